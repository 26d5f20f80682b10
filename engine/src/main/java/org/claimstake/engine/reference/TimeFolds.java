package org.claimstake.engine.reference;

import static org.claimstake.language.plan.ValueType.MISSING;

import org.claimstake.language.plan.Node;

/** Folds over the periods, and one period picked by its date. */
final class TimeFolds {
    private final Formulas formulas;

    TimeFolds(Formulas formulas) {
        this.formulas = formulas;
    }

    /** A missing value among those folded makes the fold missing: nothing is left out in silence. */
    double of(Node.TimeFold fold) {
        var folded = new RowFolds.Folded(fold.kind());
        for (int t = 0; t < formulas.axis().count(); t++) {
            if (fold.where() != null && !formulas.holds(fold.where(), t)) {
                continue;
            }
            double value = fold.value() == null ? 1 : formulas.of(fold.value(), t);
            if (fold.kind() == Node.FoldKind.FIRST) {
                return value;
            }
            folded.add(value, 1);
            if (Double.isNaN(value) && fold.kind() != Node.FoldKind.LAST) {
                return MISSING;
            }
        }
        return formulas.finite(folded.value(), "adds up to more than a number can hold", -1);
    }

    double atDate(Node.AtDate at, int period) {
        double date = formulas.of(at.date(), period);
        if (Double.isNaN(date)) {
            return MISSING;
        }
        int there = formulas.axis().period(date);
        return there < 0 || there >= formulas.axis().count() ? MISSING : formulas.of(at.value(), there);
    }
}
