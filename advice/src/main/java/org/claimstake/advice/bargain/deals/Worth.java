package org.claimstake.advice.bargain.deals;

import java.util.List;

/**
 * What a deal, or no deal, is worth to each side.
 *
 * @param certain by side: the sum for certain that is as good to it
 * @param mean    by side: what it gets on average
 * @param spare   by side and floor: by how much the floor is kept, as a part of what it asks for or, where that is 0, as it stands;
 *     below 0 where it is broken
 * @param better  by side: the share of futures in which it gets more than without a deal
 */
public record Worth(List<Double> certain, List<Double> mean, List<List<Double>> spare, List<Double> better) {
    public Worth {
        certain = List.copyOf(certain);
        mean = List.copyOf(mean);
        spare = List.copyOf(spare.stream().map(List::copyOf).toList());
        better = List.copyOf(better);
    }

    /** No side is below any of its floors. */
    public boolean keepsFloors() {
        return spare.stream().flatMap(List::stream).allMatch(one -> one >= 0);
    }

    /** By how much floors are broken, all together; 0 where all are kept. */
    double brokenBy() {
        return spare.stream()
                .flatMap(List::stream)
                .mapToDouble(one -> Math.max(0, -one))
                .sum();
    }
}
