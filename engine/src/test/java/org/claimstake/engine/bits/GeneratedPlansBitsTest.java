package org.claimstake.engine.bits;

import java.util.List;
import org.claimstake.language.plan.Plan;
import org.junit.jupiter.api.Test;

/**
 * Plans drawn at random have the judge's bits. Of one that has not, the smallest plan that still fails is printed with its
 * seed. {@code -Dbits.plans=5000} looks at more of them, {@code -Dbits.from=300} at others.
 */
final class GeneratedPlansBitsTest {
    private static final int PLANS = Integer.getInteger("bits.plans", 300);
    private static final long FROM = Long.getLong("bits.from", 0);

    @Test
    void aPlanDrawnAtRandomHasTheJudgesBitsByEveryWay() {
        for (long seed = FROM; seed < FROM + PLANS; seed++) {
            Plan plan = RandomPlan.of(seed);
            List<String> differences = Trial.differences(plan, seed);
            if (!differences.isEmpty()) {
                throw new AssertionError(Trial.told(plan, seed, Trial::differences));
            }
        }
    }

    /** Grown, streamed, cancelled on the way, and turned into another plan, as whoever moves a term at a screen does. */
    @Test
    void aPlanDrawnAtRandomHasTheJudgesBitsHoweverItIsGrown() {
        for (long seed = FROM; seed < FROM + PLANS / 10; seed++) {
            Plan plan = RandomPlan.of(seed);
            List<String> differences = GrownTrial.differences(plan, seed);
            if (!differences.isEmpty()) {
                throw new AssertionError(Trial.told(plan, seed, GrownTrial::differences));
            }
        }
    }
}
