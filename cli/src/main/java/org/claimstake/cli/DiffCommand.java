package org.claimstake.cli;

import java.util.List;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.language.finding.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code stake diff}: what differs between two deals, and why, in money. */
@Command(
        header = "stake diff regimes --to 'Production sharing'",
        description =
                "What differs between two deals and why: every measure on both sides, one of them split over the terms"
                        + " that differ, by clause, and what the clauses say.",
        sortOptions = false)
final class DiffCommand implements org.claimstake.cli.Command {
    private final Shell shell;

    @Mixin
    private DiffOptions options = new DiffOptions();

    @Mixin
    private ChanceOptions chance = new ChanceOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    DiffCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public int run() {
        output.check();
        chance.check();
        options.check();
        return switch (open(options.leftCase())) {
            case Reading.Failed<RunnableCase>(List<Finding> findings) -> refused(options.leftCase(), findings);
            case Reading.Done<RunnableCase>(RunnableCase left) ->
                switch (open(options.rightCase())) {
                    case Reading.Failed<RunnableCase>(List<Finding> findings) -> refused(options.rightCase(), findings);
                    case Reading.Done<RunnableCase>(RunnableCase right) ->
                        DiffOptions.isSame(left.path(), right.path())
                                ? new Diffing(shell, options, chance, output, left).answer()
                                : new DiffingCases(shell, options, chance, output, left, right).answer();
                };
        };
    }

    private Reading<RunnableCase> open(String word) {
        return CaseOptions.open(word, shell.here(), shell.shipped());
    }

    private int refused(String word, List<Finding> findings) {
        return Refusal.tell(Computing.asked(word, "", options.leftName()), findings, output.isForPrograms(), shell);
    }
}
