package org.claimstake.advice.bargain.deals;

import java.util.List;

/**
 * What a step of each term is worth to each side at the deal on the table, and what sides would give of one term for another. As long as
 * two sides' rates differ there is a deal that both like better; where all are the same there is none nearby.
 *
 * @param prices of all terms that can move
 * @param others the user's own side against each of the others
 */
public record Rates(List<Price> prices, List<Against> others) {
    public static final Rates NONE = new Rates(List.of(), List.of());

    public Rates {
        prices = List.copyOf(prices);
        others = List.copyOf(others);
    }

    /**
     * The price of one step of a number, half of what lies between its two neighbours, or of a word in place of another.
     *
     * @param term    its place among the terms
     * @param from    the place of the value below, of words the one on the table
     * @param to      the place of the value above, of words the other
     * @param steps   between the two
     * @param unit    of a number how much of its plain unit a step is; 0 for words
     * @param perStep by side, sums for certain
     * @param error   by side: how far other draws would move it
     */
    public record Price(int term, int from, int to, int steps, double unit, List<Double> perStep, List<Double> error) {
        public Price {
            perStep = List.copyOf(perStep);
            error = List.copyOf(error);
        }

        public boolean isNumber() {
            return unit > 0;
        }

        /** In the plain unit of the term; not a number for words. */
        public double perUnit(int side) {
            return isNumber() ? perStep.get(side) / unit : Double.NaN;
        }

        /** 1 for a gain that is larger than its error, -1 for such a loss, 0 for what cannot be told from nothing. */
        public int sign(int side) {
            double much = Math.max(Move.SURE * error.get(side), 1e-9);
            return perStep.get(side) > much ? 1 : perStep.get(side) < -much ? -1 : 0;
        }
    }

    /**
     * The user's own side against another.
     *
     * @param other its place among the sides
     * @param costs of terms that one side gains from what the other loses in, the cheapest to give first
     * @param pairs of such terms
     */
    public record Against(int other, List<Cost> costs, List<Pair> pairs) {
        public Against {
            costs = List.copyOf(costs);
            pairs = List.copyOf(pairs);
        }

        /** Can the cheapest be told from the dearest? */
        public boolean isTold() {
            return costs.size() > 1
                    && costs.getLast().ratio() - costs.getFirst().ratio()
                            > Move.SURE
                                    * StrictMath.hypot(
                                            costs.getFirst().error(),
                                            costs.getLast().error());
        }
    }

    /**
     * What 1 to the other side costs the user's own.
     *
     * @param price its place among the prices
     * @param gives the change from {@code from} to {@code to} is one that the user's side loses by
     * @param error of the ratio, on the same futures, to first order
     */
    public record Cost(int price, boolean gives, double ratio, double error) {}

    /**
     * One change, paid for in a number.
     *
     * @param price what is given or taken, by its place among the prices
     * @param in    the number, by its place among the prices
     * @param mine  so many steps of the number are worth one step of it to the user's side
     * @param gap   the logarithm of the other side's rate in the user's own
     * @param fits  the number's range has so many steps from where it is, and the change can be made in the direction that pays
     */
    public record Pair(
            int price,
            int in,
            double mine,
            double mineError,
            double theirs,
            double theirError,
            double gap,
            double gapError,
            boolean fits) {
        /** Both rates can be told from each other. */
        public boolean isTold() {
            return Math.abs(gap) > Move.SURE * gapError && Math.abs(gap) > 1e-9;
        }
    }
}
