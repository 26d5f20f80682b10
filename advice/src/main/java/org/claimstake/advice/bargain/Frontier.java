package org.claimstake.advice.bargain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The deals that waste nothing: there is none that is worth at least as much to all and more to one (V. Pareto). A deal that is
 * only as good as another to one side and worse to the next is out; deals worth exactly the same to all stay together.
 */
public final class Frontier {
    private Frontier() {}

    /** In the order of their numbers. Of two parties in n log n; of more by comparing each with those kept so far. */
    public static List<Integer> of(Payoffs payoffs) {
        List<Integer> deals = IntStream.range(0, payoffs.deals()).boxed().toList();
        return of(payoffs, deals);
    }

    /** The same among some of the deals. */
    public static List<Integer> of(Payoffs payoffs, List<Integer> deals) {
        List<Integer> kept = payoffs.parties() == 2 ? scan(payoffs, deals) : compare(payoffs, deals);
        return kept.stream().sorted().toList();
    }

    /** From the best for the first side downwards: what is not better for the second than all before it wastes something. */
    private static List<Integer> scan(Payoffs payoffs, List<Integer> deals) {
        List<Integer> sorted = deals.stream()
                .sorted(Comparator.<Integer>comparingDouble(deal -> payoffs.of(deal, 0))
                        .thenComparingDouble(deal -> payoffs.of(deal, 1))
                        .reversed())
                .toList();
        var kept = new ArrayList<Integer>();
        for (int deal : sorted) {
            if (kept.isEmpty()) {
                kept.add(deal);
                continue;
            }
            int last = kept.getLast();
            boolean better = payoffs.of(deal, 1) > payoffs.of(last, 1);
            boolean same = payoffs.of(deal, 0) == payoffs.of(last, 0) && payoffs.of(deal, 1) == payoffs.of(last, 1);
            if (better || same) {
                kept.add(deal);
            }
        }
        return kept;
    }

    /** By falling sum: a deal can only be dominated by one with a larger sum, or, where the sum is rounded, with the same. */
    private static List<Integer> compare(Payoffs payoffs, List<Integer> deals) {
        List<Integer> sorted = deals.stream()
                .sorted(Comparator.<Integer>comparingDouble(payoffs::sum).reversed())
                .toList();
        var kept = new ArrayList<Integer>();
        for (int deal : sorted) {
            if (kept.stream().noneMatch(other -> payoffs.dominates(other, deal))) {
                kept.removeIf(other -> payoffs.sum(other) == payoffs.sum(deal) && payoffs.dominates(deal, other));
                kept.add(deal);
            }
        }
        return kept;
    }
}
