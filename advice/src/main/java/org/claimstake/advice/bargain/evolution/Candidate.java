package org.claimstake.advice.bargain.evolution;

import java.util.List;

/**
 * What was looked at.
 *
 * @param places  by gene
 * @param worth   by end, the more the better, each finite
 * @param refused by how much it is not allowed; 0 where it is
 */
public record Candidate(List<Integer> places, List<Double> worth, double refused) {
    public Candidate {
        places = List.copyOf(places);
        worth = List.copyOf(worth);
    }

    /**
     * Constrained domination: what is allowed beats what is not; of two that are not the one that is nearer to it; of two that are the
     * one that is worth no less for all ends and more for one.
     */
    boolean beats(Candidate other) {
        if (refused > 0 || other.refused > 0) {
            return refused < other.refused;
        }
        boolean more = false;
        for (int end = 0; end < worth.size(); end++) {
            double less = other.worth.get(end) - worth.get(end);
            if (less > 0) {
                return false;
            }
            more |= less < 0;
        }
        return more;
    }
}
