package org.claimstake.engine.kernel;

import static org.claimstake.language.plan.ValueType.MISSING;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.claimstake.engine.Computing;
import org.claimstake.engine.NoneReason;
import org.claimstake.engine.Stop;
import org.claimstake.engine.Watch;
import org.claimstake.engine.reference.Checks;
import org.claimstake.engine.reference.Keeping;
import org.claimstake.engine.reference.Layout;
import org.claimstake.engine.reference.RowCoverage;
import org.claimstake.engine.reference.Share;
import org.claimstake.engine.reference.Shared;
import org.claimstake.engine.reference.Worker;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;

/** One thread's share of the futures, a tile at a time; the judge at its side computes those that are marked. */
final class LeafWorker implements Share {
    private final Shared shared;
    private final Tape tape;
    private final Layout layout;
    private final Keeping keeping;
    private final Tiles tiles;
    private final Worker judge;
    private final Reasons reasons;
    private final Set<Integer> checked;
    private final int[] computed; // kept steps
    private final double[] cells; // of one future, what its expectations read

    /**
     * @param computed the kept steps that are computed here; others stand there already
     * @param checked  what expectations read of a future
     */
    LeafWorker(
            Shared shared,
            Prepared prepared,
            List<? extends Filling> drawn,
            Computing.Way way,
            int[] computed,
            Set<Integer> checked) {
        this.computed = computed;
        this.shared = shared;
        tape = prepared.tape;
        layout = shared.model.layout();
        keeping = shared.keeping;
        judge = new Worker(shared);
        tiles = new Tiles(prepared, drawn, way);
        reasons = new Reasons(shared, judge);
        this.checked = checked;
        cells = checked.isEmpty()
                ? new double[0]
                : shared.common.formulas().cells.clone();
    }

    /** Steps that depend on chance and that an expectation of one future reads. */
    static Set<Integer> checked(Plan plan) {
        Set<Integer> checked = new LinkedHashSet<>();
        for (Plan.Check check : plan.checks()) {
            for (int step : new int[] {check.value(), check.to(), check.within()}) {
                if (step >= 0 && plan.step(step).byFuture() && !plan.figures().contains(step)) {
                    checked.add(step);
                }
            }
        }
        return checked;
    }

    @Override
    public boolean futures(int first, int end, Watch watch) {
        return tiles.run(first, end, watch, this::tile);
    }

    private boolean tile(Tier tier, int first, int n, Watch watch) {
        double[] marks = tier.marks();
        for (int id : computed) {
            if (!keep(tier, layout.plan.step(id), first, n, watch)) {
                return false;
            }
        }
        for (int lane = 0; lane < n; lane++) {
            if (marks[lane] != 0) {
                if (!judge.one(first + lane, watch)) {
                    return false;
                }
            } else {
                covered(tier, lane);
                check(tier, first, lane);
            }
        }
        return true;
    }

    private boolean keep(Tier tier, Step step, int first, int n, Watch watch) {
        double[] marks = tier.marks();
        int at = keeping.keptAt(step.id());
        int held = layout.periods(step.id());
        for (int cell = 0; cell < layout.size(step.id()); cell++) {
            double[] values = shared.kept()[at + cell];
            tier.copy(tape.row(step.id(), cell / held, cell % held), values, first, n);
            for (int lane = 0; lane < n; lane++) {
                double value = values[first + lane];
                if (Double.isNaN(value)) {
                    values[first + lane] = MISSING;
                    if (marks[lane] == 0 && !reasons.count(step, cell, at + cell, first + lane, value, watch)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private void covered(Tier tier, int lane) {
        for (Lowering.Cover cover : tape.covers) {
            double wanted = tier.at(tape.memory.row(cover.worst(), 1, 0), lane);
            if (wanted >= 0) {
                double known = tier.at(tape.memory.row(cover.worst(), 0, 0), lane);
                judge.coverage().met(cover.fold(), (int) known, (int) wanted);
            }
        }
    }

    private void check(Tier tier, int first, int lane) {
        if (checked.isEmpty()) {
            return;
        }
        for (int id : checked) {
            int held = layout.periods(id);
            for (int cell = 0; cell < layout.size(id); cell++) {
                double value = tier.at(tape.row(id, cell / held, cell % held), lane);
                cells[layout.offset(id) + cell] = Double.isNaN(value) ? MISSING : value;
            }
        }
        judge.checks().compare(cells, first + lane);
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
        return judge.none(keptCell, reason) + reasons.of(keptCell, reason);
    }
}
