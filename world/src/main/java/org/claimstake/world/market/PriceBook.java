package org.claimstake.world.market;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Outcome;

/**
 * What was read from a file of prices.
 *
 * @param form in what form the file was, for a receipt
 * @param series in the order of the file; none where the file was refused
 * @param rowsIn rows of the file below its header
 * @param troubles what was met: each row that was left out is named
 */
public record PriceBook(String form, List<Series> series, long rowsIn, List<Trouble> troubles) {
    public PriceBook {
        Objects.requireNonNull(form);
        series = List.copyOf(series);
        troubles = List.copyOf(troubles);
    }

    /** Nothing of the file was read. */
    public boolean isRefused() {
        return troubles.stream().anyMatch(trouble -> trouble.became() == Outcome.REFUSED);
    }

    /** Rows that were used: those that came in, without those that are named as left out. */
    public long rowsOut() {
        return rowsIn - troubles.stream().filter(Trouble::isRowNamed).count();
    }

    /** A series by its id. */
    public Optional<Series> find(String id) {
        return series.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /**
     * In our own long form, in UTF-8: {@code date,series,value,unit,source}, a line for each period that the source names. What it
     * does not give stays blank.
     */
    public byte[] toLongCsv() {
        var text = new StringBuilder("date,series,value,unit,source\n");
        for (Series one : series) {
            for (Quote quote : one.quotes()) {
                text.append(one.frequency().write(quote.on()))
                        .append(',')
                        .append(cell(one.id()))
                        .append(',')
                        .append(quote.value().isPresent() ? plain(quote.value().getAsDouble()) : "")
                        .append(',')
                        .append(cell(one.unit().written()))
                        .append(',')
                        .append(cell(one.source()))
                        .append('\n');
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String text) {
        return text.matches("[^,\"\r\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    /** The shortest digits that are this number, without an exponent. */
    static String plain(double value) {
        return new java.math.BigDecimal(Double.toString(value))
                .stripTrailingZeros()
                .toPlainString();
    }
}
