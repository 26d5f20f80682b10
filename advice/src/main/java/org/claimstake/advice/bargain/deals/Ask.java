package org.claimstake.advice.bargain.deals;

import java.util.List;
import org.claimstake.language.Compiler.Setting;

/**
 * What is bargained over, and by whom.
 *
 * @param parties the user's own first; none for those that have a profile, or else a discount rate
 * @param terms   on the table; none for all that have a range or choices
 * @param noDeal  the scenario that comes without a deal; empty for the first that is impasse
 * @param offers  in their order; the last is the one on the table
 * @param most    deals to look at
 */
public record Ask(List<String> parties, List<String> terms, String noDeal, List<Offered> offers, int most) {
    /** Deals that are looked at where nobody says how many. */
    public static final int MOST = 600;

    public Ask {
        parties = List.copyOf(parties);
        terms = List.copyOf(terms);
        offers = List.copyOf(offers);
    }

    /**
     * An offer.
     *
     * @param label    how the answer calls it
     * @param scenario a text of the case; empty for the case as it stands
     * @param settings terms that it changes, each with where it was said
     * @param by       who made it; empty where nobody is named
     * @param note     may be empty
     */
    public record Offered(String label, String scenario, List<Setting> settings, String by, String note) {
        public Offered {
            settings = List.copyOf(settings);
        }
    }
}
