package org.claimstake.cli;

import java.util.List;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.language.Compiler;
import org.claimstake.language.finding.Finding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stake map}: who holds the rows of a case's table on a day, as one source says it. */
@Command(
        header = "stake map CASE --on 2025-06-27",
        description =
                "Who holds the places of a case on a day, as one source says it: a list, counts and shares, a map.",
        sortOptions = false)
final class MapCommand implements org.claimstake.cli.Command {
    private final Shell shell;

    @Parameters(index = "0", paramLabel = "CASE", description = "A folder, or the name of a case.")
    private String word = ".";

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The day, as 2025-06-27; the newest of the source unless said.")
    private @Nullable String day;

    @Option(
            names = "--by",
            paramLabel = "SOURCE",
            description = "The source that answers, alone; the first with records unless said.")
    private @Nullable String source;

    @Option(names = "--of", paramLabel = "WORD", description = "Only places with this commodity.")
    private @Nullable String commodity;

    @Option(names = "--table", paramLabel = "NAME", description = "The table, where several have a column of control.")
    private @Nullable String table;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "Write into a file: .svg is a map, .geojson its points, .json, .txt the list.")
    private @Nullable String file;

    @Option(names = "--json", description = "The answer for programs, with stable keys.")
    private boolean json;

    MapCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public int run() {
        var form = new MapForm(file, json);
        Reading<RunnableCase> opened = CaseOptions.open(word, shell.here(), shell.shipped());
        return switch (opened.then(theCase -> asked(theCase))) {
            case Reading.Done<Mapping>(Mapping mapping) -> {
                form.write(mapping, shell);
                yield Exit.FINE;
            }
            case Reading.Failed<Mapping>(List<Finding> findings) -> {
                Refusal.tell(findings, shell);
                yield Exit.WRONG_CASE;
            }
        };
    }

    private Reading<Mapping> asked(RunnableCase theCase) {
        return Computing.ready(theCase, Compiler.Request.BASE)
                .then(ready ->
                        Mapping.of(theCase, ready, new Mapping.Wanted(MapForm.day(day), source, commodity, table)));
    }
}
