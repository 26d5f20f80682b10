package org.claimstake.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claimstake.world.market.PriceBook;
import org.claimstake.world.market.Series;

/** The series of a file of prices for a person: the unit of each, what it covers, and the first rows of the table. */
final class SeriesText {
    private static final int ROWS = 4;

    private SeriesText() {}

    static String of(PriceBook book, byte[] csv) {
        var text = new StringBuilder("\nSeries:\n");
        int wide = width(book.series().stream().map(Series::id).toList());
        int unit = width(book.series().stream().map(one -> one.unit().written()).toList());
        for (Series one : book.series()) {
            text.append("  ")
                    .append(padded(one.id(), wide))
                    .append("  ")
                    .append(padded(one.unit().written(), unit))
                    .append("  ")
                    .append(covers(one))
                    .append('\n');
        }
        text.append("\nThe table begins:\n");
        new String(csv, StandardCharsets.UTF_8)
                .lines()
                .limit(ROWS)
                .forEach(line -> text.append("  ").append(line).append('\n'));
        return text.toString();
    }

    private static String covers(Series series) {
        int gaps = series.quotes().size() - series.count();
        String basis = series.basis().toString();
        return "by " + series.frequency().word() + ", "
                + series.frequency().write(series.quotes().getFirst().on()) + " .. "
                + series.frequency().write(series.quotes().getLast().on()) + ", " + series.count()
                + (series.count() == 1 ? " value" : " values")
                + (gaps == 0 ? "" : ", " + gaps + " not given") + ", " + basis;
    }

    private static int width(List<String> words) {
        return words.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String word, int width) {
        return word + " ".repeat(width - word.length());
    }
}
