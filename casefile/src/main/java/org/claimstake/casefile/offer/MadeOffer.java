package org.claimstake.casefile.offer;

import java.util.List;
import java.util.Optional;

/**
 * An offer that somebody made.
 *
 * @param date  as written, a day as a rule
 * @param by    who made it, as written; may be empty
 * @param terms the terms that it names, in its order
 * @param note  may be empty
 * @param answer how the other side took it, where somebody says so
 */
public record MadeOffer(String date, String by, List<Term> terms, String note, Optional<Answer> answer) {

    /** @param value as written: {@code 50%} */
    public record Term(String name, String value) {}

    /** How an offer was taken. */
    public sealed interface Answer {

        /** It was turned down. */
        record Refused() implements Answer {}

        /** It was liked better than another offer. @param other its date, or how an answer calls it */
        record Preferred(String other) implements Answer {}
    }

    public MadeOffer {
        terms = List.copyOf(terms);
    }
}
