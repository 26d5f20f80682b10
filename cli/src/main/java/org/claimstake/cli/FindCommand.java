package org.claimstake.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.importing.DepositTables;
import org.claimstake.language.finding.Finding;
import org.claimstake.report.Finds;
import org.claimstake.report.FindsJson;
import org.claimstake.report.FindsText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stake find}: deposits of the tables that were imported, by words, by place and by commodity. */
@Command(
        header = "stake find copper --in register.csv",
        description = "Finds deposits in the tables that an import wrote, by words, by place, by commodity.",
        sortOptions = false)
final class FindCommand implements org.claimstake.cli.Command {
    private final Shell shell;

    @Parameters(
            arity = "0..*",
            paramLabel = "WORDS",
            description = "Each begins a word of a name, a country, a region, a commodity or a type; all without.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--in",
            paramLabel = "CASE|FILE",
            description = "A case with its tables of deposits, or one table; the case here unless said.")
    private @Nullable String in;

    @Option(
            names = "--near",
            paramLabel = "LAT,LON,KM",
            description = "Not further than so many km from a place: --near=48.5,31.2,50. Nearest first.")
    private @Nullable String near;

    @Option(
            names = "--box",
            paramLabel = "S,W,N,E",
            description = "Between two parallels and two meridians: --box=44,22,53,41.")
    private @Nullable String box;

    @Option(names = "--of", paramLabel = "COMMODITY", description = "Only deposits of it, written as the table does.")
    private @Nullable String commodity;

    @Option(names = "--json", description = "All that was found, for programs, with stable keys.")
    private boolean json;

    FindCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public int run() {
        if (near != null && box != null) {
            throw new WrongUse("--near and --box are two places", "take one of them");
        }
        var search = new Search(
                String.join(" ", words),
                Optional.ofNullable(near).map(FindPlaces::near),
                Optional.ofNullable(box).map(FindPlaces::box),
                Optional.ofNullable(commodity));
        return switch (FindTables.of(in, shell)) {
            case Reading.Failed<List<DepositTables.Table>>(List<Finding> findings) -> refused(findings);
            case Reading.Done<List<DepositTables.Table>>(List<DepositTables.Table> tables) -> {
                try (var registers = new Registers()) {
                    List<Finding> findings = registers.open(tables);
                    yield findings.isEmpty() ? tell(search.in(registers)) : refused(findings);
                } catch (IOException failure) {
                    throw new WrongUse("the tables cannot be searched: " + OutputFile.reason(failure));
                }
            }
        };
    }

    private int refused(List<Finding> findings) {
        Refusal.tell(findings, shell);
        return Exit.WRONG_CASE;
    }

    private int tell(Finds finds) {
        if (json) {
            byte[] bytes = OutputOptions.json(out -> FindsJson.write(finds, out));
            shell.out().write(bytes, 0, bytes.length);
        } else {
            shell.out().print(FindsText.of(finds, shell.look()));
        }
        return Exit.FINE;
    }
}
