package org.claimstake.report;

import java.util.List;

/** The bars of a waterfall over one axis, with their names and numbers beside them. */
final class FallPanel {
    private static final double BAR = 16;
    private static final double ROW = 28;
    private static final double ABOVE = 18;
    private static final double LINE = 16;
    private static final double HEAD = 26;
    private static final double AXIS = 26;
    /** Half of what stands across a line that tells a range. */
    private static final double ACROSS = 4;
    /** A range that is narrower on the axis cannot be seen. */
    private static final double SEEN = 3;
    /** Below this part of the values their differences could not be seen from zero on. */
    private static final double SMALL = 0.15;

    private final FallDigits digits;
    private final Setting setting;
    private final Wording words;
    private final Room room;
    private final List<FallDigits.Row> rows;
    private final Ticks ticks;
    private final boolean whole;
    private final double names;
    private final double numbers;
    private final List<List<String>> labels;
    private final double[] tops;

    /**
     * @param names   how wide names are, where they do not stand above their bars
     * @param numbers how wide numbers are
     */
    FallPanel(FallDigits digits, Setting setting, double names, double numbers) {
        this.digits = digits;
        this.setting = setting;
        this.words = setting.words();
        this.room = setting.room();
        this.rows = digits.rows();
        this.names = room.narrow() ? 0 : Math.min(names + 16, room.width() * 0.42);
        this.numbers = numbers;
        this.labels = rows.stream().map(this::lines).toList();
        this.tops = tops();
        List<Double> heights = digits.heights();
        double low = heights.stream().mapToDouble(v -> v).min().orElse(0);
        double most = heights.stream().mapToDouble(v -> v).max().orElse(0);
        this.whole = !digits.isDate() && most - low >= SMALL * Math.max(Math.abs(low), Math.abs(most));
        int about = room.narrow() ? 3 : 6;
        this.ticks = digits.isDate()
                ? Ticks.years(low, most, about)
                : whole ? Ticks.of(low, most, about) : Ticks.near(low, most, about);
    }

    /** Where the rows begin, below the head, and where the last ends. */
    private double[] tops() {
        double[] tops = new double[rows.size() + 1];
        for (int i = 0; i < rows.size(); i++) {
            int lines = labels.get(i).size();
            double high = room.narrow() ? ROW + ABOVE + (lines - 1) * LINE : Math.max(ROW, lines * LINE + 8);
            tops[i + 1] = tops[i] + high;
        }
        return tops;
    }

    /** A name in two lines at most. */
    private List<String> lines(FallDigits.Row row) {
        double width = width(row);
        List<String> lines = Lettering.wrapped(row.label(), Frame.BOLD, width);
        if (lines.size() == 1) {
            return List.of(Lettering.clipped(row.label(), Frame.BOLD, width));
        }
        String rest = String.join(" ", lines.subList(1, lines.size()));
        return List.of(
                Lettering.clipped(lines.getFirst(), Frame.BOLD, width), Lettering.clipped(rest, Frame.BOLD, width));
    }

    double height() {
        return HEAD + tops[rows.size()] + AXIS;
    }

    /** Where the middle of a bar lies, below the head. */
    private double middle(int row) {
        return room.narrow() ? tops[row + 1] - ROW / 2 : (tops[row] + tops[row + 1]) / 2;
    }

    /** What stands above the axis: its unit, and whether it leaves zero out. */
    String unit() {
        String unit = digits.unit();
        return whole || digits.isDate() ? unit : words.say("fall.cut", "unit", unit);
    }

    void draw(Frame frame, double above, String heading) {
        Svg svg = frame.svg();
        svg.text("unit", "start", 0, above + 14, heading);
        double top = above + HEAD;
        for (double tick : ticks.values()) {
            grid(svg, tick, top);
        }
        axis(svg, top + tops[rows.size()] + 18);
        for (int i = 0; i + 1 < rows.size(); i++) {
            double x = x(rows.get(i).to());
            if (!room.narrow() || !isWritten(i + 1, x)) {
                svg.line("join", x, top + middle(i) + BAR / 2, x, top + middle(i + 1) - BAR / 2);
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            names(svg, i, top);
            bar(frame, rows.get(i), top + middle(i));
        }
    }

    /** In a narrow picture words stand above the bars, and the lines of the axis leave them out. */
    private void grid(Svg svg, double tick, double top) {
        String sort = tick == 0 ? "zero" : "grid";
        if (!room.narrow()) {
            svg.line(sort, x(tick), top, x(tick), top + tops[rows.size()]);
            return;
        }
        for (int i = 1; i <= rows.size(); i++) {
            double bottom = top + tops[i];
            svg.line(sort, x(tick), bottom - ROW + 3, x(tick), bottom - 3);
        }
    }

    /** Does a line down to a row of a narrow picture cross its words? */
    private boolean isWritten(int row, double x) {
        double label = labels.get(row).stream()
                .mapToDouble(line -> Lettering.width(line, Frame.BOLD))
                .max()
                .orElse(0);
        return x < label || x > room.width() - Lettering.width(rows.get(row).number(), Frame.BOLD) - 2;
    }

    /** How wide the name of a row may be. */
    private double width(FallDigits.Row row) {
        return (room.narrow() ? room.width() - Lettering.width(row.number(), Frame.BOLD) : names) - 12;
    }

    private void axis(Svg svg, double y) {
        double free = Double.NEGATIVE_INFINITY;
        for (double tick : ticks.values()) {
            String label = digits.isDate() ? String.valueOf(Math.round(tick)) : words.number(ticks.told(tick));
            double wide = Lettering.width(label, Frame.SMALL);
            double x = Math.clamp(x(tick), wide / 2, room.width() - wide / 2);
            if (x - wide / 2 > free) {
                svg.text("tick", "middle", x, y, label);
                free = x + wide / 2 + 6;
            }
        }
    }

    private void names(Svg svg, int i, double top) {
        boolean total = rows.get(i).isTotal();
        List<String> lines = labels.get(i);
        double text = top + (room.narrow() ? tops[i] + 15 : middle(i) + 4.5);
        double first = room.narrow() ? text : text - (lines.size() - 1) * LINE / 2;
        for (int line = 0; line < lines.size(); line++) {
            svg.text(total ? "label" : "row", "start", 0, first + line * LINE, lines.get(line));
        }
        svg.text(
                total ? "label" : "told", "end", room.width(), text, rows.get(i).number());
    }

    private void bar(Frame frame, FallDigits.Row row, double middle) {
        Svg svg = frame.svg();
        if (row.isTotal() && !whole) {
            // where the axis does not begin at zero a bar's length would lie
            svg.rect("bar total", x(row.to()) - 1.5, middle - BAR / 2, 3, BAR);
        } else {
            double from = x(Math.min(row.from(), row.to()));
            double to = x(Math.max(row.from(), row.to()));
            svg.rect("bar " + row.sort(), from, middle - BAR / 2, Math.max(to - from, 1), BAR);
            if (setting.isPrint() && !row.isTotal()) {
                frame.hatch(row.sort().equals("up") ? 45 : -45, from, middle - BAR / 2, to - from, BAR);
            }
        }
        row.range().ifPresent(ends -> range(svg, x(ends.low()), x(ends.high()), middle));
    }

    private static void range(Svg svg, double low, double high, double middle) {
        if (high - low < SEEN) {
            return;
        }
        // on an edge of paper, so that it is seen on the bar too
        for (String sort : List.of("range edge", "range")) {
            svg.line(sort, low, middle, high, middle);
            svg.line(sort, low, middle - ACROSS, low, middle + ACROSS);
            svg.line(sort, high, middle - ACROSS, high, middle + ACROSS);
        }
    }

    private double x(double value) {
        double right = room.width() - (room.narrow() ? 4 : numbers + 16);
        double left = room.narrow() ? 4 : names;
        return left + ticks.place(value) * (right - left);
    }
}
