package org.claimstake.evidence.quantity;

import java.util.Locale;

/** What a line of a word table is about. The tables are {@code en.txt} and the others beside this class; {@code all.txt} holds for all. */
enum Kind {
    /** Number words: 1 to 99, and hundreds that are one word. */
    NUMBER,
    /** One, which is as often a pronoun: a number before a scale word or a unit alone. */
    ONE,
    /** "a", "an": 1 before a scale word alone. */
    ARTICLE,
    /** Hundred, thousand, million: multiplies what stands before it. */
    SCALE,
    /** "half" as a number, before a scale word: "half a million". */
    HALF,
    /** "and a half", before or behind a scale word. */
    AND_HALF,
    /** Several: so many, from low to high. */
    FEW,
    /** Tens, hundreds, billions: as {@link #FEW}, and says it alone. */
    MANY,
    /** "most of", "a third of": a part of a whole, a number or from low to high. */
    PART,
    /** "a third", which is a part only with a hedge before it: "over a third". */
    HEDGED_PART,
    /** "substantial", "most": says how much only with one of {@link #STOCK} behind it. */
    SIZE,
    /** "reserves", "deposits", "people": what there is much or little of, and what figures that might be a year count. */
    STOCK,
    /** "third". */
    ORDINAL,
    /** "largest"; with the value {@code behind} one that says nothing alone: "за величиною". */
    SUPERLATIVE,
    /** "some of the", "one of the", "among the", before a superlative. */
    SOME_OF,
    /** "top", before a number. */
    TOP,
    /** A rank in one phrase. */
    RANK,
    /** A hedge before the number, by the name of a {@link Hedge}; {@code within} before a duration alone. */
    HEDGE,
    /** A hedge behind it: "or more". */
    BEHIND,
    /** "between", "from". */
    BETWEEN,
    AND,
    TO,
    OR,
    /** Stands between a scale word and a unit: "billions of dollars". */
    OF,
    /** "out of", between the two numbers of a share. */
    OUT_OF,
    /** "per", "a", before the unit below the line. */
    PER,
    /** "annually": a rate in one word. */
    RATE,
    /** A sign or a code, before the number or behind it: "$". */
    SIGN,
    /** A word for money, behind the number: "dollars". */
    CURRENCY,
    UNIT,
    /** A unit that stands below the line alone: "tcm", a thousand cubic metres there and a trillion elsewhere. */
    BELOW,
    /** A unit of time. */
    TIME,
    PERCENT,
    /** Percentage points. */
    POINTS,
    MONTH,
    /** "year" beside the figures of a year. */
    YEAR,
    /** "in", "since", before a year. */
    CUE,
    /** Makes a decade of a year: "1990s". */
    DECADE,
    /** Makes an ordinal of a figure: "3rd". */
    SUFFIX,
    /** What is numbered and not counted: "Article 5". */
    LABEL,
    /** Behind a number: no amount. "px". */
    NOT,
    /** What is passed over: "second half". */
    SKIP,
    /** May stand before a number with a hyphen: "mid-2025". */
    PREFIX,
    /** What follows a number that stands for a noun: "the two are". */
    STOP,
    /** Capital letters that are a word and no code of money: "ALL 15". */
    PLAIN,
    /** Between the words of a compound number: "fünfundzwanzig". */
    JOINT;

    static Kind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
