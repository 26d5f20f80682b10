package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.language.plan.ValueType;

/**
 * Fifty dots that can be counted, each for two of a hundred futures. What has no value, or never comes, stands in a
 * column of its own, hollow and behind a break: it is no large number.
 */
final class DotPicture {
    private static final double LINE = 18;
    private static final double AXIS = 24;
    private static final double EDGE = 8;
    private static final double HIGHEST = 150;
    /** Of a dot with the air around it, where words have rows of them. */
    private static final double DOT = 12;

    private static final double WIDEST = 15;

    private final Setting setting;
    private final Wording words;
    private final Room room;

    private DotPicture(Setting setting) {
        this.setting = setting;
        this.words = setting.words();
        this.room = setting.room();
    }

    static Chart of(String id, Dots dots, Setting setting) {
        var picture = new DotPicture(setting);
        return switch (dots) {
            case Dots.Certain certain -> picture.certain(id, certain);
            case Dots.Words shares -> picture.words(id, shares);
            case Dots.Along along when along.dots().isEmpty() -> picture.none(id, along);
            case Dots.Along along -> picture.along(id, along);
        };
    }

    private Chart none(String id, Dots.Along along) {
        return along.isDate()
                ? Notice.of(setting, id, along.label(), Notice.Kind.NEVER, words.say("dots.summary.always"))
                : Notice.of(
                        setting,
                        id,
                        along.label(),
                        Notice.Kind.NONE,
                        words.say("dots.summary.no", "why", words.say("none.undefined")));
    }

    private Chart certain(String id, Dots.Certain certain) {
        if (certain.outcome() instanceof Outcome.None none) {
            boolean missing = none.reason().equals("missing");
            boolean never = certain.type().sort() == ValueType.Sort.DATE
                    || none.reason().equals("never");
            Notice.Kind kind = missing ? Notice.Kind.MISSING : never ? Notice.Kind.NEVER : Notice.Kind.NONE;
            String sentence = never && !missing
                    ? words.say("dots.summary.always")
                    : words.say("dots.summary.no", "why", words.none(none));
            return Notice.of(setting, id, certain.label(), kind, sentence);
        }
        String value = words.amount(Outcomes.middle(certain.outcome(), certain.type()), certain.type());
        String summary = words.say("dots.certain", "value", value);
        return Notice.of(setting, id, certain.label(), Notice.Kind.CERTAIN, summary, value);
    }

    private Chart along(String id, Dots.Along along) {
        String summary = summary(along);
        var axis = new Axis(along);
        double high = axis.high();
        double head = along.none() > 0 ? LINE + 8 : 2 * LINE + 14;
        var frame = new Frame(setting, id, "img", along.label(), summary, head + high + AXIS);
        Svg svg = frame.svg();
        double ground = frame.top() + head + high;
        String unit = words.unit(axis.scale);
        svg.text(
                "unit",
                "start",
                0,
                frame.top() + 14,
                along.isDate() || unit.isEmpty() ? words.say("dots.each") : words.say("dots.unit", "unit", unit));
        axis.draw(svg, ground, high);
        axis.median(svg, frame.top() + 14 + LINE, ground);
        axis.dots(svg, ground);
        return frame.chart(table(along, axis.scale));
    }

    /** Where values lie in the picture. */
    private final class Axis {
        private final Dots.Along along;
        private final Scale scale;
        private final Ticks ticks;
        private final double right;
        private final int columns;
        private final double dot;

        Axis(Dots.Along along) {
            this.along = along;
            double low = along.dots().getFirst();
            double high = along.dots().getLast();
            // dates lie on a scale of months, and their axis counts years
            this.scale = along.isDate()
                    ? new Scale(12, "", false)
                    : Scale.of(along.type(), Math.max(Math.abs(low), Math.abs(high)));
            int about = room.narrow() ? 3 : 6;
            this.ticks = along.isDate()
                    ? Ticks.years(low / 12, high / 12, about)
                    : Ticks.near(low / scale.size(), high / scale.size(), about);
            double none = Math.max(Lettering.width(without(), Frame.SMALL), 3 * WIDEST) + 28;
            this.right = room.width() - EDGE - (along.none() > 0 ? none : 0);
            double spread = x(along.quantiles().get(4)) - x(along.quantiles().get(0));
            this.dot = Math.clamp(spread / 18, 8, WIDEST);
            this.columns = Math.max(1, (int) Math.floor((right - EDGE) / dot));
        }

        private String without() {
            return words.say(along.isDate() ? "never" : "none");
        }

        private double x(double value) {
            return EDGE + ticks.place(value / scale.size()) * (right - EDGE);
        }

        private int column(double value) {
            return Math.clamp((long) Math.floor((x(value) - EDGE) / dot), 0, columns - 1);
        }

        private double step() {
            return Math.min(dot, HIGHEST / highest());
        }

        private int highest() {
            var stacks = new int[columns];
            int highest = Math.ceilDiv(along.none(), 3);
            for (double value : along.dots()) {
                highest = Math.max(highest, ++stacks[column(value)]);
            }
            return Math.max(1, highest);
        }

        double high() {
            return dot + (highest() - 1) * step() + 4;
        }

        void draw(Svg svg, double ground, double high) {
            svg.line("zero", EDGE, ground, right, ground);
            double free = Double.NEGATIVE_INFINITY;
            for (double tick : ticks.values()) {
                double x = x(tick * scale.size());
                svg.line(tick == 0 ? "zero" : "grid", x, ground - high, x, ground + 4);
                String label = along.isDate() ? String.valueOf(Math.round(tick)) : words.number(ticks.told(tick));
                double half = Lettering.width(label, Frame.SMALL) / 2;
                double at = Math.clamp(x, half, Math.max(half, right + EDGE - half));
                if (at - half > free) {
                    svg.text("tick", "middle", at, ground + 18, label);
                    free = at + half + 6;
                }
            }
            if (along.none() > 0) {
                double from = right + 20;
                svg.line("zero", from, ground, room.width(), ground);
                svg.text("tick", "middle", (from + room.width()) / 2, ground + 18, without());
            }
        }

        void median(Svg svg, double y, double ground) {
            if (along.none() > 0) {
                return;
            }
            double median = along.quantiles().get(2);
            String key = along.isDate() ? "dots.median.date" : "dots.median";
            String told = words.say(key, "median", words.amount(median, along.type()));
            double half = Lettering.width(told, Frame.SMALL) / 2;
            svg.text("told small", "middle", Math.clamp(x(median), half, room.width() - half), y, told);
            svg.line("lead", x(median), y + 5, x(median), ground);
        }

        void dots(Svg svg, double ground) {
            var stacks = new int[columns];
            for (double value : along.dots()) {
                int column = column(value);
                double y = ground - dot / 2 - stacks[column]++ * step() - 1;
                boolean below = value < 0 && !along.isDate();
                svg.dot(below ? "mark below" : "mark", EDGE + (column + 0.5) * dot, y, dot / 2 - 0.75);
            }
            double middle = (right + 20 + room.width()) / 2;
            for (int i = 0; i < along.none(); i++) {
                int level = i / 3;
                svg.dot("mark never", middle + (i % 3 - 1) * dot, ground - dot / 2 - level * step() - 1, dot / 2 - 1.5);
            }
        }
    }

    private String summary(Dots.Along along) {
        List<Double> quantiles = along.quantiles();
        double low = quantiles.get(0);
        double high = quantiles.get(4);
        Scale scale = Scale.of(along.type(), Math.max(Math.abs(low), Math.abs(high)));
        boolean without = along.without().share() > 0;
        boolean zero = along.below().share() > 0 && along.below().share() < 1;
        String key = along.isDate()
                ? without ? "dots.summary.never" : "dots.summary.date"
                : without ? "dots.summary.none" : zero ? "dots.summary.zero" : "dots.summary";
        return words.say(
                key,
                "low",
                along.isDate() ? words.amount(low, along.type()) : words.number(low, scale),
                "high",
                along.isDate() ? words.amount(high, along.type()) : words.told(high, scale),
                "median",
                words.amount(quantiles.get(2), along.type()),
                "below",
                words.frequency(along.below()),
                "none",
                words.frequency(along.without()));
    }

    // a hundred futures in steps of ten: as exact as fifty dots can be read
    private Chart.Twin table(Dots.Along along, Scale scale) {
        String behind = along.isDate() ? words.say("dots.by-it") : words.say("dots.below-it");
        String unit = words.unit(scale);
        List<String> head = List.of(words.say("dots.head"), unit.isEmpty() ? behind : behind + "; " + unit);
        var rows = new ArrayList<List<String>>();
        for (int count = 5; count <= along.dots().size(); count += 5) {
            double value = along.dots().get(count - 1);
            String told = along.isDate() ? words.amount(value, along.type()) : words.number(value, scale);
            rows.add(List.of(String.valueOf(2 * count), told));
        }
        if (along.none() > 0) {
            rows.add(List.of(String.valueOf(2 * along.none()), words.say(along.isDate() ? "never" : "none")));
        }
        return new Chart.Twin(head, rows);
    }

    /** A row of dots for each word. */
    private Chart words(String id, Dots.Words shares) {
        int most = 0;
        for (int i = 1; i < shares.dots().size(); i++) {
            most = shares.chances().get(i).share() > shares.chances().get(most).share() ? i : most;
        }
        boolean chance = shares.words().getFirst().equals("yes");
        int told = chance ? 0 : most;
        String summary = words.say(
                chance ? "dots.summary.chance" : "dots.summary.words",
                "word",
                word(shares.words().get(told)),
                "chance",
                words.frequency(shares.chances().get(told)));
        double names = shares.words().stream()
                .mapToDouble(word -> Lettering.width(word(word), Frame.TEXT))
                .max()
                .orElse(0);
        double left = Math.min(names + 12, room.width() * 0.4);
        int across = Math.max(5, (int) Math.floor((room.width() - left) / DOT / 5) * 5);
        double height = 24;
        for (int dots : shares.dots()) {
            height += rows(dots, across) * DOT + 10;
        }
        var frame = new Frame(setting, id, "img", shares.label(), summary, height);
        Svg svg = frame.svg();
        svg.text("unit", "start", 0, frame.top() + 14, words.say("dots.each"));
        double top = frame.top() + 24;
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < shares.words().size(); i++) {
            String word = word(shares.words().get(i));
            String mark = shares.words().get(i).equals("none") ? "mark never" : i == told ? "mark" : "mark other";
            svg.text("row", "start", 0, top + DOT / 2 + 5, Lettering.clipped(word, Frame.TEXT, left - 8));
            for (int k = 0; k < shares.dots().get(i); k++) {
                int line = k / across;
                double y = top + DOT / 2 + line * DOT;
                svg.dot(mark, left + (k % across + 0.5) * DOT, y, DOT / 2 - 1.25);
            }
            top += rows(shares.dots().get(i), across) * DOT + 10;
            rows.add(List.of(word, words.frequency(shares.chances().get(i))));
        }
        return frame.chart(new Chart.Twin(List.of(words.say("fall.head"), words.say("dots.head")), rows));
    }

    private static int rows(int dots, int across) {
        return Math.max(1, Math.ceilDiv(dots, across));
    }

    private String word(String word) {
        return switch (word) {
            case "yes", "no", "none" -> words.say(word);
            default -> word.replace('_', ' ');
        };
    }
}
