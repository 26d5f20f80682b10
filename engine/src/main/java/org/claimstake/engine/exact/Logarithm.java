package org.claimstake.engine.exact;

/** log x = k log 2 + log m with m from sqrt(1/2) to sqrt 2; log m by fdlibm's polynomial in s = (m - 1) / (m + 1). */
@SuppressWarnings("FloatingPointLiteralPrecision") // the digits of fdlibm, so that they can be compared with it
final class Logarithm {

    /** log 2 to 33 bits: k times this is exact. */
    static final double LN2_HIGH = 6.93147180369123816490e-01;

    static final double LN2_LOW = 1.90821492927058770002e-10;

    /** The bits of sqrt(1/2), where the exponent is made to step. */
    static final long STEP = 0x3FE6A09E667F3BCDL;

    private static final double TWO_54 = 0x1p54;

    static final double LG1 = 6.666666666666735130e-01;
    static final double LG2 = 3.999999999940941908e-01;
    static final double LG3 = 2.857142874366239149e-01;
    static final double LG4 = 2.222219843214978396e-01;
    static final double LG5 = 1.818357216161805012e-01;
    static final double LG6 = 1.531383769920937332e-01;
    static final double LG7 = 1.479819860511658591e-01;

    private Logarithm() {}

    static double of(double x) {
        if (isPositiveFinite(x)) return x < Double.MIN_NORMAL ? ofNormal(x * TWO_54, -54) : ofNormal(x, 0);
        return atTheEdge(x);
    }

    static boolean isPositiveFinite(double x) {
        return x > 0 && x <= Double.MAX_VALUE;
    }

    /** The logarithm where there is no finite one. */
    static double atTheEdge(double x) {
        if (x == 0) return Double.NEGATIVE_INFINITY;
        return x > 0 ? x : Double.NaN;
    }

    private static double ofNormal(double x, int shift) {
        long bits = Double.doubleToRawLongBits(x);
        long k = exponent(bits);
        double f = mantissa(bits, k) - 1;
        double dk = (double) (k + shift);
        double s = f / (2 + f);
        double z = s * s;
        double h = 0.5 * f * f;
        return dk * LN2_HIGH - ((h - (s * (h + z * horner(z)) + dk * LN2_LOW)) - f);
    }

    static long exponent(long bits) {
        return (bits - STEP) >> 52;
    }

    /** What remains of the number when its exponent is taken out: from sqrt(1/2) to sqrt 2. */
    static double mantissa(long bits, long exponent) {
        return Double.longBitsToDouble(bits - (exponent << 52));
    }

    private static double horner(double z) {
        double p = Math.fma(z, LG7, LG6);
        p = Math.fma(z, p, LG5);
        p = Math.fma(z, p, LG4);
        p = Math.fma(z, p, LG3);
        p = Math.fma(z, p, LG2);
        return Math.fma(z, p, LG1);
    }
}
