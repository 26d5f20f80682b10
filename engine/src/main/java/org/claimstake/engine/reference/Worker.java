package org.claimstake.engine.reference;

import static org.claimstake.language.plan.ValueType.MISSING;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.claimstake.engine.NoneReason;
import org.claimstake.engine.Run;
import org.claimstake.engine.Stop;
import org.claimstake.language.plan.Step;
import org.jspecify.annotations.Nullable;

/** One thread's share of the futures, and what it has met on the way. */
public final class Worker implements Share {
    private static final int REASONS = NoneReason.values().length;

    private final Shared shared;
    private final Layout layout;
    private final Keeping keeping;
    private final Cells cells;
    private final Checks checks;
    private final List<Stop> stops = new ArrayList<>();
    private final long[] none; // [kept cell][reason]
    private long stopped;

    public Worker(Shared shared) {
        this.shared = shared;
        layout = shared.model.layout();
        keeping = shared.keeping;
        // what is common to all futures stands there from the beginning and is never computed again
        cells = new Cells(
                new Formulas(shared.model, shared.common.formulas().cells.clone(), null));
        checks = new Checks(layout, true, null);
        none = new long[keeping.keptCells * REASONS];
    }

    /** Takes leaves until there are none left, or until another thread has failed. */
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
        double[] sums = shared.sums.leaf();
        int end = Math.min((number + 1) * Futures.LEAF, shared.futures);
        for (int future = number * Futures.LEAF; future < end; future++) {
            if (one(future)) {
                average(sums);
            }
        }
        shared.sums.done(number, sums);
    }

    /** Computes a future and keeps of it what is kept; does it go through? */
    public boolean one(int future) {
        Optional<Stop> stop = compute(shared.program, cells, future);
        if (stop.isPresent()) {
            stopped(stop.get(), future);
            return false;
        }
        keep(future);
        checks.compare(cells.formulas().cells, future);
        return true;
    }

    /** Computes a future for its averages alone; does it go through? */
    public boolean average(int future, double[] sums) {
        if (compute(shared.program, cells, future).isPresent()) {
            return false;
        }
        average(sums);
        return true;
    }

    /** Why a kept cell of a future is none. */
    public NoneReason reason(int future, Step step, int cell) {
        compute(shared.program, cells, future);
        int held = layout.periods(step.id());
        return Nones.reason(cells.formulas(), step, cell / held, step.byPeriod() ? cell % held : -1);
    }

    static Optional<Stop> compute(Program program, Cells cells, long future) {
        cells.formulas().enterFuture(future);
        try {
            program.run(cells);
            return Optional.empty();
        } catch (Halt halt) {
            return Optional.of(halt.stop());
        }
    }

    private void stopped(Stop stop, int future) {
        stopped++;
        stops.add(stop);
        for (double[] values : shared.kept) {
            values[future] = MISSING;
        }
        trimStops();
    }

    private void trimStops() {
        if (stops.size() > 2 * Run.MOST_STOPS) {
            stops.sort(Comparator.comparingLong(Stop::future));
            stops.subList(Run.MOST_STOPS, stops.size()).clear();
        }
    }

    private void keep(int future) {
        for (int id : keeping.kept) {
            int at = keeping.keptAt(id);
            int offset = layout.offset(id);
            for (int i = 0; i < layout.size(id); i++) {
                double value = cells.formulas().cells[offset + i];
                shared.kept[at + i][future] = value;
                if (Double.isNaN(value)) {
                    countNone(layout.plan.step(id), i, at + i);
                }
            }
        }
    }

    private void countNone(Step step, int cell, int keptCell) {
        int held = layout.periods(step.id());
        int period = step.byPeriod() ? cell % held : -1;
        NoneReason reason = Nones.reason(cells.formulas(), step, cell / held, period);
        none[keptCell * REASONS + reason.ordinal()]++;
    }

    private void average(double[] sums) {
        for (int id : keeping.averaged) {
            shared.sums.add(sums, keeping.averagedAt(id), cells.formulas().cells, layout.offset(id), layout.size(id));
        }
    }

    @Override
    public List<Stop> stops() {
        return stops;
    }

    @Override
    public long stopped() {
        return stopped;
    }

    @Override
    public Checks checks() {
        return checks;
    }

    @Override
    public RowCoverage coverage() {
        return cells.formulas().coverage;
    }

    @Override
    public long none(int keptCell, NoneReason reason) {
        return none[keptCell * REASONS + reason.ordinal()];
    }
}
