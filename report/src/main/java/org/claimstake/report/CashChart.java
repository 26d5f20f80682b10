package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;

/** Cash over time: a panel for each party with a column for each period, all on one scale so that heights compare. */
final class CashChart {
    private static final double LEFT = 64;
    private static final double RIGHT = 8;
    private static final double PANEL = 84;
    private static final double STEP = PANEL + 34;
    private static final double TOP = 44;

    private final Room room;
    private final List<Answer.Series> series;
    private final Scale scale;
    private final Ticks ticks;
    private final boolean mean;

    private CashChart(Room room, List<Answer.Series> series, boolean mean) {
        this.room = room;
        this.series = series;
        this.mean = mean;
        double low = 0;
        double high = 0;
        for (Answer.Series one : series) {
            for (double value : one.values()) {
                low = value < low ? value : low;
                high = value > high ? value : high;
            }
        }
        this.scale = Scale.of(series.getFirst().type(), Math.max(-low, high));
        this.ticks = Ticks.of(low / scale.size(), high / scale.size(), 3);
    }

    /**
     * The picture; empty where no money moves.
     *
     * @param mean the values are means over many futures
     */
    static String of(String id, Room room, List<Answer.Series> all, boolean mean) {
        List<Answer.Series> drawn = all.stream().filter(CashChart::moves).toList();
        return drawn.isEmpty() ? "" : new CashChart(room, drawn, mean).draw(room.id(id));
    }

    private static boolean moves(Answer.Series series) {
        return series.values().stream().anyMatch(value -> Math.abs(value) > 0);
    }

    private String draw(String id) {
        double height = TOP + STEP * series.size() + 2;
        var svg = new Svg(id, room.width(), height, "Cash of each party over time", description());
        svg.text("unit", "start", 0, 14, scale.words() + " a period" + (mean ? ", mean of the futures" : ""));
        for (int i = 0; i < series.size(); i++) {
            panel(svg, i, TOP + i * STEP);
        }
        years(svg, height - 12);
        return svg.toString();
    }

    private void panel(Svg svg, int i, double top) {
        svg.text("label s" + i % 6, "start", LEFT, top - 8, series.get(i).label());
        for (double tick : ticks.values()) {
            double y = y(tick, top);
            svg.line(tick == 0 ? "zero" : "grid", LEFT, y, room.width() - RIGHT, y);
            svg.text("tick", "end", LEFT - 8, y + 4, Digits.plain(tick));
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

    private String description() {
        var words = new ArrayList<String>();
        for (Answer.Series one : series) {
            int most = 0;
            for (int t = 1; t < one.values().size(); t++) {
                most = Math.abs(one.values().get(t)) > Math.abs(one.values().get(most)) ? t : most;
            }
            words.add(one.label() + ": most money in " + one.periods().get(most) + ", "
                    + Amount.of(one.values().get(most), one.type()) + ".");
        }
        return String.join(" ", words);
    }
}
