package org.claimstake.advice.bargain.talks;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;

/**
 * What a counterpart would accept of whom only a range of profiles is known: drawn profiles, each with a weight, and for each of them
 * what every deal gains the counterpart above no deal. Never one number: a share of profiles.
 */
public final class Acceptance {
    private final double[][] gains; // [profile][deal], of the counterpart
    private final double[] weights; // [profile], summing to 1

    private Acceptance(double[][] gains, double[] weights) {
        this.gains = gains;
        this.weights = weights;
    }

    /** @param gains {@code [profile][deal]}, all profiles alike likely; at least one of each */
    public static Acceptance of(double[][] gains) {
        var weights = new double[gains.length];
        Arrays.fill(weights, 1.0 / gains.length);
        return new Acceptance(Arrays.stream(gains).map(double[]::clone).toArray(double[][]::new), weights);
    }

    public int deals() {
        return gains[0].length;
    }

    /** By profile, summing to 1. */
    public double[] weights() {
        return weights.clone();
    }

    /** The share of profiles that would sign: {@code gain >= 0}. */
    public double probability(int deal) {
        double share = 0;
        for (int profile = 0; profile < gains.length; profile++) {
            share += gains[profile][deal] >= 0 ? weights[profile] : 0;
        }
        return share;
    }

    /**
     * The best deal for us among those that so many profiles accept: a point of the robust frontier.
     *
     * @param ours what each deal gains us
     * @param least the share of profiles, 0.5, 0.8, 0.95
     * @return empty where no deal is accepted by so many; of ties the first
     */
    public OptionalInt best(double[] ours, double least) {
        int best = -1;
        for (int deal = 0; deal < deals(); deal++) {
            // shares are sums of weights: a whole number of profiles may miss a round share by rounding
            if (probability(deal) >= least - 1e-12 && (best < 0 || ours[deal] > ours[best])) {
                best = deal;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /**
     * The deal whose largest regret over the profiles is smallest. Against a profile the regret of a deal is what we could have had of it, our best
     * among the deals that it accepts and no deal, less what we have: our gain where it accepts, 0 where it does not.
     *
     * @param ours what each deal gains us
     * @return of ties the first
     */
    public int leastRegret(double[] ours) {
        int best = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int deal = 0; deal < deals(); deal++) {
            double regret = regret(ours, deal);
            if (regret < smallest) {
                smallest = regret;
                best = deal;
            }
        }
        return best;
    }

    /** The largest over the profiles. */
    public double regret(double[] ours, int deal) {
        double largest = 0;
        for (double[] profile : gains) {
            double could = 0;
            for (int other = 0; other < ours.length; other++) {
                could = profile[other] >= 0 ? Math.max(could, ours[other]) : could;
            }
            largest = Math.max(largest, could - (profile[deal] >= 0 ? ours[deal] : 0));
        }
        return largest;
    }

    /**
     * After it was seen to prefer one deal to another: profiles that would not count less, by {@code 1 / (1 + exp(-difference / noise))}.
     *
     * @param noise in the unit of the gains, above 0: differences much smaller than this say nothing
     */
    public Acceptance preferring(int deal, int other, double noise) {
        return reweighted(profile -> gains[profile][deal] - gains[profile][other], noise);
    }

    /** After it refused a deal. */
    public Acceptance refusing(int deal, double noise) {
        return reweighted(profile -> -gains[profile][deal], noise);
    }

    private Acceptance reweighted(IntToDoubleFunction favours, double noise) {
        if (!(noise > 0)) {
            throw new IllegalArgumentException("the noise is " + noise + ", but must be above 0");
        }
        // logarithms, so that profiles that are all unlikely are still told apart
        var logs = new double[gains.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int profile = 0; profile < logs.length; profile++) {
            double odds = favours.applyAsDouble(profile) / noise;
            double likely =
                    odds > 0 ? -StrictMath.log1p(StrictMath.exp(-odds)) : odds - StrictMath.log1p(StrictMath.exp(odds));
            logs[profile] = StrictMath.log(weights[profile]) + likely;
            most = Math.max(most, logs[profile]);
        }
        double sum = 0;
        for (int profile = 0; profile < logs.length; profile++) {
            logs[profile] = StrictMath.exp(logs[profile] - most);
            sum += logs[profile];
        }
        for (int profile = 0; profile < logs.length; profile++) {
            logs[profile] /= sum;
        }
        return new Acceptance(gains, logs);
    }
}
