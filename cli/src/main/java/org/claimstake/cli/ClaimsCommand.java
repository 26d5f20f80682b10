package org.claimstake.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.finding.DocumentFindings;
import org.claimstake.evidence.statement.Statement.Standing;
import org.claimstake.language.finding.Finding;
import org.claimstake.report.claims.ClaimsView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stake claims}: what a document says that can be checked, or what a case keeps of it. */
@Command(
        header = "stake claims interview.txt",
        description = "What a document says that can be checked, who says it, and under which readings it holds.",
        sortOptions = false)
final class ClaimsCommand implements org.claimstake.cli.Command {
    private static final List<String> ONLY = List.of("checkable", "opinion", "forecast", "outside");

    private final Shell shell;

    @Parameters(
            index = "0",
            paramLabel = "FILE|CASE",
            description =
                    "A text, an HTML page or a PDF; - for standard input; or a case, for the statements it keeps.")
    private String what = "";

    @Option(
            names = "--case",
            paramLabel = "CASE",
            description = "Of a FILE: the case whose names, claims and verdicts are used.")
    private @Nullable String theCase;

    @Option(
            names = "--only",
            paramLabel = "WHAT",
            description = "checkable, opinion, forecast or outside. May be given again.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--speaker",
            paramLabel = "WHO=NAME",
            description = "Who speaks, where the text does not say: answers=..., asks=..., or the name it gives.")
    private List<String> speakers = new ArrayList<>();

    @Mixin
    private ClaimsForm form = new ClaimsForm();

    ClaimsCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public int run() {
        form.check();
        List<Standing> standings = only.stream().map(ClaimsCommand::standing).toList();
        var file = new DocumentFile(shell, what, DocumentFile.speakers(speakers));
        Optional<String> asked = file.isDocument() ? Optional.ofNullable(theCase) : Optional.of(asCase());
        if (asked.isEmpty()) {
            return tell(file.read().then(ClaimsOf::alone), standings);
        }
        return switch (CaseOptions.open(asked.get(), shell.here(), shell.shipped())) {
            case Reading.Failed<RunnableCase>(List<Finding> findings) -> refused(findings);
            case Reading.Done<RunnableCase>(RunnableCase opened) ->
                tell(
                        ClaimsOf.open(opened, shell)
                                .then(claims ->
                                        file.isDocument() ? file.read().then(claims::file) : claims.kept(asked.get())),
                        standings);
        };
    }

    private String asCase() {
        if (theCase != null) {
            throw new WrongUse(
                    "`" + what + "` is no file, and --case wants one",
                    "try: stake claims " + theCase + ", for the statements that the case keeps");
        }
        if (what.matches("(?i).*\\.(txt|text|md|html?|pdf|rtf|docx?)")) {
            throw new WrongUse(DocumentFindings.noFile(what));
        }
        return what;
    }

    private static Standing standing(String word) {
        if (!ONLY.contains(word)) {
            throw new WrongUse("--only takes " + String.join(", ", ONLY) + ", and `" + word + "` is none of them");
        }
        return Standing.values()[ONLY.indexOf(word)];
    }

    private int tell(Reading<ClaimsView> reading, List<Standing> standings) {
        return switch (reading) {
            case Reading.Failed<ClaimsView>(List<Finding> findings) -> refused(findings);
            case Reading.Done<ClaimsView>(ClaimsView view) -> {
                form.write(standings.isEmpty() ? view : view.only(standings), shell);
                yield Exit.FINE;
            }
        };
    }

    private int refused(List<Finding> findings) {
        Refusal.tell(findings, shell);
        form.refused(findings, shell);
        return Exit.WRONG_CASE;
    }
}
