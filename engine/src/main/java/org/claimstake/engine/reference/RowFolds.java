package org.claimstake.engine.reference;

import static org.claimstake.language.plan.ValueType.MISSING;

import org.claimstake.language.plan.Node;

/** Folds over the rows of a table. What is not known is left out and counted. */
final class RowFolds {
    private final Formulas formulas;

    RowFolds(Formulas formulas) {
        this.formulas = formulas;
    }

    double of(Node.RowFold fold, int period) {
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

    private double rows(Node.RowFold fold, int period) {
        int rows = formulas.model.tables().rows(fold.table());
        int of = 0;
        var folded = new Folded(fold.kind());
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
        return formulas.finite(folded.value(), "adds up to more than a number can hold", period);
    }

    /** What has been folded so far. */
    static final class Folded {
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
                case LAST -> next;
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
                case MIN, MAX, FIRST, LAST -> count == 0 ? MISSING : value;
                case SHARE -> weights == 0 ? MISSING : value / weights;
            };
        }
    }
}
