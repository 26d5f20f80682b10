package org.claimstake.engine.exact;

/**
 * The beta distribution on 0 to 1: one scalar routine of plain IEEE operations with our own exp and log. The
 * incomplete beta function is the continued fraction of Abramowitz and Stegun 26.5.8, evaluated by Lentz's
 * method; its quantile is found by Newton steps kept within a bracket.
 */
// the coefficients stand as they were published, with more digits than a double holds
@SuppressWarnings("FloatingPointLiteralPrecision")
public final class Beta {
    private static final double TINY = 1e-300;
    private static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };
    private static final double HALF_LOG_TWO_PI = 0.91893853320467274178;

    private Beta() {}

    /**
     * The x below which a share u of the distribution lies.
     *
     * @param u above 0 and below 1
     * @param a above 0
     * @param b above 0
     */
    public static double quantile(double u, double a, double b) {
        double low = 0;
        double high = 1;
        double x = a / (a + b);
        double norm = logGamma(a + b) - logGamma(a) - logGamma(b);
        for (int i = 0; i < 200; i++) {
            double miss = below(x, a, b, norm) - u;
            if (miss > 0) {
                high = x;
            } else {
                low = x;
            }
            double density = Exact.exp(norm + (a - 1) * Exact.log(x) + (b - 1) * Exact.log(1 - x));
            double next = x - miss / density;
            if (!(next > low && next < high)) {
                next = low + (high - low) / 2;
            }
            if (Math.abs(next - x) <= 1e-15 * x || next == low || next == high) {
                return next;
            }
            x = next;
        }
        return x;
    }

    /** The share of the distribution below x. */
    public static double below(double x, double a, double b) {
        return below(x, a, b, logGamma(a + b) - logGamma(a) - logGamma(b));
    }

    private static double below(double x, double a, double b, double norm) {
        if (x <= 0) {
            return 0;
        }
        if (x >= 1) {
            return 1;
        }
        double front = Exact.exp(norm + a * Exact.log(x) + b * Exact.log(1 - x));
        return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b;
    }

    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / away(1 - (a + b) * x / (a + 1));
        double h = d;
        for (int m = 1; m <= 500; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            h *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            double step = d * c;
            h *= step;
            if (Math.abs(step - 1) < 1e-16) {
                break;
            }
        }
        return h;
    }

    private static double away(double x) {
        return Math.abs(x) < TINY ? TINY : x;
    }

    /** Log of the gamma function for x above 0, by Lanczos' approximation with g = 7. */
    static double logGamma(double x) {
        if (x < 0.5) {
            return Exact.log(Math.PI / sine(x)) - logGamma(1 - x);
        }
        double y = x - 1;
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (y + i);
        }
        double t = y + 7.5;
        return HALF_LOG_TWO_PI + (y + 0.5) * Exact.log(t) - t + Exact.log(sum);
    }

    /** sin(pi x) for x between 0 and 1/2; StrictMath gives the same bits everywhere. */
    private static double sine(double x) {
        return StrictMath.sin(Math.PI * x);
    }
}
