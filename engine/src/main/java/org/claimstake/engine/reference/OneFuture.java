package org.claimstake.engine.reference;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.claimstake.engine.Coverage;
import org.claimstake.engine.Irr;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Stop;
import org.claimstake.engine.Trace;
import org.claimstake.language.plan.DeepStack;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Row;
import org.jspecify.annotations.Nullable;

/** One future, computed once and kept whole. Parts of formulas are computed again when they are asked for. */
final class OneFuture implements Trace {
    private final Model model;
    private final Settings settings;
    private final long future;
    private final @Nullable Stop stop;
    private final double[] cells;
    private final RowCoverage coverage;

    private OneFuture(
            Model model, Settings settings, long future, @Nullable Stop stop, double[] cells, RowCoverage coverage) {
        this.model = model;
        this.settings = settings;
        this.future = future;
        this.stop = stop;
        this.cells = cells;
        this.coverage = coverage;
    }

    static Trace trace(Plan plan, Settings settings, long future) {
        return DeepStack.call(() -> {
            Limits.problem(plan, settings.withFutures(1), Set.of()).ifPresent(problem -> {
                throw new IllegalStateException("too large, as its run says: " + problem.what());
            });
            return trace(Model.of(plan, settings.seed()), settings, future);
        });
    }

    private static Trace trace(Model model, Settings settings, long future) {
        Plan plan = model.layout().plan;
        var cells = new Cells(new Formulas(model, Futures.empty(model.layout()), null));
        Optional<Stop> stop = Futures.common(plan, cells);
        if (stop.isEmpty()) {
            stop = Worker.compute(new Program(plan, true), cells, future);
        }
        Formulas formulas = cells.formulas();
        return new OneFuture(model, settings, future, stop.orElse(null), formulas.cells, formulas.coverage);
    }

    @Override
    public Plan plan() {
        return model.layout().plan;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public long future() {
        return future;
    }

    @Override
    public Optional<Stop> stop() {
        return Optional.ofNullable(stop);
    }

    @Override
    public double value(int step, int row, int period) {
        return cells[model.layout().cell(step, row, period)];
    }

    @Override
    public double value(Node part, int step, int row, int period) {
        return parts(step, row, period, value -> value.applyAsDouble(part));
    }

    @Override
    public <T> T parts(int step, int row, int period, Function<ToDoubleFunction<Node>, T> ask) {
        return DeepStack.call(() -> {
            Formulas formulas = at(step, row);
            return ask.apply(part -> value(part, formulas, period));
        });
    }

    private static double value(Node part, Formulas formulas, int period) {
        try {
            return formulas.of(part, period);
        } catch (Halt halt) {
            throw new IllegalStateException(halt.stop().finding().what(), halt);
        }
    }

    @Override
    public Optional<Irr> irr(Node part, int step, int row) {
        return DeepStack.call(() -> Optional.ofNullable(at(step, row).irr(part, -1)));
    }

    @Override
    public Optional<Integer> tableRow(Row part, int step, int row, int period) {
        int found = DeepStack.call(() -> at(step, row).tableRow(part, period));
        return found < 0 ? Optional.empty() : Optional.of(found);
    }

    @Override
    public Optional<Coverage> coverage(int step) {
        return Reach.coverage(plan(), step, coverage);
    }

    // of its own, so that two threads may ask at once; it only reads the cells
    private Formulas at(int step, int row) {
        var formulas = new Formulas(model, cells, null);
        formulas.enterFuture(future);
        formulas.enterStep(step, row);
        return formulas;
    }
}
