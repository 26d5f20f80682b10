package org.claimstake.engine;

import java.util.OptionalDouble;
import org.claimstake.language.plan.Plan;

/**
 * What became of an {@code expect}. Where it failed, the place is the first one: lowest future, then period, then row;
 * where it held, the place is where the difference was largest.
 *
 * @param held     in every future, period and row
 * @param found    the value at that place, {@code ValueType.MISSING} for none
 * @param expected with what it was compared; 1 for a truth that must hold
 * @param allowed  the largest difference that would pass
 * @param row      place in the row set, -1 for none
 * @param period   from 0, -1 for none
 * @param future   -1 where it does not depend on chance
 * @param failures how many futures failed; 1 where it does not depend on chance
 */
public record CheckResult(
        Plan.Check check,
        boolean held,
        double found,
        double expected,
        double allowed,
        int row,
        int period,
        long future,
        long failures) {

    /** Found less expected; none where either is none. */
    public OptionalDouble difference() {
        double difference = found - expected;
        return Double.isNaN(difference) ? OptionalDouble.empty() : OptionalDouble.of(difference);
    }
}
