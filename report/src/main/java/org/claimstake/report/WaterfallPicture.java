package org.claimstake.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimstake.language.plan.ValueType;

/**
 * A difference part by part, from above to below: the value that is left, a bar for each part that begins where the one
 * before it ends, the value that is reached. Or a whole, what takes from it, and what is left: where that is little, the
 * end is drawn again below, on a scale of its own.
 */
final class WaterfallPicture {
    private static final double GAP = 10;

    private final Waterfall fall;
    private final Setting setting;
    private final Wording words;
    private final List<FallDigits> panels;
    private final FallDigits digits;

    private WaterfallPicture(Waterfall fall, Setting setting, List<FallDigits> panels) {
        this.fall = fall;
        this.setting = setting;
        this.words = setting.words();
        this.panels = List.copyOf(panels);
        this.digits = panels.getFirst();
    }

    private static Chart difference(Waterfall fall, Setting setting, Optional<Apportioned> told) {
        var picture = new WaterfallPicture(fall, setting, List.of(FallDigits.difference(fall, setting.words(), told)));
        return picture.chart(picture.difference());
    }

    /** What is left of a whole. @param fall with at least one part, and a number at both ends */
    static Chart left(Waterfall fall, Setting setting) {
        var picture = new WaterfallPicture(fall, setting, FallDigits.left(fall, setting.words()));
        return picture.chart(picture.remainder());
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
        return difference(fall, setting, Optional.empty());
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
        return difference(fall, setting, Optional.of(told));
    }

    private static BigDecimal digits(String told) {
        return new BigDecimal(told.replace("\u00a0", "").replace("+", ""));
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

    private Chart chart(String summary) {
        double names = FallDigits.names(panels);
        double numbers = FallDigits.numbers(panels);
        List<FallPanel> drawn = panels.stream()
                .map(one -> new FallPanel(one, setting, names, numbers))
                .toList();
        double high = drawn.stream().mapToDouble(FallPanel::height).sum() + (drawn.size() - 1) * GAP;
        var frame = new Frame(setting, fall.id(), "img", fall.title(), summary, high);
        double top = frame.top();
        for (FallPanel panel : drawn) {
            boolean again = panel != drawn.getFirst();
            panel.draw(frame, top, again ? words.say("fall.end", "unit", panel.unit()) : panel.unit());
            top += panel.height() + GAP;
        }
        return frame.chart(table());
    }

    private String difference() {
        Apportioned told = digits.told();
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
                digits.end(fall.start(), told.from(), true),
                "to",
                fall.to().label(),
                "last",
                digits.end(fall.end(), told.to(), true),
                "change",
                digits.change(told.to().subtract(told.from())),
                "part",
                parts ? fall.parts().get(most).label() : "",
                "most",
                parts ? digits.change(told.parts().get(most)) : "");
    }

    /** Each number in its own scale, since what is left may be a thousandth of the whole. */
    private String remainder() {
        Waterfall.Part most = fall.parts().getFirst();
        for (Waterfall.Part part : fall.parts()) {
            most = Math.abs(part.value()) > Math.abs(most.value()) ? part : most;
        }
        List<Double> ends = fall.range().orElse(List.of(0.0, 0.0));
        Scale scale = Scale.of(fall.type(), ends.getLast());
        String high = words.number(Digits.significant(ends.getLast() / scale.size(), 2));
        return words.say(
                fall.range().isPresent() ? "fall.left.range" : "fall.left",
                "from",
                fall.from().label(),
                "first",
                words.amount(fall.start(), fall.type()),
                "to",
                fall.to().label(),
                "last",
                words.amount(fall.end(), fall.type()),
                "low",
                words.number(Digits.significant(ends.getFirst() / scale.size(), 2)),
                "high",
                words.with(high, ends.getLast() / scale.size(), scale),
                "part",
                most.label(),
                "most",
                words.change(most.value(), fall.type()));
    }

    private Chart.Twin table() {
        var rows = new ArrayList<List<String>>();
        for (FallDigits panel : panels) {
            if (panel != digits) {
                rows.add(List.of(words.say("fall.end", "unit", panel.unit()), ""));
            }
            panel.rows().forEach(row -> rows.add(List.of(row.label(), row.number())));
        }
        return new Chart.Twin(List.of(words.say("fall.head"), digits.unit()), rows);
    }
}
