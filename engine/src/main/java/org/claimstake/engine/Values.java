package org.claimstake.engine;

import java.util.OptionalDouble;
import org.claimstake.engine.reduce.Moments;
import org.claimstake.engine.reduce.Ranked;
import org.claimstake.engine.reduce.Sample;
import org.claimstake.engine.reduce.StandardError;
import org.claimstake.language.plan.ValueType;

/**
 * What one measure came to in every future, in plain units. A future in which it is none holds
 * {@link ValueType#MISSING}. What does not depend on chance has one value for all.
 */
public final class Values {
    private final double[] values; // [future]
    private final ValueType type;
    private final int states;

    /**
     * @param values [future]; not copied: whoever hands it over changes it no more
     * @param states by which the error of the mean is taken; 1 where nothing unsure enters
     */
    public Values(double[] values, ValueType type, int states) {
        this.values = values;
        this.type = type;
        this.states = states;
    }

    /** How many there are: 1 where nothing depends on chance. */
    public int futures() {
        return values.length;
    }

    public double at(int future) {
        return values[future];
    }

    /** A copy, the value of future k at k. */
    public double[] toArray() {
        return values.clone();
    }

    /** In how many futures it is none. */
    public int none() {
        return sample().none();
    }

    /** The mean of those futures that have a value; empty for none. */
    public OptionalDouble mean() {
        return Moments.of(sample()).mean();
    }

    /** By how much other draws would move the mean, the states of ignorance given; empty where there are too few. */
    public OptionalDouble error() {
        return states > 1 ? StandardError.ofMean(sample(), states) : StandardError.ofMean(sample());
    }

    /** The standard deviation, with n - 1; empty for fewer than two values. */
    public OptionalDouble spread() {
        return Moments.of(sample()).spread();
    }

    /**
     * The ceil(p n)-th smallest. A date that never comes stands after all dates, so that the answer may be empty, for
     * never; of anything else only the futures that have a value count.
     *
     * @param p from 0 to 1
     */
    public OptionalDouble[] quantiles(double... p) {
        Ranked ranked = Ranked.of(
                type.sort() == ValueType.Sort.DATE
                        ? sample()
                        : Sample.of(values, future -> false, future -> !isNone(future)));
        OptionalDouble[] quantiles = new OptionalDouble[p.length];
        for (int i = 0; i < p.length; i++) {
            quantiles[i] = ranked.quantile(p[i]);
        }
        return quantiles;
    }

    /**
     * Future by future this less the other, of two runs on the same futures; none where either is none.
     *
     * @throws IllegalArgumentException where one has several futures and the other another number of them
     */
    public Values less(Values other) {
        int count = Math.max(values.length, other.values.length);
        if (!(values.length == count || values.length == 1)
                || !(other.values.length == count || other.values.length == 1)) {
            throw new IllegalArgumentException(values.length + " futures less " + other.values.length);
        }
        double[] less = new double[count];
        for (int future = 0; future < count; future++) {
            less[future] =
                    values[values.length == 1 ? 0 : future] - other.values[other.values.length == 1 ? 0 : future];
        }
        return new Values(less, type, Math.max(states, other.states));
    }

    private Sample sample() {
        return Sample.of(values, this::isNone);
    }

    private boolean isNone(int future) {
        return Double.isNaN(values[future]);
    }
}
