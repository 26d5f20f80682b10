package org.claimstake.engine.kernel;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Stop;
import org.claimstake.engine.Watch;
import org.claimstake.engine.reference.Cells;
import org.claimstake.engine.reference.Formulas;
import org.claimstake.engine.reference.Futures;
import org.claimstake.engine.reference.Keeping;
import org.claimstake.engine.reference.Layout;
import org.claimstake.engine.reference.Model;
import org.claimstake.engine.reference.Program;
import org.claimstake.engine.reference.Worker;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.ValueType;

/**
 * Any stretch of futures by generated code alone, on one thread: for programs that share futures out, and for those that
 * measure. Belongs to one thread.
 */
public final class Stretch {
    private final Tape tape;
    private final ChunkTier tier;
    private final List<? extends Filling> drawn;
    private final Keeping keeping;
    private final Layout layout;
    private final Cells cells;
    private final Program program;

    private Stretch(Model model, Cells common, Keeping keeping, Tape tape, Chunks chunks) {
        this.tape = tape;
        this.keeping = keeping;
        layout = model.layout();
        tier = chunks.tier(0);
        drawn = tape.drawn(model);
        cells = new Cells(new Formulas(model, common.formulas().cells.clone(), null));
        program = new Program(layout.plan, true);
    }

    /**
     * @return empty for a plan that only the judge computes
     * @throws IllegalStateException where what is common to all futures cannot be computed
     */
    public static Optional<Stretch> of(Plan plan, Settings settings) {
        Model model = Model.of(plan, settings.seed());
        var common = new Cells(new Formulas(model, Futures.empty(model.layout()), null));
        Optional<Stop> stop = Futures.common(plan, common);
        if (stop.isPresent()) {
            throw new IllegalStateException(stop.get().finding().what());
        }
        var keeping = new Keeping(model.layout(), Set.of());
        Set<Integer> asked = new LinkedHashSet<>();
        for (int step : keeping.kept) {
            asked.add(step);
        }
        try {
            Tape tape = Tape.of(model, common.formulas().cells, asked);
            var prepared = new Prepared(tape, new Codes(1));
            return Optional.ofNullable(prepared.chunks())
                    .map(chunks -> new Stretch(model, common, keeping, tape, chunks));
        } catch (Unsupported e) {
            return Optional.empty();
        }
    }

    /** Rows of what {@link #compute} answers. */
    public int cells() {
        return keeping.keptCells;
    }

    /** The row of a measure's value. */
    public int cell(int step) {
        return keeping.keptAt(step);
    }

    /**
     * The kept values of futures first, first + 1, …; missing in a future that stops.
     *
     * @param out [cell][future less the first]
     */
    public void compute(long first, int futures, double[][] out) {
        for (int at = 0; at < futures; at += tier.lanes()) {
            int n = Math.min(tier.lanes(), futures - at);
            tier.run(drawn, first + at, n, Watch.NOBODY);
            for (int step : keeping.kept) {
                int held = layout.periods(step);
                for (int cell = 0; cell < layout.size(step); cell++) {
                    double[] values = out[keeping.keptAt(step) + cell];
                    tier.copy(tape.row(step, cell / held, cell % held), values, at, n);
                    for (int lane = at; lane < at + n; lane++) {
                        if (Double.isNaN(values[lane])) {
                            values[lane] = ValueType.MISSING;
                        }
                    }
                }
            }
            for (int lane = 0; lane < n && tape.marks; lane++) {
                if (tier.marks()[lane] != 0) {
                    judged(first + at + lane, at + lane, out);
                }
            }
        }
    }

    private void judged(long future, int at, double[][] out) {
        boolean stopped = Worker.compute(program, cells, future).isPresent();
        for (int step : keeping.kept) {
            for (int cell = 0; cell < layout.size(step); cell++) {
                out[keeping.keptAt(step) + cell][at] =
                        stopped ? ValueType.MISSING : cells.formulas().cells[layout.offset(step) + cell];
            }
        }
    }

    /** The draws alone, of one tile after another; nothing is answered. */
    public void draws(long first, int futures) {
        for (int at = 0; at < futures; at += tier.lanes()) {
            tier.draw(drawn, first + at, Math.min(tier.lanes(), futures - at));
        }
    }

    /** What is computed of draws that stand there, but for rates of return; nothing is answered. */
    public void model(int futures) {
        tier.withoutRates(true);
        for (int at = 0; at < futures; at += tier.lanes()) {
            tier.run(List.of(), 0, Math.min(tier.lanes(), futures - at), Watch.NOBODY);
        }
        tier.withoutRates(false);
    }
}
