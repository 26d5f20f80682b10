package org.claimstake.report;

import org.claimstake.engine.CheckResult;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.language.plan.ValueType;
import org.claimstake.language.text.Place;

/** An expectation that failed: what was found, what was expected, where. */
public final class CheckText {
    private CheckText() {}

    /** Lines without the last line's end. */
    public static String of(Plan plan, CheckResult result) {
        return of(plan, result, result.check().place(), "");
    }

    /**
     * Of an expectation that stands elsewhere than in the text of the case.
     *
     * @param place where it stands
     * @param under the settings under which it failed; may be empty
     */
    static String of(Plan plan, CheckResult result, Place place, String under) {
        Plan.Check check = result.check();
        Step step = plan.step(check.value());
        ValueType type = Types.withTexts(step.type(), plan);
        var words = new StringBuilder("failed  " + place.file().name() + ":" + place.line() + "  "
                + check.words().strip().replaceAll("\\s+", " ") + under);
        if (check.kind() != Plan.Check.Kind.HOLDS) {
            words.append("\n        found ").append(exact(result.found(), type));
            words.append(", expected ").append(exact(result.expected(), type));
            result.difference()
                    .ifPresent(difference -> words.append(", difference ")
                            .append(PlainNumber.of(difference / type.form().size())));
            words.append(", allowed ")
                    .append(PlainNumber.of(result.allowed() / type.form().size()));
        }
        words.append(where(plan, step, result));
        if (!check.source().isEmpty()) {
            words.append("\n        source ").append(check.source());
        }
        return words.toString();
    }

    // whoever mends a figure wants every digit of it
    private static String exact(double value, ValueType type) {
        if (type.sort() != ValueType.Sort.NUMBER || Double.isNaN(value)) {
            return Amount.of(value, type);
        }
        String text = type.form().text();
        String number = PlainNumber.of(value / type.form().size());
        return text.isEmpty() ? number : type.form().isPercent() ? number + text : number + " " + text;
    }

    private static String where(Plan plan, Step step, CheckResult result) {
        var where = new StringBuilder();
        if (result.period() >= 0) {
            where.append(" in ").append(plan.axis().label(result.period()));
        }
        if (result.future() >= 0) {
            where.append(", future ").append(result.future());
            where.append(" (").append(result.failures()).append(" failed)");
        }
        if (result.row() >= 0 && step.rows() >= 0) {
            where.append(", ").append(Named.name(plan, step, result.row()));
        }
        return where.isEmpty() ? "" : "\n       " + where.toString().replaceFirst("^, ", " ");
    }
}
