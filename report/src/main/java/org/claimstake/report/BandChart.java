package org.claimstake.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.claimstake.language.plan.ValueType;

/**
 * A row for each name: a bar from zero to one value, or a band from the lowest to the highest of several, each of
 * which is a dot. Rows of one group stand under its heading; rows of one name have one colour. All share one unit.
 */
final class BandChart {
    private static final double NAMES = 276;
    private static final double ROW = 26;
    /** On a narrow picture names stand above their bars. */
    private static final double ABOVE = 18;

    private static final double BAR = 14;
    private static final double HEADING = 28;
    /** A number in the middle below a line so near to the edge would be cut. */
    private static final double EDGE = 20;

    private static final double TOLD = 110;
    private static final int LONGEST = 42;

    /**
     * @param group  heading above the row; empty for none
     * @param values in plain units, at least one; not a number where there is none
     */
    record Row(String group, String label, List<Double> values) {
        double low() {
            return known().min().orElse(0);
        }

        double high() {
            return known().max().orElse(0);
        }

        private DoubleStream known() {
            return values.stream().mapToDouble(v -> v).filter(v -> !Double.isNaN(v));
        }

        boolean isNone() {
            return known().findAny().isEmpty();
        }
    }

    private final Room room;
    private final double names;
    private final double high;
    private final List<Row> rows;
    private final List<String> labels;
    private final ValueType type;
    private final Scale scale;
    private final Ticks ticks;

    private BandChart(Room room, ValueType type, List<Row> rows) {
        this.room = room;
        this.names = room.narrow() ? 8 : NAMES;
        this.high = room.narrow() ? ROW + ABOVE : ROW;
        this.type = type;
        this.rows = rows;
        this.labels =
                List.copyOf(new LinkedHashSet<>(rows.stream().map(Row::label).toList()));
        List<Double> ends = ends(rows);
        this.scale = scale(type, rows);
        double low = ends.stream().mapToDouble(v -> v).min().orElse(0);
        double most = ends.stream().mapToDouble(v -> v).max().orElse(0);
        this.ticks = Ticks.of(low / scale.size(), most / scale.size(), room.narrow() ? 4 : 5);
    }

    static Scale scale(ValueType type, List<Row> rows) {
        return Scale.of(type, ends(rows));
    }

    private static List<Double> ends(List<Row> rows) {
        return rows.stream().flatMap(row -> Stream.of(row.low(), row.high())).toList();
    }

    static String of(String id, String title, Room room, ValueType type, List<Row> rows) {
        return new BandChart(room, type, rows).draw(room.id(id), title);
    }

    private String draw(String id, String title) {
        double height = 26 + rows.size() * high + headings() * HEADING + 28;
        var svg = new Svg(id, room.width(), height, title, description());
        svg.text("unit", "start", names, 14, room.words().unitAlone(scale));
        for (double tick : ticks.values()) {
            svg.line(tick == 0 ? "zero" : "grid", x(tick), 24, x(tick), height - 24);
            svg.text(
                    "tick",
                    x(tick) < EDGE ? "start" : "middle",
                    x(tick) < EDGE ? 0 : x(tick),
                    height - 8,
                    room.words().number(Digits.plain(tick)));
        }
        double top = 26;
        String group = "";
        for (Row row : rows) {
            if (!row.group().equals(group)) {
                group = row.group();
                svg.text("heading", "start", 0, top + 18, group);
                top += HEADING;
            }
            row(svg, row, top);
            top += high;
        }
        return svg.toString();
    }

    private int headings() {
        int headings = 0;
        String group = "";
        for (Row row : rows) {
            headings += row.group().equals(group) ? 0 : 1;
            group = row.group();
        }
        return headings;
    }

    private void row(Svg svg, Row row, double top) {
        int colour = labels.indexOf(row.label()) % 6;
        boolean band = row.values().size() > 1;
        double from = x((band ? row.low() : Math.min(0, row.low())) / scale.size());
        double to = x((band ? row.high() : Math.max(0, row.high())) / scale.size());
        double middle = top + high - ROW / 2;
        svg.text("row", "start", 0, room.narrow() ? top + 13 : middle + 4, clipped(row.label()));
        if (row.isNone()) {
            svg.text("told", "start", from + 8, middle + 4, room.words().say("none"));
            return;
        }
        svg.rect((band ? "band s" : "bar s") + colour, from, middle - BAR / 2, Math.max(to - from, 1), BAR);
        if (band) {
            row.values().forEach(value -> svg.dot("dot s" + colour, x(value / scale.size()), middle, 3));
        }
        String told = band
                ? range(room.words().number(row.low(), scale), room.words().number(row.high(), scale))
                : room.words().number(row.low(), scale);
        svg.text("told", "start", to + 8, middle + 4, told);
    }

    private String range(String low, String high) {
        return room.words().say("bars.range", "low", low, "high", high);
    }

    private double x(double value) {
        return names + ticks.place(value) * (room.width() - names - TOLD);
    }

    private static String clipped(String label) {
        return label.codePointCount(0, label.length()) <= LONGEST
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    private String description() {
        var told = new ArrayList<String>();
        for (Row row : rows) {
            String group = row.group().isEmpty() ? "" : row.group() + ", ";
            if (row.isNone()) {
                told.add(group + row.label() + ": " + room.words().say("none") + ".");
                continue;
            }
            String low = room.words().amount(row.low(), type);
            String value = row.values().size() > 1 ? range(low, room.words().amount(row.high(), type)) : low;
            told.add(group + row.label() + ": " + value + ".");
        }
        return String.join(" ", told);
    }
}
