package org.claimstake.language.model;

import static org.claimstake.language.model.Wording.of;

import java.util.List;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.text.Place;

/**
 * What shapes and order can have wrong: periods, futures, and values that need each other.
 */
final class ShapeFindings {
    private static final int MOST_NAMES = 12;

    private ShapeFindings() {}

    /** The way round; of a long one its beginning and how it comes back. */
    private static String walked(List<String> names) {
        if (names.size() <= MOST_NAMES) {
            return String.join(" -> ", names);
        }
        int half = MOST_NAMES / 2;
        return String.join(" -> ", names.subList(0, half)) + " -> … " + (names.size() - MOST_NAMES) + " more … -> "
                + String.join(" -> ", names.subList(names.size() - half, names.size()));
    }

    static Finding figureInLine(String name, Place place) {
        return of("shape/figure", "the figure `" + name + "` cannot be used here", place)
                .why("a figure is known when all futures are; lines and measures belong to one of them");
    }

    static Finding variesByPeriod(String name, String why, String words, Place place) {
        return of("shape/period", "`" + name + "` would change from period to period", place)
                .why(why)
                .why("its value here is " + words);
    }

    static Finding noPeriods(String words, Place place) {
        return of("shape/lag", "`" + words + "` has one value for all periods, and no period before", place)
                .why("`[-1]` looks back in a line; a measure or figure is the same whenever it is read")
                .attempt(words);
    }

    static Finding measureByPeriod(String name, String words, Place place) {
        return of("shape/measure", "the measure `" + name + "` would have a value for each period", place)
                .why("a measure is one value for a future: say what is taken of the periods")
                .attempt("sum(" + words + ")")
                .attempt("at(" + words + ", 2030)");
    }

    static Finding figureByFuture(String name, String words, Place place) {
        return of("shape/figure", "the figure `" + name + "` would have a value for each future", place)
                .why("a figure is one value for all futures: say what is taken of them")
                .attempt("mean(" + words + ")")
                .attempt("quantile(" + words + ", 50%)");
    }

    static Finding foldsFutures(String function, Place place) {
        return of(
                        "shape/futures",
                        "`" + function + "` looks over all futures, and a line or measure belongs to one of them",
                        place)
                .why("what is said of all futures is a figure: declare it with `figure`");
    }

    static Finding errorOfNoFigure(String words, Place place) {
        return of("shape/errors", "`" + words + "` is no figure, and has no error", place)
                .why(
                        "errors are those of a figure over many futures; how far another value may lie off is said in its unit")
                .attempt("within 0.01");
    }

    static Finding figureBesideFuture(Place place) {
        return of("shape/mixed", "a figure over all futures is held against a value of each future", place)
                .why("fold the other side too, or declare what is compared as a line of one future")
                .attempt("mean(…)");
    }

    static Finding circle(List<String> names, boolean account, List<Place> places) {
        Finding finding = Finding.of("circle/period", "in one period these need each other: " + walked(names));
        for (Place place : places.stream().limit(6).toList()) {
            finding = finding.at(place);
        }
        if (!account && names.stream().distinct().count() == 1) {
            String before = names.getFirst().replaceFirst("\\[.*", "") + "[-1]";
            return finding.why("what grows out of its own past reads the period before and says where it begins: `"
                    + before
                    + " otherwise …`, and instead of … the value before the first period; with 0 it would stay 0");
        }
        return finding.why(
                account
                        ? "such a circle is usually opened by reading the opening balance: interest on `debt.opening` instead of on what is left"
                        : "such a circle is usually opened by reading the period before: `x[-1] otherwise 0`");
    }

    static Finding ring(List<String> names, Place place) {
        return of("circle/pass", "these need each other over the whole of time: " + walked(names), place)
                .why("a line may use a measure only if the measure does not rest on that line");
    }
}
