package org.claimstake.advice.bargain.deals;

import java.util.List;
import java.util.Optional;
import org.claimstake.casefile.offer.MadeOffer;
import org.claimstake.language.Compiler.Setting;

/**
 * What is bargained over, and by whom.
 *
 * @param parties the user's own first; none for those that have a profile, or else a discount rate
 * @param terms   on the table; none for all that have a range or choices
 * @param noDeal  the scenario that comes without a deal; empty for the first that is impasse
 * @param offers  in their order; the last is the one on the table
 * @param most    deals to look at
 * @param wanted  what else is asked of the talks
 */
public record Ask(
        List<String> parties, List<String> terms, String noDeal, List<Offered> offers, int most, Wanted wanted) {
    /** Deals that are looked at where nobody says how many. */
    public static final int MOST = 600;

    public Ask {
        parties = List.copyOf(parties);
        terms = List.copyOf(terms);
        offers = List.copyOf(offers);
    }

    /** With nothing else asked. */
    public Ask(List<String> parties, List<String> terms, String noDeal, List<Offered> offers, int most) {
        this(parties, terms, noDeal, offers, most, Wanted.NOTHING);
    }

    public Ask withWanted(Wanted other) {
        return new Ask(parties, terms, noDeal, offers, most, other);
    }

    /** @param power of the user's own side, above 0 and below 1; the others share what it leaves as they share power in the case */
    public Ask withPower(double power) {
        return withWanted(wanted.withPower(power));
    }

    /**
     * An offer.
     *
     * @param label    how the answer calls it
     * @param scenario a text of the case; empty for the case as it stands
     * @param settings terms that it changes, each with where it was said
     * @param by       who made it; empty where nobody is named
     * @param note     may be empty
     * @param answer   how the other side took it
     */
    public record Offered(
            String label,
            String scenario,
            List<Setting> settings,
            String by,
            String note,
            Optional<MadeOffer.Answer> answer) {
        public Offered {
            settings = List.copyOf(settings);
        }

        /** Nobody says how it was taken. */
        public Offered(String label, String scenario, List<Setting> settings, String by, String note) {
            this(label, scenario, settings, by, note, Optional.empty());
        }
    }
}
