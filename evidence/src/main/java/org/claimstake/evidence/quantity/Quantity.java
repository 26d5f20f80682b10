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
 *              1 (0.5 for "half" and for "50 %"); the place of a rank (3 for "third largest"); empty where the words give a range
 *              or no number
 * @param low   the bound that a hedge or a range sets below: "more than 5", "5 to 10", "tens of billions"; empty where they set
 *              none, and for a number without a hedge or with "about"
 * @param high  the same above ("nearly": the number itself)
 * @param unit  currency by its ISO 4217 code, weights and volumes as the language of models writes them (t, kt, bbl, bcm),
 *              {@code share} for a part of a whole, {@code pp} for percentage points, minute, hour, day, month, year for a duration
 *              (a week is 7 days, a decade 10 years); {@code USD/year} for a rate; empty for a bare count, a rank and a date. "tcm" is
 *              a thousand cubic metres below the line ({@code USD/tcm}); elsewhere writers mean a trillion, given in m3
 * @param hedge how it is said
 * @param date  for a date: {@code 2025}, {@code 2025-02}, {@code 2025-02-05}, {@code --02-05} where no year is said, and
 *              {@code 2014/2022} from one to another, as in ISO 8601; else empty
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
        /** A part of a whole in words: "most", "half", "some of the largest", "substantial reserves". */
        QUANTIFIER,
        /** Things counted: "six metals". */
        COUNT,
        /** "100 days". */
        DURATION,
        /** "5 February 2025", "1991". */
        DATE,
        /** "the third largest", "the largest" (1), "top ten" and "one of the five largest" (1 to 10, 1 to 5). */
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
