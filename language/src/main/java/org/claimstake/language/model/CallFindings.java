package org.claimstake.language.model;

import static org.claimstake.language.model.Wording.near;
import static org.claimstake.language.model.Wording.of;

import java.util.List;
import java.util.Optional;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Nearest;
import org.claimstake.language.text.Place;

/**
 * What the call of a function and the operands of an operator can have wrong.
 */
final class CallFindings {
    private CallFindings() {}

    static Finding unknownFunction(String name, Optional<String> nearest, Place place) {
        Finding finding = of("name/function", "there is no function `" + name + "`", place);
        return nearest.isPresent()
                ? near(finding, nearest)
                : finding.why("docs/language.md lists those that there are");
    }

    static Finding argumentCount(String function, int count, String usage, Place place) {
        return of(
                        "call/arguments",
                        "`" + function + "` does not take " + count + (count == 1 ? " value" : " values"),
                        place)
                .why("it is written " + usage);
    }

    static Finding unknownLabel(String function, String label, List<String> labels, String usage, Place place) {
        return near(
                of("call/label", "`" + function + "` knows no `" + label + ":`", place)
                        .why("it is written " + usage),
                Nearest.of(label, labels));
    }

    static Finding labelTwice(String function, String label, Place place) {
        return of("call/twice", "`" + function + "` is given `" + label + ":` twice", place)
                .why("which one holds is not clear; keep one");
    }

    static Finding missingArgument(String function, String label, String usage, Place place) {
        return of("call/missing", "`" + function + "` needs `" + label + ":`", place)
                .why("it is written " + usage);
    }

    static Finding noRowsHere(String function, String usage, Place place) {
        return of("call/rows", "`" + function + "` takes no rows or condition here", place)
                .why("it is written " + usage);
    }

    static Finding needsRows(String function, String usage, Place place) {
        return of("call/rows", "`" + function + "` needs rows to go over", place)
                .why("it is written " + usage);
    }

    static Finding argument(String what, String wanted, String given, Place place) {
        return Finding.of(
                        "units/argument",
                        what + " wants " + Wording.kind(wanted) + " and is given " + Wording.kind(given))
                .at(place, given);
    }

    static Finding notTruth(String what, String given, Place place) {
        return Finding.of("type/truth", what + " wants a condition and is given " + given)
                .at(place, given)
                .why("a condition is a comparison such as x > 0, or yes or no");
    }

    static Finding noArithmetic(String doing, String given, boolean truth, Place place) {
        Finding finding =
                Finding.of("type/arithmetic", "cannot " + doing + " " + given).at(place, given);
        return truth
                ? finding.why("a truth becomes a number by `if … then 1 else 0`")
                : finding.why("only numbers are added and multiplied; with `if` each word or date can be given one");
    }

    static Finding noOrder(String op, String type, Place place) {
        return of("type/order", "`" + op + "` cannot order " + type, place)
                .why("only numbers and dates come before or after each other; others are compared with == and !=");
    }

    /** A year from which a date is taken. */
    static Finding yearLess(String year, Place place) {
        return Finding.of("units/date", "cannot subtract a date from the number " + year)
                .at(place, "a number")
                .why(
                        "four digits are a date opposite one in a comparison; in a sum they are a number, and a date is written with its month")
                .attempt(year + "-01");
    }

    /** @param year four digits that may have been meant as a date; else empty */
    static Finding dateWith(boolean plus, String other, String year, Place place) {
        Finding finding = Finding.of(
                        "units/date",
                        plus
                                ? "cannot add " + Wording.kind(other) + " to a date"
                                : "cannot subtract " + Wording.kind(other) + " from a date")
                .at(place, other)
                .why("years are added to a date or taken from it; two dates are subtracted to give years");
        return year.isEmpty() || plus ? finding.attempt("3 years") : finding.attempt(year + "-01-01");
    }
}
