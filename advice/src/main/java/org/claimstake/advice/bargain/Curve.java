package org.claimstake.advice.bargain;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Two parties between whom anything on a curve can be agreed: what the second has, falling, for each that the first has. Every
 * concept is solved for directly, without a list of deals: Kalai-Smorodinsky and egalitarian by halving, since one side's share rises
 * along the curve and the other's falls; Nash and utilitarian by golden section, which wants the curve to bend outwards (a sum, and a
 * sum of logarithms, then have one top).
 *
 * <p>Checked against {@code u2 = 1 - u1^2}, of which the solutions are known in closed form.
 */
public final class Curve {
    private static final double GOLDEN = (StrictMath.sqrt(5) - 1) / 2;
    private static final int HALVINGS = 200;

    private final DoubleUnaryOperator second;
    private final double[] noDeal;
    private final double[] weight;
    private final double low; // the first has at least this in the zone
    private final double high;

    private Curve(DoubleUnaryOperator second, List<Stand> stands, double low, double high) {
        this.second = second;
        this.noDeal = stands.stream().mapToDouble(Stand::noDeal).toArray();
        double all = stands.stream().mapToDouble(Stand::power).sum();
        this.weight = stands.stream().mapToDouble(stand -> stand.power() / all).toArray();
        this.low = low;
        this.high = high;
    }

    /**
     * @param second what the second party has where the first has so much; falling from {@code least} to {@code most}
     * @param stands two
     * @throws IllegalArgumentException where no point of it is accepted by both
     */
    public static Curve of(DoubleUnaryOperator second, double least, double most, List<Stand> stands) {
        double from = Math.max(least, stands.getFirst().least());
        double floor = stands.getLast().least();
        if (from > most || second.applyAsDouble(from) < floor) {
            throw new IllegalArgumentException("no point of the curve from " + least + " to " + most + " is worth "
                    + stands.getFirst().least() + " and " + floor);
        }
        double to = second.applyAsDouble(most) >= floor
                ? most
                : crossing(first -> second.applyAsDouble(first) - floor, from, most);
        return new Curve(second, stands, from, to);
    }

    /** What both have where the concept chooses. */
    public double[] of(Concept concept) {
        double first = switch (concept) {
            case NASH ->
                top(one -> weight[0] * logarithm(gain(0, one)) + weight[1] * logarithm(gain(1, one)), low, high);
            case KALAI_SMORODINSKY -> {
                double mine = gain(0, high);
                double theirs = gain(1, low);
                yield crossing(one -> gain(1, one) * mine - gain(0, one) * theirs, low, high);
            }
            case EGALITARIAN -> crossing(one -> gain(1, one) - gain(0, one), low, high);
            case UTILITARIAN -> top(one -> gain(0, one) + gain(1, one), low, high);
        };
        return new double[] {first, second.applyAsDouble(first)};
    }

    private double gain(int party, double first) {
        return (party == 0 ? first : second.applyAsDouble(first)) - noDeal[party];
    }

    private static double logarithm(double gain) {
        return StrictMath.log(Math.max(gain, 0));
    }

    /** Where a falling function passes 0; the end nearer to 0 where it does not. */
    private static double crossing(DoubleUnaryOperator falling, double from, double to) {
        double left = from;
        double right = to;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = left + (right - left) / 2;
            if (falling.applyAsDouble(middle) > 0) {
                left = middle;
            } else {
                right = middle;
            }
        }
        return left;
    }

    /** Where a function with one top is highest. */
    private static double top(DoubleUnaryOperator hill, double from, double to) {
        double left = from;
        double right = to;
        double lower = right - GOLDEN * (right - left);
        double upper = left + GOLDEN * (right - left);
        double atLower = hill.applyAsDouble(lower);
        double atUpper = hill.applyAsDouble(upper);
        for (int i = 0; i < HALVINGS; i++) {
            if (atLower < atUpper) {
                left = lower;
                lower = upper;
                atLower = atUpper;
                upper = left + GOLDEN * (right - left);
                atUpper = hill.applyAsDouble(upper);
            } else {
                right = upper;
                upper = lower;
                atUpper = atLower;
                lower = right - GOLDEN * (right - left);
                atLower = hill.applyAsDouble(lower);
            }
        }
        return left + (right - left) / 2;
    }
}
