package org.claimstake.engine.reference;

import org.claimstake.engine.Irr;
import org.claimstake.engine.NoneReason;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Step;
import org.claimstake.language.plan.ValueType;

/** Why a value is none, found out again from its formula: it happens seldom, so that nobody keeps book of it. */
public final class Nones {

    private Nones() {}

    static NoneReason reason(Formulas formulas, Step step, int row, int period) {
        formulas.enterStep(step.id(), row);
        return reason(formulas, step.formula(), step, period);
    }

    private static NoneReason reason(Formulas formulas, Node formula, Step step, int period) {
        if (formulas.irr(formula, period) instanceof Irr.None none) {
            return none.reason();
        }
        if (formula instanceof Node.Ref ref && formulas.plan().step(ref.step()).id() != step.id()) {
            int place =
                    ref.row() == null ? 0 : formulas.layout().place(ref.step(), formulas.tableRow(ref.row(), period));
            Step read = formulas.plan().step(ref.step());
            return place < 0 ? NoneReason.MISSING : reason(formulas, read, place, read.byPeriod() ? period : -1);
        }
        return plain(formula, step);
    }

    /** Nothing has to be computed to find it out. */
    static boolean isPlain(Step step) {
        Node formula = step.formula();
        boolean rate =
                formula instanceof Node.Irr || formula instanceof Node.RowFold fold && fold.kind() == Node.FoldKind.IRR;
        return !rate && !(formula instanceof Node.Ref);
    }

    /** Of a step of which that is so. */
    static NoneReason plain(Step step) {
        return plain(step.formula(), step);
    }

    private static NoneReason plain(Node formula, Step step) {
        boolean sought = formula instanceof Node.TimeFold || step.type().sort() == ValueType.Sort.DATE;
        return sought ? NoneReason.NEVER : NoneReason.MISSING;
    }
}
