package org.claimstake.engine.reference;

import java.util.function.IntPredicate;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Node.BinaryOp;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Step;

/**
 * Between which bounds a formula lies, whatever its missing values are: the same tree that the judge evaluates, with
 * rows of which something is missing taken for and against. What nothing can be said of has no bounds.
 */
final class Bounds {
    private final Formulas formulas;
    private final IntPredicate incomplete;
    private final RowBounds rows;

    /** @param incomplete of a step: a fold over rows behind it has left rows out */
    Bounds(Formulas formulas, IntPredicate incomplete) {
        this.formulas = formulas;
        this.incomplete = incomplete;
        this.rows = new RowBounds(formulas, this);
    }

    Between ofStep(int id, int place, int period) {
        Step step = formulas.plan().step(id);
        return formulas.within(id, place, () -> of(step.formula(), step.byPeriod() ? period : -1));
    }

    Between of(Node node, int period) {
        return switch (node) {
            case Node.Unary unary -> unary(unary, period);
            case Node.Binary binary -> binary(binary, period);
            case Node.Choose choose -> choose(choose, period);
            case Node.RowFold fold -> rows.of(fold, period);
            case Node.TimeFold fold -> time(fold);
            case Node.AtDate at -> atDate(at, period);
            case Node.Ref ref -> ref(ref, period);
            case Node.FutureFold fold -> futures(fold, period);
            case Node.Cell cell -> known(formulas.of(cell, period));
            case Node.InList list -> list(list, period);
            default -> whole(node, period);
        };
    }

    static Between known(double value) {
        return Double.isNaN(value) ? Between.NOTHING : Between.exactly(value);
    }

    private Between list(Node.InList list, int period) {
        double held = formulas.of(new Node.Cell(list.table(), list.column(), list.row()), period);
        return Double.isNaN(held) ? Between.EITHER : Between.exactly(formulas.of(list, period));
    }

    /** What reads nothing incomplete has its value; of all else nothing is said. */
    private Between whole(Node node, int period) {
        boolean[] lacks = {false};
        Operands.walk(node, part -> lacks[0] |= lacks(part));
        return lacks[0] ? Between.NOTHING : known(formulas.of(node, period));
    }

    private boolean lacks(Node part) {
        return part instanceof Node.RowFold
                || Operands.steps(part).stream().anyMatch(step -> step >= 0 && incomplete.test(step));
    }

    private Between ref(Node.Ref ref, int period) {
        double value = formulas.of(ref, period);
        Step step = formulas.plan().step(ref.step());
        if (!incomplete.test(ref.step())) {
            return known(value);
        }
        int place = ref.row() == null ? 0 : formulas.layout().place(ref.step(), formulas.tableRow(ref.row(), period));
        return place < 0 || step.byFuture() ? Between.NOTHING : ofStep(ref.step(), place, period);
    }

    private Between futures(Node.FutureFold fold, int period) {
        boolean lacks = Operands.steps(fold).stream().anyMatch(incomplete::test);
        if (lacks) {
            return fold.kind() == Node.FutureKind.CHANCE ? Between.EITHER : Between.NOTHING;
        }
        return known(formulas.of(fold, period));
    }

    private Between unary(Node.Unary unary, int period) {
        if (unary.op() == Node.UnaryOp.KNOWN) {
            return Between.exactly(formulas.of(unary, period));
        }
        Between x = of(unary.operand(), period);
        return switch (unary.op()) {
            case NOT -> new Between(1 - orOne(x.high()), 1 - orZero(x.low()));
            case NEGATE -> x.negated();
            case ABS -> x.magnitude();
            case FLOOR -> new Between(Math.floor(x.low()), Math.floor(x.high()));
            case SQRT, EXP, LOG, PHI -> x.isExact() ? known(formulas.of(unary, period)) : Between.NOTHING;
            case KNOWN -> throw new IllegalStateException("asked for above");
        };
    }

    // a truth of which nothing is known is no or yes
    private static double orZero(double low) {
        return Double.isNaN(low) ? 0 : low;
    }

    private static double orOne(double high) {
        return Double.isNaN(high) ? 1 : high;
    }

    private Between binary(Node.Binary binary, int period) {
        Between left = of(binary.left(), period);
        if (binary.op() == BinaryOp.OTHERWISE) {
            return Double.isNaN(formulas.of(binary.left(), period)) ? of(binary.right(), period) : left;
        }
        Between right = of(binary.right(), period);
        return switch (binary.op()) {
            case AND -> Between.truth(left.surely() && right.surely(), left.maybe() && right.maybe());
            case OR -> Between.truth(left.surely() || right.surely(), left.maybe() || right.maybe());
            case LESS -> Between.truth(left.high() < right.low(), !(left.low() >= right.high()));
            case AT_MOST -> Between.truth(left.high() <= right.low(), !(left.low() > right.high()));
            case MORE -> Between.truth(left.low() > right.high(), !(left.high() <= right.low()));
            case AT_LEAST -> Between.truth(left.low() >= right.high(), !(left.high() < right.low()));
            case EQUAL -> equal(left, right);
            case UNEQUAL -> {
                Between same = equal(left, right);
                yield Between.truth(!same.maybe(), !same.surely());
            }
            case ADD -> left.plus(right);
            case SUBTRACT -> left.plus(right.negated());
            case MULTIPLY -> left.times(right);
            case DIVIDE, RATIO ->
                left.isExact() && right.isExact() ? known(formulas.of(binary, period)) : left.over(right);
            case MIN -> left.smaller(right);
            case MAX -> left.larger(right);
            case POWER, MOD, DATE_PLUS, YEARS_BETWEEN ->
                left.isExact() && right.isExact() ? known(formulas.of(binary, period)) : Between.NOTHING;
            case OTHERWISE -> throw new IllegalStateException("answered above");
        };
    }

    private static Between equal(Between left, Between right) {
        boolean same = left.isExact() && right.isExact() && left.low() == right.low();
        boolean apart = left.high() < right.low() || left.low() > right.high();
        return Between.truth(same, !apart);
    }

    private Between choose(Node.Choose choose, int period) {
        Between condition = of(choose.condition(), period);
        if (condition.surely()) {
            return of(choose.then(), period);
        }
        return condition.maybe()
                ? of(choose.then(), period).or(of(choose.otherwise(), period))
                : of(choose.otherwise(), period);
    }

    private Between atDate(Node.AtDate at, int period) {
        double date = formulas.of(at.date(), period);
        int when = Double.isNaN(date) ? -1 : formulas.axis().period(date);
        return when < 0 || when >= formulas.axis().count() ? Between.NOTHING : of(at.value(), when);
    }

    /** A sum is bounded by its parts; any other fold of something incomplete is not. */
    private Between time(Node.TimeFold fold) {
        Node value = fold.value();
        if (fold.kind() != Node.FoldKind.SUM || value == null) {
            return whole(fold, -1);
        }
        Between sum = Between.exactly(0);
        for (int period = 0; period < formulas.axis().count(); period++) {
            Node where = fold.where();
            Between counts = where == null ? Between.YES : of(where, period);
            if (counts.maybe()) {
                Between part = of(value, period);
                sum = sum.plus(counts.surely() ? part : part.or(Between.exactly(0)));
            }
        }
        return sum;
    }
}
