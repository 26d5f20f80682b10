package org.claimstake.checks.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.checks.generated.Chain;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Trace;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.junit.jupiter.api.Test;

/** A fault of other models: sampling without a seed, so that a refresh changes the answer. */
final class SamplingTest {
    private static final int FUTURES = 20;

    @Test
    void samplingUnseededARefreshChangesResultsHereTheSameCaseHasTheSameBits() {
        List<Long> once = bits(1);

        assertThat(bits(1)).isEqualTo(once);
        assertThat(bits(2)).as("another seed is another sample").isNotEqualTo(once);
    }

    /** Every value of the first futures, the case read anew. */
    private static List<Long> bits(long seed) {
        Plan plan = Chain.plan(Chain.shipped("one-mine"), "");
        Settings settings = Settings.of(plan).withSeed(seed);
        var bits = new ArrayList<Long>();
        for (long future = 0; future < FUTURES; future++) {
            Trace trace = Chain.trace(plan, settings, future);
            for (Step step : plan.steps()) {
                for (int period = 0; period < (step.byPeriod() ? plan.axis().count() : 1); period++) {
                    bits.add(Double.doubleToLongBits(trace.value(step.id(), 0, period)));
                }
            }
        }
        return bits;
    }
}
