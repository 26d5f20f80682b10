package org.claimstake.language.model;

import static org.claimstake.language.model.Wording.of;
import static org.claimstake.language.model.Wording.percent;

import java.util.List;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.text.Place;

/**
 * What chance can have wrong: distributions, their arguments, and where they stand.
 */
final class DrawFindings {
    private DrawFindings() {}

    static Finding drawOutside(String function, Place place) {
        return of("random/place", "`" + function + "` is a distribution and stands where no draw is made", place)
                .why("every draw has a name of its own, so that it stays the same whatever else changes in the case")
                .attempt("random x : number = " + function + "(…)");
    }

    /** @param named the arguments with their names, as they should be written */
    static Finding unnamed(String function, List<String> labels, String named, Place place) {
        return of("call/arguments", "the arguments of `" + function + "` stand without their names", place)
                .why("they are " + String.join(", ", labels) + ", and each is named with a colon")
                .attempt(function + "(" + named + ")");
    }

    static Finding noDistribution(String words, Place place) {
        return of("random/distribution", "`" + words + "` is no distribution", place)
                .why(
                        "a random value is drawn from normal, lognormal, uniform, triangular, pert, beta, bernoulli, discrete or empirical, or is a process `Model { … }`");
    }

    static Finding discreteNeedsChoice(Place place) {
        return of("random/discrete", "`discrete` draws words, and nothing says of which choice", place)
                .attempt("random x : choice {a, b} = discrete(a: 30%, b: 70%)");
    }

    static Finding chanceOutside(String words, Place place) {
        return of("random/chance", "`" + words + "` is no chance", place)
                .why("a chance in `discrete` is a number typed here, from 0% to 100%");
    }

    static Finding chancesSum(double sum, Place place) {
        return of("random/sum", "the chances sum to " + percent(sum) + ", but must be 100%", place)
                .why("one of the words is always drawn");
    }

    static Finding seen(int values, int most, Place place) {
        return values == 0
                ? of("random/empirical", "`empirical` has no value to draw from", place)
                        .why("no row of the table fits its condition with a value that is known")
                : of("random/empirical", "`empirical` has more than " + most + " values to draw from", place)
                        .why("a condition behind `where` leaves some of them out");
    }

    static Finding seenLater(String words, Place place) {
        return of("random/empirical", "`" + words + "` is not known before the run", place)
                .why(
                        "`empirical` draws from numbers typed here, or from columns of a table and what is reckoned from them; what varies is multiplied or added in a line that reads the draw");
    }

    static Finding date(String label, Place place) {
        return of("random/date", "`" + label + "` is a date, and what is drawn is a number", place)
                .why(
                        "a date is drawn as the years until it: random wait : years = uniform(low: 0 years, high: 2 years), and a line adds them to a date")
                .attempt("line start = 2027-01-01 + wait");
    }

    static Finding weights(Place place) {
        return of("random/weights", "the weights of `empirical` are not above zero", place)
                .why("a weight says how often its value comes: 0 is never, and all of them together must be above 0");
    }

    static Finding weightEach(int values, Place place) {
        return of("random/weights", "`by:` wants a weight for each of the " + values + " values", place)
                .attempt("empirical([3, 5, 8] mn USD, by: [1, 2, 1])");
    }

    static Finding mustBePositive(String label, String function, boolean zeroToo, Place place) {
        return of(
                "random/positive",
                "`" + label + "` of `" + function + "` must " + (zeroToo ? "not be below zero" : "be above zero"),
                place);
    }

    static Finding outOfOrder(String low, String high, String function, Place place) {
        return of("random/order", "`" + low + "` of `" + function + "` is above `" + high + "`", place)
                .why("put the smaller one first");
    }

    static Finding noWidth(String function, Place place) {
        return of("random/width", "`low` and `high` of `" + function + "` are the same", place)
                .why("a value that cannot vary is an input, a term or a line");
    }

    static Finding correlation(String words, Place place) {
        return of("correlate/value", "`" + words + "` is no correlation", place)
                .why("a correlation is a number typed here, above -1 and below 1");
    }

    static Finding notDrawn(String name, java.util.Set<String> drawn, Place place) {
        var plain = drawn.stream().map(Items::plain).toList();
        return Wording.near(
                of("correlate/name", "`" + name + "` is not drawn", place).why("drawn are " + Wording.list(plain)),
                org.claimstake.language.finding.Nearest.of(name, plain));
    }

    static Finding drawsSeveral(String process, java.util.List<String> draws, Place place) {
        return of("correlate/name", "`" + process + "` draws more than one value: " + String.join(", ", draws), place)
                .why(
                        "a process is joined by its one draw; a draw declared in the case may be given to several models as an input");
    }

    static Finding twoNames(Place place) {
        return of("correlate/names", "`correlate` joins two or more different draws", place)
                .attempt("correlate a, b : 0.4");
    }

    static Finding notAlike(String a, String b, Place place) {
        return of("correlate/alike", "`" + a + "` and `" + b + "` are not drawn alike", place)
                .why(
                        "both must be drawn once a future or both once a period, both `random` or both `unsure`, for the same rows");
    }

    static Finding notOver(String name, String table, Place place) {
        return of("correlate/over", "`" + name + "` has no draw for each row of `" + table + "`", place)
                .why("draws are joined between rows when each row has one: for r in " + table + " { random " + name
                        + "[r] … }");
    }

    static Finding bothWays(String name, Place place) {
        return of("correlate/both", "`" + name + "` is joined with another draw and between its rows", place)
                .why("one of the two can be said; the other is usually a common cause, which may be a draw of its own");
    }

    static Finding joinedTwice(String a, String b, Place place, Place before) {
        String other = b.equals("its rows") ? b : "`" + b + "`";
        return of("correlate/twice", "the correlation of `" + a + "` and " + other + " is said twice", place)
                .at(before, "first said here")
                .why("two values have one correlation");
    }

    static Finding tooManyJoined(int most, Place place) {
        return of("correlate/rows", "more than " + most + " rows are joined with each other", place)
                .why("a common cause, drawn once, says the same with less");
    }

    static Finding noMatrix(java.util.List<String> names, Place place) {
        return of("correlate/matrix", "these correlations cannot all hold: " + String.join(", ", names), place)
                .why(
                        "pairs that are not named count as 0; what two have in common with a third, they have in common with each other");
    }

    static Finding unsureLine(Place place) {
        return of("random/unsure", "an `unsure` value cannot change from period to period", place)
                .why("it stands for what is so and nobody knows: leave out `line`; what changes by chance is `random`");
    }

    static Finding unsureProcess(String name, String model, Place place) {
        return of(
                        "random/unsure",
                        "`" + model + "` says of each of its draws itself whether it is random or unsure",
                        place)
                .why("`unsure` before a model would change none of them")
                .attempt("random " + name + " = " + model + " { … }");
    }

    static Finding unsureOfRandom(String name, Place place) {
        return of("random/unsure", "`" + name + "` is unsure, and what it is drawn from is random", place)
                .why(
                        "what is so already cannot hang on what the world will draw; say `random`, or draw from what is unsure");
    }

    static Finding noProcess(String name, Place place) {
        return of("random/process", "`" + name + "` is read as a process, but its model has no line `value`", place)
                .attempt("use … as " + name);
    }
}
