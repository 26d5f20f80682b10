package org.claimstake.engine.exact;

/**
 * The share of a standard normal below a value, by W. J. Cody's rational approximations of the error function
 * (Rational Chebyshev approximations for the error function, Mathematics of Computation 23, 1969): plain IEEE
 * operations and {@link Exact#exp}, so that every reader gets the same bits.
 */
// the coefficients stand as they were published, with more digits than a double holds
@SuppressWarnings("FloatingPointLiteralPrecision")
public final class Normal {
    private static final double[] A = {
        3.16112374387056560e00,
        1.13864154151050156e02,
        3.77485237685302021e02,
        3.20937758913846947e03,
        1.85777706184603153e-1
    };
    private static final double[] B = {
        2.36012909523441209e01, 2.44024637934444173e02, 1.28261652607737228e03, 2.84423683343917062e03
    };
    private static final double[] C = {
        5.64188496988670089e-1, 8.88314979438837594e00, 6.61191906371416295e01, 2.98635138197400131e02,
        8.81952221241769090e02, 1.71204761263407058e03, 2.05107837782607147e03, 1.23033935479799725e03,
        2.15311535474403846e-8
    };
    private static final double[] D = {
        1.57449261107098347e01, 1.17693950891312499e02, 5.37181101862009858e02, 1.62138957456669019e03,
        3.29079923573345963e03, 4.36261909014324716e03, 3.43936767414372164e03, 1.23033935480374942e03
    };
    private static final double[] P = {
        3.05326634961232344e-1,
        3.60344899949804439e-1,
        1.25781726111229246e-1,
        1.60837851487422766e-2,
        6.58749161529837803e-4,
        1.63153871373020978e-2
    };
    private static final double[] Q = {
        2.56852019228982242e00,
        1.87295284992346047e00,
        5.27905102951428412e-1,
        6.05183413124413191e-2,
        2.33520497626869185e-3
    };
    private static final double ROOT_HALF = 0.70710678118654752440;
    private static final double ONE_OVER_ROOT_PI = 5.6418958354775628695e-1;

    private Normal() {}

    /** Between 0 and 1; 0.5 at 0. */
    public static double below(double z) {
        double x = Math.abs(z) * ROOT_HALF;
        if (x <= 0.46875) {
            return 0.5 + 0.5 * erf(z * ROOT_HALF);
        }
        double tail = 0.5 * erfc(x);
        return z < 0 ? tail : 1 - tail;
    }

    private static double erf(double x) {
        double square = x * x;
        double above = A[4] * square;
        double under = square;
        for (int i = 0; i < 3; i++) {
            above = (above + A[i]) * square;
            under = (under + B[i]) * square;
        }
        return x * (above + A[3]) / (under + B[3]);
    }

    /** For x above 0.46875. */
    private static double erfc(double x) {
        if (x > 26.6) {
            return 0;
        }
        return x <= 4 ? scaled(x) * middle(x) : scaled(x) * far(x);
    }

    private static double middle(double x) {
        double above = C[8] * x;
        double under = x;
        for (int i = 0; i < 7; i++) {
            above = (above + C[i]) * x;
            under = (under + D[i]) * x;
        }
        return (above + C[7]) / (under + D[7]);
    }

    private static double far(double x) {
        double square = 1 / (x * x);
        double above = P[5] * square;
        double under = square;
        for (int i = 0; i < 4; i++) {
            above = (above + P[i]) * square;
            under = (under + Q[i]) * square;
        }
        double part = square * (above + P[4]) / (under + Q[4]);
        return (ONE_OVER_ROOT_PI - part) / x;
    }

    /** exp(-x^2), with the square split so that its rounding does not grow. */
    private static double scaled(double x) {
        double whole = Math.floor(x * 16) / 16;
        double rest = (x - whole) * (x + whole);
        return Exact.exp(-whole * whole) * Exact.exp(-rest);
    }
}
