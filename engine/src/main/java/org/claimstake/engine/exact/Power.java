package org.claimstake.engine.exact;

/** x^n by repeated squaring, and x^y as e^(y log x) with the logarithm as the unrounded sum of two doubles. */
final class Power {

    private static final double TWO_54 = 0x1p54;

    /** 2/3 and what it lacks. */
    private static final double THIRD_HIGH = 2.0 / 3.0;

    private static final double THIRD_LOW = 0x1.5555555555555p-55;
    /** 2/5 and what it lacks (that is, less than nothing). */
    private static final double FIFTH_HIGH = 2.0 / 5.0;

    private static final double FIFTH_LOW = -0x1.999999999999ap-56;

    private Power() {}

    static double whole(double x, long n) {
        double power = 1;
        double square = x;
        for (long left = Math.abs(n); left != 0; left >>>= 1) { // abs of the least long is right as an unsigned number
            if ((left & 1) != 0) power *= square;
            square *= square;
        }
        return n < 0 ? 1 / power : power;
    }

    static double of(double x, double y) {
        if (y == 0) return x >= 0 ? 1 : Double.NaN;
        if (!Logarithm.isPositiveFinite(x)) return Exponential.of(y * Logarithm.atTheEdge(x));
        return x < Double.MIN_NORMAL ? ofNormal(x * TWO_54, -54, y) : ofNormal(x, 0, y);
    }

    /**
     * With s = (m - 1) / (m + 1) and z = s^2: log m = s (2 + z (2/3 + z (2/5 + tail))). Every quotient, product and sum
     * keeps what it rounds away in a second double, named low; only the tail, some 2^-13 of the whole, does without.
     * A relative error of the logarithm counts y log x times, up to 709.
     */
    private static double ofNormal(double x, int shift, double y) {
        long bits = Double.doubleToRawLongBits(x);
        long k = Logarithm.exponent(bits);
        double f = Logarithm.mantissa(bits, k) - 1;
        double dk = (double) (k + shift);

        double d = 2 + f;
        double dLow = f - (d - 2);
        double s = f / d;
        double sLow = Math.fma(-s, dLow, Math.fma(-s, d, f)) / d;

        double z = s * s;
        double zLow = Math.fma(s, s, -z) + 2 * s * sLow;

        double tail = z * tail(z);
        double b = FIFTH_HIGH + tail;
        double bLow = ((FIFTH_HIGH - b) + tail) + FIFTH_LOW;

        double u = z * b;
        double uLow = Math.fma(z, b, -u) + (z * bLow + zLow * b);

        double c = THIRD_HIGH + u;
        double cLow = ((THIRD_HIGH - c) + u) + (uLow + THIRD_LOW);

        double w = z * c;
        double wLow = Math.fma(z, c, -w) + (z * cLow + zLow * c);

        double v = 2 + w;
        double vLow = ((2 - v) + w) + wLow;

        double m = s * v;
        double mLow = Math.fma(s, v, -m) + (s * vLow + sLow * v);

        double whole = dk * Logarithm.LN2_HIGH; // exact
        double sum = whole + m;
        double sumLow = ((whole - sum) + m) + (mLow + dk * Logarithm.LN2_LOW);
        double log = sum + sumLow;
        double logLow = (sum - log) + sumLow;

        double high = y * log;
        return Exponential.ofSum(high, Math.fma(y, log, -high) + y * logLow);
    }

    /** 2/7 + 2/9 z + 2/11 z^2 + ... to 2/27 z^10; z is at most 0.0295, so what follows is below 2^-57 of the first. */
    private static double tail(double z) {
        double p = Math.fma(z, 2 / 27.0, 2 / 25.0);
        p = Math.fma(z, p, 2 / 23.0);
        p = Math.fma(z, p, 2 / 21.0);
        p = Math.fma(z, p, 2 / 19.0);
        p = Math.fma(z, p, 2 / 17.0);
        p = Math.fma(z, p, 2 / 15.0);
        p = Math.fma(z, p, 2 / 13.0);
        p = Math.fma(z, p, 2 / 11.0);
        p = Math.fma(z, p, 2 / 9.0);
        return Math.fma(z, p, 2 / 7.0);
    }
}
