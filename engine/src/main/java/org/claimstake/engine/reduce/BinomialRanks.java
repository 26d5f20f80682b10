package org.claimstake.engine.reduce;

import java.util.Arrays;

/**
 * The ranks between which a quantile lies in at least 68.3 % of all samples: see {@link Ranked#quantileError}.
 *
 * @param lower 0 where even the least value of the sample may well lie above the quantile
 * @param upper n + 1 where even the greatest may well lie below
 */
record BinomialRanks(int lower, int upper) {

    /** What a normal number has below -1. */
    private static final double TAIL = 0.15865525393145705;

    /** Weights smaller than this part of the greatest are left out; all of them together do not reach the tail. */
    private static final double NEGLIGIBLE = 1e-25;

    static BinomialRanks of(int n, double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p is %s, but must be a fraction from 0 to 1".formatted(p));
        }
        if (p == 0) return new BinomialRanks(0, 1);
        if (p == 1) return new BinomialRanks(n, n + 1);
        int mode = (int) Math.min(n, Math.floor((n + 1.0) * p));
        double odds = p / (1 - p);
        int first = mode;
        for (double w = 1; first > 0 && w > NEGLIGIBLE; first--) w = w * first / ((n - first + 1) * odds);
        double[] weights = weights(n, mode, first, odds);
        return ofWeights(weights, first);
    }

    /** [k - first]: how likely k is, against the most likely; the sum is not 1. */
    private static double[] weights(int n, int mode, int first, double odds) {
        double[] weights = new double[n - first + 1];
        weights[mode - first] = 1;
        for (int k = mode; k > first; k--) weights[k - 1 - first] = weights[k - first] * k / ((n - k + 1) * odds);
        int end = mode + 1;
        for (; end <= n && weights[end - 1 - first] > NEGLIGIBLE; end++) {
            weights[end - first] = weights[end - 1 - first] * (n - end + 1) * odds / end;
        }
        return Arrays.copyOf(weights, end - first);
    }

    private static BinomialRanks ofWeights(double[] weights, int first) {
        double tail = TAIL * TreeSum.of(weights);
        int lower = first;
        for (double below = weights[0]; below <= tail; below += weights[lower - first]) lower++;
        int last = first + weights.length - 1;
        int upper = last + 1;
        for (double above = weights[last - first]; above <= tail; above += weights[upper - 1 - first]) upper--;
        return new BinomialRanks(lower, upper);
    }
}
