package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.claimstake.language.plan.ValueType;

/**
 * A line over the futures: its median, where the middle half of the futures lies and where nine tenths of them, and a
 * few futures by themselves, since a band shows how far they part and not how one goes. Each of those has its number at
 * its end and is a part of its own, which a page can step through.
 */
final class FanChart {
    private static final double HEAD = 54;
    private static final double AXIS = 26;
    private static final double LINE = 15;

    /**
     * What is drawn.
     *
     * @param bands   quantiles at {@link Outcome.Many#LEVELS} in each period; empty where nothing is left to chance;
     *                not a number where there is no value
     * @param values  of a line without bands; else empty
     * @param singles futures by themselves
     */
    record Fan(
            String label,
            ValueType type,
            List<String> periods,
            List<List<Double>> bands,
            List<Double> values,
            List<Single> singles) {
        Fan {
            periods = List.copyOf(periods);
            bands = List.copyOf(bands);
            values = List.copyOf(values);
            singles = List.copyOf(singles);
        }

        boolean isChance() {
            return !bands.isEmpty();
        }

        List<Double> level(int level) {
            return isChance() ? bands.stream().map(band -> band.get(level)).toList() : values;
        }

        List<Double> middle() {
            return level(2);
        }

        boolean isKnown(int period) {
            return !Double.isNaN(middle().get(period));
        }

        double width(int period) {
            return isChance() ? bands.get(period).get(4) - bands.get(period).get(0) : 0;
        }

        /** The period in which the futures lie widest apart, the last of several; empty where they never part. */
        OptionalInt widest() {
            int widest = -1;
            for (int t = 0; t < periods.size(); t++) {
                if (width(t) > 0 && (widest < 0 || width(t) >= width(widest))) {
                    widest = t;
                }
            }
            return widest < 0 ? OptionalInt.empty() : OptionalInt.of(widest);
        }

        Scale scale() {
            double most = all().mapToDouble(Math::abs).max().orElse(0);
            return Scale.of(type, most);
        }

        java.util.stream.Stream<Double> all() {
            var all = new ArrayList<>(values);
            bands.forEach(all::addAll);
            singles.forEach(single -> all.addAll(single.values()));
            return all.stream().filter(Double::isFinite);
        }
    }

    /** @param future its number, from 0 */
    record Single(long future, List<Double> values) {
        Single {
            values = List.copyOf(values);
        }
    }

    private final Frame frame;
    private final Wording words;
    private final Room room;
    private final Fan fan;
    private final Scale scale;
    private final Ticks ticks;
    private final double left;
    private final double right;
    private final double panel;
    private final double top;

    private FanChart(Frame frame, Fan fan) {
        this.frame = frame;
        this.words = frame.setting().words();
        this.room = frame.setting().room();
        this.fan = fan;
        this.scale = fan.scale();
        double low = fan.all().mapToDouble(v -> v).min().orElse(0);
        double high = fan.all().mapToDouble(v -> v).max().orElse(0);
        this.ticks = Ticks.of(low / scale.size(), high / scale.size(), 5);
        this.left = 12
                + ticks.values().stream()
                        .mapToDouble(tick -> Lettering.width(tick(tick), Frame.SMALL))
                        .max()
                        .orElse(0);
        double numbers = fan.singles().stream()
                .mapToDouble(single -> Lettering.width(number(single), Frame.SMALL))
                .max()
                .orElse(-10);
        this.right = room.width() - numbers - 18;
        this.panel = panel(room);
        this.top = frame.top() + HEAD;
    }

    static double height(Room room) {
        return HEAD + panel(room) + AXIS;
    }

    private static double panel(Room room) {
        return room.narrow() ? 230 : 290;
    }

    static void draw(Frame frame, Fan fan) {
        new FanChart(frame, fan).draw();
    }

    private void draw() {
        Svg svg = frame.svg();
        svg.text("unit", "start", 0, frame.top() + 14, words.unitAlone(scale));
        for (double tick : ticks.values()) {
            svg.line(tick == 0 ? "zero" : "grid", left, y(tick * scale.size()), right, y(tick * scale.size()));
            svg.text("tick", "end", left - 8, y(tick * scale.size()) + 4, tick(tick));
        }
        bands(svg);
        gaps(svg);
        svg.path("line s0", points(fan.middle()));
        singles(svg);
        names(svg);
        int step = Math.max(1, Math.ceilDiv(fan.periods().size(), room.periods()));
        for (int t = 0; t < fan.periods().size(); t += step) {
            svg.text(
                    "tick",
                    t == 0 ? "start" : "middle",
                    t == 0 ? left : x(t),
                    top + panel + 20,
                    fan.periods().get(t));
        }
    }

    private void bands(Svg svg) {
        if (!fan.isChance()) {
            return;
        }
        // a period without a value parts a band
        int from = 0;
        while (from < fan.periods().size()) {
            int to = from;
            while (to < fan.periods().size() && fan.isKnown(to)) {
                to++;
            }
            if (to > from) {
                svg.area("band wide s0", points(4, from, to), points(0, from, to));
                svg.area("band s0", points(3, from, to), points(1, from, to));
            }
            from = to + 1;
        }
    }

    private void gaps(Svg svg) {
        double half = (right - left) / fan.periods().size() / 2;
        int from = -1;
        for (int t = 0; t <= fan.periods().size(); t++) {
            boolean known = t == fan.periods().size() || fan.isKnown(t);
            if (!known && from < 0) {
                from = t;
            } else if (known && from >= 0) {
                double x = Math.max(left, x(from) - half);
                double wide = Math.min(right, x(t - 1) + half) - x;
                frame.gap(x, top, wide, panel);
                String told = words.say("gap");
                if (Lettering.width(told, Frame.TEXT) < wide) {
                    svg.text("told", "middle", x + wide / 2, top + panel / 2, told);
                }
                from = -1;
            }
        }
    }

    /** What the bands are is said at the bands themselves: a name above the picture, a thin line down into its band. */
    private void names(Svg svg) {
        if (!fan.isChance() || fan.widest().isEmpty()) {
            return;
        }
        String size = room.narrow() ? ".narrow" : "";
        List<String> told =
                List.of(words.say("fan.wide" + size), words.say("fan.half" + size), words.say("fan.median" + size));
        double[] wide = told.stream()
                .mapToDouble(name -> Lettering.width(name, Frame.SMALL))
                .toArray();
        double apart = 14;
        double all = wide[0] + wide[1] + wide[2] + 2 * apart;
        double x = roomiest(wide, all);
        int[][] levels = {{4, 3}, {3, 2}, {2, 2}};
        for (int i = 0; i < 3; i++) {
            double at = x + wide[i] / 2;
            double inside = (level(levels[i][0], at) + level(levels[i][1], at)) / 2;
            svg.text("told small", "middle", at, frame.top() + 36, told.get(i));
            if (!Double.isNaN(inside)) {
                svg.line("lead", at, frame.top() + 41, at, y(inside));
                svg.dot("lead", at, y(inside), 2.5);
            }
            x += wide[i] + apart;
        }
    }

    /** Where the three names begin so that the bands below them are as wide as may be. */
    private double roomiest(double[] wide, double all) {
        double best = left;
        double most = -1;
        for (double x = left; x <= Math.max(left, right - all); x += 4) {
            double least = Math.min(known(x + wide[0] / 2), Math.min(known(x + all / 2), known(x + all - wide[2] / 2)));
            if (least > most * 1.001) {
                most = least;
                best = x;
            }
        }
        return best;
    }

    private double known(double x) {
        double width = level(4, x) - level(0, x);
        return Double.isNaN(width) ? 0 : width;
    }

    /** Where a band ends at a place between two periods: on the straight line that is drawn there. */
    private double level(int level, double x) {
        int last = fan.periods().size() - 1;
        double place = Math.clamp((x - left) / (right - left) * last, 0, last);
        int period = (int) Math.min(Math.floor(place), Math.max(0, last - 1));
        double before = fan.bands().get(period).get(level);
        double after = fan.bands().get(Math.min(period + 1, last)).get(level);
        return before + (after - before) * (place - period);
    }

    private void singles(Svg svg) {
        double[] wanted =
                fan.singles().stream().mapToDouble(single -> y(last(single))).toArray();
        double[] apart = IntStream.range(0, wanted.length)
                // of lines that end in one place the one that ran higher stands higher
                .mapToDouble(i -> wanted[i] + 1e-6 * y(mean(fan.singles().get(i))))
                .toArray();
        double[] at = Apart.of(apart, LINE, top + panel);
        for (int i = 0; i < fan.singles().size(); i++) {
            Single single = fan.singles().get(i);
            String told = words.say("fan.future", "future", single.future());
            svg.open(
                    frame.id() + "-future-" + single.future(),
                    "future",
                    " data-future=\"" + single.future() + "\" role=\"img\" tabindex=\"-1\" aria-label=\""
                            + Markup.safe(told) + "\"");
            svg.path("single", points(single.values()));
            svg.line("lead", right, wanted[i], right + 10, at[i]);
            svg.text("number", "start", right + 12, at[i] + 4, number(single));
            svg.close();
        }
    }

    private double last(Single single) {
        for (int t = single.values().size() - 1; t >= 0; t--) {
            if (!Double.isNaN(single.values().get(t))) {
                return single.values().get(t);
            }
        }
        return 0;
    }

    private static double mean(Single single) {
        return single.values().stream()
                .mapToDouble(v -> v)
                .filter(Double::isFinite)
                .average()
                .orElse(0);
    }

    private String number(Single single) {
        return words.count(single.future());
    }

    private String tick(double tick) {
        return words.number(Digits.plain(tick));
    }

    private List<double[]> points(int level, int from, int to) {
        return points(fan.level(level)).subList(from, to);
    }

    private List<double[]> points(List<Double> values) {
        var points = new ArrayList<double[]>();
        for (int t = 0; t < values.size(); t++) {
            points.add(new double[] {x(t), y(values.get(t))});
        }
        return points;
    }

    private double x(int period) {
        int last = fan.periods().size() - 1;
        return left + (last == 0 ? 0.5 : (double) period / last) * (right - left);
    }

    private double y(double value) {
        return top + panel * (1 - ticks.place(value / scale.size()));
    }
}
