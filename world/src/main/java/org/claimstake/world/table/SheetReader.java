package org.claimstake.world.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimstake.world.reading.DecimalMark;
import org.claimstake.world.reading.SheetOptions;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;
import org.claimstake.world.reading.Trouble.Outcome;
import org.claimstake.world.reading.Trouble.Where;

/**
 * Reads tables. The format is found from the bytes, not from the name: a workbook that is called {@code .csv} is one.
 *
 * <p>Example: {@code SheetReader.read(bytes, "prices.xlsx", SheetOptions.FOUND.withSheet("Monthly Prices"))}.
 */
public final class SheetReader {
    /** Rows looked at to find the header. */
    private static final int SAMPLE = 100;

    private SheetReader() {}

    /**
     * A table read whole.
     *
     * @param sheet absent when the file was refused; the troubles say why
     */
    public record Read(Optional<Sheet> sheet, List<Trouble> troubles) {
        public Read {
            troubles = List.copyOf(troubles);
        }
    }

    /**
     * A table ready to be gone through.
     *
     * @param sheet absent when the file was refused; the troubles say why
     */
    public record Opened(Optional<OpenSheet> sheet, List<Trouble> troubles) {
        public Opened {
            troubles = List.copyOf(troubles);
        }

        static Opened refused(Trouble trouble) {
            return new Opened(Optional.empty(), List.of(trouble));
        }
    }

    /** Reads a table into memory; for those that fit there. */
    public static Read read(byte[] bytes, String name, SheetOptions options) {
        Opened opened = open(bytes, name, options);
        var troubles = new ArrayList<>(opened.troubles());
        return new Read(opened.sheet().map(sheet -> sheet.sheet(troubles::add)), troubles);
    }

    /** Finds the format, the header and the decimal mark of a table, and leaves its rows to be gone through. */
    public static Opened open(byte[] bytes, String name, SheetOptions options) {
        if (bytes.length > options.limits().bytes()) {
            return Opened.refused(refusal(
                    Kind.TOO_LARGE,
                    name,
                    bytes.length + " bytes",
                    "at most " + options.limits().bytes() + " bytes"));
        }
        return switch (Format.of(bytes)) {
            case NOTHING -> Opened.refused(refusal(Kind.EMPTY, name, "", "a table"));
            case WORKBOOK -> ExcelBook.open(bytes, name, options);
            case OLD_WORKBOOK ->
                Opened.refused(refusal(Kind.FORMAT, name, "an old or an encrypted Excel file", "CSV or .xlsx")
                        .withMend("open it and save it as .xlsx without a password"));
            case OTHER -> Opened.refused(refusal(Kind.FORMAT, name, "bytes that are no text", "CSV or .xlsx"));
            case TEXT -> text(bytes, name, options);
        };
    }

    static Trouble refusal(Kind kind, String name, String found, String expected) {
        return Trouble.of(kind, Where.file(name), found, expected, Outcome.REFUSED);
    }

    private static Opened text(byte[] bytes, String name, SheetOptions options) {
        TextBytes text = TextBytes.of(bytes, name, options.encoding());
        char delimiter = options.delimiter().orElseGet(() -> Delimiters.of(text.utf8()));
        var rows = new CsvRows(text.utf8(), name, delimiter);
        var troubles = new ArrayList<>(text.troubles());
        String form = "CSV, " + text.encoding() + ", cells parted by " + (delimiter == '\t' ? "tabs" : delimiter);
        return open(new Table(Where.file(name), rows, true, form, List.of()), options, troubles);
    }

    /**
     * What is known of a table before its header is found.
     *
     * @param spans its merged cells
     */
    record Table(Where at, RowSource rows, boolean text, String form, List<Span> spans) {
        Table {
            spans = List.copyOf(spans);
        }
    }

    static Opened open(Table table, SheetOptions options, List<Trouble> troubles) {
        Optional<Header> header = Header.find(sample(table.rows(), options), table.spans(), options);
        if (header.isEmpty()) {
            troubles.add(Trouble.of(Kind.HEADER, table.at(), "", "a row of names above the numbers", Outcome.REFUSED)
                    .withMend("say which row holds the names"));
            return new Opened(Optional.empty(), troubles);
        }
        var survey = new Survey(table, header.get(), options);
        troubles.addAll(survey.troubles());
        if (survey.isTooLarge()) {
            return new Opened(Optional.empty(), troubles);
        }
        Optional<DecimalMark> mark = options.decimal().or(survey::mark);
        String form = table.form()
                + mark.filter(DecimalMark.COMMA::equals)
                        .map(comma -> ", decimal comma")
                        .orElse("");
        return new Opened(
                Optional.of(new OpenSheet(table.at(), table.rows(), header.get(), table.text(), mark, form)), troubles);
    }

    private static List<Row> sample(RowSource rows, SheetOptions options) {
        int last = Math.max(options.headerRow().orElse(0), options.unitsRow().orElse(0)) + SAMPLE;
        var sample = new ArrayList<Row>();
        rows.each(
                row -> {
                    sample.add(row);
                    return sample.size() < last;
                },
                trouble -> {});
        return sample;
    }
}
