package org.claimstake.language.syntax;

import static org.claimstake.language.syntax.SyntaxFindings.at;
import static org.claimstake.language.syntax.SyntaxFindings.shortened;

import org.claimstake.language.finding.Finding;
import org.claimstake.language.syntax.Token.Kind;
import org.claimstake.language.text.Place;
import org.claimstake.language.unit.UnitWords;

/** Units and types as they are written. */
final class UnitTextFindings {

    private UnitTextFindings() {}

    static Finding unitMeant(Place place, String word, String meant) {
        if (meant.equals("percent")) {
            return at("syntax/unit", "`" + word + "` is no unit", place)
                    .why("percent follows its number directly")
                    .attempt("5%");
        }
        boolean scale = UnitWords.isScale(meant);
        return at("syntax/unit", "`" + word + "` is no " + (scale ? "scale word" : "unit"), place)
                .why(
                        scale
                                ? "scale words are k (thousand), mn (million), bn (billion), tn (trillion)"
                                : "units are written short, as in tables")
                .attempt(meant);
    }

    static Finding days(Place place) {
        return at("syntax/unit", "time is not counted in days", place)
                .why("durations are years, quarters and months; days(a, b) counts the days between two dates")
                .attempt("3 months");
    }

    static Finding per(Place place, String written, String unit) {
        return at("syntax/unit", "`per` is no word of units", place)
                .why("for each is written as a stroke, without spaces")
                .attempt(shortened(written + "/" + unit));
    }

    static Finding unitAlone(Place place, Token before, String word) {
        boolean behindStroke = before.is(Kind.OVER);
        Finding finding = at("syntax/reserved", "the unit `" + word + "` stands without a number", place)
                .why(
                        "unit and scale words are no names; a unit follows its number after a space, and /unit follows directly");
        return behindStroke ? finding.attempt("8 USD/" + word) : finding.attempt("1 " + word);
    }

    /** Read as a name: a column, a row or a lag is asked of it. */
    static Finding unitAsName(Place place, String word) {
        return at("syntax/reserved", "`" + word + "` cannot be a name here: it is a unit word", place)
                .why("unit and scale words are reserved everywhere but behind a dot, before a colon and as a key")
                .attempt("the_" + word);
    }

    static Finding noUnit(Place place, Token found, String where) {
        return at("syntax/expected", "a unit is missing " + where, place)
                .why("a unit is a word such as t, USD, money or year, with its kind in brackets: Mt(coal)/year");
    }

    static Finding partedUnit(Place place, String word) {
        return at("syntax/unit", "spaces stand within a unit", place)
                .why("a unit is one word without spaces: USD/t(coal)")
                .attempt("/" + word);
    }

    static Finding unitExponent(Place place, String number) {
        return at("syntax/unit", "`" + shortened(number) + "` is no exponent of a unit", place)
                .why("exponents of units are whole or half: m^2, year^0.5");
    }

    static Finding noKind(Place place, String unit) {
        return at("syntax/expected", "the brackets of `" + unit + "` hold no kind", place)
                .why("the brackets of a unit name a good, a class or a price basis")
                .attempt("t(coal)")
                .attempt("USD(2025)");
    }

    static Finding openKind(Place open, Place here, String unit) {
        return at("syntax/unclosed", "the ( of the unit `" + unit + "` is never closed", open)
                .at(here, "a ) or a comma is expected here");
    }

    static Finding percentType(Place place) {
        return at("syntax/type", "`%` is no unit by itself", place)
                .why("% stands behind a number; of which kind a value is says the word percent")
                .attempt(": percent");
    }

    static Finding rateType(Place place, String unit) {
        return at("syntax/type", "a unit of time alone is no unit of a value", place)
                .why("a plain number in a unit of time is number/year, a share in it percent/year")
                .attempt("number/" + unit)
                .attempt("percent/" + unit);
    }

    static Finding noType(Place place, Token found, String where) {
        return at("syntax/expected", "the unit " + where + " is missing", place)
                .why(
                        "behind the colon stands a unit (money, t(coal)/year, percent, years), text, date, truth or a choice");
    }

    static Finding nameOfTwoWords(Place place, String first, String second) {
        return at("syntax/name", "a name is one word", place)
                .why("its parts are joined with _, here and wherever it is used")
                .attempt(first + "_" + second);
    }

    static Finding noTypeSaid(Place place, String keyword, String name, String guess) {
        return at("syntax/type", "`" + keyword + " " + name + "` does not say its unit", place)
                .why(
                        "behind the name stand a colon and the unit: percent, money, years, t; or date, text, truth, a choice")
                .attempt(keyword + " " + name + " : " + (guess.isEmpty() ? "percent" : guess));
    }

    static Finding noAccountUnit(Place place, String name) {
        return at("syntax/type", "`account " + name + "` does not say its unit", place)
                .why("an account holds one unit, said behind a colon")
                .attempt("account " + name + " : money {");
    }

    static Finding accountLine(Place place) {
        return at("syntax/type", "`line` does not stand in the head of an account", place)
                .why("an account has a value in every period without it: leave it out");
    }

    static Finding noArrow(Place place, Token found) {
        return at("syntax/expected", "the -> between the two units of a schedule is missing", place)
                .attempt("USD/t(coal) -> percent");
    }
}
