package org.claimstake.engine.reference;

import static org.claimstake.language.plan.ValueType.MISSING;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.claimstake.engine.Stop;
import org.claimstake.engine.Watch;
import org.claimstake.language.plan.DeepStack;
import org.claimstake.language.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * All futures of a run: first what is common to them, then each in its leaf, then what folds them. Threads take leaves by a
 * counter and write at the future's own number.
 */
public final class Futures {
    /** Futures in a leaf, as {@code reduce} has them. */
    public static final int LEAF = 256;

    private Futures() {}

    /** Computes what does not depend on chance. */
    public static Optional<Stop> common(Plan plan, Cells cells) {
        cells.formulas().enterFuture(-1);
        try {
            new Program(plan, false).run(cells);
            return Optional.empty();
        } catch (Halt halt) {
            return Optional.of(halt.stop());
        }
    }

    public static double[] empty(Layout layout) {
        double[] cells = new double[layout.cells];
        Arrays.fill(cells, MISSING);
        return cells;
    }

    /** Some step depends on chance. */
    public static boolean isByChance(Plan plan) {
        return plan.phases().stream().anyMatch(phase -> dependsOnChance(plan, phase));
    }

    private static boolean dependsOnChance(Plan plan, Plan.Phase phase) {
        return Stream.of(phase.once(), phase.eachPeriod(), phase.after())
                .flatMap(List::stream)
                .anyMatch(step -> plan.step(step).byFuture());
    }

    /**
     * Has the shares compute all futures from here on, a thread each.
     *
     * @param from how many there are already
     * @param to   how many there shall be
     * @return no where the watch no longer wanted them: some then are not there
     */
    public static boolean compute(List<? extends Share> shares, int from, int to, Watch watch) {
        int first = from / LEAF;
        int last = (to + LEAF - 1) / LEAF;
        var next = new AtomicInteger(first);
        var failure = new AtomicReference<@Nullable Throwable>();
        var ended = new AtomicBoolean();
        List<Thread> threads = new ArrayList<>();
        for (Share share : shares.subList(0, Math.min(shares.size(), last - first))) {
            Thread thread = DeepStack.thread(() -> {
                try {
                    for (int leaf = next.getAndIncrement();
                            leaf < last && failure.get() == null && !ended.get();
                            leaf = next.getAndIncrement()) {
                        int begin = Math.max(from, leaf * LEAF);
                        int end = Math.min((leaf + 1) * LEAF, to);
                        if (share.futures(begin, end, watch)) {
                            watch.done(end - begin);
                        } else {
                            ended.set(true);
                        }
                    }
                } catch (Throwable t) {
                    failure.compareAndSet(null, t);
                }
            });
            threads.add(thread);
            thread.start();
        }
        threads.forEach(DeepStack::join);
        if (failure.get() != null) {
            throw new IllegalStateException("a future could not be computed", failure.get());
        }
        return !ended.get();
    }
}
