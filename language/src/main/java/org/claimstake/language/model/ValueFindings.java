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
    static final String WORD_WITHOUT_TYPE = "choice/untyped";

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

    static Finding wordWithoutType(String word, String choice, Place place) {
        return of(
                        WORD_WITHOUT_TYPE,
                        "`" + word + "` is a word of the choice `" + choice
                                + "`, and nothing here says that one is meant",
                        place)
                .why(
                        "a word is read beside a value of its choice, or where the type is declared; what reads its own past"
                                + " declares its type")
                .attempt("line … : " + choice + " = …");
    }

    static Finding seriesLength(int given, int wanted, String first, Place place) {
        return of("series/length", "the row has " + given + " values and the axis " + wanted + " periods", place)
                .why("one value a period, from " + first);
    }

    static Finding offAxis(String date, String first, String last, Place place) {
        return of("time/axis", date + " lies outside the case's time, " + first + " to " + last, place);
    }

    static Finding shareOutside(String words, Place place) {
        return of("figure/share", words + " is no share of the futures", place).why("a share lies between 0% and 100%");
    }
}
