package org.claimstake.advice.bargain;

import java.util.ArrayList;
import java.util.List;

/**
 * Of an empty zone: the deals that come nearest to it. A deal falls short by the most that a side lacks of what it signs for, as a
 * share of all that lies between the worst and the best deal for that side, so that sides with different units can be compared.
 *
 * @param deals those that fall short least, ties within {@link Solutions#TIE}, by their numbers
 * @param share how much the side that lacks most lacks, of its own range; above 0 where the zone is empty
 * @param lacking the party that lacks most of the first of them: it blocks
 */
public record Shortfall(List<Integer> deals, double share, int lacking) {
    public Shortfall {
        deals = List.copyOf(deals);
    }

    /**
     * @param ranges what lies between the worst and the best deal for each side
     * @throws IllegalArgumentException where there is no deal at all
     */
    public static Shortfall of(Payoffs payoffs, List<Stand> stands, double[] ranges) {
        if (payoffs.deals() == 0) {
            throw new IllegalArgumentException("no deal can fall short where there is none");
        }
        var vectors = new ArrayList<double[]>();
        for (int deal = 0; deal < payoffs.deals(); deal++) {
            vectors.add(spare(payoffs, stands, ranges, deal));
        }
        List<Integer> best = Leximin.best(vectors, Solutions.TIE);
        double[] first = vectors.get(best.getFirst());
        int lacking = 0;
        for (int party = 1; party < first.length; party++) {
            lacking = first[party] < first[lacking] ? party : lacking;
        }
        return new Shortfall(best, -first[lacking], lacking);
    }

    private static double[] spare(Payoffs payoffs, List<Stand> stands, double[] ranges, int deal) {
        var spare = new double[stands.size()];
        for (int party = 0; party < spare.length; party++) {
            // a side to whom all deals are the same has no range: what it lacks counts as it stands
            double range = ranges[party] > 0 ? ranges[party] : 1;
            spare[party] = (payoffs.of(deal, party) - stands.get(party).least()) / range;
        }
        return spare;
    }
}
