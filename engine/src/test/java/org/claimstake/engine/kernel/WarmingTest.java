package org.claimstake.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimstake.engine.Formula.*;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.claimstake.engine.Computing.Way;
import org.claimstake.engine.Growing;
import org.claimstake.engine.PlanDraft;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Watch;
import org.claimstake.engine.exact.VectorUnit;
import org.claimstake.language.plan.Plan;
import org.junit.jupiter.api.Test;

/**
 * Generated code is used when it was seen to be faster and not before, whatever the compiler has made of it; and nobody
 * warms it for a run that is no longer wanted.
 */
final class WarmingTest {
    private static final Watch NO_LONGER = new Watch() {
        @Override
        public boolean isCancelled() {
            return true;
        }
    };

    private static final long SOON = 20_000_000; // ns
    private static final int A_MILLION = 1_000_000;

    private static Plan plan() {
        PlanDraft draft = PlanDraft.years(2026, 20);
        int drawn = draft.line("drawn", normalByPeriod("a"));
        draft.measure("total", sum(times(ref(drawn), ref(drawn))));
        return draft.plan();
    }

    private static Prepared prepared(Codes codes) {
        Tape tape = Taped.of(plan()).tape();
        assertThat(tape).isNotNull();
        return new Prepared(tape, codes);
    }

    // --- whether it became fast

    @Test
    void codeThatIsFasterThanPlainRowsIsUsed() {
        Prepared prepared = prepared(new Codes(1));
        prepared.rowTime(1e15);
        assertThat(prepared.usable(Way.FASTEST)).isNull();

        new Warming(prepared, 1_000 * SOON).run();

        assertThat(prepared.usable(Way.FASTEST)).isNotNull();
        assertThat(prepared.failure()).isNull();
    }

    /** The compiler has given up on it, or puts every vector into an object. */
    @Test
    void codeThatDoesNotBecomeFasterIsNotUsedAndThatIsSaid() {
        Prepared prepared = prepared(new Codes(1));
        prepared.rowTime(1e-3);

        new Warming(prepared, SOON).run();

        assertThat(prepared.usable(Way.FASTEST)).isNull();
        assertThat(prepared.failure()).contains("did not become faster than plain rows");
    }

    /** Warms until so many tiles are done, each third of them slowly: two in a row may be fast. */
    private static Prepared warmedFor(int tiles, double rowTime) {
        var warming = new AtomicReference<Warming>();
        var calls = new AtomicInteger();
        Prepared prepared = prepared(new Codes(1, (writer, bytes, memory) -> {
            Kernel kernel = writer.define(bytes, memory);
            return (number, outside, numbers, thread, length, period) -> {
                kernel.block(number, outside, numbers, thread, length, period);
                if (number == 0 && period == 0) {
                    int tile = calls.incrementAndGet();
                    if (tile % 3 == 0) {
                        pause(SLOW);
                    }
                    if (tile == tiles) {
                        warming.get().stop();
                    }
                }
            };
        }));
        prepared.rowTime(rowTime / prepared.lanes);
        warming.set(new Warming(prepared, 1_000 * SOON));
        warming.get().run();
        return prepared;
    }

    private static final int SLOW = 1_500; // ms, so that a busy machine is not taken for slow code

    @Test
    void codeThatIsFasterNowAndThenOnlyIsNotUsed() {
        // faster is what takes less than a second a tile
        assertThat(warmedFor(5, 2e9).usable(Way.FASTEST)).isNull();
    }

    /** Cold code is a hundred times slower, and before the first tile of rows there is nothing to tell it by. */
    @Test
    void nothingIsFasterAsLongAsNoPlainRowsWereSeen() {
        assertThat(warmedFor(5, Double.POSITIVE_INFINITY).usable(Way.FASTEST)).isNull();
    }

    @Test
    void aTileThatWasNotFinishedDoesNotTellHowLongPlainRowsTake() {
        Prepared prepared = prepared(new Codes(1));
        prepared.rowTime(1e15);
        var tiles = new Tiles(prepared, prepared.tape.drawn(prepared.tape.model), Way.ROWS);

        assertThat(tiles.run(0, 256, NO_LONGER, (tier, first, n, watch) -> true))
                .isFalse();
        assertThat(prepared.isFaster(1e14)).isTrue();

        assertThat(tiles.run(0, 256, Watch.NOBODY, (tier, first, n, watch) -> true))
                .isTrue();
        assertThat(prepared.isFaster(1e14)).isFalse();
    }

    // --- for whom

    /** Code that never becomes fast, and who warmed it. */
    private static final class Slow {
        private final ConcurrentLinkedQueue<Thread> warmers = new ConcurrentLinkedQueue<>();
        private final AtomicInteger calls = new AtomicInteger();
        private final BlockRunner runner = new BlockRunner(new Codes(4, (writer, bytes, memory) -> {
            Kernel kernel = writer.define(bytes, memory);
            return (number, outside, numbers, thread, length, period) -> {
                if (!warmers.contains(Thread.currentThread())) {
                    warmers.add(Thread.currentThread());
                }
                calls.incrementAndGet();
                pause(2);
                kernel.block(number, outside, numbers, thread, length, period);
            };
        }));

        boolean isWarmedFurther() {
            int before = calls.get();
            return soon(() -> calls.get() > before + 3);
        }

        /** All who ever warmed have ended. */
        boolean isCold() {
            return soon(() -> warmers.stream().noneMatch(Thread::isAlive));
        }
    }

    /** A run of its own thread, until somebody says that it is no longer wanted. */
    private static final class Running implements Watch {
        private final AtomicReference<Optional<Run>> outcome = new AtomicReference<>();
        private final Thread thread;
        private volatile boolean unwanted;

        Running(BlockRunner runner, Plan plan) {
            Growing growing = runner.begin(plan, new Settings(1, 1, 1), Set.of());
            thread = new Thread(() -> outcome.set(growing.grow(A_MILLION, this)));
            thread.start();
        }

        @Override
        public boolean isCancelled() {
            if (!unwanted) {
                pause(1); // so that it is not done before it is cancelled
            }
            return unwanted;
        }

        void cancel() throws InterruptedException {
            unwanted = true;
            thread.join();
            assertThat(outcome.get()).isEmpty();
        }
    }

    @Test
    void whoeverCancelsARunEndsTheWarmingOfItsCode() throws InterruptedException {
        assumeTrue(VectorUnit.pays(), "nothing is warmed without vectors");
        var slow = new Slow();
        var running = new Running(slow.runner, plan());
        assertThat(soon(() -> slow.calls.get() > 3)).as("warmed").isTrue();

        running.cancel();

        assertThat(slow.isCold()).isTrue();
    }

    @Test
    void theNextRunWarmsTheCodeAgain() throws InterruptedException {
        assumeTrue(VectorUnit.pays(), "nothing is warmed without vectors");
        var slow = new Slow();
        Plan plan = plan();
        for (int time = 1; time <= 2; time++) {
            int warmers = time;
            var running = new Running(slow.runner, plan);
            assertThat(soon(() -> slow.warmers.size() == warmers))
                    .as("warmed " + time)
                    .isTrue();
            running.cancel();
        }
        assertThat(slow.isCold()).isTrue();
    }

    @Test
    void theWarmingGoesOnForAnotherRunThatWaitsForIt() throws InterruptedException {
        assumeTrue(VectorUnit.pays(), "nothing is warmed without vectors");
        var slow = new Slow();
        Plan plan = plan();
        List<Running> both = List.of(new Running(slow.runner, plan), new Running(slow.runner, plan));
        assertThat(soon(() -> slow.calls.get() > 3)).as("warmed").isTrue();

        both.getFirst().cancel();
        assertThat(slow.isWarmedFurther()).isTrue();

        both.getLast().cancel();
        assertThat(slow.isCold()).isTrue();
    }

    @Test
    void theWarmingGoesOnBehindARunThatWentToItsEnd() {
        assumeTrue(VectorUnit.pays(), "nothing is warmed without vectors");
        var slow = new Slow();
        Plan plan = plan();
        slow.runner.run(plan, new Settings(1, 8_192, 1), Set.of());

        assertThat(slow.isWarmedFurther()).isTrue();

        // and ends when somebody else gives up
        slow.runner.begin(plan, new Settings(1, 1, 1), Set.of()).grow(8_192, NO_LONGER);
        assertThat(slow.isCold()).isTrue();
    }

    private static boolean soon(BooleanSupplier holds) {
        for (int i = 0; i < 2_000 && !holds.getAsBoolean(); i++) {
            pause(5);
        }
        return holds.getAsBoolean();
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
