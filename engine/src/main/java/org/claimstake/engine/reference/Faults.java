package org.claimstake.engine.reference;

import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.Node;

/** Why an operator gave no finite number for two that were. */
final class Faults {

    private Faults() {}

    static Finding of(Node.UnaryOp op, double x, Spot spot) {
        return switch (op) {
            case LOG ->
                RunFindings.notANumber(
                        spot, "takes the logarithm of " + plain(x), "a logarithm exists above zero only");
            case SQRT ->
                RunFindings.notANumber(
                        spot, "takes the square root of " + plain(x), "a square root exists from zero on");
            case EXP -> RunFindings.overflow(spot, "takes exp of " + plain(x));
            case NEGATE, NOT, ABS, FLOOR, PHI, KNOWN ->
                throw new IllegalStateException(op + " of " + x + " left the numbers");
        };
    }

    static Finding of(Node.BinaryOp op, double left, double right, Spot spot) {
        return switch (op) {
            case DIVIDE ->
                right == 0
                        ? RunFindings.zero(spot, "divides by zero")
                        : RunFindings.overflow(spot, "divides " + plain(left) + " by " + plain(right));
            case RATIO -> RunFindings.overflow(spot, "divides " + plain(left) + " by " + plain(right));
            case MOD ->
                right == 0
                        ? RunFindings.zero(spot, "takes mod(…, 0)")
                        : RunFindings.overflow(spot, "takes mod(" + plain(left) + ", " + plain(right) + ")");
            case POWER -> power(left, right, spot);
            case ADD -> RunFindings.overflow(spot, "adds " + plain(left) + " and " + plain(right));
            case SUBTRACT -> RunFindings.overflow(spot, "subtracts " + plain(right) + " from " + plain(left));
            case MULTIPLY -> RunFindings.overflow(spot, "multiplies " + plain(left) + " by " + plain(right));
            case MIN,
                    MAX,
                    AND,
                    OR,
                    OTHERWISE,
                    EQUAL,
                    UNEQUAL,
                    LESS,
                    AT_MOST,
                    MORE,
                    AT_LEAST,
                    DATE_PLUS,
                    YEARS_BETWEEN ->
                throw new IllegalStateException(op + " of " + left + " and " + right + " left the numbers");
        };
    }

    private static Finding power(double left, double right, Spot spot) {
        String powers = "takes " + plain(left) + " ^ " + plain(right);
        if (left == 0) {
            return RunFindings.zero(spot, powers);
        }
        boolean defined =
                left > 0 || Math.rint(right) == right && !Double.isFinite(Arithmetic.power(left, right, true));
        return defined
                ? RunFindings.overflow(spot, powers)
                : RunFindings.notANumber(
                        spot,
                        powers,
                        "a number below zero has powers with whole exponents only, and those known before chance is");
    }

    private static String plain(double value) {
        return Amounts.plain(value);
    }
}
