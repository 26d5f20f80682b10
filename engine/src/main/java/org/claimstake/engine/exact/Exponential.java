package org.claimstake.engine.exact;

/** e^x: x = n log 2 + r with |r| at most half of log 2, a Taylor polynomial in r, and n added to the exponent bits. */
final class Exponential {

    static final double LOWEST = -708;
    static final double HIGHEST = 709;

    private static final double LOG2_E = 1.4426950408889634;
    /** 1.5 * 2^52. Added to a small number it leaves the nearest whole number in the low bits. */
    private static final double ROUNDER = 6755399441055744.0;
    /** log 2 to 36 bits: a whole number up to 1,100 times this is exact. */
    private static final double LN2_HIGH = 0x1.62e42fefap-1;

    private static final double LN2_LOW = 0x1.cf79abc9e3b3ap-40;

    private static final double C2 = 1 / 2.0;
    private static final double C3 = 1 / 6.0;
    private static final double C4 = 1 / 24.0;
    private static final double C5 = 1 / 120.0;
    private static final double C6 = 1 / 720.0;
    private static final double C7 = 1 / 5_040.0;
    private static final double C8 = 1 / 40_320.0;
    private static final double C9 = 1 / 362_880.0;
    private static final double C10 = 1 / 3_628_800.0;
    private static final double C11 = 1 / 39_916_800.0;
    private static final double C12 = 1 / 479_001_600.0;
    private static final double C13 = 1 / 6_227_020_800.0;

    private Exponential() {}

    static double of(double x) {
        if (x < LOWEST) return 0;
        if (x > HIGHEST) return Double.POSITIVE_INFINITY;
        double t = Math.fma(x, LOG2_E, ROUNDER);
        double n = t - ROUNDER;
        double r = Math.fma(n, -LN2_LOW, Math.fma(n, -LN2_HIGH, x));
        return scaled(Math.fma(afterLinear(r), r * r, r) + 1, t);
    }

    /**
     * e^(high + low), the sum never rounded to one double. What {@link #of} loses when it rounds r and r + ... is
     * kept here, so that the error stays near one half ulp.
     *
     * @param low at most about one ulp of high
     */
    static double ofSum(double high, double low) {
        if (high < LOWEST) return 0;
        if (high > HIGHEST) return Double.POSITIVE_INFINITY;
        double t = Math.fma(high, LOG2_E, ROUNDER);
        double n = t - ROUNDER;
        double coarse = Math.fma(n, -LN2_HIGH, high); // exact
        double middle = Math.fma(n, -LN2_LOW, coarse);
        double rest = Math.fma(n, -LN2_LOW, coarse - middle) + low;
        double r = middle + rest;
        double rLow = (middle - r) + rest;
        double sum = 1 + r;
        double sumLow = (1 - sum) + r;
        double curved = Math.fma(afterLinear(r), r * r, Math.fma(r, rLow, rLow));
        return scaled(sum + (sumLow + curved), t);
    }

    /** (e^r - 1 - r) / r^2 as its Taylor polynomial, summed in pairs. */
    private static double afterLinear(double r) {
        double r2 = r * r;
        double r4 = r2 * r2;
        double r8 = r4 * r4;
        double a = Math.fma(C3, r, C2);
        double b = Math.fma(C5, r, C4);
        double c = Math.fma(C7, r, C6);
        double d = Math.fma(C9, r, C8);
        double e = Math.fma(C11, r, C10);
        double f = Math.fma(C13, r, C12);
        a = Math.fma(b, r2, a);
        c = Math.fma(d, r2, c);
        e = Math.fma(f, r2, e);
        a = Math.fma(c, r4, a);
        return Math.fma(e, r8, a);
    }

    /** p times 2^n, n lying in the low bits of t. */
    private static double scaled(double p, double t) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(p) + (Double.doubleToRawLongBits(t) << 52));
    }
}
