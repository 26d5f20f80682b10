package org.claimstake.world.market.calibration;

/** How much a price changes in a year, seen from the changes of its logarithm alone: no law of its level is assumed. */
final class Volatility {
    private Volatility() {}

    /**
     * The standard deviation of the changes over one step (with n - 1), times the square root of the steps of a year. Its standard
     * error is that of the variance, by the delta method, where the squares of the changes may be fat-tailed and may follow each
     * other, calm years and wild ones: W. K. Newey and K. D. West, Econometrica 55 (1987), with floor(4 (n/100)^(2/9)) lags.
     *
     * @param changes of the logarithm, equally long steps, oldest first; ten at least, not all alike
     * @param stepYears length of a step in years
     * @return per square root of a year: 0.25 is 25 %/year^0.5
     */
    static Estimate of(double[] changes, double stepYears) {
        int n = changes.length;
        double mean = 0;
        for (double change : changes) {
            mean += change / n;
        }
        double[] squares = new double[n];
        double variance = 0;
        for (int i = 0; i < n; i++) {
            squares[i] = (changes[i] - mean) * (changes[i] - mean);
            variance += squares[i] / (n - 1);
        }
        double errorOfVariance = Math.sqrt(longRun(squares, variance) / n);
        return Estimate.ofLog(Math.sqrt(variance / stepYears), errorOfVariance / (2 * variance));
    }

    /** Variance of the mean of values that may follow each other, times their number; never below 0 by its weights. */
    private static double longRun(double[] values, double mean) {
        int n = values.length;
        int lags = (int) Math.floor(4 * StrictMath.pow(n / 100.0, 2.0 / 9));
        double sum = 0;
        for (int lag = 0; lag <= lags; lag++) {
            double together = 0;
            for (int i = lag; i < n; i++) {
                together += (values[i] - mean) * (values[i - lag] - mean) / n;
            }
            sum += (lag == 0 ? 1 : 2 * (1 - lag / (lags + 1.0))) * together;
        }
        return sum;
    }
}
