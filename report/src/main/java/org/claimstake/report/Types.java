package org.claimstake.report;

import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.ValueType;

/** Types as answers need them. */
final class Types {
    private Types() {}

    /** A text is a place in the plan's pool: for telling it is a choice among all of them. */
    static ValueType withTexts(ValueType type, Plan plan) {
        return type.sort() == ValueType.Sort.TEXT ? ValueType.choice(plan.texts()) : type;
    }
}
