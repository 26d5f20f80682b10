package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines over time as blocks: one row of bars above zero for each series, and one below where it falls under. All
 * series share one scale, so that heights compare.
 */
final class BlockChart {
    private static final String UP = " ▁▂▃▄▅▆▇█";
    // hanging bars know four heights only
    private static final String DOWN = " ▔▀▀█";
    private static final int NAME = 16;

    private BlockChart() {}

    /** No lines where there is nothing to draw. */
    static List<String> of(List<Answer.Series> all, int width, boolean mean) {
        List<Answer.Series> series = all.stream().filter(BlockChart::isDrawn).toList();
        double top = series.stream().mapToDouble(BlockChart::largest).max().orElse(0);
        if (!(top > 0)) {
            return List.of();
        }
        int periods = series.getFirst().values().size();
        int names = Math.min(
                NAME,
                series.stream().mapToInt(s -> Columns.width(s.label())).max().orElse(0));
        int step = Math.max(1, Math.ceilDiv(periods, Math.max(10, width - names - 3)));
        int bars = step > 1 ? 1 : Math.clamp((width - names - 3) / periods, 1, 3);
        var lines = new ArrayList<String>();
        lines.add(caption(series.getFirst(), top, step, mean));
        for (Answer.Series one : series) {
            lines.addAll(bars(one, top, names, step, bars));
        }
        lines.add(axis(series.getFirst().periods(), names, step, bars));
        return lines;
    }

    private static boolean isDrawn(Answer.Series series) {
        return largest(series) > 0;
    }

    private static double largest(Answer.Series series) {
        return series.values().stream()
                .mapToDouble(v -> Double.isNaN(v) ? 0 : Math.abs(v))
                .max()
                .orElse(0);
    }

    private static String caption(Answer.Series first, double top, int step, boolean mean) {
        String what = mean ? ", mean of the futures" : "";
        String each = step == 1 ? "a period" : "the largest of " + step + " periods";
        return "cash by party, " + each + what + "; the highest bar is " + Amount.of(top, first.type());
    }

    private static List<String> bars(Answer.Series series, double top, int names, int step, int bars) {
        var up = new StringBuilder();
        var down = new StringBuilder();
        for (int t = 0; t < series.values().size(); t += step) {
            double value = extreme(series.values()
                    .subList(t, Math.min(t + step, series.values().size())));
            up.repeat(UP.charAt(height(value, top, UP.length() - 1)), bars);
            down.repeat(DOWN.charAt(height(-value, top, DOWN.length() - 1)), bars);
        }
        String label = fitted(series.label(), names);
        var lines = new ArrayList<String>();
        lines.add((label + "  " + up).stripTrailing());
        if (!down.toString().isBlank()) {
            lines.add((" ".repeat(names) + "  " + down).stripTrailing());
        }
        return lines;
    }

    // what is not zero shows at least the lowest block
    private static int height(double value, double top, int heights) {
        return value > 0 ? Math.clamp(Math.round(value / top * heights), 1, heights) : 0;
    }

    private static double extreme(List<Double> values) {
        double extreme = 0;
        for (double value : values) {
            extreme = Math.abs(value) > Math.abs(extreme) ? value : extreme;
        }
        return extreme;
    }

    private static String fitted(String label, int width) {
        String fitted = Columns.fitted(label, width);
        return fitted + " ".repeat(width - Columns.width(fitted));
    }

    private static String axis(List<String> periods, int names, int step, int bars) {
        int length = Math.ceilDiv(periods.size(), step) * bars;
        String first = periods.getFirst();
        String last = periods.getLast();
        String middle = periods.get(periods.size() / 2);
        int at = periods.size() / 2 / step * bars;
        var axis = new StringBuilder(first);
        if (at > first.length() && at + middle.length() + 1 < length - last.length()) {
            axis.repeat(' ', at - axis.length()).append(middle);
        }
        if (axis.length() + 1 + last.length() <= Math.max(length, first.length() + last.length() + 1)) {
            axis.repeat(' ', Math.max(1, length - last.length() - axis.length()))
                    .append(last);
        }
        return " ".repeat(names) + "  " + axis;
    }
}
