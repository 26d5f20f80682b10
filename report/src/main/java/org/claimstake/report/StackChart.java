package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;

/** A bar for each of several things that are compared, made of its parts; parts below zero lie to the left of it. */
final class StackChart {
    private static final double NAMES = 216;
    /** A number in the middle below a line so near to the edge would be cut. */
    private static final double EDGE = 20;

    private static final double TOLD = 110;
    private static final double ROW = 34;
    /** On a narrow picture names stand above their bars. */
    private static final double ABOVE = 20;

    private static final double BAR = 22;
    private static final int LONGEST = 32;

    private final Room room;
    private final double names;
    private final double row;
    private final Picture picture;
    private final List<String> labels;
    private final Scale scale;
    private final Ticks ticks;
    private final double top;

    private StackChart(Room room, Picture picture) {
        this.room = room;
        this.names = room.narrow() ? 8 : NAMES;
        this.row = room.narrow() ? ROW + ABOVE : ROW;
        this.picture = picture;
        this.labels = picture.rows().stream().map(Picture.Row::label).toList();
        double low = 0;
        double high = 0;
        for (int i = 0; i < picture.categories().size(); i++) {
            low = Math.min(low, picture.below(i));
            high = Math.max(high, picture.above(i));
        }
        this.scale = Scale.of(picture.type(), Math.max(-low, high));
        this.ticks = Ticks.of(low / scale.size(), high / scale.size(), 5);
        this.top = Legend.height(labels, room.width()) + 26;
    }

    static String of(String id, Room room, Picture picture) {
        return new StackChart(room, picture).draw(room.id(id));
    }

    private String draw(String id) {
        double height = top + picture.categories().size() * row + 28;
        var svg = new Svg(id, room.width(), height, picture.title(), description());
        Legend.draw(svg, labels, room.width(), 0);
        svg.text("unit", "start", names, top - 10, room.words().unitAlone(scale));
        for (double tick : ticks.values()) {
            svg.line(tick == 0 ? "zero" : "grid", x(tick), top - 2, x(tick), height - 24);
            svg.text(
                    "tick",
                    x(tick) < EDGE ? "start" : "middle",
                    x(tick) < EDGE ? 0 : x(tick),
                    height - 8,
                    room.words().number(Digits.plain(tick)));
        }
        for (int i = 0; i < picture.categories().size(); i++) {
            bar(svg, i, top + i * row);
        }
        return svg.toString();
    }

    private void bar(Svg svg, int category, double y) {
        double middle = y + row - ROW / 2;
        svg.text(
                "row",
                "start",
                0,
                room.narrow() ? y + 14 : middle + 4,
                Columns.fitted(picture.categories().get(category), room.narrow() ? 2 * LONGEST : LONGEST));
        double above = 0;
        double below = 0;
        int known = 0;
        for (int i = 0; i < picture.rows().size(); i++) {
            double value = picture.rows().get(i).values().get(category) / scale.size();
            known += Double.isNaN(value) ? 0 : 1;
            if (value > 0) {
                svg.rect("bar part s" + i, x(above), middle - BAR / 2, x(above + value) - x(above), BAR);
                above += value;
            } else if (value < 0) {
                svg.rect("bar part s" + i, x(below + value), middle - BAR / 2, x(below) - x(below + value), BAR);
                below += value;
            }
        }
        svg.text("told", "start", x(above) + 8, middle + 4, told(category, known));
    }

    // with parts on both sides the bar shows no total of its own
    private String told(int category, int known) {
        if (known == 0) {
            return room.words().say("none");
        }
        double total = picture.above(category) + picture.below(category);
        boolean both = picture.below(category) < 0 && picture.above(category) > 0;
        String sum = room.words().number(total, scale);
        String told = both ? room.words().say("cash.sum", "sum", sum) : sum;
        return known < picture.rows().size() ? room.words().say("stack.more", "sum", told) : told;
    }

    private double x(double value) {
        return names + ticks.place(value) * (room.width() - names - TOLD);
    }

    private String description() {
        var told = new ArrayList<String>();
        for (int i = 0; i < picture.categories().size(); i++) {
            var parts = new ArrayList<String>();
            for (Picture.Row row : picture.rows()) {
                parts.add(row.label() + " " + room.words().amount(row.values().get(i), picture.type()));
            }
            told.add(picture.categories().get(i) + ": " + String.join(", ", parts) + ".");
        }
        return String.join(" ", told);
    }
}
