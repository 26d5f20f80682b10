package org.claimstake.advice.bargain.domain;

import java.util.List;

/**
 * What a deal is worth to each party, and the deals that are worth just this.
 *
 * @param utilities by party
 * @param isAccepted nobody would refuse it
 * @param count how many deals are worth this
 * @param deals the first of them, twenty at most, each by the place of its value in every issue
 */
public record Point(List<Double> utilities, boolean isAccepted, long count, List<List<Integer>> deals) {
    public Point {
        utilities = List.copyOf(utilities);
        deals = List.copyOf(
                deals.stream().<List<Integer>>map(deal -> List.copyOf(deal)).toList());
    }
}
