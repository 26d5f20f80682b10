package org.claimstake.language.model;

import static org.claimstake.language.model.Wording.of;

import org.claimstake.language.finding.Finding;
import org.claimstake.language.text.Place;

/**
 * What claims can have wrong.
 */
final class ClaimFindings {
    private ClaimFindings() {}

    static Finding manyCells(String claim, long cells, int most, Place place) {
        return of(
                        "claim/cells",
                        "the readings of `" + claim + "` combine to " + cells + " answers; " + most + " are the most",
                        place)
                .why(
                        "an answer is a table that somebody reads: part the claim, or leave out readings that nobody means");
    }

    static Finding mixedReading(String reading, Place place) {
        return of("claim/reading", "the values of `" + reading + "` are not of one kind", place)
                .why("a reading offers words, or numbers of one unit, or dates")
                .attempt("reading " + reading + " : {all, some}");
    }

    static Finding readingTwice(String reading, Place place) {
        return of("claim/twice", "`" + reading + "` offers the same word twice", place)
                .why("each value is one row of the answer");
    }

    static Finding byFuture(String claim, String words, Place place) {
        return of("claim/future", "whether `" + claim + "` holds differs from one future to the next", place)
                .why("a claim has one answer for all futures: say how likely it must be, or what holds on average")
                .attempt("chance(" + words + ") > 50%");
    }

    static Finding byPeriod(String claim, String words, Place place) {
        return of("claim/period", "whether `" + claim + "` holds differs from one period to the next", place)
                .why("a claim has one answer: say of which period it speaks, or what it says of all of them")
                .attempt("at(…, 2030)")
                .attempt("count(" + words + ") > 0");
    }
}
