package org.claimstake.evidence.quantity;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.claimstake.evidence.text.Span;

/**
 * How much, how many, when or what part, as a text says it.
 *
 * @param span  its words in the text read, with hedge, sign of money, scale word and unit
 * @param sort  what is measured
 * @param value the number in {@code unit}, scale words multiplied out (15e12 for "$15 trillion"); a part of a whole as a part of
 *              1 (0.5 for "half" and for "50 %"); empty where the words give a range or none
 * @param low   no less is said; empty where nothing bounds it below
 * @param high  no more is said; empty where nothing bounds it above ("nearly": the number itself)
 * @param unit  currency by its ISO 4217 code, weights and volumes as the language of models writes them (t, kt, bbl, tcm),
 *              {@code share} for a part of a whole, day, month, year for a duration; {@code USD/year} for a rate; empty for a
 *              bare count and for a date
 * @param hedge how it is said
 * @param date  for a date: {@code 2025}, {@code 2025-02} or {@code 2025-02-05}; else empty
 */
public record Quantity(
        Span span,
        Sort sort,
        OptionalDouble value,
        OptionalDouble low,
        OptionalDouble high,
        String unit,
        Hedge hedge,
        Optional<String> date) {

    /** What is measured. */
    public enum Sort {
        /** Money, weight, volume, energy. */
        AMOUNT,
        /** A part of a whole in figures: "40 percent", "two of four". */
        SHARE,
        /** A part of a whole in words: "most", "half", "some of the largest". */
        QUANTIFIER,
        /** Things counted: "six metals". */
        COUNT,
        /** "100 days". */
        DURATION,
        /** "5 February 2025", "1991". */
        DATE,
        /** "the third largest". */
        RANK
    }

    public Quantity {
        Objects.requireNonNull(span);
        Objects.requireNonNull(sort);
        Objects.requireNonNull(hedge);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(date);
    }
}
