package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Cash over time: a panel for each party with a column for each period, all on one scale so that heights compare. */
final class CashChart {
    private static final double LEFT = 64;
    private static final double RIGHT = 8;
    private static final double PANEL = 84;
    private static final double STEP = PANEL + 34;
    private static final double TOP = 44;

    private final Room room;
    private final Wording words;
    private final List<Answer.Series> series;
    private final List<Answer.Series> ghosts;
    private final Scale scale;
    private final Ticks ticks;
    private final boolean mean;
    private final boolean sums;

    /**
     * @param ghosts of the same parties in the same order, or none
     * @param sums   behind the name of each party stands what it comes to in all; with a ghost, what that came to
     */
    CashChart(
            Room room,
            Wording words,
            List<Answer.Series> series,
            List<Answer.Series> ghosts,
            boolean mean,
            boolean sums) {
        this.room = room;
        this.words = words;
        this.series = series;
        this.ghosts = ghosts;
        this.mean = mean;
        this.sums = sums;
        double low = 0;
        double high = 0;
        for (Answer.Series one : Stream.concat(series.stream(), ghosts.stream()).toList()) {
            for (double value : one.values()) {
                low = value < low ? value : low;
                high = value > high ? value : high;
            }
        }
        this.scale = Scale.of(series.getFirst().type(), Math.max(-low, high));
        this.ticks = Ticks.of(low / scale.size(), high / scale.size(), 3);
    }

    static boolean moves(Answer.Series series) {
        return series.values().stream().anyMatch(value -> Math.abs(value) > 0);
    }

    double height() {
        return TOP + STEP * series.size() + 2;
    }

    Scale scale() {
        return scale;
    }

    void body(Svg svg, double top) {
        String unit = words.say(
                (mean ? "cash.unit.mean" : "cash.unit") + (ghosts.isEmpty() ? "" : ".before"),
                "unit",
                words.unit(scale));
        svg.text("unit", "start", 0, top + 14, unit);
        for (int i = 0; i < series.size(); i++) {
            panel(svg, i, top + TOP + i * STEP);
        }
        years(svg, top + height() - 12);
    }

    private String sum(int i) {
        double sum = total(series.get(i));
        if (ghosts.isEmpty()) {
            return words.say("cash.sum", "sum", words.number(sum, scale));
        }
        String now = words.number(sum, scale);
        String before = words.number(total(ghosts.get(i)), scale);
        return now.equals(before)
                ? words.say("cash.sum.same", "sum", now)
                : words.say("cash.sum.before", "sum", now, "before", before);
    }

    /** What rounding left of nothing is nothing. */
    static double total(Answer.Series series) {
        double sum = series.values().stream().mapToDouble(v -> v).sum();
        double moved = series.values().stream().mapToDouble(Math::abs).sum();
        return Math.abs(sum) < 1e-9 * moved ? 0 : sum;
    }

    private void panel(Svg svg, int i, double top) {
        svg.text("label s" + i % 6, "start", sums ? 0 : LEFT, top - (sums ? 12 : 8), label(i));
        if (sums) {
            svg.text("told", "end", room.width() - RIGHT, top - 12, sum(i));
        }
        for (double tick : ticks.values()) {
            double y = y(tick, top);
            svg.line(tick == 0 ? "zero" : "grid", LEFT, y, room.width() - RIGHT, y);
            svg.text("tick", "end", LEFT - 8, y + 4, words.number(Digits.plain(tick)));
        }
        List<Double> values = series.get(i).values();
        double wide = (room.width() - RIGHT - LEFT) / values.size();
        for (int t = 0; t < values.size(); t++) {
            double y = y(values.get(t) / scale.size(), top);
            double zero = y(0, top);
            if (Math.abs(y - zero) > 0) {
                svg.rect(
                        "bar s" + i % 6,
                        LEFT + t * wide + wide * 0.12,
                        Math.min(y, zero),
                        wide * 0.76,
                        Math.abs(y - zero));
            }
        }
        if (!ghosts.isEmpty()) {
            ghost(svg, values, ghosts.get(i).values(), top);
        }
    }

    // beside a sum at the other end of the line there is less room for the name
    private String label(int i) {
        String label = series.get(i).label();
        double left = room.width() - RIGHT - Lettering.width(sum(i), Frame.TEXT) - 16;
        return sums ? Lettering.clipped(label, Frame.BOLD, left) : label;
    }

    /** Steps at the height that was, where it is another. */
    private void ghost(Svg svg, List<Double> now, List<Double> before, double top) {
        double wide = (room.width() - RIGHT - LEFT) / now.size();
        var points = new ArrayList<double[]>();
        for (int t = 0; t < now.size(); t++) {
            double y = y(before.get(t) / scale.size(), top);
            boolean same = Math.abs(y - y(now.get(t) / scale.size(), top)) < 0.5;
            points.add(new double[] {LEFT + t * wide, same ? Double.NaN : y});
            points.add(new double[] {LEFT + (t + 1) * wide, same ? Double.NaN : y});
        }
        if (points.stream().anyMatch(point -> !Double.isNaN(point[1]))) {
            // on a light edge, so that it is seen before a column too
            svg.path("ghost edge", points);
            svg.path("ghost", points);
        }
    }

    private void years(Svg svg, double y) {
        List<String> periods = series.getFirst().periods();
        double wide = (room.width() - RIGHT - LEFT) / periods.size();
        int step = Math.max(1, Math.ceilDiv(periods.size(), room.periods()));
        for (int t = 0; t < periods.size(); t += step) {
            svg.text("tick", "middle", LEFT + (t + 0.5) * wide, y, periods.get(t));
        }
    }

    private double y(double value, double top) {
        return top + PANEL * (1 - ticks.place(value));
    }
}
