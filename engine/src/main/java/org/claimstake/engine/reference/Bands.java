package org.claimstake.engine.reference;

import static org.claimstake.language.plan.ValueType.MISSING;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.claimstake.engine.Band;
import org.claimstake.engine.reduce.Moments;
import org.claimstake.engine.reduce.Ranked;
import org.claimstake.engine.reduce.Sample;
import org.claimstake.language.plan.Node;

/**
 * The band of a figure over the states of ignorance: the figure of each state is that of its own futures, and the band
 * reaches from the 10 % to the 90 % quantile of these.
 *
 * <p>The mean of a few futures scatters by chance too, which is not ignorance. What that adds is known, since each state
 * tells its own variance: with B the variance of the states' means and W the mean of their squared errors, each mean is
 * drawn towards the mean of them by sqrt(1 - W/B). Where B is not above W by more than chance alone would have it (twice the error of
 * such a variance), the futures are too few to say. Other folds tell no error, and have a band where every state has
 * futures enough.
 */
final class Bands {
    private static final int ENOUGH = 20;

    private Bands() {}

    /** @param share of a quantile or worst mean */
    static Optional<Band> of(Node.FutureKind kind, Sample sample, double share, int states) {
        if (states < 2 || sample.futures() < 2 * states) {
            return Optional.empty();
        }
        return switch (kind) {
            case MEAN, CHANCE -> means(sample, states);
            case SPREAD, QUANTILE, WORST_MEAN -> others(kind, sample, share, states);
        };
    }

    private static Optional<Band> means(Sample sample, int states) {
        List<Moments> moments = Moments.byState(sample, states).stream()
                .filter(state -> state.count() >= 2)
                .toList();
        double[] means = moments.stream()
                .mapToDouble(state -> state.mean().orElseThrow())
                .toArray();
        if (means.length < 2) {
            return Optional.empty();
        }
        Moments over = Moments.of(Sample.of(means));
        double middle = over.mean().orElseThrow();
        double between = over.variance().orElseThrow();
        double within = 0;
        for (Moments state : moments) {
            within += state.variance().orElseThrow() / state.count();
        }
        within /= moments.size();
        if (within > 0 && between <= within * (1 + 2 * Math.sqrt(2.0 / (means.length - 1)))) {
            return Optional.empty();
        }
        double kept = within > 0 ? Math.sqrt(1 - within / between) : 1;
        double[] drawn = new double[means.length];
        for (int j = 0; j < drawn.length; j++) {
            drawn[j] = middle + (means[j] - middle) * kept;
        }
        return Optional.of(band(Sample.of(drawn)));
    }

    private static Optional<Band> others(Node.FutureKind kind, Sample sample, double share, int states) {
        double[] values = new double[states];
        boolean[] never = new boolean[states];
        for (int j = 0; j < states; j++) {
            Sample state = sample.state(j, states);
            if (state.counted() < ENOUGH) {
                return Optional.empty();
            }
            OptionalDouble value = switch (kind) {
                case SPREAD -> Moments.of(state).spread();
                case WORST_MEAN -> Ranked.of(state).worstMean(share);
                case QUANTILE, MEAN, CHANCE -> Ranked.of(state).quantile(share);
            };
            never[j] = value.isEmpty();
            values[j] = value.orElse(MISSING);
        }
        return Optional.of(band(Sample.of(values, j -> never[j])));
    }

    private static Band band(Sample states) {
        Ranked ranked = Ranked.of(states);
        return new Band(
                ranked.quantile(Band.LOW).orElse(MISSING),
                ranked.quantile(Band.HIGH).orElse(MISSING),
                states.futures());
    }
}
