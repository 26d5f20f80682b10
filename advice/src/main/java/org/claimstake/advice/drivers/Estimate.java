package org.claimstake.advice.drivers;

import java.util.Arrays;
import java.util.List;

/**
 * A share of a variance with what it would be without each fold of the futures.
 *
 * @param without [fold]
 */
record Estimate(double share, double[] without) {

    /**
     * The delete-a-group jackknife: {@code sqrt((G - 1) / G sum (w_g - mean w)^2)} for G folds (P. S. Kott, "The delete-a-group
     * jackknife", Journal of Official Statistics 17 (2001)).
     */
    double error() {
        int folds = without.length;
        double mean = Arrays.stream(without).sum() / folds;
        double squares = 0;
        for (double one : without) {
            squares += (one - mean) * (one - mean);
        }
        return StrictMath.sqrt(squares * (folds - 1) / folds);
    }

    /** It is all of the variance, whatever the futures. */
    static Estimate whole(int folds) {
        double[] ones = new double[folds];
        Arrays.fill(ones, 1);
        return new Estimate(1, ones);
    }

    /** What these leave of the whole. */
    static Estimate rest(List<Estimate> parts, int folds) {
        Estimate rest = whole(folds);
        double[] without = rest.without();
        double share = rest.share();
        for (Estimate part : parts) {
            share -= part.share();
            for (int fold = 0; fold < folds; fold++) {
                without[fold] -= part.without()[fold];
            }
        }
        return new Estimate(share, without);
    }
}
