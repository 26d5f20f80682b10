package org.claimstake.engine.reduce;

import java.util.Arrays;
import java.util.OptionalDouble;

/** The values of a sample from the least to the greatest, those futures that have none standing after all values. */
public final class Ranked {

    private final double[] values; // ascending
    private final int counted;

    private Ranked(double[] values, int counted) {
        this.values = values;
        this.counted = counted;
    }

    public static Ranked of(Sample sample) {
        double[] values = sample.knownValues();
        Arrays.sort(values);
        return new Ranked(values, sample.counted());
    }

    /**
     * The {@code ceil(p n)}-th smallest value, the smallest for p = 0; n counts the futures that have none, too.
     *
     * @param p from 0 to 1
     * @return empty where that is a future that has none (of a date: never), and for no futures
     */
    public OptionalDouble quantile(double p) {
        return counted == 0
                ? OptionalDouble.empty()
                : atRank(Math.max(1, Portion.of(p, counted).rank()));
    }

    /**
     * The mean of the lowest share of the values; the future in which the share ends counts with the part of it that
     * lies within.
     *
     * @param share above 0, at most 1
     * @return empty for no values
     * @throws IllegalStateException if a future that counts has none: which of them would be the lowest is not known
     */
    public OptionalDouble worstMean(double share) {
        if (values.length < counted) {
            throw new IllegalStateException(
                    "%s of %s futures have no value".formatted(counted - values.length, counted));
        }
        if (share == 0) throw new IllegalArgumentException("the lowest 0 of all has no mean");
        if (counted == 0) return OptionalDouble.empty();
        Portion lowest = Portion.of(share, counted);
        double sum = TreeSum.of(Arrays.copyOf(values, lowest.whole()));
        if (lowest.rest() > 0) sum += lowest.rest() * values[lowest.whole()];
        // as of any mean: rounding must not carry it out of what it is the mean of
        return OptionalDouble.of(Math.max(values[0], Math.min(values[lowest.rank() - 1], sum / lowest.size())));
    }

    /**
     * The error of a quantile: half the way between two order statistics that enclose the true one in at least 68.3 %
     * of all samples.
     *
     * <p>How many of n values lie below the true quantile is binomial in n and p, whatever the values are distributed
     * like. The lower rank is the greatest l with {@code P(fewer than l) <= 0.1587}, the upper the least u with
     * {@code P(u or more) <= 0.1587}; 0.1587 is what a normal number has below -1.
     *
     * @param p from 0 to 1
     * @return empty where one of the ranks lies outside the sample, or at a future that has none
     */
    public OptionalDouble quantileError(double p) {
        BinomialRanks ranks = BinomialRanks.of(counted, p);
        OptionalDouble lower = atRank(ranks.lower());
        OptionalDouble upper = atRank(ranks.upper());
        return lower.isEmpty() || upper.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((upper.getAsDouble() - lower.getAsDouble()) / 2);
    }

    /** Ranks count from 1. */
    private OptionalDouble atRank(int rank) {
        return rank < 1 || rank > values.length ? OptionalDouble.empty() : OptionalDouble.of(values[rank - 1]);
    }
}
