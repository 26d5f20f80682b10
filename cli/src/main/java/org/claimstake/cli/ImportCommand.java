package org.claimstake.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.claimstake.casefile.CaseFolder;
import org.claimstake.casefile.file.Folder;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.finding.MarketFindings;
import org.claimstake.casefile.importing.ImportFindings;
import org.claimstake.casefile.importing.ImportedFiles;
import org.claimstake.casefile.importing.MappingReader;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.text.SourceText;
import org.claimstake.world.deposit.DepositImport;
import org.claimstake.world.deposit.DepositReader;
import org.claimstake.world.deposit.ReadSettings;
import org.claimstake.world.market.PriceImport;
import org.claimstake.world.market.PriceOptions;
import org.claimstake.world.reading.DecimalMark;
import org.claimstake.world.reading.Mapping;
import org.claimstake.world.reading.Receipt;
import org.claimstake.world.reading.SheetOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stake import}: a foreign table becomes a table of the case, with a receipt for each of its rows. */
@Command(
        header = "stake import register.csv --as deposits --into my-deal",
        description = "Reads a table that somebody else made, and writes it as a table of a case with a receipt.",
        sortOptions = false)
final class ImportCommand implements org.claimstake.cli.Command {
    private static final String DEPOSITS = "deposits";
    private static final String PRICES = "prices";

    private final Shell shell;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "CSV, Excel (.xlsx), or of deposits GeoJSON or a Shapefile (.shp).")
    private String file = "";

    @Option(names = "--as", paramLabel = "KIND", required = true, description = "What it holds: deposits or prices.")
    private String as = "";

    @Option(
            names = "--into",
            paramLabel = "CASE",
            description =
                    "The case that gets data/NAME.csv and data/receipts/NAME.json; without it nothing is written.")
    private @Nullable String into;

    @Option(
            names = "--map",
            paramLabel = "MAP",
            description = "Which column holds what; data/NAME.map.yaml of the case unless said.")
    private @Nullable String map;

    @Option(names = "--name", paramLabel = "NAME", description = "What the table is called; as FILE unless said.")
    private @Nullable String name;

    @Option(names = "--force", description = "Put the new table in the place of one of this name.")
    private boolean force;

    @Option(
            names = "--mend",
            paramLabel = "WHAT",
            description = "swapped: exchange latitude and longitude that look so.")
    private @Nullable String mend;

    @Option(names = "--decimal", paramLabel = "MARK", description = "point or comma, where the file does not show it.")
    private @Nullable String decimal;

    @Option(names = "--encoding", paramLabel = "NAME", description = "The encoding of a text: windows-1251.")
    private @Nullable String encoding;

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "The sheet of a workbook; the first visible unless said.")
    private @Nullable String sheet;

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description = "Of prices: their unit, over what the file says: USD/t.")
    private @Nullable String unit;

    @Option(
            names = "--units-row",
            paramLabel = "N",
            description = "Of prices: the row of the table that holds the units.")
    private @Nullable String unitsRow;

    @Option(names = "--json", description = "The receipt, for programs.")
    private boolean json;

    ImportCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public int run() {
        check();
        Path from = path(file);
        String called = name == null ? called(from) : name;
        if (!called.matches("[A-Za-z0-9][A-Za-z0-9_-]*")) {
            throw new WrongUse(
                    "`" + called + "` is no name of a table", "it takes letters, digits, _ and -: --name deposits");
        }
        Optional<Path> root = into == null ? Optional.empty() : Optional.of(root(into));
        return as.equals(PRICES) ? prices(from, called, root) : deposits(from, called, root);
    }

    private void check() {
        if (!as.equals(DEPOSITS) && !as.equals(PRICES)) {
            throw new WrongUse("`" + as + "` is nothing that is imported", "try: --as deposits", "try: --as prices");
        }
        if (as.equals(PRICES) && (map != null || mend != null)) {
            throw new WrongUse(
                    (map != null ? "--map" : "--mend") + " is for deposits",
                    "of prices --unit, --units-row and --sheet say what a file does not say");
        }
        if (as.equals(DEPOSITS) && (unit != null || unitsRow != null)) {
            throw new WrongUse(
                    (unit != null ? "--unit" : "--units-row") + " is for prices",
                    "of deposits a mapping file says the unit of a column");
        }
    }

    private int prices(Path from, String called, Optional<Path> root) {
        SheetOptions table = options(SheetOptions.FOUND);
        if (unitsRow != null) {
            table = table.withUnitsRow((int) Whole.of("--units-row", unitsRow, "the number of a row", 1, 1_000, 6));
        }
        var options = new PriceOptions(table, Optional.ofNullable(unit), Optional.empty());
        String file = String.valueOf(from.getFileName());
        return switch (PriceImport.of(bytes(from), file, options, Shell.today())) {
            case PriceImport.Refused refused -> {
                Refusal.tell(MarketFindings.refused(file, refused.book()), shell);
                yield Exit.WRONG_CASE;
            }
            case PriceImport.Done done ->
                keep(done.csv(), done.receipt(), SeriesText.of(done.book(), done.csv()), called, root);
        };
    }

    private int deposits(Path from, String called, Optional<Path> root) {
        return switch (mapping(called, root)) {
            case Reading.Failed<Optional<Mapping>>(List<Finding> findings) -> {
                Refusal.tell(findings, shell);
                yield Exit.WRONG_CASE;
            }
            case Reading.Done<Optional<Mapping>>(Optional<Mapping> mapping) ->
                read(from, called, settings(mapping), root);
        };
    }

    private int read(Path from, String called, ReadSettings settings, Optional<Path> root) {
        return switch (imported(from, settings)) {
            case DepositImport.Refused refused -> {
                Refusal.tell(ImportFindings.refused(refused.troubles()), shell);
                yield Exit.WRONG_CASE;
            }
            case DepositImport.Done done -> keep(done.csv(), done.receipt(), "", called, root);
        };
    }

    private DepositImport.Result imported(Path from, ReadSettings settings) {
        String name = String.valueOf(from.getFileName());
        LocalDate today = Shell.today();
        if (!ShapefileParts.isShapefile(from)) {
            return DepositImport.of(bytes(from), name, settings, today);
        }
        var parts = new TreeMap<String, byte[]>();
        ShapefileParts.beside(from).forEach((ending, file) -> parts.put(ending, bytes(file)));
        var opened = DepositReader.shapefile(ShapefileParts.bare(from), parts, settings);
        return DepositImport.of(DepositReader.together(parts), name, opened, today, deposit -> {});
    }

    /** @param also what a person is told behind the receipt */
    private int keep(byte[] csv, Receipt receipt, String also, String called, Optional<Path> root) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("data/" + called + ".csv", csv);
        files.put("data/receipts/" + called + ".json", receipt.toJson());
        if (root.isPresent()) {
            Optional<Finding> failed = ImportedFiles.into(root.get()).write(files, force);
            if (failed.isPresent()) {
                throw new WrongUse(failed.get());
            }
        }
        if (json) {
            byte[] bytes = receipt.toJson();
            shell.out().write(bytes, 0, bytes.length);
        } else {
            shell.out().print(ReceiptText.of(receipt) + also);
        }
        if (root.isPresent()) {
            shell.talk().println("written: " + into + "/" + String.join(", " + into + "/", files.keySet()));
        } else {
            shell.talk().println("nothing was written: --into CASE says where");
        }
        return Exit.FINE;
    }

    private ReadSettings settings(Optional<Mapping> mapping) {
        if (mend != null && !mend.equals("swapped")) {
            throw new WrongUse("`" + mend + "` is nothing that is mended", "try: --mend swapped");
        }
        ReadSettings settings = mapping.map(ReadSettings.FOUND::withMapping).orElse(ReadSettings.FOUND);
        return settings.withOptions(options(settings.options())).withMendsSwapped(mend != null);
    }

    private SheetOptions options(SheetOptions mapped) {
        SheetOptions options = mapped;
        if (decimal != null) {
            options = switch (decimal) {
                case "point" -> options.withDecimal(DecimalMark.POINT);
                case "comma" -> options.withDecimal(DecimalMark.COMMA);
                default -> throw new WrongUse("--decimal takes point or comma, not `" + decimal + "`");
            };
        }
        if (encoding != null) {
            String wanted = encoding;
            options = options.withEncoding(MappingReader.charset(wanted)
                    .orElseThrow(() -> new WrongUse(
                            "`" + wanted + "` is no encoding that is known", "try: --encoding windows-1251")));
        }
        return sheet == null ? options : options.withSheet(sheet);
    }

    /** The mapping that was named, or the one kept in the case under the name of the table, or none. */
    private Reading<Optional<Mapping>> mapping(String called, Optional<Path> root) {
        if (map != null) {
            return mapping(map, path(map));
        }
        Optional<Path> kept = root.map(folder -> folder.resolve("data").resolve(called + MappingReader.ENDING))
                .filter(Files::isRegularFile);
        return kept.isPresent()
                ? mapping("data/" + kept.get().getFileName(), kept.get())
                : new Reading.Done<>(Optional.empty());
    }

    private Reading<Optional<Mapping>> mapping(String named, Path path) {
        Reading<SourceText> text = Folder.text(named, bytes(path));
        return text.then(MappingReader::read).then(read -> new Reading.Done<>(Optional.of(read)));
    }

    private Path root(String word) {
        return switch (CaseFolder.open(word, shell.here(), null)) {
            case CaseFolder.Open(CaseFolder folder) -> folder.path();
            case CaseFolder.Refused(List<Finding> findings) -> throw new WrongUse(findings.getFirst());
            case CaseFolder.NotFound(Finding finding) -> throw new WrongUse(finding);
        };
    }

    private Path path(String typed) {
        try {
            Path path = shell.here().resolve(typed);
            if (!Files.isRegularFile(path)) {
                throw new WrongUse(ImportFindings.noFile(typed));
            }
            return path;
        } catch (InvalidPathException none) {
            throw new WrongUse(ImportFindings.noFile(typed));
        }
    }

    /** The stem of the file's name, with what a table's name cannot hold left out. */
    private static String called(Path file) {
        String whole = String.valueOf(file.getFileName());
        int dot = whole.indexOf('.');
        String stem = dot > 0 ? whole.substring(0, dot) : whole;
        return stem.replaceAll("[^A-Za-z0-9_-]+", "_").replaceAll("^[_-]+", "");
    }

    /** One byte more than is read at the most, so that a larger file is told as that and not as a broken one. */
    private static byte[] bytes(Path path) {
        long most = SheetOptions.Limits.DEFAULT.bytes() + 1;
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes((int) most);
        } catch (IOException failure) {
            throw new WrongUse("`" + path.getFileName() + "` cannot be read: " + OutputFile.reason(failure));
        }
    }
}
