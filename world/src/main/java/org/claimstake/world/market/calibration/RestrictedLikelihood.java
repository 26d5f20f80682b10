package org.claimstake.world.market.calibration;

import java.util.Arrays;

/**
 * How well a speed of return explains a path, when its level and its size of shocks are whatever suits it best: the restricted
 * likelihood of an Ornstein-Uhlenbeck process at the days on which it was seen, exact for steps of any length.
 *
 * <p>With decay a = exp(-speed x step), scaled innovations e = (x - a x_before - (1 - a) level) / sqrt(1 - a^2), the first value
 * drawn from the long run, Q the sum of their squares at the best level and S the weight of the level:
 * {@code -((n - 1) log Q + sum log(1 - a^2) + log S) / 2}. Restricting takes the estimated level out, and with it nearly all of
 * the bias towards too fast a return that regression has (Kendall 1954; Tang and Chen 2009: about 4 over the years seen). Twice
 * the fall from its top is close to a chi-square with one degree of freedom even near a speed of zero: W. W. Chen and R. S.
 * Deo, The restricted likelihood ratio test for autoregressive processes, Journal of Time Series Analysis 33 (2012) (not looked
 * up; the coverage is measured in CoverageTest).
 */
final class RestrictedLikelihood {
    private final double[] lengths;
    private final Steps[] steps;
    private final int values;
    /** The logarithms are told from their mean, so that no digits go when their squares are added up. */
    private final double middle;

    private final double first;

    RestrictedLikelihood(LogPath path) {
        double[] logs = path.logs();
        values = logs.length;
        lengths = path.lengths();
        double sum = 0;
        for (double log : logs) {
            sum += log;
        }
        middle = sum / values;
        first = logs[0] - middle;
        steps = new Steps[lengths.length];
        Arrays.setAll(steps, kind -> new Steps());
        for (int i = 0; i < values - 1; i++) {
            steps[path.stepOf()[i]].add(logs[i] - middle, logs[i + 1] - logs[i]);
        }
    }

    /** Sums over all steps of one length: with them a speed costs the same for ten values and for ten thousand. */
    private static final class Steps {
        private int count;
        private double before;
        private double beforeSquared;
        private double change;
        private double changeSquared;
        private double changeBefore;

        void add(double x, double d) {
            count++;
            before += x;
            beforeSquared += x * x;
            change += d;
            changeSquared += d * d;
            changeBefore += d * x;
        }

        /** Of the level's sum, times 1 + decay. */
        double towards(double lost) {
            return change + lost * before;
        }

        /** Sum of (d + lost (x - level))^2. */
        double shocks(double lost, double level) {
            double distances = beforeSquared - 2 * level * before + count * level * level;
            return changeSquared + 2 * lost * (changeBefore - level * change) + lost * lost * distances;
        }
    }

    /**
     * What belongs to one speed.
     *
     * @param speed per year, above 0
     * @param level best logarithm of the level
     * @param variance of the logarithm in the long run
     * @param errorOfLevel standard error of {@code level} if the speed were known
     * @param logLikelihood up to a constant
     */
    record At(double speed, double level, double variance, double errorOfLevel, double logLikelihood) {

        /** Size of the shocks of a year: sqrt(2 speed variance). */
        double shocks() {
            return Math.sqrt(2 * speed * variance);
        }
    }

    At at(double speed) {
        double weight = 1;
        double sum = first;
        double scale = 0;
        for (int k = 0; k < steps.length; k++) {
            double lost = -StrictMath.expm1(-speed * lengths[k]);
            weight += steps[k].count * lost / (2 - lost);
            sum += steps[k].towards(lost) / (2 - lost);
            scale += steps[k].count * StrictMath.log(fresh(lost));
        }
        double level = sum / weight;
        double squares = (first - level) * (first - level);
        for (int k = 0; k < steps.length; k++) {
            double lost = -StrictMath.expm1(-speed * lengths[k]);
            squares += steps[k].shocks(lost, level) / fresh(lost);
        }
        double variance = squares / (values - 1);
        double likelihood = -((values - 1) * StrictMath.log(squares) + scale + StrictMath.log(weight)) / 2;
        return new At(speed, level + middle, variance, Math.sqrt(variance / weight), likelihood);
    }

    /** 1 - a^2, by the part 1 - a that is lost: no digits go where a is nearly 1. */
    private static double fresh(double lost) {
        return lost * (2 - lost);
    }
}
