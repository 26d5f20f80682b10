package org.claimstake.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimstake.engine.Formula.*;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.claimstake.engine.Computing;
import org.claimstake.engine.Computing.Way;
import org.claimstake.engine.Growing;
import org.claimstake.engine.PlanDraft;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Watch;
import org.claimstake.engine.bits.SameBits;
import org.claimstake.engine.kernel.BlockRunner;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.junit.jupiter.api.Test;

/** A run that is no longer wanted ends in the middle of a future, since one of a large plan takes long; what was there stays. */
final class UnwantedTest {
    private static final int LINES = 50;
    private static final int PERIODS = 100;
    private static final int ASKED = 20;

    /** A plan of some five thousand values a future. Kernels leave those futures to the judge that have no root. */
    private static Plan plan(double less) {
        PlanDraft draft = PlanDraft.years(2026, PERIODS);
        int once = draft.once("once", uniform("u"));
        int line = draft.line("x0", normalByPeriod("a"));
        for (int i = 1; i < LINES; i++) {
            line = draft.line("x" + i, plus(times(ref(line), number(0.5)), number(i)));
        }
        Node root = unary(Node.UnaryOp.SQRT, minus(ref(once), number(less)));
        draft.measure("total", plus(sum(ref(line)), root));
        return draft.plan();
    }

    /** Wanted so many times that it is asked. */
    private static final class Impatient implements Watch {
        private final int times;
        private final AtomicInteger asked = new AtomicInteger();

        Impatient(int times) {
            this.times = times;
        }

        @Override
        public boolean isCancelled() {
            return asked.incrementAndGet() > times;
        }
    }

    @Test
    void theJudgeLeavesAFutureInItsMiddle() {
        Growing growing = new ReferenceRunner().begin(plan(0), new Settings(1, 1, 1), Set.of());
        var watch = new Impatient(ASKED);

        assertThat(growing.grow(1, watch)).isEmpty();
        assertThat(watch.asked).hasValue(ASKED + 1);
        assertThat(growing.futures()).isZero();
    }

    @Test
    void aSingleFutureIsLookedAtOftenEnough() {
        Growing growing = new ReferenceRunner().begin(plan(0), new Settings(1, 1, 1), Set.of());
        var watch = new Impatient(Integer.MAX_VALUE);

        assertThat(growing.grow(1, watch)).isPresent();
        assertThat(watch.asked.get()).isBetween(LINES * PERIODS / 100, LINES * PERIODS / 10);
    }

    @Test
    void whatTheKernelsLeaveToTheJudgeIsLeftInItsMiddleToo() {
        Settings rows = new Settings(1, 1, 1, Computing.DEFAULT.withWay(Way.ROWS));
        var patient = new Impatient(Integer.MAX_VALUE);
        new BlockRunner().begin(plan(2), rows, Set.of()).grow(1, patient);
        int asked = patient.asked.get();
        assertThat(asked)
                .as("once a period, and then within the judge's future")
                .isGreaterThan(PERIODS + 50);

        var watch = new Impatient(asked - 10);
        assertThat(new BlockRunner().begin(plan(2), rows, Set.of()).grow(1, watch))
                .isEmpty();
    }

    @Test
    void whatWasThereBeforeStaysAndIsGoneOnWith() {
        Plan plan = plan(0.5);
        Settings settings = new Settings(1, 1, 2, Computing.DEFAULT.goingOn(true));
        Growing growing = new ReferenceRunner().begin(plan, settings, Set.of());
        growing.grow(20, Watch.NOBODY);

        assertThat(growing.grow(300, new Impatient(ASKED))).isEmpty();
        assertThat(growing.futures()).isEqualTo(20);
        SameBits.hold(
                "after a growing that nobody wanted",
                new ReferenceRunner().run(plan, settings.withFutures(40)),
                growing.grow(40, Watch.NOBODY).orElseThrow());
    }
}
