package org.claimstake.language.syntax;

import static org.claimstake.language.syntax.SyntaxFindings.at;
import static org.claimstake.language.syntax.SyntaxFindings.shortened;

import java.util.Locale;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.text.Place;

/** What is written as it is spoken: a value at a year, a payment once, a range, a date in words. */
final class SpokenFindings {
    private SpokenFindings() {}

    /** From 1 to 12; 0 when the word is no month. */
    static int month(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (String month : Vocabulary.MONTHS) {
            if (lower.equals(month)
                    || lower.equals(month.substring(0, 3))
                    || lower.equals("sept") && month.startsWith("sep")) {
                return Vocabulary.MONTHS.indexOf(month) + 1;
            }
        }
        return 0;
    }

    static Finding date(Place place, String words, String date) {
        return at("syntax/date", "the date `" + shortened(words) + "` is written with words", place)
                .why("a date is year, month and day, or year and month, as numbers")
                .attempt(date);
    }

    /** {@code x at 2028}, {@code x in 2028}, {@code x on 2028-07-01}. */
    static Finding valueAt(Place place, String word, String value, String date, boolean number) {
        Finding finding = at("syntax/place", "`" + word + " " + date + "` does not belong behind a value", place);
        return number
                ? finding.why("what is once is a value of the period that holds the date: on(date) is 1 there, else 0")
                        .attempt(operand(value) + " * on(" + date + ")")
                : finding.why("the value of a line in one period is at(line, date); in the period that holds a date"
                                + " on(date) is 1, else 0")
                        .attempt("at(" + shortened(value) + ", " + date + ")");
    }

    /** @param amount how it is written */
    static Finding payOnce(Place place, String word, String amount, String date) {
        return at("syntax/place", "`" + word + " " + date + "` does not belong to a payment", place)
                .why(
                        "a payment is made in every period; once, it is the amount times on(date), which is 1 in the period"
                                + " that holds the date, else 0")
                .attempt(operand(amount) + " * on(" + date + ")");
    }

    static Finding between(Place place, String value, String low, String high) {
        String mended = value + " >= " + low + " and " + value + " <= " + high;
        return at("syntax/expected", "`between` is no sign", place)
                .why("that a value lies in a range is two comparisons")
                .attempt(mended);
    }

    /** The unit word {@code year} beside a comparison. */
    static Finding periodAtHand(Place place, String word, String mended) {
        return at("syntax/reserved", "`" + word + "` is a unit and not the " + word + " at hand", place)
                .why("the date of the period at hand is `now`; it is compared with a year or a date:"
                        + " now == 2028, now >= 2028-07-01")
                .attempt(mended);
    }

    static Finding moneyFirst(Place place, String mended) {
        return at("syntax/unit", "the money stands before its number", place)
                .why("a unit follows its number, and a scale word stands between the two")
                .attempt(mended);
    }

    /** {@code sum(x when y)}. */
    static Finding when(Place place) {
        return at("syntax/expected", "`when` is no word of formulas", place)
                .why(
                        "of the periods, or of the rows of a table, those in which a condition holds are picked with where")
                .attempt("where");
    }

    static Finding byDate(Place place, String date) {
        return at("syntax/expected", "`by " + date + "` does not belong in brackets", place)
                .why("all up to and with a date is the running sum read there: at(cumulative(x), " + date + ")");
    }

    static Finding changeOfItself(Place place, String name, String sign, String value) {
        return at(
                        "scenario/itself",
                        "the new value of `" + shortened(name) + "` is made of `" + shortened(name) + "`",
                        place)
                .why("a scenario puts a new value in the place of the old one; what is there is multiplied with *= and"
                        + " added to with +=")
                .attempt(shortened(name) + " " + sign + (sign.endsWith("-") ? "" : " ") + shortened(value));
    }

    static Finding changeSign(Place place, String name, String sign, String mended) {
        return at(
                        "syntax/expected",
                        "`" + shortened(name) + " " + sign + "` gives `" + shortened(name) + "` no value",
                        place)
                .why("a scenario sets with =, adds with += and multiplies with *=")
                .attempt(mended);
    }

    static Finding minus(Place place) {
        return at("syntax/expected", "`minus` is no movement of an account", place)
                .why("what an account gives is written less")
                .attempt("less");
    }

    /** {@code plus x} without a name for the movement. */
    static Finding movementUnnamed(Place place, String word, String value) {
        return at("syntax/expected", "`" + word + " " + value + "` has no name and =", place)
                .why("every movement of an account has a name and a formula")
                .attempt(word + " in_" + value + " = " + value);
    }

    static Finding unquoted(Place place, String name) {
        return at("syntax/expected", "the name of the scenario stands without quotes", place)
                .why("a scenario is called by a text, which may have spaces")
                .attempt("\"" + shortened(name) + "\"");
    }

    static Finding unquotedMark(Place place, String what, String text) {
        return at("syntax/expected", "what stands behind " + what + " has no quotes", place)
                .why("it is a text of which the language knows no more")
                .attempt("\"" + shortened(text) + "\"");
    }

    private static String operand(String words) {
        return words.matches("[^+<>=]*(?<![ ]-)") && !words.startsWith("if ") && !words.contains(" - ")
                ? words
                : "(" + words + ")";
    }
}
