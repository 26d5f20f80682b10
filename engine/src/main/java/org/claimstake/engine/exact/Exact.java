package org.claimstake.engine.exact;

/**
 * The functions whose bits are fixed: the same argument gives the same bits in every reader of a plan, on every
 * processor and for every number of threads. Whatever the platform's own {@code exp}, {@code log} and {@code pow}
 * answer is left to the platform; these are not.
 *
 * <p>Plain IEEE doubles throughout. A fused multiply-add stands only where it is written ({@link Math#fma}); every
 * other product and sum is rounded by itself. All branches can be taken lane by lane under a mask, so a vector form
 * with the same operations has the same bits.
 *
 * <p>Nothing here throws. An argument outside the domain answers an infinity or NaN as said at each function; whoever
 * calls knows the name, the period and the future, and makes the finding.
 *
 * <p>The rules in words and the test values for another implementer: {@code docs/numbers.md}.
 */
public final class Exact {

    private Exact() {}

    /**
     * e to the power of x; error below 1 ulp (largest seen 0.97).
     *
     * @param x a plain number
     * @return 0 below -708 (so results are never subnormal), positive infinity above 709 (an overflow: the caller
     *     stops the run), NaN for NaN
     */
    public static double exp(double x) {
        return Exponential.of(x);
    }

    /**
     * Natural logarithm; error below 1 ulp (largest seen 0.77).
     *
     * @param x a plain number; subnormal ones are scaled by 2^54 first
     * @return negative infinity for 0 of either sign, NaN below 0 and for NaN, positive infinity for itself
     */
    public static double log(double x) {
        return Logarithm.of(x);
    }

    /**
     * x to a power that is whole by its kind: a literal, the number of the period, a count the plan knows. Repeated
     * squaring from the lowest bit of the exponent; a negative exponent is 1 over the positive power.
     *
     * <p>Every multiplication rounds and every squaring doubles what was lost: 1 ulp for n about 10, up to n / 2 in the
     * worst case. {@code x^-n} is 0 where {@code x^n} overflows.
     *
     * @param x any number
     * @param n any whole number
     * @return 1 for n = 0 whatever x is; an infinity where x is 0 and n negative, or on overflow
     */
    public static double wholePower(double x, long n) {
        return Power.whole(x, n);
    }

    /**
     * x to a power that may be any number: {@code exp(y log x)} with the logarithm in two parts; error below 1 ulp
     * (largest seen 0.64) where the result is neither 0 nor infinite.
     *
     * <p>Whether this or {@link #wholePower} is meant is decided by what the plan knows of the exponent, not by the
     * value it has in one future: otherwise one future in a million would take another path.
     *
     * @param x at least 0
     * @param y any finite number
     * @return 1 for y = 0 and x at least 0; 0 where y log x is below -708; positive infinity where it is above 709
     *     and where x is 0 and y negative (the caller stops the run); NaN for x below 0 whatever y is, and for NaN
     */
    public static double power(double x, double y) {
        return Power.of(x, y);
    }

    /**
     * The standard normal value below which lies the probability u (Wichura, algorithm AS 241, PPND16; relative error
     * about 5e-16). Antisymmetric about one half wherever 1 - u is exact.
     *
     * @param u above 0 and below 1
     * @return NaN for u outside
     */
    public static double normalQuantile(double u) {
        return NormalQuantile.of(u);
    }

    /** The lesser of two: {@code a < b ? a : b}, so b where they are equal (also zeros of two signs) or one is NaN. */
    public static double min(double a, double b) {
        return a < b ? a : b;
    }

    /** The greater of two: {@code a > b ? a : b}, so b where they are equal (also zeros of two signs) or one is NaN. */
    public static double max(double a, double b) {
        return a > b ? a : b;
    }
}
