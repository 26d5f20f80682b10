package org.claimstake.casefile.offer;

import java.util.List;

/**
 * An offer that somebody made.
 *
 * @param date  as written, a day as a rule
 * @param by    who made it, as written; may be empty
 * @param terms the terms that it names, in its order
 * @param note  may be empty
 */
public record MadeOffer(String date, String by, List<Term> terms, String note) {

    /** @param value as written: {@code 50%} */
    public record Term(String name, String value) {}

    public MadeOffer {
        terms = List.copyOf(terms);
    }
}
