package org.claimstake.advice.bargain;

import java.util.OptionalDouble;

/**
 * Where one side stands before it bargains.
 *
 * @param name as people call it
 * @param noDeal what it has where no deal comes about, in the unit of its utility: the disagreement point, from which gains are
 *     measured
 * @param outsideOption what it could choose instead, another buyer or lender: only a floor, from which no gain is measured
 *     (K. Binmore, A. Shaked, J. Sutton, An outside option experiment, 1989)
 * @param power its weight in Nash's product, above 0; only the proportions between the sides count
 */
public record Stand(String name, double noDeal, OptionalDouble outsideOption, double power) {
    public Stand {
        if (!Double.isFinite(noDeal)) {
            throw new IllegalArgumentException("no deal is worth " + noDeal + " to " + name + ", but must be a number");
        }
        if (!(power > 0) || Double.isInfinite(power)) {
            throw new IllegalArgumentException("the power of " + name + " is " + power + ", but must be above 0");
        }
    }

    /** No outside option, and the power of one. */
    public static Stand of(String name, double noDeal) {
        return new Stand(name, noDeal, OptionalDouble.empty(), 1);
    }

    public Stand withOutsideOption(double worth) {
        return new Stand(name, noDeal, OptionalDouble.of(worth), power);
    }

    public Stand withPower(double weight) {
        return new Stand(name, noDeal, outsideOption, weight);
    }

    /** The least for which it signs: no deal, or its outside option where that is more. */
    public double least() {
        return Math.max(noDeal, outsideOption.orElse(noDeal));
    }
}
