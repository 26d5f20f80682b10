package org.claimstake.engine.kernel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.claimstake.engine.Settings;
import org.claimstake.engine.reference.DeepStack;
import org.claimstake.engine.reference.Futures;
import org.claimstake.engine.reference.Keeping;
import org.claimstake.engine.reference.Layout;
import org.claimstake.engine.reference.LeafSums;
import org.claimstake.engine.reference.Shared;
import org.claimstake.engine.reference.Worker;
import org.jspecify.annotations.Nullable;

/**
 * The means of all lines in all periods. Most who ask for a measure never look at them, so that they are computed when
 * somebody does, over the same futures.
 */
final class Averages implements Supplier<double[]> {
    private final Shared shared;
    private final Settings settings;
    private double @Nullable [] means;

    Averages(Shared shared, Settings settings) {
        this.shared = shared;
        this.settings = settings;
    }

    @Override
    public synchronized double[] get() {
        double[] known = means;
        if (known == null) {
            known = DeepStack.call(this::compute);
            means = known;
        }
        return known;
    }

    private double[] compute() {
        Set<Integer> steps = new LinkedHashSet<>();
        for (int step : shared.keeping.averaged) {
            steps.add(step);
        }
        Tape tape = Tape.of(shared.model, shared.common.formulas().cells, steps);
        var sums = new LeafSums(shared.keeping.averagedCells);
        var next = new AtomicInteger();
        var failure = new AtomicReference<@Nullable Throwable>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Math.min(settings.threads(), shared.leaves()); i++) {
            var share = new Share(tape, sums);
            Thread thread = DeepStack.thread(() -> share.run(next, failure));
            threads.add(thread);
            thread.start();
        }
        threads.forEach(DeepStack::join);
        if (failure.get() != null) {
            throw new IllegalStateException("a future could not be computed", failure.get());
        }
        return sums.means();
    }

    private final class Share {
        private final Tape tape;
        private final LeafSums sums;
        private final Tier tier;
        private final Worker judge;
        private final double[] column;

        Share(Tape tape, LeafSums sums) {
            this.tape = tape;
            this.sums = sums;
            tier = new RowTier(tape, Futures.LEAF);
            judge = new Worker(shared);
            column = new double[Futures.LEAF];
        }

        void run(AtomicInteger next, AtomicReference<@Nullable Throwable> failure) {
            try {
                for (int leaf = next.getAndIncrement();
                        leaf < shared.leaves() && failure.get() == null;
                        leaf = next.getAndIncrement()) {
                    leaf(leaf);
                }
            } catch (Throwable t) {
                failure.compareAndSet(null, t);
            }
        }

        private void leaf(int number) {
            int first = number * Futures.LEAF;
            int n = Math.min(Futures.LEAF, shared.futures - first);
            tier.run(first, n);
            double[] marks = tier.marks();
            double[] leaf = sums.leaf();
            // futures in order within each cell: one that the judge computes takes its turn
            int from = 0;
            for (int lane = 0; lane <= n; lane++) {
                if (lane == n || marks[lane] != 0) {
                    add(leaf, from, lane);
                    if (lane < n) {
                        judge.average(first + lane, leaf);
                    }
                    from = lane + 1;
                }
            }
            sums.done(number, leaf);
        }

        private void add(double[] leaf, int from, int to) {
            Layout layout = shared.model.layout();
            Keeping keeping = shared.keeping;
            for (int id : keeping.averaged) {
                int held = layout.periods(id);
                for (int cell = 0; cell < layout.size(id) && to > from; cell++) {
                    tier.copy(tape.row(id, cell / held, cell % held), column, 0, to);
                    sums.column(leaf, keeping.averagedAt(id) + cell, column, from, to);
                }
            }
        }
    }
}
