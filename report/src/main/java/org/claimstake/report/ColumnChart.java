package org.claimstake.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Columns over time: in each period the rows on top of one another, those below zero downwards, or side by side. */
final class ColumnChart {
    private static final double LEFT = 64;
    private static final double RIGHT = 8;
    private static final double PANEL = 260;
    /** Of the room of a period, the part that its columns take. */
    private static final double FILLED = 0.76;

    private final Room room;
    private final Picture picture;
    private final boolean stacked;
    private final List<String> labels;
    private final Scale scale;
    private final Ticks ticks;
    private final double top;

    private ColumnChart(Room room, Picture picture, boolean stacked) {
        this.room = room;
        this.picture = picture;
        this.stacked = stacked;
        this.labels = picture.rows().stream().map(Picture.Row::label).toList();
        double low = 0;
        double high = 0;
        for (int i = 0; i < picture.categories().size(); i++) {
            low = Math.min(low, stacked ? picture.below(i) : extreme(i, -1));
            high = Math.max(high, stacked ? picture.above(i) : extreme(i, 1));
        }
        this.scale = Scale.of(picture.type(), Math.max(-low, high));
        this.ticks = Ticks.of(low / scale.size(), high / scale.size(), 5);
        this.top = Legend.height(labels, room.width()) + 28;
    }

    private double extreme(int category, int sign) {
        return sign
                * picture.rows().stream()
                        .mapToDouble(row -> sign * row.values().get(category))
                        .filter(v -> !Double.isNaN(v))
                        .max()
                        .orElse(0);
    }

    static String of(String id, Room room, Picture picture, boolean stacked) {
        return new ColumnChart(room, picture, stacked).draw(room.id(id));
    }

    private String draw(String id) {
        double height = top + PANEL + 26;
        var svg = new Svg(id, room.width(), height, picture.title(), description());
        Legend.draw(svg, labels, room.width(), 0);
        svg.text("unit", "start", 0, top - 12, room.words().unitAlone(scale));
        for (double tick : ticks.values()) {
            svg.line("grid", LEFT, y(tick), room.width() - RIGHT, y(tick));
            svg.text("tick", "end", LEFT - 8, y(tick) + 4, room.words().number(Digits.plain(tick)));
        }
        for (int period = 0; period < picture.categories().size(); period++) {
            if (stacked) {
                stack(svg, period);
            } else {
                beside(svg, period);
            }
        }
        svg.line("zero", LEFT, y(0), room.width() - RIGHT, y(0));
        periods(svg, height - 8);
        return svg.toString();
    }

    private void stack(Svg svg, int period) {
        double above = 0;
        double below = 0;
        for (int i = 0; i < picture.rows().size(); i++) {
            double value = picture.rows().get(i).values().get(period) / scale.size();
            if (value > 0) {
                column(svg, "bar part s" + i, left(period), FILLED * wide(), above, above + value);
                above += value;
            } else if (value < 0) {
                column(svg, "bar part s" + i, left(period), FILLED * wide(), below, below + value);
                below += value;
            }
        }
    }

    private void beside(Svg svg, int period) {
        int rows = picture.rows().size();
        double each = FILLED * wide() / rows;
        for (int i = 0; i < rows; i++) {
            double value = picture.rows().get(i).values().get(period) / scale.size();
            if (Math.abs(value) > 0) {
                column(svg, "bar s" + i, left(period) + i * each, each * 0.94, 0, value);
            }
        }
    }

    private void column(Svg svg, String classes, double x, double width, double from, double to) {
        svg.rect(classes, x, Math.min(y(from), y(to)), width, Math.abs(y(to) - y(from)));
    }

    private void periods(Svg svg, double y) {
        int count = picture.categories().size();
        int step = Math.max(1, Math.ceilDiv(count, room.periods()));
        for (int t = 0; t < count; t += step) {
            svg.text(
                    "tick",
                    "middle",
                    LEFT + (t + 0.5) * wide(),
                    y,
                    picture.categories().get(t));
        }
    }

    private double wide() {
        return (room.width() - RIGHT - LEFT) / picture.categories().size();
    }

    private double left(int period) {
        return LEFT + period * wide() + (1 - FILLED) / 2 * wide();
    }

    private double y(double value) {
        return top + PANEL * (1 - ticks.place(value));
    }

    private String description() {
        var told = new ArrayList<String>();
        for (Picture.Row row : picture.rows()) {
            List<Double> values = row.values();
            double sum = values.stream()
                    .filter(v -> !Double.isNaN(v))
                    .mapToDouble(v -> v)
                    .sum();
            IntStream.range(0, values.size())
                    .boxed()
                    .filter(t -> Math.abs(values.get(t)) > 0)
                    .max(Comparator.comparingDouble(t -> Math.abs(values.get(t))))
                    .ifPresentOrElse(
                            most -> told.add(room.words()
                                    .say(
                                            "columns.most",
                                            "row",
                                            row.label(),
                                            "period",
                                            picture.categories().get(most),
                                            "amount",
                                            room.words().amount(values.get(most), picture.type()),
                                            "sum",
                                            room.words().amount(sum, picture.type()))),
                            () -> told.add(room.words().say("columns.nothing", "row", row.label())));
        }
        return String.join(" ", told);
    }
}
