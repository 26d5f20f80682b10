package org.claimstake.evidence.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claimstake.evidence.quantity.Amounts.Said;
import org.claimstake.evidence.text.Tongue;
import org.jspecify.annotations.Nullable;

/**
 * Reads the quantities of a text: amounts, shares, counts, durations, dates, ranks, and what is said of them without figures. Goes by
 * rules over word tables, one for each language; the time it takes grows with the length of the text and no faster. The same text
 * gives the same quantities on any machine. A reader is made once and may be used by many threads.
 */
public final class QuantityReader {
    private static final int MOST_HEDGES = 3;
    /** A hedge of the tables that is one before a duration only: "within 100 days", "within 5 km". */
    private static final String WITHIN = "within";

    private final Lexicon lexicon;
    private final Tokens tokens;

    private QuantityReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.tokens = lexicon.tokens();
    }

    /** Reads texts of one language. */
    public static QuantityReader of(Tongue tongue) {
        return of(Optional.of(tongue));
    }

    /** @param tongue empty where the language is not known: then figures, signs of money and their codes alone are read */
    public static QuantityReader of(Optional<Tongue> tongue) {
        return new QuantityReader(Lexicon.of(tongue));
    }

    /** As {@link #of(Optional)} and {@link #read(String)}, for a single text. */
    public static List<Quantity> read(String text, Optional<Tongue> tongue) {
        return of(tongue).read(text);
    }

    /** @return what the text says, in its order; stretches do not overlap */
    public List<Quantity> read(String text) {
        return new Reading(Terms.of(tokens.of(text), lexicon), lexicon.capitalsName()).all();
    }

    /** The work on one text. */
    private static final class Reading {
        private final Terms terms;
        private final Furniture furniture;
        private final Dates dates;
        private final Amounts amounts;
        private final Parts parts;
        private int behindLast = -1;

        Reading(Terms terms, boolean capitalsName) {
            this.terms = terms;
            furniture = new Furniture(terms, capitalsName);
            dates = new Dates(terms);
            Measures measures = new Measures(terms);
            amounts = new Amounts(terms, measures, furniture);
            parts = new Parts(terms, measures, amounts);
        }

        List<Quantity> all() {
            var all = new ArrayList<Quantity>();
            int at = 0;
            while (at < terms.size()) {
                int past = furniture.past(at);
                Found found = past > at ? Found.nothing(past) : found(at);
                if (found != null && found.quantity() != null) {
                    all.add(found.quantity());
                }
                behindLast = found == null || found.quantity() == null ? behindLast : found.to();
                at = found == null ? at + 1 : Math.max(at + 1, found.to());
            }
            return List.copyOf(all);
        }

        private @Nullable Found found(int at) {
            Found date = dates.at(at);
            if (date != null) {
                return date;
            }
            if (terms.is(at, Kind.BETWEEN) && dates.isSpan(at + 1)) {
                return null;
            }
            int behind = at;
            while (behind < at + MOST_HEDGES && terms.is(behind, Kind.HEDGE)) {
                behind++;
            }
            if (behind > at && (dates.at(behind) != null || furniture.past(behind) > behind)) {
                return null;
            }
            Found hedged = behind == at || isEndOfRange(at) ? null : number(behind, new Said(at, hedge(at)));
            boolean isWithin = terms.as(at, Kind.HEDGE)
                    .filter(entry -> entry.word().equals(WITHIN))
                    .isPresent();
            boolean isOther = isWithin
                    && hedged != null
                    && hedged.quantity() != null
                    && hedged.quantity().sort() != Quantity.Sort.DURATION;
            return hedged == null || isOther ? number(behind, new Said(behind, Hedge.NONE)) : hedged;
        }

        /** The first that is said: "at least about". */
        private Hedge hedge(int at) {
            String word = terms.as(at, Kind.HEDGE).orElseThrow().word();
            return word.equals(WITHIN) ? Hedge.AT_MOST : Hedge.valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** "from 80 to 10": where "to" is also "up to", it is no hedge behind a quantity. */
        private boolean isEndOfRange(int at) {
            return at == behindLast && terms.is(at, Kind.TO);
        }

        private @Nullable Found number(int at, Said said) {
            Found ordinal = parts.ordinalInFigures(at);
            Found amount = ordinal != null ? ordinal : amounts.at(at, said);
            return amount != null ? amount : parts.at(at, said);
        }
    }
}
