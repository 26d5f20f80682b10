package org.claimstake.advice.bargain.deals;

import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.claimstake.advice.bargain.Concept;
import org.claimstake.advice.bargain.Stand;

/**
 * What makes one deal better than another. Gains are sums for certain above no deal; Nash's product and the shares of
 * Kalai and Smorodinsky are taken of utilities, which the four of them are invariant to where it matters.
 */
final class Goals {
    /** A unit that a side lacks weighs so much more than one that another gains. */
    private static final double PENALTY = 1e3;

    private final List<Side> sides;
    private final List<Stand> stands;
    private final Worth nothing;

    /** @param stands in sums for certain */
    Goals(List<Side> sides, List<Stand> stands, Worth nothing) {
        this.sides = sides;
        this.stands = stands;
        this.nothing = nothing;
    }

    double penalty() {
        return PENALTY;
    }

    double gain(Worth worth, int side) {
        return worth.certain().get(side) - nothing.certain().get(side);
    }

    /** In the side's own utility, of which the first unit of money is worth 1. */
    double utility(Worth worth, int side) {
        Side one = sides.get(side);
        return one.utility()
                .gain(one.name(), nothing.certain().get(side), worth.certain().get(side));
    }

    /** By how much some side would refuse it: what is lacked of its least and of its floors; 0 in the zone. */
    double refused(Worth worth) {
        double refused = worth.brokenBy();
        for (int side = 0; side < sides.size(); side++) {
            double least = stands.get(side).least();
            refused += Math.max(0, least - worth.certain().get(side)) / Math.max(1, Math.abs(least));
        }
        return refused;
    }

    /** This side has at least what it signs for, and all its floors. */
    boolean signs(Worth worth, int side) {
        return worth.certain().get(side) >= stands.get(side).least()
                && worth.spare().get(side).stream().allMatch(spare -> spare >= 0);
    }

    boolean isAccepted(Worth worth) {
        return refused(worth) == 0;
    }

    /** The least and the most that a side gains in the zone; of all deals where the zone is empty. */
    double[] range(Collection<Worth> worths, int side) {
        boolean any = worths.stream().anyMatch(this::isAccepted);
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Worth worth : worths) {
            if (!any || isAccepted(worth)) {
                least = Math.min(least, gain(worth, side));
                most = Math.max(most, gain(worth, side));
            }
        }
        return new double[] {least, most};
    }

    /** @param worths by whose best the shares are measured */
    ToDoubleFunction<Worth> of(Concept concept, Collection<Worth> worths) {
        return switch (concept) {
            case NASH -> this::nash;
            case KALAI_SMORODINSKY -> {
                var best = new double[sides.size()];
                for (Worth worth : worths) {
                    for (int side = 0; side < best.length && isAccepted(worth); side++) {
                        best[side] = Math.max(best[side], utility(worth, side));
                    }
                }
                yield worth -> least(side -> best[side] > 0 ? utility(worth, side) / best[side] : 1);
            }
            case EGALITARIAN -> worth -> least(side -> gain(worth, side));
            case UTILITARIAN ->
                worth -> {
                    double sum = 0;
                    for (int side = 0; side < sides.size(); side++) {
                        sum += gain(worth, side);
                    }
                    return sum;
                };
        };
    }

    /** A gain of nothing makes the product nothing; below it the sum of logarithms is held back, so that a climb has a slope. */
    private double nash(Worth worth) {
        double sum = 0;
        for (int side = 0; side < sides.size(); side++) {
            sum += stands.get(side).power() * StrictMath.log(Math.max(utility(worth, side), 1e-9));
        }
        return sum;
    }

    private interface OfSide {
        double of(int side);
    }

    private double least(OfSide value) {
        double least = Double.POSITIVE_INFINITY;
        for (int side = 0; side < sides.size(); side++) {
            least = Math.min(least, value.of(side));
        }
        return least;
    }
}
