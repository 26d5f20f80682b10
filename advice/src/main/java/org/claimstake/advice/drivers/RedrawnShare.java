package org.claimstake.advice.drivers;

import java.util.Arrays;

/**
 * The share of the variance of y that goes back to one input alone, from two runs that have that input in common and nothing
 * else: the covariance of the two over their variance, both with the mean of both (A. Janon, T. Klein, A. Lagnoux, M. Nodet,
 * C. Prieur, "Asymptotic normality and efficiency of two Sobol index estimators", ESAIM 18 (2014)). It takes any input,
 * a process of forty periods as well as a number for each of a hundred rows. Of 1,000 futures a share of 0 has an error of
 * 0.03, of 20,000 of 0.007; nearer the whole it is smaller.
 */
final class RedrawnShare {
    private RedrawnShare() {}

    /**
     * @param y     [future], not a number where there is none
     * @param again the same with everything else drawn anew
     */
    static Estimate of(double[] y, double[] again, Folds folds) {
        double middle = Arrays.stream(y).filter(v -> !Double.isNaN(v)).average().orElse(0);
        var first = new Moments[folds.count()];
        var second = new Moments[folds.count()];
        double[] products = new double[folds.count()];
        Arrays.setAll(first, fold -> new Moments());
        Arrays.setAll(second, fold -> new Moments());
        for (int future = 0; future < y.length; future++) {
            double one = y[future] - middle;
            double other = again[future] - middle;
            if (!Double.isNaN(one) && !Double.isNaN(other)) {
                int fold = folds.of(future);
                first[fold].add(one);
                second[fold].add(other);
                products[fold] += one * other;
            }
        }
        double[] without = new double[folds.count()];
        for (int left = 0; left < without.length; left++) {
            without[left] = share(first, second, products, left);
        }
        return new Estimate(share(first, second, products, -1), without);
    }

    private static double share(Moments[] first, Moments[] second, double[] products, int left) {
        Moments one = Moments.without(first, left);
        Moments other = Moments.without(second, left);
        double product = 0;
        for (int fold = 0; fold < products.length; fold++) {
            product += fold == left ? 0 : products[fold];
        }
        double mean = (one.sum() + other.sum()) / (2 * one.count());
        double common = product / one.count() - mean * mean;
        double variance = (one.squares() + other.squares()) / (2 * one.count()) - mean * mean;
        return common / variance;
    }
}
