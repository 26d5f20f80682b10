package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.language.plan.ValueType;

/**
 * How a measure lies over the futures, as fifty dots that can be counted: each stands for two of a hundred futures. One
 * panel for each measure, all on one axis.
 */
final class DotChart {
    private static final double LEFT = 8;
    private static final double RIGHT = 8;
    private static final double DOT = 9;
    private static final double LABEL = 20;
    private static final double GAP = 10;
    private static final double HIGHEST = 110;

    /** @param dots in plain units, ascending */
    record Row(String label, List<Double> dots) {}

    private final Room room;
    private final List<Row> rows;
    private final Scale scale;
    private final Ticks ticks;
    private final ValueType type;

    private DotChart(Room room, ValueType type, List<Row> rows) {
        this.room = room;
        this.type = type;
        this.rows = rows;
        this.scale = scale(type, rows);
        this.ticks = Ticks.of(low(rows) / scale.size(), high(rows) / scale.size(), room.narrow() ? 3 : 6);
    }

    static String of(String id, String title, Room room, ValueType type, List<Row> rows) {
        return new DotChart(room, type, rows).draw(room.id(id), title);
    }

    static Scale scale(ValueType type, List<Row> rows) {
        return Scale.of(type, Math.max(Math.abs(low(rows)), Math.abs(high(rows))));
    }

    private static double low(List<Row> rows) {
        return rows.stream().mapToDouble(row -> row.dots().getFirst()).min().orElse(0);
    }

    private static double high(List<Row> rows) {
        return rows.stream().mapToDouble(row -> row.dots().getLast()).max().orElse(0);
    }

    private String draw(String id, String title) {
        double height = rows.stream().mapToDouble(this::height).sum() + 40;
        var svg = new Svg(id, room.width(), height, title, description());
        svg.text(
                "unit",
                "start",
                LEFT,
                14,
                scale.words().isEmpty()
                        ? room.words().say("dots.each")
                        : room.words().say("dots.unit", "unit", room.words().unit(scale)));
        for (double tick : ticks.values()) {
            svg.line(tick == 0 ? "zero" : "grid", x(tick), 22, x(tick), height - 20);
            svg.text("tick", anchor(tick), x(tick), height - 5, room.words().number(ticks.told(tick)));
        }
        double top = 22;
        for (Row row : rows) {
            svg.text("label", "start", LEFT, top + 14, row.label());
            top += height(row);
            dots(svg, row, top - GAP);
        }
        return svg.toString();
    }

    private String anchor(double tick) {
        return tick == ticks.low() ? "start" : tick == ticks.high() ? "end" : "middle";
    }

    private void dots(Svg svg, Row row, double ground) {
        double step = step(row);
        var stacks = new int[columns()];
        for (double value : row.dots()) {
            int column = column(value);
            stacks[column]++;
            svg.dot(
                    "mark",
                    LEFT + (column + 0.5) * DOT,
                    ground - DOT / 2 - (stacks[column] - 1) * step,
                    DOT / 2 - 0.75);
        }
    }

    private double height(Row row) {
        return LABEL + DOT + (highest(row) - 1) * step(row) + GAP;
    }

    // where nearly all futures lie in one place, the dots of a stack overlap rather than reach for the sky
    private double step(Row row) {
        return Math.min(DOT, HIGHEST / highest(row));
    }

    private int highest(Row row) {
        var stacks = new int[columns()];
        int highest = 1;
        for (double value : row.dots()) {
            highest = Math.max(highest, ++stacks[column(value)]);
        }
        return highest;
    }

    private int columns() {
        return (int) Math.ceil((room.width() - LEFT - RIGHT) / DOT) + 1;
    }

    private int column(double value) {
        return Math.clamp((long) Math.floor((x(value / scale.size()) - LEFT) / DOT), 0, columns() - 1);
    }

    private double x(double value) {
        return LEFT + ticks.place(value) * (room.width() - LEFT - RIGHT);
    }

    private String description() {
        Wording words = room.words();
        var told = new ArrayList<String>();
        for (Row row : rows) {
            double middle = row.dots().get(row.dots().size() / 2);
            told.add(words.say(
                    "spread.dots.row",
                    "what",
                    row.label(),
                    "low",
                    words.amount(row.dots().getFirst(), type),
                    "high",
                    words.amount(row.dots().getLast(), type),
                    "median",
                    words.amount(middle, type)));
        }
        return String.join(" ", told);
    }
}
