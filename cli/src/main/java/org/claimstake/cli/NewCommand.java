package org.claimstake.cli;

import java.util.List;
import org.claimstake.casefile.NewCase;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.language.finding.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stake new}: a working case to change, never an empty file. */
@Command(
        header = "stake new my-deal",
        description = "Makes the folder my-deal: a working case to change, copied from one that ships.",
        sortOptions = false)
final class NewCommand implements org.claimstake.cli.Command {
    private final Shell shell;

    @Parameters(index = "0", paramLabel = "NAME", description = "The folder to make.")
    private String name = "";

    @Option(names = "--from", paramLabel = "CASE", description = "The case to copy; one-mine unless said.")
    private String from = "one-mine";

    @Option(names = "--quiet", description = "Say nothing when all is well.")
    private boolean quiet;

    NewCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public int run() {
        return switch (CaseOptions.open(from, shell.here(), shell.shipped())) {
            case Reading.Done<RunnableCase>(RunnableCase template) -> copy(template);
            case Reading.Failed<RunnableCase>(List<Finding> findings) -> {
                Refusal.tell(findings, shell);
                yield Exit.WRONG_CASE;
            }
        };
    }

    private int copy(RunnableCase template) {
        return switch (NewCase.copy(template.folder(), name, shell.here())) {
            case NewCase.Refused(Finding finding) -> throw new WrongUse(finding);
            case NewCase.Copied copied -> {
                if (!quiet) {
                    shell.out()
                            .println("made " + name + ", a copy of " + from + " with "
                                    + copied.files().size() + " files");
                    shell.out().println("try: stake run " + name);
                }
                yield Exit.FINE;
            }
        };
    }
}
