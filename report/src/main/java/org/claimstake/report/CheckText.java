package org.claimstake.report;

import org.claimstake.engine.CheckResult;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.language.plan.ValueType;

/** An expectation that failed: what was found, what was expected, where. */
public final class CheckText {
    private static final int DIGITS = 12;

    private CheckText() {}

    /**
     * Lines without the last line's end.
     *
     * @param of the scenario or the test that it belongs to, in words; empty for the case as it stands
     */
    public static String of(Plan plan, CheckResult result, String of) {
        Plan.Check check = result.check();
        Step step = plan.step(check.value());
        ValueType type = Types.told(step, plan);
        var words = new StringBuilder("failed  " + check.place().file().name() + ":"
                + check.place().line() + "  " + check.words().strip().replaceAll("\\s+", " "));
        if (check.kind() != Plan.Check.Kind.HOLDS) {
            words.append("\n        found ").append(exact(result.found(), type));
            words.append(", expected ").append(exact(result.expected(), type));
            words.append(", allowed is a difference of ").append(exact(result.allowed(), type));
        }
        String where = where(plan, step, result) + (of.isEmpty() ? "" : ", " + of);
        if (!where.isEmpty()) {
            words.append("\n        ").append(where.replaceFirst("^, ", ""));
        }
        if (!check.source().isEmpty()) {
            words.append("\n        source ").append(check.source());
        }
        return words.toString().replace('\u00a0', ' ');
    }

    /** A value with twelve digits and its unit: whoever mends or compares a figure wants its digits. */
    public static String exact(double value, ValueType type) {
        if (type.sort() != ValueType.Sort.NUMBER || Double.isNaN(value)) {
            return Amount.of(value, type);
        }
        Scale scale = Scale.of(type, value);
        return scale.with(Digits.significant(value / scale.size(), DIGITS));
    }

    private static String where(Plan plan, Step step, CheckResult result) {
        var where = new StringBuilder();
        if (result.period() >= 0) {
            where.append(", in ").append(plan.axis().label(result.period()));
        }
        if (result.future() >= 0) {
            where.append(", in future ").append(result.future());
            where.append(" and ").append(result.failures() - 1).append(" others");
        }
        if (result.row() >= 0 && step.rows() >= 0) {
            where.append(", ").append(plan.name(step, result.row()));
        }
        return where.toString();
    }
}
