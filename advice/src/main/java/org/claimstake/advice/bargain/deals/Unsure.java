package org.claimstake.advice.bargain.deals;

import java.util.List;
import java.util.Optional;

/**
 * What the others may accept, of whom only ranges are known: told over drawn profiles of them, each with a weight.
 *
 * @param inputs   what is drawn
 * @param profiles how many are drawn
 * @param worlds   how many different draws there are among them of what moves money
 * @param answers  how many answers to offers are weighed in
 * @param noise    with them: a difference of so much to the others is told from none in 73 of 100 cases
 * @param counts   as so many profiles of equal weight all of them tell
 * @param deals    those that were looked at: the texts, then the others
 * @param robust   the best for the user's own side that so many profiles accept
 * @param calm     the deal that one need regret least
 */
public record Unsure(
        List<Doubted> inputs,
        int profiles,
        int worlds,
        int answers,
        double noise,
        double counts,
        List<Likely> deals,
        List<Robust> robust,
        Optional<Calm> calm) {

    /**
     * A deal over the profiles.
     *
     * @param label    of a text; else empty
     * @param own      what it gains the user's own side above no deal
     * @param accepted weight of the profiles in which all others sign it
     * @param gains    by other side
     * @param nash     weight of the profiles in which Nash chooses it among these deals
     */
    public record Likely(String label, Deal deal, double own, double accepted, List<Spread> gains, double nash) {
        public Likely {
            gains = List.copyOf(gains);
        }
    }

    /** What a side gains above no deal: in 5, 50 and 95 of 100 profiles no more than this. */
    public record Spread(double low, double middle, double high) {}

    /** @param place among the deals; empty where so many accept none that gains the user's own side anything */
    public record Robust(double share, Optional<Integer> place) {}

    /** @param regret the most, over the profiles, that one could have had more */
    public record Calm(int place, double regret) {}

    public Unsure {
        inputs = List.copyOf(inputs);
        deals = List.copyOf(deals);
        robust = List.copyOf(robust);
    }
}
