package org.claimstake.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimstake.engine.Formula.normalByPeriod;
import static org.claimstake.engine.Formula.ref;
import static org.claimstake.engine.Formula.sum;

import org.claimstake.engine.reference.ReferenceRunner;
import org.claimstake.language.plan.Plan;
import org.junit.jupiter.api.Test;

/** The example of the room's door. */
class DoorLessonTest {

    @Test
    void theTraceIsTheSameFutureAsInTheRun() {
        var draft = PlanDraft.years(2025, 5);
        draft.measure("worth", sum(ref(draft.line("flow", normalByPeriod("flow")))));
        Plan plan = draft.plan();

        Runner runner = new ReferenceRunner();
        Run run = runner.run(plan, Settings.of(plan).withFutures(2000).withThreads(2));
        assertThat(run.isRefused()).isFalse();
        int worth = plan.find("worth").orElseThrow().id();
        double mean = run.values(worth, 0, 0).mean().orElseThrow();
        Trace trace = runner.trace(plan, run.settings(), 17);

        assertThat(mean).isBetween(-0.3, 0.3); // five normal numbers: spread 5^1/2, error of 2000 of them 0.05
        assertThat(trace.value(worth, 0, 0)).isEqualTo(run.values(worth, 0, 0).at(17));
    }

    @Test
    void whatDependsOnNoChanceNeedsOneFuture() {
        var draft = PlanDraft.years(2025, 1);
        draft.once("x", Formula.number(1));
        assertThat(Settings.of(draft.plan())).isEqualTo(new Settings(7, 1, 1));
    }
}
