package org.claimstake.advice.bargain.deals;

import java.util.List;
import java.util.Optional;

/**
 * What follows from it for who has a deal on the table.
 *
 * @param moves    one term changed in the deal on the table
 * @param trade    two terms changed in it: one cheap to the user's own side and dear to another, one the other way round
 * @param counters instead of the deal on the table: worth more to others, and no less to anybody
 * @param asks     worth more to the user's own side, and no less to anybody
 * @param fix      of a deal on the table that somebody refuses: the least change to one that nobody does
 * @param rates    what sides would give of one term for another
 * @param split    by term, of the way from the deal on the table to what Nash chooses
 */
public record Counsel(
        List<Move> moves,
        Optional<Move> trade,
        List<Move> counters,
        List<Move> asks,
        Optional<Move> fix,
        Rates rates,
        List<Part> split) {
    public Counsel {
        moves = List.copyOf(moves);
        counters = List.copyOf(counters);
        asks = List.copyOf(asks);
        split = List.copyOf(split);
    }
}
