package org.claimstake.engine.kernel;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.claimstake.engine.Computing;
import org.claimstake.engine.NoneReason;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Stop;
import org.claimstake.engine.Watch;
import org.claimstake.engine.reference.Checks;
import org.claimstake.engine.reference.Futures;
import org.claimstake.engine.reference.Keeping;
import org.claimstake.engine.reference.Layout;
import org.claimstake.engine.reference.LeafSums;
import org.claimstake.engine.reference.RowCoverage;
import org.claimstake.engine.reference.Share;
import org.claimstake.engine.reference.Shared;
import org.claimstake.engine.reference.Worker;
import org.claimstake.language.plan.DeepStack;
import org.jspecify.annotations.Nullable;

/**
 * The means of all lines in all periods. Most who ask for a measure never look at them, so that they are computed when
 * somebody does, over the same futures. When there are more futures, the sums of full leaves are gone on with.
 */
final class Averages {
    private final Shared shared;
    private final Settings settings;
    private final Supplier<Prepared> making;
    private final LeafSums full;
    private int fullLeaves;

    /** @param making of all lines, where they are asked for */
    Averages(Shared shared, Settings settings, Supplier<Prepared> making) {
        this.shared = shared;
        this.settings = settings;
        this.making = making;
        full = new LeafSums(shared.keeping.averagedCells);
    }

    /** The steps that are averaged. */
    static Set<Integer> steps(Keeping keeping) {
        Set<Integer> steps = new LinkedHashSet<>();
        for (int step : keeping.averaged) {
            steps.add(step);
        }
        return steps;
    }

    Supplier<double[]> of(int futures) {
        return new Supplier<>() {
            private double @Nullable [] means;

            @Override
            public synchronized double[] get() {
                double[] known = means;
                if (known == null) {
                    known = DeepStack.call(() -> compute(futures));
                    means = known;
                }
                return known;
            }
        };
    }

    private synchronized double[] compute(int futures) {
        Prepared prepared = making.get();
        int leaves = futures / Futures.LEAF;
        boolean goesOn = leaves >= fullLeaves;
        LeafSums sums = goesOn ? full : new LeafSums(shared.keeping.averagedCells);
        int from = goesOn ? fullLeaves : 0;
        List<? extends Filling> drawn = prepared.tape.drawn(shared.model);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < Math.min(settings.threads(), Math.max(leaves - from, 1)); i++) {
            parts.add(new Part(prepared, drawn, sums));
        }
        if (leaves > from) {
            Computing.Way way = settings.computing().way();
            prepared.compute(parts, from * Futures.LEAF, leaves * Futures.LEAF, way, Watch.NOBODY);
        }
        fullLeaves = goesOn ? leaves : fullLeaves;
        return sums.means(
                futures == leaves * Futures.LEAF ? null : parts.getFirst().sums(leaves * Futures.LEAF, futures));
    }

    /** One thread's part. */
    private final class Part implements Share {
        private final LeafSums sums;
        private final Tape tape;
        private final Tiles tiles;
        private final Worker judge;
        private final double[] column = new double[Futures.LEAF];

        Part(Prepared prepared, List<? extends Filling> drawn, LeafSums sums) {
            this.sums = sums;
            this.tape = prepared.tape;
            tiles = new Tiles(prepared, drawn, settings.computing().way());
            judge = new Worker(shared);
        }

        @Override
        public boolean futures(int first, int end, Watch watch) {
            sums.done(first / Futures.LEAF, sums(first, end));
            return true;
        }

        double[] sums(int first, int end) {
            double[] leaf = sums.leaf();
            tiles.run(first, end, Watch.NOBODY, (tier, at, n, watch) -> {
                add(leaf, tier, at, n);
                return true;
            });
            return leaf;
        }

        /** Futures in order within each cell: one that the judge computes takes its turn. */
        private void add(double[] leaf, Tier tier, int first, int n) {
            double[] marks = tier.marks();
            int from = 0;
            for (int lane = 0; lane <= n; lane++) {
                if (lane == n || marks[lane] != 0) {
                    addLanes(leaf, tier, from, lane);
                    if (lane < n) {
                        judge.average(first + lane, leaf);
                    }
                    from = lane + 1;
                }
            }
        }

        private void addLanes(double[] leaf, Tier tier, int from, int to) {
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

        @Override
        public List<Stop> stops() {
            return judge.stops();
        }

        @Override
        public long stopped() {
            return judge.stopped();
        }

        @Override
        public BitSet stoppedFutures() {
            return judge.stoppedFutures();
        }

        @Override
        public Checks checks() {
            return judge.checks();
        }

        @Override
        public RowCoverage coverage() {
            return judge.coverage();
        }

        @Override
        public long none(int keptCell, NoneReason reason) {
            return judge.none(keptCell, reason);
        }
    }
}
