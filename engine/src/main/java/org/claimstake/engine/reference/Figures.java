package org.claimstake.engine.reference;

import static org.claimstake.language.plan.ValueType.MISSING;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.claimstake.engine.Figure;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Step;
import org.jspecify.annotations.Nullable;

/** The steps that come after all futures. Their values stand in the common cells; here stands what goes with them. */
final class Figures {
    private final Layout layout;
    private final Formulas formulas;
    private final FutureFolds folds;
    private final @Nullable Figure[] figures; // [cell]
    private final BitSet failed = new BitSet(); // steps
    private final List<Finding> findings = new ArrayList<>();

    private Figures(Model model, FutureFolds folds, double[] common) {
        layout = model.layout();
        this.folds = folds;
        formulas = new Formulas(model, common, folds);
        formulas.enterFuture(-1);
        figures = new Figure[layout.cells];
    }

    static Figures compute(Model model, FutureFolds folds, double[] common) {
        var figures = new Figures(model, folds, common);
        for (int id : model.layout().plan.figures()) {
            figures.compute(model.layout().plan.step(id));
        }
        return figures;
    }

    /** One finding a figure; none for a figure that only reads one that failed. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    RowCoverage coverage() {
        return formulas.coverage;
    }

    Figure of(int step, int row, int period) {
        int cell = layout.cell(step, row, period);
        Figure figure = figures[cell];
        if (figure != null) {
            return figure;
        }
        if (layout.plan.figures().contains(step)) {
            throw new IllegalStateException("no figure was computed for " + layout.name(step, row));
        }
        // it folds no futures: one value, computed with all that is common to them
        return new Figure(formulas.cells[cell], OptionalDouble.of(0), Optional.empty());
    }

    /** 0 where there is none. */
    double error(int step, int row, int period) {
        Figure figure = figures[layout.cell(step, row, period)];
        return figure == null ? 0 : figure.error().orElse(0);
    }

    private void compute(Step step) {
        if (readsFailed(step)) {
            failed.set(step.id());
            return;
        }
        try {
            for (int period = step.byPeriod() ? 0 : -1; period < (step.byPeriod() ? layout.periods : 0); period++) {
                for (int row = 0; row < layout.rows(step.id()); row++) {
                    compute(step, row, period);
                }
            }
        } catch (Halt halt) {
            findings.add(halt.stop().finding());
            failed.set(step.id());
            Arrays.fill(
                    formulas.cells,
                    layout.offset(step.id()),
                    layout.offset(step.id()) + layout.size(step.id()),
                    MISSING);
        }
    }

    private void compute(Step step, int row, int period) {
        formulas.enterStep(step.id(), row);
        int cell = layout.cell(step.id(), row, period);
        Figure figure = figure(step.formula(), step, row, period);
        if (Double.isNaN(figure.value()) && !step.type().optional() && step.shown()) {
            throw formulas.halt(RunFindings.missing(formulas.spot(period)), period);
        }
        figures[cell] = figure;
        formulas.cells[cell] = figure.value();
    }

    /** A fold, or another figure by its name, brings its error; what is computed from several has none. */
    private Figure figure(Node formula, Step step, int row, int period) {
        if (formula instanceof Node.FutureFold fold) {
            double share = fold.share() == null ? MISSING : formulas.of(fold.share(), period);
            int tableRow = layout.tableRow(step.id(), row);
            return folds.of(fold, share, tableRow, period, formulas.spot(period));
        }
        double value = formulas.of(formula, period);
        if (formula instanceof Node.Ref ref) {
            int of = ref.row() == null ? 0 : layout.place(ref.step(), formulas.tableRow(ref.row(), period));
            Figure other = of < 0 ? null : figures[layout.cell(ref.step(), of, period)];
            if (other != null) {
                return other;
            }
        }
        return new Figure(value, OptionalDouble.empty(), Optional.empty());
    }

    private boolean readsFailed(Step step) {
        var reads = new BitSet();
        Operands.walk(step.formula(), node -> Operands.steps(node).forEach(reads::set));
        return reads.intersects(failed);
    }
}
