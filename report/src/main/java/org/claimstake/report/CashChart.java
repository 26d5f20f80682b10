package org.claimstake.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.claimstake.language.plan.ValueType;

/**
 * Cash of each party over time. With one future all lines stand in one picture, named at their ends; with many each
 * party has a panel with the median and the bands in which half and nine tenths of the futures lie, on one scale.
 */
final class CashChart {
    private static final double WIDTH = 760;
    private static final double LEFT = 64;
    private static final double LABELS = 130;
    private static final double PANEL = 120;
    private static final double TALL = 300;
    private static final double LINE = 16;

    private final List<Answer.Series> series;
    private final Scale scale;
    private final Ticks ticks;
    private final boolean panels;

    private CashChart(List<Answer.Series> series) {
        this.series = series;
        double low = series.stream().mapToDouble(CashChart::lowest).min().orElse(0);
        double high = series.stream().mapToDouble(CashChart::highest).max().orElse(0);
        ValueType type = series.getFirst().type();
        this.scale = Scale.of(type, Math.max(-low, high));
        this.panels = series.stream().anyMatch(one -> !one.bands().isEmpty());
        this.ticks = Ticks.of(low / scale.size(), high / scale.size(), panels ? 3 : 5);
    }

    /** The picture; empty where no money moves. */
    static String of(String id, List<Answer.Series> all) {
        List<Answer.Series> drawn =
                all.stream().filter(one -> lowest(one) < 0 || highest(one) > 0).toList();
        return drawn.isEmpty() ? "" : new CashChart(drawn).draw(id);
    }

    private String draw(String id) {
        double panel = panels ? PANEL : TALL;
        double step = panel + (panels ? 34 : 0);
        double height = 30 + (panels ? step * series.size() : panel) + 26;
        var svg = new Svg(id, WIDTH, height, "Cash of each party over time", description());
        svg.text("unit", "start", 0, 14, scale.words() + " a period");
        if (panels) {
            for (int i = 0; i < series.size(); i++) {
                double top = 46 + i * step;
                svg.text(
                        "label s" + i % 6, "start", LEFT, top - 8, series.get(i).label());
                frame(svg, top, panel);
                bands(svg, i, top, panel);
            }
        } else {
            frame(svg, 30, panel);
            lines(svg, 30, panel);
        }
        years(svg, height - 8);
        return svg.toString();
    }

    private void frame(Svg svg, double top, double panel) {
        for (double tick : ticks.values()) {
            double y = y(tick * scale.size(), top, panel);
            svg.line(tick == 0 ? "zero" : "grid", LEFT, y, right(), y);
            svg.text("tick", "end", LEFT - 8, y + 4, Digits.plain(tick));
        }
    }

    private void lines(Svg svg, double top, double panel) {
        for (int i = 0; i < series.size(); i++) {
            svg.path("line s" + i % 6, points(series.get(i).values(), top, panel));
        }
        double[] at = ends(top, panel);
        for (int i = 0; i < series.size(); i++) {
            svg.text(
                    "label s" + i % 6,
                    "start",
                    right() + 8,
                    at[i] + 4,
                    series.get(i).label());
        }
    }

    // names at the ends of lines are pushed apart until none covers another
    private double[] ends(double top, double panel) {
        double[] at = new double[series.size()];
        var order = new ArrayList<Integer>();
        for (int i = 0; i < at.length; i++) {
            at[i] = y(last(series.get(i).values()), top, panel);
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> at[i]));
        for (int k = 1; k < order.size(); k++) {
            at[order.get(k)] = Math.max(at[order.get(k)], at[order.get(k - 1)] + LINE);
        }
        double over = at[order.getLast()] - (top + panel);
        if (over > 0) {
            at[order.getLast()] -= over;
            for (int k = order.size() - 2; k >= 0; k--) {
                at[order.get(k)] = Math.min(at[order.get(k)], at[order.get(k + 1)] - LINE);
            }
        }
        return at;
    }

    private void bands(Svg svg, int i, double top, double panel) {
        List<List<Double>> bands = series.get(i).bands();
        if (!bands.isEmpty()) {
            svg.area("band wide s" + i % 6, level(bands, 4, top, panel), level(bands, 0, top, panel));
            svg.area("band s" + i % 6, level(bands, 3, top, panel), level(bands, 1, top, panel));
        }
        svg.path("line s" + i % 6, points(series.get(i).values(), top, panel));
    }

    private List<double[]> level(List<List<Double>> bands, int level, double top, double panel) {
        return points(bands.stream().map(band -> band.get(level)).toList(), top, panel);
    }

    private void years(Svg svg, double y) {
        List<String> periods = series.getFirst().periods();
        int step = Math.max(1, Math.ceilDiv(periods.size(), 8));
        for (int t = 0; t < periods.size(); t += step) {
            svg.text("tick", "middle", x(t), y, periods.get(t));
        }
    }

    private List<double[]> points(List<Double> values, double top, double panel) {
        var points = new ArrayList<double[]>();
        for (int t = 0; t < values.size(); t++) {
            points.add(new double[] {x(t), y(values.get(t), top, panel)});
        }
        return points;
    }

    private double right() {
        return panels ? WIDTH - 16 : WIDTH - LABELS;
    }

    private double x(int period) {
        int last = series.getFirst().periods().size() - 1;
        return LEFT + 8 + (last == 0 ? 0.5 : (double) period / last) * (right() - LEFT - 16);
    }

    private double y(double value, double top, double panel) {
        return top + panel * (1 - ticks.place(value / scale.size()));
    }

    private String description() {
        var words = new StringBuilder();
        for (Answer.Series one : series) {
            int best = 0;
            for (int t = 1; t < one.values().size(); t++) {
                best = Math.abs(one.values().get(t)) > Math.abs(one.values().get(best)) ? t : best;
            }
            words.append(one.label())
                    .append(": most money in ")
                    .append(one.periods().get(best))
                    .append(", ");
            words.append(Amount.of(one.values().get(best), one.type())).append(". ");
        }
        return words.toString().strip();
    }

    private static double last(List<Double> values) {
        return Double.isNaN(values.getLast()) ? 0 : values.getLast();
    }

    private static double lowest(Answer.Series series) {
        return extreme(series, 0, -1);
    }

    private static double highest(Answer.Series series) {
        return extreme(series, 4, 1);
    }

    private static double extreme(Answer.Series series, int level, int sign) {
        double extreme = 0;
        for (double value : series.values()) {
            extreme = Math.max(extreme, Double.isNaN(value) ? 0 : sign * value);
        }
        for (List<Double> band : series.bands()) {
            extreme = Math.max(extreme, Double.isNaN(band.get(level)) ? 0 : sign * band.get(level));
        }
        return sign * extreme;
    }
}
