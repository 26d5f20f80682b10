package org.claimstake.engine.reduce;

import java.util.List;
import java.util.OptionalDouble;

/**
 * By how much a figure would move with other draws: one standard error, in the unit of the figure. Of a chance, it is
 * that of the mean of {@link Sample#ofTruths}. An error of 0 says that all futures seen agree, not that all must.
 */
public final class StandardError {

    private StandardError() {}

    /**
     * Of the mean, all futures drawn alike: {@code spread / sqrt(n)}.
     *
     * @return empty for fewer than two values
     */
    public static OptionalDouble ofMean(Sample sample) {
        Moments moments = Moments.of(sample);
        OptionalDouble variance = moments.variance();
        return variance.isEmpty() ? variance : OptionalDouble.of(Math.sqrt(variance.getAsDouble() / moments.count()));
    }

    /**
     * Of the mean, the states of ignorance given: what lies between the states is no chance. A state weighs as its
     * share of the futures that have a value, so the square of the error is
     * {@code sum over states of (n[j] / n)^2 * variance[j] / n[j]}.
     *
     * @param states how many there are; future k lies in state k mod {@code states}
     * @return empty where a state has fewer than two values
     */
    public static OptionalDouble ofMean(Sample sample, int states) {
        if (sample.futures() < 2L * states) return OptionalDouble.empty(); // some state has fewer than two
        List<Moments> byState = Moments.byState(sample, states);
        double total = sample.known();
        double square = 0;
        for (Moments state : byState) {
            OptionalDouble variance = state.variance();
            if (variance.isEmpty()) return variance;
            double weight = state.count() / total;
            square += weight * weight * (variance.getAsDouble() / state.count());
        }
        return OptionalDouble.of(Math.sqrt(square));
    }
}
