package org.claimstake.report;

import java.util.List;
import org.claimstake.language.plan.ValueType;

/**
 * A row for each name: a bar from zero to one value, or a band from the lowest to the highest of several, each of
 * which is a dot. All rows share one unit.
 */
final class BandChart {
    private static final double WIDTH = 760;
    private static final double NAMES = 250;
    private static final double ROW = 34;

    /** @param values in plain units, at least one */
    record Row(String label, List<Double> values) {
        double low() {
            return values.stream().mapToDouble(v -> v).min().orElse(0);
        }

        double high() {
            return values.stream().mapToDouble(v -> v).max().orElse(0);
        }
    }

    private BandChart() {}

    static String of(String id, String title, ValueType type, List<Row> rows) {
        double low = rows.stream().mapToDouble(Row::low).min().orElse(0);
        double high = rows.stream().mapToDouble(Row::high).max().orElse(0);
        Scale scale = Scale.of(type, Math.max(Math.abs(low), Math.abs(high)));
        Ticks ticks = Ticks.of(low / scale.size(), high / scale.size(), 5);
        double height = 30 + rows.size() * ROW + 24;
        var svg = new Svg(id, WIDTH, height, title, description(type, rows));
        svg.text("unit", "start", 0, 14, scale.words().isEmpty() ? "number" : scale.words());
        for (double tick : ticks.values()) {
            double x = x(ticks, tick);
            svg.line(tick == 0 ? "zero" : "grid", x, 24, x, height - 24);
            svg.text("tick", "middle", x, height - 8, Digits.plain(tick));
        }
        for (int i = 0; i < rows.size(); i++) {
            row(svg, rows.get(i), 30 + i * ROW, scale, ticks, i);
        }
        return svg.toString();
    }

    private static void row(Svg svg, Row row, double top, Scale scale, Ticks ticks, int i) {
        boolean band = row.values().size() > 1;
        double from = x(ticks, (band ? row.low() : Math.min(0, row.low())) / scale.size());
        double to = x(ticks, (band ? row.high() : Math.max(0, row.high())) / scale.size());
        String told = band ? scale.number(row.low()) + " to " + scale.number(row.high()) : scale.number(row.low());
        svg.text("name", "end", NAMES - 12, top + 18, clipped(row.label()));
        svg.rect((band ? "band s" : "bar s") + i % 6, from, top + 5, Math.max(to - from, 1), ROW - 16);
        if (band) {
            row.values()
                    .forEach(v -> svg.dot("dot s" + i % 6, x(ticks, v / scale.size()), top + 5 + (ROW - 16) / 2, 3));
        }
        boolean fits = to + 8 + told.length() * 7.5 < WIDTH;
        svg.text("value", fits ? "start" : "end", fits ? to + 8 : from - 8, top + 18, told);
    }

    private static double x(Ticks ticks, double value) {
        return NAMES + ticks.place(value) * (WIDTH - NAMES - 90);
    }

    private static String clipped(String label) {
        return label.codePointCount(0, label.length()) <= 36
                ? label
                : label.substring(0, label.offsetByCodePoints(0, 35)) + "…";
    }

    private static String description(ValueType type, List<Row> rows) {
        var words = new StringBuilder();
        for (Row row : rows) {
            words.append(row.label()).append(": ").append(Amount.of(row.low(), type));
            if (row.values().size() > 1) {
                words.append(" to ").append(Amount.of(row.high(), type));
            }
            words.append(". ");
        }
        return words.toString().strip();
    }
}
