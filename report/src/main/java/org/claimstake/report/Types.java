package org.claimstake.report;

import org.claimstake.language.plan.Axis;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.language.plan.ValueType;
import org.jspecify.annotations.Nullable;

/** Types as answers need them. */
final class Types {
    private Types() {}

    /**
     * The type of a step as it is told: a text is a place in the plan's pool, and so a choice among all of them; a date
     * that is the first day of a period is told as that period.
     */
    static ValueType told(Step step, Plan plan) {
        ValueType type = withTexts(step.type(), plan);
        return type.sort() == ValueType.Sort.DATE && isPeriod(step.formula(), plan)
                ? new ValueType(
                        type.sort(), type.unit(), type.form(), type.words(), grain(plan.axis()), type.optional())
                : type;
    }

    // a date of another step, of another scenario, or one of many futures is as exact as that step's
    private static boolean isPeriod(Node formula, Plan plan) {
        return switch (formula) {
            case Node.TimeFold fold -> fold.value() instanceof Node.Clock clock && clock.hand() == Node.Clock.Hand.NOW;
            case Node.Ref ref -> isPeriod(plan.step(ref.step()).formula(), plan);
            case Node.FutureFold fold -> isPeriod(plan.step(fold.step()).formula(), plan);
            case Node other -> false;
        };
    }

    private static ValueType.Grain grain(Axis axis) {
        return switch (axis.months()) {
            case 1 -> ValueType.Grain.MONTH;
            case 3 -> ValueType.Grain.QUARTER;
            default -> Calendar.month(axis.first()) == 1 ? ValueType.Grain.YEAR : ValueType.Grain.MONTH;
        };
    }

    static ValueType withTexts(ValueType type, Plan plan) {
        return type.sort() == ValueType.Sort.TEXT ? ValueType.choice(plan.texts()) : type;
    }

    /** The unit of a part of a formula is not kept in the plan; of the common forms it can be read off. */
    static @Nullable ValueType of(Node node, Plan plan) {
        return switch (node) {
            case Node.Ref ref -> plan.step(ref.step()).type();
            case Node.Lag lag -> plan.step(lag.step()).type();
            case Node.Clock clock when clock.hand() == Node.Clock.Hand.NOW -> ValueType.date(ValueType.Grain.DAY);
            case Node.Unary unary when unary.op() == Node.UnaryOp.NEGATE -> of(unary.operand(), plan);
            case Node.Binary b when b.op() == Node.BinaryOp.DATE_PLUS -> ValueType.date(ValueType.Grain.DAY);
            case Node.Binary b
            when b.op() == Node.BinaryOp.ADD || b.op() == Node.BinaryOp.SUBTRACT -> of(b.left(), plan);
            case Node other -> null;
        };
    }
}
