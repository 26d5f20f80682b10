package org.claimstake.engine.reference;

import static org.claimstake.language.plan.ValueType.MISSING;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.claimstake.engine.NoneReason;
import org.claimstake.engine.Run;
import org.claimstake.engine.Stop;
import org.claimstake.engine.Watch;
import org.claimstake.language.plan.Step;

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
    private final BitSet stoppedFutures = new BitSet();
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

    @Override
    public boolean futures(int first, int end, Watch watch) {
        for (int future = first; future < end; future++) {
            if (!one(future, watch)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Computes a future and keeps of it what is kept.
     *
     * @return no where the watch no longer wanted it: nothing is kept of it then
     */
    public boolean one(int future, Watch watch) {
        if (watch.isCancelled()) {
            return false;
        }
        Optional<Stop> stop;
        cells.follow(watch);
        try {
            stop = compute(shared.program, cells, future);
        } catch (Unwanted unwanted) {
            return false;
        } finally {
            cells.follow(Watch.NOBODY);
        }
        if (stop.isPresent()) {
            stopped(stop.get(), future);
        } else {
            keep(future);
            checks.compare(cells.formulas().cells, future);
        }
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

    /** Computes one future into its cells; empty where it went through. */
    public static Optional<Stop> compute(Program program, Cells cells, long future) {
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
        stoppedFutures.set(future);
        stops.add(stop);
        for (double[] values : shared.kept()) {
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
                shared.kept()[at + i][future] = value;
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
            LeafSums.add(sums, keeping.averagedAt(id), cells.formulas().cells, layout.offset(id), layout.size(id));
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
    public BitSet stoppedFutures() {
        return stoppedFutures;
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
