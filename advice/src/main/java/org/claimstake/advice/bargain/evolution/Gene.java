package org.claimstake.advice.bargain.evolution;

/**
 * One of the places that make a candidate.
 *
 * @param values  how many it has, 1 or more
 * @param ordered neighbours are near each other, as numbers are and words are not
 */
public record Gene(int values, boolean ordered) {
    public Gene {
        if (values < 1) {
            throw new IllegalArgumentException("a gene has " + values + " values, but must have at least 1");
        }
    }
}
