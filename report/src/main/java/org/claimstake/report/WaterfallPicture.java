package org.claimstake.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.claimstake.language.plan.ValueType;

/**
 * A difference part by part, from above to below: the value that is left, a bar for each part that begins where the one
 * before it ends, the value that is reached.
 */
final class WaterfallPicture {
    private static final double BAR = 16;
    private static final double ROW = 28;
    private static final double ABOVE = 18;
    private static final double HEAD = 26;
    private static final double AXIS = 26;
    /** Below this part of the values their differences could not be seen from zero on. */
    private static final double SMALL = 0.15;

    private final Waterfall fall;
    private final Setting setting;
    private final Wording words;
    private final Room room;
    private final Scale scale;
    private final Apportioned told;
    private final Ticks ticks;
    private final boolean whole;
    private final double names;
    private final double numbers;

    private WaterfallPicture(Waterfall fall, Setting setting, Optional<Apportioned> told) {
        this.fall = fall;
        this.setting = setting;
        this.words = setting.words();
        this.room = setting.room();
        this.scale = scale(fall);
        this.told = told.orElseGet(this::rounded);
        List<Double> heights = heights();
        double low = heights.stream().mapToDouble(v -> v).min().orElse(0);
        double high = heights.stream().mapToDouble(v -> v).max().orElse(0);
        this.whole = !isDate() && high - low >= SMALL * Math.max(Math.abs(low), Math.abs(high));
        int about = room.narrow() ? 3 : 6;
        this.ticks = isDate()
                ? Ticks.years(low, high, about)
                : whole ? Ticks.of(low, high, about) : Ticks.near(low, high, about);
        this.numbers = rows().stream()
                .mapToDouble(row -> Lettering.width(row.number(), Frame.TEXT))
                .max()
                .orElse(0);
        double widest = rows().stream()
                .mapToDouble(row -> Lettering.width(row.label(), Frame.BOLD))
                .max()
                .orElse(0);
        this.names = room.narrow() ? 0 : Math.min(widest + 16, room.width() * 0.42);
    }

    static Chart of(Waterfall fall, Setting setting) {
        for (Waterfall.End end : List.of(fall.from(), fall.to())) {
            if (Double.isNaN(Outcomes.middle(end.outcome(), fall.type()))) {
                return none(fall, end, setting);
            }
        }
        if (fall.start() == fall.end() && fall.parts().stream().allMatch(part -> part.value() == 0)) {
            String sentence = setting.words()
                    .say(
                            "fall.same",
                            "from",
                            fall.from().label(),
                            "to",
                            fall.to().label(),
                            "value",
                            setting.words().amount(fall.start(), fall.type()));
            return Notice.of(setting, fall.id(), fall.title(), Notice.Kind.NO_EFFECT, sentence);
        }
        return new WaterfallPicture(fall, setting, Optional.empty()).chart();
    }

    /** In the digits of the steps, which add up already and stand in the answer beside the picture. */
    static Chart of(Steps steps, Setting setting) {
        var parts = steps.steps().stream()
                .map(step -> new Waterfall.Part(step.label(), step.value(), step.error()))
                .toList();
        var fall = new Waterfall(
                "waterfall",
                steps.title().isEmpty() ? steps.name() : steps.title(),
                steps.type(),
                new Waterfall.End(steps.from(), new Outcome.One(steps.left(), 0)),
                parts,
                new Waterfall.End(steps.to(), new Outcome.One(steps.right(), 0)));
        if (steps.steps().stream().allMatch(step -> step.value() == 0)) {
            return of(fall, setting);
        }
        var told = new Apportioned(
                digits(steps.leftWords()),
                steps.steps().stream().map(step -> digits(step.words())).toList(),
                digits(steps.rightWords()));
        return new WaterfallPicture(fall, setting, Optional.of(told)).chart();
    }

    private static BigDecimal digits(String told) {
        return new BigDecimal(told.replace("\u00a0", "").replace("+", ""));
    }

    private Apportioned rounded() {
        double[] parts = fall.parts().stream()
                .mapToDouble(part -> part.value() / scale.size())
                .toArray();
        return Apportioned.of(fall.start() / scale.size(), parts, fall.end() / scale.size(), places(parts));
    }

    private static Chart none(Waterfall fall, Waterfall.End end, Setting setting) {
        Wording words = setting.words();
        boolean missing =
                end.outcome() instanceof Outcome.None none && none.reason().equals("missing");
        boolean date = fall.type().sort() == ValueType.Sort.DATE;
        Notice.Kind kind = missing ? Notice.Kind.MISSING : date ? Notice.Kind.NEVER : Notice.Kind.NONE;
        String why = end.outcome() instanceof Outcome.None none
                ? words.none(none)
                : date ? words.say("none.never") : words.say("none.undefined");
        return Notice.of(
                setting, fall.id(), fall.title(), kind, words.say("fall.none", "end", end.label(), "why", why));
    }

    // dates lie on a scale of months, and their differences are told in years
    private static Scale scale(Waterfall fall) {
        if (fall.type().sort() == ValueType.Sort.DATE) {
            return new Scale(12, "years", false);
        }
        double most = DoubleStream.concat(
                        DoubleStream.of(fall.start(), fall.end()),
                        fall.parts().stream().mapToDouble(Waterfall.Part::value))
                .map(Math::abs)
                .max()
                .orElse(0);
        return Scale.of(fall.type(), most);
    }

    private boolean isDate() {
        return fall.type().sort() == ValueType.Sort.DATE;
    }

    /** Three digits of the largest number, two of the largest part where that is much smaller; six behind the point at most. */
    private int places(double[] parts) {
        double most = Math.max(Math.abs(fall.start()), Math.abs(fall.end())) / scale.size();
        double part = DoubleStream.of(parts).map(Math::abs).max().orElse(0);
        if (isDate()) {
            return DoubleStream.of(parts).allMatch(years -> Math.abs(years - Math.rint(years)) < 1e-9) ? 0 : 1;
        }
        int places = 2 - first(Math.max(most, part));
        return Math.clamp(Math.max(places, 1 - first(part)), 0, 6);
    }

    private static int first(double value) {
        return value > 0 ? (int) Math.floor(Math.log10(value)) : 9;
    }

    /** Where the bars begin and end, in the scale: as they are told, so that picture and digits are one. */
    private List<Double> heights() {
        var heights = new ArrayList<Double>();
        BigDecimal at = told.from();
        heights.add(at.doubleValue());
        for (BigDecimal part : told.parts()) {
            at = at.add(part);
            heights.add(at.doubleValue());
        }
        return heights;
    }

    private record Row(String label, String number, double from, double to, String sort) {}

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        double at = told.from().doubleValue();
        rows.add(new Row(fall.from().label(), end(fall.start(), told.from(), false), 0, at, "total"));
        for (int i = 0; i < told.parts().size(); i++) {
            Waterfall.Part part = fall.parts().get(i);
            double next = at + told.parts().get(i).doubleValue();
            rows.add(new Row(part.label(), part(part, told.parts().get(i)), at, next, next < at ? "down" : "up"));
            at = next;
        }
        rows.add(new Row(fall.to().label(), end(fall.end(), told.to(), false), 0, at, "total"));
        return rows;
    }

    private String end(double value, BigDecimal shown, boolean unit) {
        if (isDate()) {
            return words.amount(value, fall.type());
        }
        String plain = words.number(Digits.grouped(shown.toPlainString()));
        return unit ? words.with(plain, shown.doubleValue(), scale) : plain;
    }

    private String part(Waterfall.Part part, BigDecimal told) {
        String signed = signed(told);
        return part.error() > 0
                ? words.say(
                        "fall.error",
                        "part",
                        signed,
                        "error",
                        words.number(Digits.significant(part.error() / scale.size(), 1)))
                : signed;
    }

    private Chart chart() {
        double row = room.narrow() ? ROW + ABOVE : ROW;
        List<Row> rows = rows();
        String summary = summary();
        var frame = new Frame(setting, fall.id(), "img", fall.title(), summary, HEAD + rows.size() * row + AXIS);
        Svg svg = frame.svg();
        double top = frame.top() + HEAD;
        svg.text("unit", "start", 0, frame.top() + 14, unit());
        double bottom = top + rows.size() * row;
        for (double tick : ticks.values()) {
            grid(svg, tick, top, row, rows.size());
        }
        axis(svg, bottom + 18);
        for (int i = 0; i + 1 < rows.size(); i++) {
            double x = x(rows.get(i).to());
            double y = top + (i + 1) * row - (ROW - BAR) / 2;
            if (!room.narrow() || !isWritten(rows.get(i + 1), x)) {
                svg.line("join", x, y, x, y + row - BAR);
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            row(frame, rows.get(i), top + i * row, row);
        }
        return frame.chart(table(rows));
    }

    /** In a narrow picture words stand above the bars, and the lines of the axis leave them out. */
    private void grid(Svg svg, double tick, double top, double row, int rows) {
        String sort = tick == 0 ? "zero" : "grid";
        if (!room.narrow()) {
            svg.line(sort, x(tick), top, x(tick), top + rows * row);
            return;
        }
        for (int i = 1; i <= rows; i++) {
            double bottom = top + i * row;
            svg.line(sort, x(tick), bottom - ROW + 3, x(tick), bottom - 3);
        }
    }

    /** Does a line down to a row of a narrow picture cross its words? */
    private boolean isWritten(Row row, double x) {
        double label = Math.min(Lettering.width(row.label(), Frame.BOLD), room.width() - numbers - 12);
        return x < label || x > room.width() - Lettering.width(row.number(), Frame.BOLD) - 2;
    }

    private String unit() {
        String unit = isDate() ? words.say("fall.years") : words.unitAlone(scale);
        return whole || isDate() ? unit : words.say("fall.cut", "unit", unit);
    }

    private void axis(Svg svg, double y) {
        double free = Double.NEGATIVE_INFINITY;
        for (double tick : ticks.values()) {
            String label = isDate() ? String.valueOf(Math.round(tick)) : words.number(ticks.told(tick));
            double wide = Lettering.width(label, Frame.SMALL);
            double x = Math.clamp(x(tick), wide / 2, room.width() - wide / 2);
            if (x - wide / 2 > free) {
                svg.text("tick", "middle", x, y, label);
                free = x + wide / 2 + 6;
            }
        }
    }

    private void row(Frame frame, Row row, double top, double high) {
        Svg svg = frame.svg();
        double middle = top + high - ROW / 2;
        double text = room.narrow() ? top + 15 : middle + 4.5;
        boolean total = row.sort().equals("total");
        double width = (room.narrow() ? room.width() - numbers : names) - 12;
        svg.text(total ? "label" : "row", "start", 0, text, Lettering.clipped(row.label(), Frame.BOLD, width));
        svg.text(total ? "label" : "told", "end", room.width(), text, row.number());
        if (total && !whole) {
            // where the axis does not begin at zero a bar's length would lie
            svg.rect("bar total", x(row.to()) - 1.5, middle - BAR / 2, 3, BAR);
        } else {
            double from = x(Math.min(row.from(), row.to()));
            double to = x(Math.max(row.from(), row.to()));
            svg.rect("bar " + row.sort(), from, middle - BAR / 2, Math.max(to - from, 1), BAR);
            if (setting.isPrint() && !total) {
                frame.hatch(row.sort().equals("up") ? 45 : -45, from, middle - BAR / 2, to - from, BAR);
            }
        }
    }

    private double x(double value) {
        double right = room.width() - (room.narrow() ? 4 : numbers + 16);
        double left = room.narrow() ? 4 : names;
        return left + ticks.place(value) * (right - left);
    }

    private String summary() {
        int most = 0;
        for (int i = 1; i < told.parts().size(); i++) {
            most = told.parts().get(i).abs().compareTo(told.parts().get(most).abs()) > 0 ? i : most;
        }
        boolean parts = !told.parts().isEmpty();
        return words.say(
                switch (told.parts().size()) {
                    case 0 -> "fall.summary.alone";
                    case 1 -> "fall.summary.one";
                    default -> "fall.summary";
                },
                "from",
                fall.from().label(),
                "first",
                end(fall.start(), told.from(), true),
                "to",
                fall.to().label(),
                "last",
                end(fall.end(), told.to(), true),
                "change",
                change(told.to().subtract(told.from())),
                "part",
                parts ? fall.parts().get(most).label() : "",
                "most",
                parts ? change(told.parts().get(most)) : "");
    }

    // in the digits of the rows, since a reader compares
    private String change(BigDecimal shown) {
        return words.with(signed(shown), shown.doubleValue(), scale);
    }

    private String signed(BigDecimal shown) {
        String plain = Digits.grouped(shown.toPlainString());
        return words.number(shown.signum() > 0 ? "+" + plain : plain);
    }

    private Chart.Twin table(List<Row> rows) {
        List<String> head =
                List.of(words.say("fall.head"), isDate() ? words.say("fall.years") : words.unitAlone(scale));
        return new Chart.Twin(
                head,
                rows.stream().map(row -> List.of(row.label(), row.number())).toList());
    }
}
