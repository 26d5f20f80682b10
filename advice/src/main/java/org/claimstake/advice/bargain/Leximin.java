package org.claimstake.advice.bargain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The largest smallest number; among those with the same, the largest second smallest, and so on. */
final class Leximin {
    private Leximin() {}

    /**
     * @param vectors of one length
     * @param tie numbers no further apart than this count as the same
     * @return the places of the best, rising
     */
    static List<Integer> best(List<double[]> vectors, double tie) {
        var places = new ArrayList<Integer>();
        var rising = new ArrayList<double[]>();
        for (int place = 0; place < vectors.size(); place++) {
            double[] sorted = vectors.get(place).clone();
            Arrays.sort(sorted);
            rising.add(sorted);
            places.add(place);
        }
        int length = vectors.isEmpty() ? 0 : vectors.getFirst().length;
        for (int rank = 0; rank < length; rank++) {
            int at = rank;
            double best = places.stream()
                    .mapToDouble(place -> rising.get(place)[at])
                    .max()
                    .orElseThrow();
            places.removeIf(place -> rising.get(place)[at] < best - tie);
        }
        return List.copyOf(places);
    }
}
