package org.claimstake.language.model;

import static org.claimstake.language.model.Wording.list;
import static org.claimstake.language.model.Wording.near;
import static org.claimstake.language.model.Wording.of;

import java.util.List;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Nearest;
import org.claimstake.language.text.Place;

/**
 * What a value can have wrong: missing and unasked, a word of no choice, a day or a series off the axis.
 */
final class ValueFindings {
    private ValueFindings() {}

    static Finding mayBeMissing(String words, Place place) {
        return of("missing/unasked", "`" + words + "` may be missing, and nothing says what then", place)
                .why("missing is not zero: ask with known(…) first, or say what stands in its place")
                .attempt(words + " otherwise …");
    }

    static Finding noLast(String words, Place place) {
        return of("missing/last", "`" + words + "` has no last value", place)
                .why(
                        "`otherwise last` takes the nearest earlier row of a table read by date: prices[now].usd otherwise last");
    }

    static Finding noSuchWord(String word, List<String> words, Place place) {
        return near(
                of("choice/word", "`" + word + "` is not among the words here", place)
                        .why("they are " + list(words)),
                Nearest.of(word, words));
    }

    static Finding seriesLength(int given, int wanted, String first, Place place) {
        return of(
                        "series/length",
                        given + (given == 1 ? " value is" : " values are") + " given for " + wanted + " periods",
                        place)
                .why("one for each period, from " + first);
    }

    static Finding offAxis(String date, String first, String last, Place place) {
        return of("time/axis", date + " lies outside the case's time, " + first + " to " + last, place);
    }

    static Finding shareOutside(String words, Place place) {
        return of("figure/share", words + " is no share of the futures", place).why("a share lies between 0% and 100%");
    }
}
