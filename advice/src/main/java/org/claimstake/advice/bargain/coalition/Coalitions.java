package org.claimstake.advice.bargain.coalition;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;

/**
 * What each group of up to twelve parties makes on its own. A group is a number whose bit i says whether party i is in it.
 *
 * <p>The core is asked by linear programs of one kind: the smallest sum of a division over some of the parties in which every group has what it
 * makes. They are solved in their dual, the largest value of balanced groups (O. Bondareva 1963, L. S. Shapley 1967), which has one row for
 * each party.
 */
public final class Coalitions {
    /** Twice as many groups with every party more. */
    public static final int MOST = 12;

    private static final double SLACK = 1e-9;

    private final int parties;
    private final double[] worths; // [group]

    private Coalitions(int parties, double[] worths) {
        this.parties = parties;
        this.worths = worths;
    }

    /** @param worth of a group; that of nobody is not asked and counts as 0 */
    public static Coalitions of(int parties, IntToDoubleFunction worth) {
        if (parties < 1 || parties > MOST) {
            throw new IllegalArgumentException(parties + " parties, but from 1 to " + MOST + " are looked at");
        }
        var worths = new double[1 << parties];
        for (int group = 1; group < worths.length; group++) {
            worths[group] = worth.applyAsDouble(group);
            if (!Double.isFinite(worths[group])) {
                throw new IllegalArgumentException("group " + group + " makes " + worths[group] + ": no number");
            }
        }
        return new Coalitions(parties, worths);
    }

    /** The mean of what each adds, over all orders in which they could join (L. S. Shapley 1953). */
    public double[] shapley() {
        var parts = new double[parties];
        for (int group = 0; group < worths.length; group++) {
            int size = Integer.bitCount(group);
            for (int party = 0; party < parties; party++) {
                if ((group >> party & 1) == 0) {
                    parts[party] += weight(size) * (worths[group | 1 << party] - worths[group]);
                }
            }
        }
        return parts;
    }

    /** s! (n - s - 1)! / n! */
    private double weight(int size) {
        double chosen = 1; // of the n - 1 others so many at a time
        for (int i = 0; i < size; i++) {
            chosen = chosen * (parties - 1 - i) / (i + 1);
        }
        return 1 / (parties * chosen);
    }

    /** A division that no group would leave; empty where there is none. */
    public Optional<double[]> core() {
        var program = new Balanced(parties, worths, worths.length - 1);
        double all = worths[worths.length - 1];
        return program.value() <= all + slack() ? Optional.of(program.prices()) : Optional.empty();
    }

    /** The least that a party has in any division of the core; empty where the core is. */
    public OptionalDouble least(int party) {
        return core().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(new Balanced(parties, worths, 1 << party).value());
    }

    /** The most that a party has in any division of the core: all, less the least that the others have together. */
    public OptionalDouble most(int party) {
        int all = worths.length - 1;
        return core().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(worths[all] - new Balanced(parties, worths, all & ~(1 << party)).value());
    }

    private double slack() {
        double most = 1;
        for (double worth : worths) {
            most = Math.max(most, Math.abs(worth));
        }
        return SLACK * most;
    }
}
