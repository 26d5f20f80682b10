package org.claimstake.advice.bargain.deals;

import java.util.List;

/**
 * Why nobody's deal is everybody's.
 *
 * @param nearest of all deals the one that falls short least
 * @param side    who lacks most of it
 * @param lacks   by side: what it lacks of its least; 0 where it lacks nothing
 * @param broken  floors that the nearest deal breaks, in words
 * @param term    by whose change the side would gain most; -1 where it has the best of each
 * @param move    that change
 */
public record Blocked(
        Deal nearest,
        Worth worth,
        int side,
        List<Double> lacks,
        List<String> broken,
        int term,
        java.util.Optional<Move> move) {
    public Blocked {
        lacks = List.copyOf(lacks);
        broken = List.copyOf(broken);
    }
}
