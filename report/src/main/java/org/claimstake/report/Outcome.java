package org.claimstake.report;

import java.util.List;

/** What came out for one measure or figure. Values are in plain units. */
public sealed interface Outcome {

    /**
     * One value: of the only future, of something without chance, or of a figure.
     *
     * @param error its simulation error; 0 where nothing is drawn
     */
    record One(double value, double error) implements Outcome {}

    /**
     * There is no value.
     *
     * @param reason as the language calls it: {@code no root}, {@code several}, {@code never reached}; may be empty
     * @param roots  the rates of return that were found, where there are several
     */
    record None(String reason, List<Double> roots) implements Outcome {
        public None {
            roots = List.copyOf(roots);
        }
    }

    /**
     * A share of the futures.
     *
     * @param share   0 to 1
     * @param error   of the simulation
     * @param futures how many were run
     */
    record Chance(double share, double error, long futures) implements Outcome {}

    /**
     * A measure over many futures.
     *
     * @param mean      over the futures in which there is a value; {@code NaN} where a mean would mislead
     *                  (a date that never comes in some)
     * @param error     of the mean
     * @param quantiles at {@link #LEVELS}; a date that never comes stands behind all dates
     * @param dots      fifty quantiles, for a picture whose dots can be counted; empty where there are none
     * @param none      futures without a value
     * @param below     futures in which it is below zero
     */
    record Many(double mean, double error, List<Double> quantiles, List<Double> dots, int none, int below)
            implements Outcome {
        public static final List<Double> LEVELS = List.of(0.05, 0.25, 0.5, 0.75, 0.95);

        public Many {
            quantiles = List.copyOf(quantiles);
            dots = List.copyOf(dots);
        }

        public double median() {
            return quantiles.get(2);
        }
    }

    /**
     * A choice over many futures.
     *
     * @param shares of the futures, in the order of the choice's words
     */
    record Shares(List<Double> shares, int none) implements Outcome {
        public Shares {
            shares = List.copyOf(shares);
        }
    }
}
