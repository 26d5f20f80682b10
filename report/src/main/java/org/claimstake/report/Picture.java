package org.claimstake.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.claimstake.language.plan.ValueType;

/**
 * Numbers of one unit that are drawn together: rows of values, each row with a value for every category.
 *
 * @param title      above the picture
 * @param categories what is compared, or the periods
 * @param time       the categories are periods and stand side by side from left to right
 * @param rows       at least one
 */
public record Picture(Kind kind, String title, ValueType type, List<String> categories, boolean time, List<Row> rows) {

    public enum Kind {
        /** A bar for each value, side by side. */
        BARS,
        /** The values of a category on top of one another, those below zero on the other side of the axis. */
        STACKED,
        /** A line for each row. */
        LINES,
        /** The first row is a whole, the last what is left of it, each between them a step from the one before. */
        WATERFALL
    }

    /** As many as can be told apart by colour, and in print by grey. */
    static final int MOST = 6;

    /**
     * @param values in plain units, one a category; not a number where there is none
     * @param bands  quantiles at {@link Outcome.Many#LEVELS} of each value; empty where nothing is drawn by chance
     */
    public record Row(String label, List<Double> values, List<List<Double>> bands) {
        public Row {
            values = List.copyOf(values);
            bands = List.copyOf(bands);
        }

        public Row(String label, List<Double> values) {
            this(label, values, List.of());
        }

        private double weight() {
            return values.stream()
                    .mapToDouble(v -> Double.isNaN(v) ? 0 : Math.abs(v))
                    .sum();
        }
    }

    public Picture {
        categories = List.copyOf(categories);
        rows = List.copyOf(rows);
    }

    /** From one period to another, as they are called; empty for either end. Periods within a year go with it. */
    Picture between(String from, String until) {
        int first = 0;
        while (!from.isEmpty()
                && first < categories.size()
                && categories.get(first).compareTo(from) < 0) {
            first++;
        }
        int last = categories.size();
        while (!until.isEmpty() && last > first && isBehind(categories.get(last - 1), until)) {
            last--;
        }
        int begin = first;
        int end = last;
        var cut = rows.stream()
                .map(row -> new Row(
                        row.label(),
                        row.values().subList(begin, end),
                        row.bands().isEmpty() ? row.bands() : row.bands().subList(begin, end)))
                .toList();
        return new Picture(kind, title, type, categories.subList(begin, end), time, cut);
    }

    private static boolean isBehind(String period, String until) {
        return period.compareTo(until) > 0 && !period.startsWith(until);
    }

    /** The picture as SVG; empty where there is nothing to draw. */
    String svg(String id, Room room) {
        if (rows.isEmpty() || categories.isEmpty()) {
            return "";
        }
        return switch (kind) {
            case LINES -> LineChart.of(id, title, room, series());
            case STACKED ->
                time ? ColumnChart.of(id, room, few(room.words()), true) : StackChart.of(id, room, few(room.words()));
            case WATERFALL -> throw new IllegalStateException("a waterfall is a chart of its own: see Falls");
            case BARS ->
                time ? ColumnChart.of(id, room, few(room.words()), false) : BandChart.of(id, title, room, type, bars());
        };
    }

    private List<Answer.Series> series() {
        return rows.stream()
                .map(row -> new Answer.Series(row.label(), row.label(), type, categories, row.values(), row.bands()))
                .toList();
    }

    // what is compared has one colour wherever it stands
    private List<BandChart.Row> bars() {
        var bars = new ArrayList<BandChart.Row>();
        for (Row row : rows) {
            for (int i = 0; i < categories.size(); i++) {
                boolean alone = categories.size() == 1;
                String group = alone || rows.size() == 1 ? "" : row.label();
                String label = alone ? row.label() : categories.get(i);
                bars.add(new BandChart.Row(group, label, List.of(row.values().get(i))));
            }
        }
        return bars;
    }

    /** The largest rows; the smaller ones are added up where there are more than can be told apart. */
    private Picture few(Wording words) {
        if (rows.size() <= MOST) {
            return this;
        }
        List<Row> large = rows.stream()
                .sorted(Comparator.comparingDouble(row -> -row.weight()))
                .limit(MOST - 1)
                .toList();
        var kept = new ArrayList<>(
                rows.stream().filter(large::contains).limit(MOST - 1).toList());
        List<Row> small = rows.stream().filter(row -> !kept.contains(row)).toList();
        kept.add(new Row(words.say("others", "others", (long) small.size()), sums(small)));
        return new Picture(kind, title, type, categories, time, kept);
    }

    private List<Double> sums(List<Row> small) {
        return IntStream.range(0, categories.size())
                .mapToObj(i -> Double.valueOf(small.stream()
                        .mapToDouble(row -> row.values().get(i))
                        .filter(v -> !Double.isNaN(v))
                        .sum()))
                .toList();
    }

    /** What stands in a category on either side of zero. */
    double above(int category) {
        return rows.stream()
                .mapToDouble(row -> row.values().get(category))
                .filter(v -> v > 0)
                .sum();
    }

    double below(int category) {
        return rows.stream()
                .mapToDouble(row -> row.values().get(category))
                .filter(v -> v < 0)
                .sum();
    }

    /** The scale of the largest number that is drawn. */
    Scale scale() {
        return Scale.of(
                type,
                rows.stream()
                        .flatMap(row -> row.values().stream())
                        .mapToDouble(v -> Double.isNaN(v) ? 0 : Math.abs(v))
                        .max()
                        .orElse(0));
    }
}
