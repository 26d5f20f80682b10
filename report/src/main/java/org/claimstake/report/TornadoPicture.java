package org.claimstake.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A bar for each thing from the value at its low to that at its high, the longest first; at its ends what it is set to. */
final class TornadoPicture {
    /** Shorter bars than these are told in the table. */
    private static final int MOST = 12;

    private static final double BAR = 16;
    private static final double ROW = 28;
    private static final double ABOVE = 18;
    private static final double HEAD = 42;
    private static final double AXIS = 26;
    private static final double GAP = 6;
    private static final double NOTE = 16;

    private final Tornado tornado;
    private final Setting setting;
    private final Wording words;
    private final Room room;
    private final List<Tornado.Row> all;
    private final List<Tornado.Row> rows;
    private final Scale scale;
    private final Ticks ticks;
    private final double left;
    private final double right;

    private TornadoPicture(Tornado tornado, Setting setting) {
        this.tornado = tornado;
        this.setting = setting;
        this.words = setting.words();
        this.room = setting.room();
        this.all = tornado.rows().stream()
                .sorted(Comparator.<Tornado.Row>comparingDouble(row -> -tornado.span(row))
                        // what has no value at one end has an effect, though none that could be measured
                        .thenComparing(row -> !isNone(row)))
                .toList();
        this.rows = all.stream().limit(MOST).toList();
        var values = new ArrayList<Double>(List.of(tornado.base()));
        for (Tornado.Row row : rows) {
            values.add(row.low());
            values.add(row.high());
        }
        double low = values.stream()
                .mapToDouble(v -> v)
                .filter(Double::isFinite)
                .min()
                .orElse(0);
        double high = values.stream()
                .mapToDouble(v -> v)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        this.scale = Scale.of(tornado.type(), Math.max(Math.abs(low), Math.abs(high)));
        this.ticks = Ticks.near(low / scale.size(), high / scale.size(), room.narrow() ? 3 : 5);
        double names = rows.stream()
                .mapToDouble(row -> Lettering.width(label(row, Double.MAX_VALUE), Frame.TEXT))
                .max()
                .orElse(0);
        double beside = room.narrow() ? 0 : Math.min(names + 12, room.width() * 0.34);
        this.left = beside + ends(true);
        this.right = room.width() - ends(false);
    }

    static Chart of(Tornado tornado, Setting setting) {
        // of no rows at all nothing is known: whoever asks says what was left out
        if (tornado.rows().isEmpty() && !tornado.note().isEmpty()) {
            return Notice.of(setting, tornado.id(), tornado.title(), Notice.Kind.NONE, tornado.note());
        }
        if (tornado.rows().stream().allMatch(row -> tornado.span(row) == 0 && !isNone(row))) {
            String base = setting.words().amount(tornado.base(), tornado.type());
            return Notice.of(
                    setting,
                    tornado.id(),
                    tornado.title(),
                    Notice.Kind.NO_EFFECT,
                    setting.words().say("tornado.same", "base", base));
        }
        return new TornadoPicture(tornado, setting).chart();
    }

    /** With what kind of thing it is, where there are several. */
    private String label(Tornado.Row row, double width) {
        if (rows.stream().map(Tornado.Row::ground).distinct().count() == 1) {
            return Lettering.clipped(row.label(), Frame.TEXT, width);
        }
        String kind = words.say("tornado.row", "what", "", "kind", kind(row));
        String what = Lettering.clipped(row.label(), Frame.TEXT, width - Lettering.width(kind, Frame.TEXT));
        return words.say("tornado.row", "what", what, "kind", kind(row));
    }

    private String kind(Tornado.Row row) {
        return words.say(
                switch (row.ground()) {
                    case CHANCE -> "ground.chance";
                    case CHOICE -> "ground.choice";
                    case GAP -> "ground.gap";
                });
    }

    /** The room that words at the ends of bars may take on one side. */
    private double ends(boolean low) {
        double most = rows.stream()
                .mapToDouble(row -> Lettering.width(low ? lower(row) : upper(row), Frame.SMALL))
                .max()
                .orElse(0);
        return Math.min(most + GAP + 2, room.width() * (room.narrow() ? 0.3 : 0.2));
    }

    private static boolean isNone(Tornado.Row row) {
        return Double.isNaN(row.low()) || Double.isNaN(row.high());
    }

    private boolean isReversed(Tornado.Row row) {
        double low = Double.isNaN(row.low()) ? tornado.base() : row.low();
        double high = Double.isNaN(row.high()) ? tornado.base() : row.high();
        return low > high;
    }

    /** What stands at the left end: the setting that gives less. */
    private String lower(Tornado.Row row) {
        return isReversed(row) ? words(row.highWords(), row.high()) : words(row.lowWords(), row.low());
    }

    private String upper(Tornado.Row row) {
        return isReversed(row) ? words(row.lowWords(), row.low()) : words(row.highWords(), row.high());
    }

    private String words(String setTo, double value) {
        return Double.isNaN(value) ? words.say("tornado.none", "set", setTo) : setTo;
    }

    private Chart chart() {
        double high = room.narrow() ? ROW + ABOVE : ROW;
        String summary = summary();
        int more = all.size() - rows.size();
        List<String> notes =
                tornado.note().isEmpty() ? List.of() : Lettering.wrapped(tornado.note(), Frame.SMALL, setting.width());
        double body = HEAD + rows.size() * high + AXIS + (more > 0 ? 18 : 0) + notes.size() * NOTE;
        var frame = new Frame(setting, tornado.id(), "img", tornado.title(), summary, body);
        Svg svg = frame.svg();
        double top = frame.top() + HEAD;
        double bottom = top + rows.size() * high;
        svg.text("unit", "start", 0, frame.top() + 14, words.unitAlone(scale));
        for (double tick : ticks.values()) {
            down(svg, "grid", x(tick), top, high);
        }
        axis(svg, bottom + 18);
        base(svg, top, high);
        for (int i = 0; i < rows.size(); i++) {
            row(frame, rows.get(i), top + i * high, high);
        }
        if (more > 0) {
            svg.text("tick", "start", 0, bottom + AXIS + 12, words.say("tornado.more", "more", (long) more));
        }
        for (int i = 0; i < notes.size(); i++) {
            double y = bottom + AXIS + (more > 0 ? 18 : 0) + 12 + i * NOTE;
            svg.text("foot", "start", 0, y, notes.get(i));
        }
        return frame.chart(table());
    }

    /** A line through all rows; in a narrow picture words stand above the bars, and it leaves them out. */
    private void down(Svg svg, String classes, double x, double top, double high) {
        if (!room.narrow()) {
            svg.line(classes, x, top, x, top + rows.size() * high);
            return;
        }
        for (int i = 1; i <= rows.size(); i++) {
            svg.line(classes, x, top + i * high - ROW + 3, x, top + i * high - 3);
        }
    }

    private void base(Svg svg, double top, double high) {
        double x = x(tornado.base() / scale.size());
        down(svg, "base", x, top, high);
        String told = words.say("tornado.base", "base", words.amount(tornado.base(), tornado.type()));
        double half = Lettering.width(told, Frame.SMALL) / 2;
        svg.text("told small", "middle", Math.clamp(x, half, room.width() - half), top - 12, told);
    }

    private void axis(Svg svg, double y) {
        double free = Double.NEGATIVE_INFINITY;
        for (double tick : ticks.values()) {
            String label = words.number(ticks.told(tick));
            double half = Lettering.width(label, Frame.SMALL) / 2;
            double at = Math.clamp(x(tick), half, room.width() - half);
            if (at - half > free) {
                svg.text("tick", "middle", at, y, label);
                free = at + half + 6;
            }
        }
    }

    private void row(Frame frame, Tornado.Row row, double top, double high) {
        Svg svg = frame.svg();
        double middle = top + high - ROW / 2;
        double width = room.narrow() ? room.width() : left - ends(true) - 12;
        svg.text("row", "start", 0, room.narrow() ? top + 15 : middle + 4.5, label(row, width));
        double base = x(tornado.base() / scale.size());
        if (tornado.span(row) == 0 && !isNone(row)) {
            svg.text("told small", "start", base + GAP, middle + 4, words.say("notice.no-effect"));
            return;
        }
        double low = Double.isNaN(row.low()) ? base : x(row.low() / scale.size());
        double to = Double.isNaN(row.high()) ? base : x(row.high() / scale.size());
        bar(frame, row.ground(), base, low, to, middle);
        double from = Math.min(base, Math.min(low, to));
        double until = Math.max(base, Math.max(low, to));
        svg.text(
                "told small",
                "end",
                from - GAP,
                middle + 4,
                Lettering.clipped(lower(row), Frame.SMALL, ends(true) - GAP));
        svg.text(
                "told small",
                "start",
                until + GAP,
                middle + 4,
                Lettering.clipped(upper(row), Frame.SMALL, ends(false) - GAP));
    }

    /** From the value as it stands to either end. Where both lie on one side the lower setting has the upper half. */
    private void bar(Frame frame, Tornado.Ground ground, double base, double low, double high, double middle) {
        boolean oneSide = (low - base) * (high - base) > 0;
        double tall = oneSide ? BAR / 2 - 1 : BAR;
        part(frame, ground, base, low, middle - BAR / 2, tall);
        part(frame, ground, base, high, oneSide ? middle + 1 : middle - BAR / 2, tall);
    }

    private void part(Frame frame, Tornado.Ground ground, double base, double end, double y, double tall) {
        double x = Math.min(base, end);
        double wide = Math.abs(end - base);
        switch (ground) {
            case CHANCE -> frame.svg().rect("bar chance", x, y, wide, tall);
            case CHOICE -> {
                frame.svg().rect("bar choice", x, y, wide, tall);
                if (setting.isPrint()) {
                    frame.hatch(-45, x, y, wide, tall);
                }
            }
            case GAP -> {
                frame.gap(x, y, wide, tall);
                frame.svg().rect("bar gap", x, y, wide, tall);
            }
        }
    }

    private double x(double value) {
        return left + ticks.place(value) * (right - left);
    }

    private String summary() {
        Tornado.Row most = all.getFirst();
        return words.say(
                "tornado.summary",
                "what",
                most.label(),
                "low",
                most.lowWords(),
                "from",
                words.amount(most.low(), tornado.type()),
                "high",
                most.highWords(),
                "to",
                words.amount(most.high(), tornado.type()));
    }

    private Chart.Twin table() {
        String unit = words.unitAlone(scale);
        List<String> head = List.of(
                words.say("tornado.head"),
                words.say("tornado.kind"),
                words.say("tornado.low"),
                words.say("tornado.value", "unit", unit),
                words.say("tornado.high"),
                words.say("tornado.value", "unit", unit));
        var rows = new ArrayList<List<String>>();
        for (Tornado.Row row : all) {
            rows.add(List.of(
                    row.label(),
                    kind(row),
                    row.lowWords(),
                    words.number(row.low(), scale),
                    row.highWords(),
                    words.number(row.high(), scale)));
        }
        return new Chart.Twin(head, rows);
    }
}
