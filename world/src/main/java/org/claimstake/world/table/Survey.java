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

/** One look over all rows before they are read: how many, what they say of the decimal mark, which columns keep numbers as text. */
final class Survey {
    private final SheetReader.Table table;
    private final Header header;
    private final SheetOptions options;
    private final Decimals decimals = new Decimals();
    private final List<Trouble> troubles = new ArrayList<>();
    /** By column: cells that are numbers, cells that are numbers kept as text, the row of the first of those. */
    private final long[] numbers;

    private final long[] textNumbers;
    private final long[] firstRow;
    private long rows;
    private boolean tooLarge;

    Survey(SheetReader.Table table, Header header, SheetOptions options) {
        this.table = table;
        this.header = header;
        this.options = options;
        int width = header.columns().size();
        numbers = new long[width];
        textNumbers = new long[width];
        firstRow = new long[width];
        tellHeader();
        if (width > options.limits().columns()) {
            refuse(width + " columns", "at most " + options.limits().columns() + " columns");
            return;
        }
        table.rows().each(this::take, trouble -> {});
        if (rows > options.limits().rows()) {
            refuse(
                    "over " + options.limits().rows() + " rows",
                    "at most " + options.limits().rows() + " rows");
        } else {
            tell();
        }
    }

    List<Trouble> troubles() {
        return List.copyOf(troubles);
    }

    boolean isTooLarge() {
        return tooLarge;
    }

    Optional<DecimalMark> mark() {
        return decimals.mark();
    }

    private boolean take(Row row) {
        if (row.number() <= header.last()) {
            return true;
        }
        rows++;
        row.cells().forEach(decimals::take);
        for (int column = 0; column < Math.min(numbers.length, row.cells().size()) && !table.text(); column++) {
            count(row, column);
        }
        return rows <= options.limits().rows();
    }

    private void count(Row row, int column) {
        Cell cell = row.cell(column);
        if (cell.kind() == Cell.Kind.NUMBER) {
            numbers[column]++;
        } else if (cell.kind() == Cell.Kind.TEXT
                && Digits.shape(Digits.bare(cell.text())) != Digits.Shape.NONE
                && textNumbers[column]++ == 0) {
            firstRow[column] = row.number();
        }
    }

    private void refuse(String found, String expected) {
        tooLarge = true;
        troubles.add(SheetReader.refusal(Kind.TOO_LARGE, table.at().file(), found, expected));
    }

    private void tellHeader() {
        Where row = table.at().withRow(header.first());
        if (header.joined()) {
            troubles.add(Trouble.of(Kind.HEADER_CELLS, row, "merged cells", "names in one row", Outcome.MENDED));
        }
        for (String name : header.named()) {
            troubles.add(Trouble.of(
                    Kind.HEADER_CELLS, row.withColumn(name), "", "a name of its own for each column", Outcome.MENDED));
        }
    }

    private void tell() {
        if (options.decimal().isEmpty()) {
            decimals.told(table.at()).ifPresent(troubles::add);
        }
        for (int column = 0; column < numbers.length; column++) {
            if (textNumbers[column] > 0 && numbers[column] > 0) {
                troubles.add(Trouble.of(
                        Kind.TEXT_NUMBER,
                        table.at()
                                .withRow(firstRow[column])
                                .withColumn(header.columns().get(column)),
                        textNumbers[column] + " numbers kept as text",
                        "numbers",
                        Outcome.MENDED));
            }
        }
        long merged = table.spans().stream()
                .filter(span -> span.firstRow() > header.last())
                .count();
        if (merged > 0) {
            troubles.add(Trouble.of(
                    Kind.MERGED, table.at(), merged + " groups of merged cells", "the value in each", Outcome.KEPT));
        }
    }
}
