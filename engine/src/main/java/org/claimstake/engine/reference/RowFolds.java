package org.claimstake.engine.reference;

import static org.claimstake.language.plan.ValueType.MISSING;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.engine.Irr;
import org.claimstake.engine.NoneReason;
import org.claimstake.engine.rates.Irrs;
import org.claimstake.language.plan.Node;

/** Folds over the rows of a table. What is not known is left out and counted. */
final class RowFolds {
    private final Formulas formulas;

    RowFolds(Formulas formulas) {
        this.formulas = formulas;
    }

    double of(Node.RowFold fold, int period) {
        return formulas.finite(fold(fold, period).value(), "adds up to more than a number can hold", period);
    }

    /** The rate of return of a fold of that kind, with its reason where it is none. */
    Irr irr(Node.RowFold fold, int period) {
        return fold(fold, period) instanceof Flows flows ? flows.irr() : new Irr.None(NoneReason.MISSING, List.of());
    }

    private Folded fold(Node.RowFold fold, int period) {
        boolean before = formulas.withinRows(true);
        // the bands of a schedule count their loops on their own, and may stand within this one
        int outer = formulas.slot(fold.slot());
        try {
            return rows(fold, period);
        } finally {
            formulas.withinRows(before);
            formulas.slot(fold.slot(), outer);
        }
    }

    private Folded rows(Node.RowFold fold, int period) {
        int rows = formulas.model.tables().rows(fold.table());
        int of = 0;
        Folded folded = folded(fold);
        for (int row = 0; row < rows; row++) {
            formulas.slot(fold.slot(), row);
            double wanted = fold.where() == null ? 1 : formulas.of(fold.where(), period);
            if (wanted == 0) {
                continue;
            }
            of++; // also where it is not known whether the row is wanted: it is left out for want of knowledge
            if (Double.isNaN(wanted) || fold.asked() != null && !formulas.holds(fold.asked(), period)) {
                continue;
            }
            double value = fold.value() == null ? 1 : formulas.of(fold.value(), period);
            double weight = fold.weight() == null ? 1 : formulas.of(fold.weight(), period);
            if (!Double.isNaN(value) && !Double.isNaN(weight)) {
                folded.add(value, weight);
            }
        }
        formulas.coverage.met(fold, folded.count(), of);
        return folded;
    }

    private static Folded folded(Node.RowFold fold) {
        return fold.kind() == Node.FoldKind.IRR ? new Flows() : new Folded(fold.kind());
    }

    /** Flows on their days, for their rate of return. */
    static final class Flows extends Folded {
        private final List<Double> flows = new ArrayList<>();
        private final List<Double> years = new ArrayList<>();

        Flows() {
            super(Node.FoldKind.IRR);
        }

        @Override
        void add(double next, double weight) {
            super.add(next, weight);
            flows.add(next);
            years.add(weight);
        }

        Irr irr() {
            return Irrs.dated(
                    flows.stream().mapToDouble(Double::doubleValue).toArray(),
                    years.stream().mapToDouble(Double::doubleValue).toArray());
        }

        @Override
        double value() {
            return irr().rate();
        }
    }

    /** What has been folded so far. */
    static class Folded {
        private final Node.FoldKind kind;
        private int count;
        private double value;
        private double weights;

        Folded(Node.FoldKind kind) {
            this.kind = kind;
        }

        void add(double next, double weight) {
            value = switch (kind) {
                case SUM -> value + next;
                case MIN -> count == 0 || !(value < next) ? next : value;
                case MAX -> count == 0 || !(value > next) ? next : value;
                case COUNT -> next != 0 ? value + 1 : value;
                case SHARE -> next != 0 ? value + weight : value;
                case FIRST -> count == 0 ? next : value;
                case LAST, IRR -> next;
            };
            weights += weight;
            count++;
        }

        int count() {
            return count;
        }

        double value() {
            return switch (kind) {
                case SUM, COUNT -> value;
                case MIN, MAX, FIRST, LAST, IRR -> count == 0 ? MISSING : value;
                case SHARE -> weights == 0 ? MISSING : value / weights;
            };
        }
    }
}
