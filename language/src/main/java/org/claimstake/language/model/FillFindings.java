package org.claimstake.language.model;

import static org.claimstake.language.model.Wording.list;
import static org.claimstake.language.model.Wording.near;
import static org.claimstake.language.model.Wording.of;

import java.util.Collection;
import java.util.List;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Nearest;
import org.claimstake.language.source.Filler;
import org.claimstake.language.text.Place;
import org.jspecify.annotations.Nullable;

/** What columns that are filled from outside can have wrong. */
final class FillFindings {
    private static final String DATA =
            "what fills a column is what a source states: it is never negotiated, drawn, computed or looked for";

    private FillFindings() {}

    static Finding noProvider(String name, Collection<String> known, Place place) {
        Finding finding = of("fill/provider", "there is no `" + name + "` that fills columns", place);
        return known.isEmpty()
                ? finding.why("nothing does here; a column of the table's file is `from \"its name\"`")
                : near(finding.why("what fills columns here: " + list(known)), Nearest.of(name, known));
    }

    /** @param label null where none is written */
    static Finding noArgument(String provider, @Nullable String label, List<String> names, Place place) {
        String what = label == null
                ? "what is asked of `" + provider + "` is said by name"
                : "`" + provider + "` does not ask for `" + label + "`";
        Finding finding = of("fill/argument", what, place).why("it asks for " + list(names));
        return label == null ? finding : near(finding, Nearest.of(label, names));
    }

    static Finding argumentTwice(String label, Place place) {
        return of("fill/argument", "`" + label + "` is said twice", place)
                .why("which one holds is not clear; keep one");
    }

    static Finding argumentMissing(String provider, String name, Filler.Parameter parameter, Place place) {
        Finding finding = of("fill/missing", "`" + provider + "` is not told `" + name + "`", place);
        return switch (parameter) {
            case Filler.Parameter.Day day ->
                finding.why("it is a day, or an input that is one").attempt(name + ": 2026-01-01");
            case Filler.Parameter.Word word ->
                finding.why("it is one of " + list(word.words()) + ", or an input that is one of them")
                        .attempt(name + ": "
                                + (word.words().isEmpty()
                                        ? "WORD"
                                        : word.words().getFirst()));
        };
    }

    /** @param given as a sentence calls it */
    static Finding noDay(String label, String given, Place place) {
        return of("fill/kind", "`" + label + "` is a day, and this is " + given, place)
                .why("a day is written 2026-01-31, or is an input `day : date = 2026-01-31`");
    }

    /** @param given as a sentence calls it */
    static Finding noWord(Filler.Parameter.Word parameter, String given, Place place) {
        Finding finding = of("fill/kind", "`" + parameter.name() + "` cannot be " + given, place)
                .why(
                        parameter.words().isEmpty()
                                ? "there is nothing yet that it could be"
                                : "it is one of " + list(parameter.words()));
        return near(finding, Nearest.of(given.replace("`", ""), parameter.words()));
    }

    /** @param kind {@code a term}, {@code a random value} */
    static Finding noInput(String name, String kind, String column, Place place) {
        return of(
                        "fill/input",
                        "`" + name + "` is " + kind + ", and `" + column + "` is filled by constants and inputs",
                        place)
                .why(DATA);
    }

    /** @param words of an argument, or the name of an input */
    static Finding notWritten(String column, String words, Place place) {
        return of("fill/constant", "`" + words + "` fills `" + column + "`, and it is not written out", place)
                .why("a table is filled before any value is computed: a day or a word stands there, and no formula");
    }

    static Finding noChoice(String column, String provider, List<String> words, Place place) {
        return of("fill/type", "`" + column + "` is filled with words, and its type is no choice", place)
                .why("`" + provider + "` says " + list(words))
                .attempt("choice {" + String.join(", ", words) + "}?");
    }

    static Finding notOptional(String column, String type, Place place) {
        return of("fill/optional", "`" + column + "` may have gaps, and its type does not say so", place)
                .why("where no source says anything of a row the cell is missing")
                .attempt(type + "?");
    }

    static Finding lacksWord(String column, String provider, String word, List<String> words, Place place) {
        return of("fill/word", "`" + provider + "` may say `" + word + "`, which is no word of `" + column + "`", place)
                .why("its words are " + list(words)
                        + "; others are mapped with `as { word: value }`, or with `as { word: missing }`")
                .attempt("as { " + word + ": " + (words.isEmpty() ? "missing" : words.getFirst()) + " }");
    }

    static Finding changed(String column, String provider, Place place) {
        return of("fill/changed", "`" + column + "` is filled by `" + provider + "` and cannot be changed", place)
                .why(DATA)
                .why("another day or another source is an input that the column is filled by; what somebody else states"
                        + " is a source of its own");
    }
}
