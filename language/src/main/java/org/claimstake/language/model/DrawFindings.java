package org.claimstake.language.model;

import static org.claimstake.language.model.Wording.of;
import static org.claimstake.language.model.Wording.percent;

import org.claimstake.language.finding.Finding;
import org.claimstake.language.text.Place;

/**
 * What chance can have wrong: distributions, their arguments, and where they stand.
 */
final class DrawFindings {
    private DrawFindings() {}

    static Finding drawOutside(String function, Place place) {
        return of("random/place", "`" + function + "` is a distribution and stands where no draw is made", place)
                .why("chance is drawn by a declaration of its own, so that its draws hang on its name")
                .attempt("random x : number = " + function + "(…)");
    }

    static Finding noDistribution(String words, Place place) {
        return of("random/distribution", "`" + words + "` is no distribution", place)
                .why(
                        "a random value is drawn from normal, lognormal, uniform or discrete, or is a process `Model { … }`");
    }

    static Finding discreteNeedsChoice(Place place) {
        return of("random/discrete", "`discrete` draws the words of a choice, and none is declared", place)
                .attempt("random x : choice {a, b} = discrete(a: 30%, b: 70%)");
    }

    static Finding chanceOutside(String words, Place place) {
        return of("random/chance", "`" + words + "` is no chance", place)
                .why("a chance in `discrete` is a number typed here, from 0% to 100%");
    }

    static Finding chancesSum(double sum, Place place) {
        return of("random/sum", "the chances sum to " + percent(sum) + ", but must be 100%", place);
    }

    static Finding mustBePositive(String label, String function, boolean zeroToo, Place place) {
        return of(
                "random/positive",
                "`" + label + "` of `" + function + "` must be above zero" + (zeroToo ? " or zero" : ""),
                place);
    }

    static Finding outOfOrder(String low, String high, String function, Place place) {
        return of("random/order", "`" + low + "` of `" + function + "` is above `" + high + "`", place)
                .why("put the smaller one first");
    }

    static Finding unsureLine(Place place) {
        return of("random/unsure", "an `unsure` value is drawn once a state of ignorance, not once a period", place)
                .why("what we do not know does not change from year to year; leave out `line`, or say `random`");
    }

    static Finding noProcess(String name, Place place) {
        return of("random/process", "`" + name + "` is read as a process, but its model has no line `value`", place)
                .attempt("use … as " + name);
    }
}
