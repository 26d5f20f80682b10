package org.claimstake.advice.bargain;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The zone of agreement: the deals that no side would refuse, each being worth at least its {@link Stand#least()} to everyone.
 *
 * @param deals by their numbers, rising; empty where somebody refuses every deal
 */
public record Zone(List<Integer> deals) {
    public Zone {
        deals = List.copyOf(deals);
    }

    public static Zone of(Payoffs payoffs, List<Stand> stands) {
        return new Zone(IntStream.range(0, payoffs.deals())
                .filter(deal -> isIn(payoffs, stands, deal))
                .boxed()
                .toList());
    }

    public boolean isEmpty() {
        return deals.isEmpty();
    }

    private static boolean isIn(Payoffs payoffs, List<Stand> stands, int deal) {
        return IntStream.range(0, stands.size())
                .allMatch(party -> payoffs.of(deal, party) >= stands.get(party).least());
    }
}
