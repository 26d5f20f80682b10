package org.claimstake.engine.kernel;

import org.claimstake.engine.exact.Exact;

/** The operations on single numbers, for what is known before the run. Truths are 1 and 0. */
final class Scalar {

    private Scalar() {}

    static double of(Op op, double x, double y, double z) {
        return switch (op) {
            case ADD -> x + y;
            case SUBTRACT -> x - y;
            case MULTIPLY -> x * y;
            case DIVIDE -> x / y;
            case MIN -> Exact.min(x, y);
            case MAX -> Exact.max(x, y);
            case NEGATE -> -x;
            case ABS -> Math.abs(x);
            case FLOOR -> Math.floor(x);
            case SQRT -> Math.sqrt(x);
            case EXP -> Exact.exp(x);
            case LOG -> Exact.log(x);
            case NUMBER -> x;
            case SELECT -> x != 0 ? y : z;
            case LESS -> truth(x < y);
            case AT_MOST -> truth(x <= y);
            case EQUAL -> truth(x == y);
            case MISSING -> truth(Double.isNaN(x));
            case FINITE -> truth(Double.isFinite(x));
            case AND -> truth(x != 0 && y != 0);
            case OR -> truth(x != 0 || y != 0);
            case NOT -> truth(x == 0);
            case CONSTANT, TABLE, READ, CALL, STORE, JOIN, COVER, MARK ->
                throw new IllegalArgumentException("no operation: " + op);
        };
    }

    private static double truth(boolean yes) {
        return yes ? 1 : 0;
    }
}
