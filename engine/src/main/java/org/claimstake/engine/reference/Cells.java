package org.claimstake.engine.reference;

import org.claimstake.engine.Watch;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Step;

/** One future's values being filled in, each held against what its step refuses. One object a thread. */
public final class Cells {
    /** A payment that far below zero is rounding; plain money. */
    private static final double CENT = 1e-6;

    /** Cells from one look at the watch to the next: it costs next to nothing, and folds over many rows are slow. */
    private static final int LOOK = 64;

    private final Layout layout;
    private final Formulas formulas;
    private Watch watch = Watch.NOBODY;
    private int sinceLook;

    public Cells(Formulas formulas) {
        this.formulas = formulas;
        layout = formulas.layout();
    }

    public Formulas formulas() {
        return formulas;
    }

    /** Whose futures are computed from now on; where they are no longer wanted, {@link Unwanted} is thrown. */
    void follow(Watch by) {
        watch = by;
    }

    /** All rows of a step in one period; -1 where it has none. */
    void compute(Step step, int period) {
        int rows = layout.rows(step.id());
        for (int row = 0; row < rows; row++) {
            compute(step, row, period);
        }
    }

    /** One row of a step in one period; -1 where it has none. */
    void compute(Step step, int row, int period) {
        look();
        formulas.enterStep(step.id(), row);
        double value = formulas.of(step.formula(), period);
        formulas.cells[layout.cell(step.id(), row, period)] = value;
        hold(step, value, period); // after it stands there: a trace shows what was refused
    }

    /** A future of a large plan takes longer than somebody who no longer wants it may have to wait. */
    private void look() {
        sinceLook++;
        if (sinceLook >= LOOK) {
            sinceLook = 0;
            if (watch.isCancelled()) {
                throw new Unwanted();
            }
        }
    }

    private void hold(Step step, double value, int period) {
        if (step.guard().isDemand() && value != 1) {
            throw formulas.halt(new Demand(formulas, step, period).broken(), period);
        }
        if (Double.isNaN(value)) {
            if (!step.type().optional() && !mayBeNone(step)) {
                throw formulas.halt(RunFindings.missing(formulas.spot(period)), period);
            }
            return;
        }
        switch (step.guard()) {
            case NONE, REQUIRED, RANGE -> {}
            case PAYMENT -> {
                if (value < -CENT) {
                    throw formulas.halt(RunFindings.negativePayment(formulas.spot(period), value), period);
                }
            }
            case BALANCE -> {
                if (value < 0) {
                    throw overdrawn(step, value, period);
                }
            }
            case CLAIM -> {
                if (value < 0) {
                    throw formulas.halt(RunFindings.negativeClaim(formulas.spot(period), value), period);
                }
            }
        }
    }

    /** A helper for a figure or an expectation: there a comparison with none has its answer. */
    private static boolean mayBeNone(Step step) {
        return switch (step.kind()) {
            case LINE, MEASURE, FIGURE, CHECK -> !step.shown();
            case INPUT, RANDOM, OPENING, MOVEMENT, BALANCE, CLOSING, PAYMENT, CASH -> false;
        };
    }

    private Halt overdrawn(Step step, double balance, int period) {
        Spot spot = formulas.spot(period);
        return spot.halt(RunFindings.overdrawn(spot, spot.account(), movement(step), balance));
    }

    /** The last part of the name of what the balance was changed by: of {@code losses.used} it is {@code used}. */
    private String movement(Step step) {
        Node formula = step.formula() instanceof Node.Settle settle ? settle.balance() : step.formula();
        if (formula instanceof Node.Binary binary && binary.right() instanceof Node.Ref ref) {
            String name = layout.plan.step(ref.step()).name();
            return name.substring(name.lastIndexOf('.') + 1);
        }
        return "";
    }
}
