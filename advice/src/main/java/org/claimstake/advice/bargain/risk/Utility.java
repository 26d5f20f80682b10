package org.claimstake.advice.bargain.risk;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;

/**
 * How a side looks at risk: what it would take for certain instead of uncertain money, and what it gains, in its own utility, where it
 * has one sum for certain instead of another.
 */
public sealed interface Utility {
    /** Counts the mean alone. */
    record Neutral() implements Utility {}

    /**
     * Constant absolute aversion, {@code U = -E[exp(-a X)] / a}.
     *
     * @param aversion a, per unit of money, above 0
     */
    record Cara(double aversion) implements Utility {
        public Cara {
            if (!(aversion > 0) || Double.isInfinite(aversion)) {
                throw new IllegalArgumentException("absolute risk aversion is " + aversion + ", but must be above 0");
            }
        }
    }

    /**
     * Constant relative aversion, {@code U = E[W^(1 - g)] / (1 - g)}, for g = 1 {@code E[ln W]}, of wealth {@code W = wealth + X}.
     *
     * @param aversion g, a number, at least 0
     * @param wealth what it has besides, in the unit of the money
     */
    record Crra(double aversion, double wealth) implements Utility {
        public Crra {
            if (!(aversion >= 0) || Double.isInfinite(aversion) || !Double.isFinite(wealth)) {
                throw new IllegalArgumentException(
                        "relative risk aversion is " + aversion + " of wealth " + wealth + ", but must be 0 or more");
            }
        }
    }

    /**
     * Mean and worst tail, {@code U = (1 - l) E[X] + l CVaR}: coherent, and in money.
     *
     * @param weight l, of the tail, from 0 to 1
     * @param share of all chance that is the tail, above 0, at most 1
     */
    record Tail(double weight, double share) implements Utility {
        public Tail {
            if (!(weight >= 0 && weight <= 1) || !(share > 0 && share <= 1)) {
                throw new IllegalArgumentException(
                        "the worst " + share + " weighs " + weight + ", but both must be fractions, the share above 0");
            }
        }
    }

    /** Wealth that falls to 0 or below in some future has no utility under relative aversion; it is never bent to fit. */
    final class WealthIsGone extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;
        private final String party;
        private final int future;

        WealthIsGone(String party, int future, double wealth) {
            super("the wealth of " + party + " is " + threeDigits(wealth) + " in future " + future
                    + ", and relative risk aversion wants it above 0 in all");
            this.party = party;
            this.future = future;
        }

        private static String threeDigits(double wealth) {
            return new BigDecimal(wealth)
                    .round(new MathContext(3))
                    .stripTrailingZeros()
                    .toPlainString();
        }

        public String party() {
            return party;
        }

        public int future() {
            return future;
        }
    }

    /**
     * The sum for certain that is as good, in money.
     *
     * @param party whose it is, for messages
     * @throws WealthIsGone under relative aversion, where wealth is 0 or below in some future
     */
    default double certaintyEquivalent(String party, Futures futures) {
        return switch (this) {
            case Neutral neutral -> futures.mean();
            case Cara(double aversion) -> caraEquivalent(aversion, futures);
            case Crra(double aversion, double wealth) -> crraEquivalent(aversion, wealth, party, futures);
            case Tail(double weight, double share) -> (1 - weight) * futures.mean() + weight * futures.worst(share);
        };
    }

    /**
     * What it gains in utility by {@code certain} instead of {@code before}, on the scale on which the first unit of money is worth 1. A
     * bargain may use it for every deal: concepts that do not move with a scale do not mind which it is.
     *
     * @throws WealthIsGone under relative aversion
     */
    default double gain(String party, double before, double certain) {
        return switch (this) {
            case Neutral neutral -> certain - before;
            case Cara(double aversion) -> -StrictMath.expm1(-aversion * (certain - before)) / aversion;
            case Crra(double aversion, double wealth) -> crraGain(aversion, wealth, party, before, certain);
            case Tail tail -> certain - before;
        };
    }

    /** Taken from the worst future, so that no power of e grows beyond what a double holds. */
    private static double caraEquivalent(double aversion, Futures futures) {
        double least = futures.least();
        double sum = 0;
        for (int i = 0; i < futures.count(); i++) {
            if (futures.chance(i) > 0) {
                sum += futures.chance(i) * StrictMath.exp(-aversion * (futures.money(i) - least));
            }
        }
        return least - StrictMath.log(sum) / aversion;
    }

    private static double crraEquivalent(double aversion, double wealth, String party, Futures futures) {
        double least = wealth + futures.least();
        double sum = 0;
        for (int i = 0; i < futures.count(); i++) {
            if (futures.chance(i) > 0) {
                double whole = above(wealth + futures.money(i), party, i);
                sum += futures.chance(i)
                        * (aversion == 1 ? StrictMath.log(whole / least) : StrictMath.pow(whole / least, 1 - aversion));
            }
        }
        double times = aversion == 1 ? StrictMath.exp(sum) : StrictMath.pow(sum, 1 / (1 - aversion));
        return least * times - wealth;
    }

    private static double crraGain(double aversion, double wealth, String party, double before, double certain) {
        double had = above(wealth + before, party, 0);
        double times = above(wealth + certain, party, 0) / had;
        return aversion == 1
                ? had * StrictMath.log(times)
                : had * (StrictMath.pow(times, 1 - aversion) - 1) / (1 - aversion);
    }

    private static double above(double wealth, String party, int future) {
        if (!(wealth > 0)) {
            throw new WealthIsGone(party, future, wealth);
        }
        return wealth;
    }

    /**
     * The absolute aversion of who would just take an even chance of a gain or a loss: the root above 0 of
     * {@code exp(-a gain) + exp(a loss) = 2}.
     *
     * @param gain above 0
     * @param loss above 0, as a size
     * @return empty where the gain is no larger than the loss: who takes that does not dislike risk
     */
    static OptionalDouble elicited(double gain, double loss) {
        if (!(gain > 0) || !(loss > 0) || Double.isInfinite(gain) || Double.isInfinite(loss)) {
            throw new IllegalArgumentException("a gamble of " + gain + " against " + loss + ": both must be above 0");
        }
        if (gain <= loss) {
            return OptionalDouble.empty();
        }
        // at ln 2 / loss the second term alone makes 2; from 0 the curve first falls and then rises
        double high = StrictMath.log(2) / loss;
        double low = high / 2;
        while (excess(low, gain, loss) > 0) {
            high = low;
            low /= 2;
        }
        for (int i = 0; i < 200; i++) {
            double middle = low + (high - low) / 2;
            if (excess(middle, gain, loss) > 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return OptionalDouble.of(low + (high - low) / 2);
    }

    private static double excess(double aversion, double gain, double loss) {
        return StrictMath.expm1(-aversion * gain) + StrictMath.expm1(aversion * loss);
    }
}
