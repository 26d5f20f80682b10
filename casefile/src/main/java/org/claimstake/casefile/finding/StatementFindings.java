package org.claimstake.casefile.finding;

import static org.claimstake.casefile.finding.CaseWording.count;
import static org.claimstake.casefile.finding.CaseWording.withNames;

import java.util.Collection;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.text.Place;
import org.jspecify.annotations.Nullable;

/**
 * What can be wrong with a file of statements.
 */
public final class StatementFindings {
    private StatementFindings() {}

    public static Finding documentId(String id, String file, Place place) {
        return Finding.of("statement/id", "the document `" + id + "` lies in `" + file + "`")
                .at(place)
                .why("a document is found by the name of its file, which is its id with `.yaml`");
    }

    public static Finding twice(String id, Place first, Place again) {
        return Finding.of("statement/twice", "two statements of one document have the id `" + id + "`")
                .at(again, "again")
                .at(first, "first")
                .why("a reader is led to a statement by its id");
    }

    public static Finding many(int most, Place place) {
        return Finding.of("statement/many", "a document has more than " + count(most) + " statements")
                .at(place)
                .why("part a text that long into several documents, a file each");
    }

    /** @param missing the key that is left out */
    public static Finding review(String missing, Place place) {
        return Finding.of("statement/review", "a review has no `" + missing + "`")
                .at(place)
                .why("a verdict is a person's: it says who gives it, when and why")
                .attempt("review: {verdict: partly, by: A. Reviewer, on: 2026-11-01, reason: \"It holds for two of"
                        + " four.\"}");
    }

    public static Finding reviewTwice(Place one, Place several) {
        return Finding.of("statement/review", "a statement has `review` and `reviews`")
                .at(several, "a list")
                .at(one, "one")
                .why("a second review is added to the list `reviews`, where the first one stays");
    }

    public static Finding reviewBefore(String on, String date, Place place) {
        return Finding.of("statement/date", "a review of " + on + " judges what was said on " + date)
                .at(place)
                .why("nobody judges what is not yet said");
    }

    public static Finding day(String found, Place place) {
        return Finding.of("statement/date", "`" + found + "` is no day")
                .at(place)
                .why("a day is written with its year first")
                .attempt("2025-02-05");
    }

    public static Finding date(String found, Place place) {
        return Finding.of("statement/date", "`" + found + "` is no date")
                .at(place)
                .why("a date is written with its year first: a day, or `2025-02`, or `2025` where no more is known")
                .attempt("2025-02-05");
    }

    public static Finding hash(Place place) {
        return Finding.of("statement/hash", "this is no SHA-256")
                .at(place)
                .why("it has 64 digits, 0 to 9 and a to f, as `sha256sum` prints them");
    }

    /** @param wanted what should stand there, in words */
    public static Finding number(String found, String wanted, Place place) {
        return Finding.of("statement/number", "`" + found + "` is no number")
                .at(place)
                .why("here stands " + wanted);
    }

    public static Finding range(Place place) {
        return Finding.of("statement/number", "`low` is more than `high`")
                .at(place)
                .why("no less than `low` is said, and no more than `high`");
    }

    public static Finding quote(int length, int most, Place place) {
        return Finding.of("statement/quote", "an anchor has " + count(length) + " characters")
                .at(place)
                .why("it has " + most + " at most: the words that are checked, and what is needed around them to find"
                        + " the place");
    }

    public static Finding speaker(String found, Place place, Collection<String> speakers) {
        Finding finding = Finding.of("statement/speaker", "`" + found + "` is none of the speakers")
                .at(place);
        return withNames(finding, "they are", found, speakers);
    }

    public static Finding outside(String standing, String claim, Place place) {
        return Finding.of("statement/standing", "the claim `" + claim + "` hangs on what is not checked")
                .at(place)
                .why("the statement stands as `" + standing + "`, and only what is `checkable` has claims");
    }

    public static Finding check(String found, Place place, Collection<String> claims) {
        Finding finding = Finding.of("statement/check", "the case has no claim `" + found + "`")
                .at(place);
        return claims.isEmpty()
                ? finding.why(
                        "it has none at all: a claim is a block of `case.stake`, `claim NAME \"…\" by \"…\" { says …"
                                + " }`")
                : withNames(finding, "its claims are", found, claims);
    }

    /** @param sources null where the case keeps no list of them */
    public static Finding source(String found, Place place, @Nullable Collection<String> sources) {
        Finding finding = Finding.of(
                        "statement/source",
                        "a review rests on the source `" + found + "`, which the case" + " does not list")
                .at(place);
        return sources == null
                ? finding.why("sources are listed in `sources.csv`, a line each, found by their id")
                : withNames(finding, "its sources are", found, sources);
    }
}
