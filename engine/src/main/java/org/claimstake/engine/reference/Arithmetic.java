package org.claimstake.engine.reference;

import org.claimstake.engine.exact.Exact;
import org.claimstake.engine.exact.Normal;
import org.claimstake.language.plan.Node;

/** The operators on what is known. A result that is not finite is the caller's to report. */
public final class Arithmetic {

    private Arithmetic() {}

    static double of(Node.UnaryOp op, double x) {
        return switch (op) {
            case NEGATE -> -x;
            case NOT -> 1 - x;
            case ABS -> Math.abs(x);
            case FLOOR -> Math.floor(x);
            case SQRT -> Math.sqrt(x);
            case EXP -> Exact.exp(x);
            case LOG -> Exact.log(x);
            case PHI -> Normal.below(x);
            case KNOWN -> 1;
        };
    }

    static boolean compare(Node.BinaryOp op, double left, double right) {
        return switch (op) {
            case EQUAL -> left == right;
            case UNEQUAL -> left != right;
            case LESS -> left < right;
            case AT_MOST -> left <= right;
            case MORE -> left > right;
            case AT_LEAST -> left >= right;
            case ADD,
                    SUBTRACT,
                    MULTIPLY,
                    DIVIDE,
                    RATIO,
                    POWER,
                    MIN,
                    MAX,
                    MOD,
                    AND,
                    OR,
                    OTHERWISE,
                    DATE_PLUS,
                    YEARS_BETWEEN -> throw new IllegalStateException("no comparison: " + op);
        };
    }

    /**
     * @param squaring the exponent is known before chance is, so that a whole one is multiplied out; otherwise all
     *                 futures take exp(y log x), whole or not
     */
    static double power(double x, double y, boolean squaring) {
        return squaring && Math.rint(y) == y ? Exact.wholePower(x, (long) y) : Exact.power(x, y);
    }
}
