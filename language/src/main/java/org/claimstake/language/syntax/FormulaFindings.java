package org.claimstake.language.syntax;

import static org.claimstake.language.syntax.SyntaxFindings.at;
import static org.claimstake.language.syntax.SyntaxFindings.found;
import static org.claimstake.language.syntax.SyntaxFindings.shortened;

import org.claimstake.language.finding.Finding;
import org.claimstake.language.syntax.Token.Kind;
import org.claimstake.language.text.Place;

/** Formulas: values and the signs between them, choices, calls, lags, laws that change. */
final class FormulaFindings {

    private FormulaFindings() {}

    static Finding callOfIf(Place place) {
        return at("syntax/expected", "`if` is no function", place)
                .why("a choice between two formulas is written if condition then value else value")
                .attempt("if x > 0 then 1 else 0");
    }

    static Finding noOperand(Place place, Place behind, Token before, Token found) {
        return switch (before.kind()) {
            case PLUS, MINUS, TIMES, OVER, POWER, EQUAL, UNEQUAL, LESS, AT_MOST, MORE, AT_LEAST -> {
                if ((before.is(Kind.LESS) || before.is(Kind.MORE)) && found.is(Kind.ASSIGN)) {
                    yield at("syntax/space", "a space parts `" + before.text() + "` and `=`", place)
                            .attempt(before.text() + "=");
                }
                Finding finding = at("syntax/expected", "nothing stands behind `" + before.text() + "`", behind);
                if (found.is(Kind.DOT)) {
                    yield at("syntax/number", "a number begins with a digit", place)
                            .attempt("0.5");
                }
                yield found.is(Kind.END) || found.first()
                        ? finding
                        : finding.why(before.text() + " stands between two values, and " + found(found) + " is none");
            }
            case ASSIGN, PLUS_ASSIGN, TIMES_ASSIGN ->
                found.is(Kind.DOT)
                        ? at("syntax/number", "a number begins with a digit", place)
                                .attempt("0.5")
                        : at("syntax/expected", "a formula is missing behind `" + before.text() + "`", behind)
                                .why(found(found) + " begins none");
            default -> operandMissing(place, before, found);
        };
    }

    private static Finding operandMissing(Place place, Token before, Token found) {
        if (found.is(Kind.DOT)) {
            return at("syntax/number", "a number begins with a digit", place).attempt("0.5");
        }
        boolean formulaWord = before.is(Kind.WORD) && Words.EXPRESSION.contains(before.text());
        String behind =
                before.is(Kind.WORD) || before.text().length() <= 2 ? " behind `" + shortened(before.text()) + "`" : "";
        return at("syntax/expected", "a value is expected" + behind + ", not " + found(found), place)
                .why(
                        formulaWord
                                ? "behind a word of formulas stands a name, a number or a bracket"
                                : "a value is a name, a number with its unit, a date, a text or a formula in brackets");
    }

    static Finding behindFormula(Place place, Token found) {
        return at("syntax/expected", "the formula ends, and " + found(found) + " follows", place)
                .why("here stands one formula; perhaps a sign is missing");
    }

    static Finding noThen(Place start, Place here, Token before, Token found) {
        Finding word = found.is(Kind.WORD) ? EntryFindings.meantWord(here, before, found) : null;
        if (word != null) {
            return word;
        }
        return at("syntax/expected", "`then` is expected, not " + found(found), here)
                .at(start, "of this if")
                .why("a choice between two formulas is written if condition then value else value");
    }

    static Finding noElse(Place start, Place here, Place at, Token before, Token found) {
        Finding word = found.is(Kind.WORD) && !found.first() ? EntryFindings.meantWord(at, before, found) : null;
        if (word != null) {
            return word;
        }
        return at("syntax/else", "this `if` has no `else`", start)
                .at(here, "expected here")
                .why("every if says what holds otherwise, so that no value is ever left open")
                .attempt("else 0");
    }

    static Finding ifBeside(Place place) {
        return at("syntax/brackets", "an `if` within a formula needs brackets", place)
                .attempt("(if x then a else b)");
    }

    static Finding notBeside(Place place) {
        return at("syntax/brackets", "a `not` beside a sign needs brackets", place)
                .attempt("(not x)");
    }

    static Finding equalMeant(Place place) {
        return at("syntax/equals", "= does not compare", place)
                .why("a single = gives a name its value; == asks whether two values are equal")
                .attempt("==");
    }

    static Finding chain(Place place, Place first, String mended) {
        return at("syntax/chain", "two comparisons cannot be written in one", place)
                .at(first, "the first one")
                .why("each compares two values; `and` joins them")
                .attempt(shortened(mended));
    }

    static Finding otherwiseBeside(Place place, String sign, String mended) {
        return at("syntax/otherwise", "an `otherwise` beside `" + sign + "` needs brackets", place)
                .why("it is not clear to a reader how far it reaches")
                .attempt(shortened(mended));
    }

    static Finding leadingPlus(Place place) {
        return at("syntax/sign", "a + stands before a value", place).why("it says nothing: leave it out");
    }

    static Finding manySigns(Place place) {
        return at("limit/formula", "this formula has more than " + Limits.SIGNS + " signs side by side", place)
                .why("give parts of it names of their own; a sum over rows is written sum(x for row in table)");
    }

    static Finding tooDeep(Place place) {
        return at("limit/nesting", "brackets stand within one another deeper than " + Limits.NESTING + " levels", place)
                .why("give parts of the formula names of their own");
    }

    static Finding openBracket(Place open, Place here) {
        String sign = open.words();
        String closing = switch (sign) {
            case "(" -> ")";
            case "[" -> "]";
            default -> "}";
        };
        return at("syntax/unclosed", "this " + sign + " is never closed", open)
                .at(here, "a " + closing + " is expected here");
    }

    static Finding spareComma(Place place) {
        return at("syntax/expected", "a value is missing behind the comma", place)
                .why("a comma parts two values; perhaps one comma is too many");
    }

    static Finding semicolonInCall(Place place) {
        return at("syntax/sign", "values in brackets are parted by commas, not by ;", place)
                .attempt(",");
    }

    static Finding noComma(Place place, Token before, Token found) {
        return at("syntax/expected", "a comma or a sign is missing before `" + shortened(found.text()) + "`", place)
                .why("values in brackets are parted by commas");
    }

    static Finding labelSign(Place place, String label) {
        return at("syntax/sign", "the name of a value in brackets ends with a colon", place)
                .attempt(label + ":");
    }

    static Finding noIn(Place place, String name, Token found, Token behind) {
        boolean other = found.isWord("of") || found.isWord("from") || found.is(Kind.COLON) || found.is(Kind.ASSIGN);
        Token table = other ? behind : found;
        return at("syntax/expected", "`in` is missing between the row and its table", place)
                .attempt("for " + name + " in " + (table.is(Kind.WORD) && !table.first() ? table.text() : "regions"));
    }

    static Finding forEach(Place place, String word) {
        return at("syntax/unknown-word", "`for` stands without `" + word + "`", place)
                .why("it goes through all rows of the table anyway")
                .attempt("for");
    }

    static Finding noRow(Place place, Place start, String what) {
        return at("syntax/expected", what + " is missing behind `for`", place)
                .at(start)
                .attempt("for r in regions");
    }

    static Finding noField(Place place, String target) {
        return at("syntax/expected", "a name is missing behind the dot of `" + shortened(target) + "`", place)
                .why("a dot leads to a part: stock.closing, r.price");
    }

    static Finding spacedDot(Place place, String target, String name) {
        return at("syntax/space", "spaces stand round the dot of `" + shortened(target + "." + name) + "`", place)
                .attempt(shortened(target + "." + name));
    }

    static Finding spacedIndex(Place place, String target) {
        return at("syntax/space", "a space stands before the [ of `" + shortened(target) + "`", place)
                .attempt(shortened(target) + "[-1]");
    }

    static Finding spacedCall(Place place, String function) {
        return at("syntax/space", "a space stands before the ( of `" + function + "`", place)
                .why("a name followed by brackets is a function; if a product is meant, * is missing")
                .attempt(function + "(");
    }

    static Finding emptyIndex(Place place, String target) {
        return at("syntax/expected", "nothing stands between [ and ]", place)
                .why("`" + shortened(target) + "[-1]` is the period before, `" + shortened(target)
                        + "[key]` the row of a key");
    }

    static Finding emptySeries(Place place) {
        return at("syntax/expected", "a list of values is empty", place)
                .why("[a, b, c] holds one value for each period");
    }

    static Finding emptyDated(Place place) {
        return at("syntax/expected", "this dated holds no date and its formula", place)
                .why("a law that changes says from which date each formula holds")
                .attempt("dated { 2022-01-01: 20%  2026-07-01: 25% }");
    }

    static Finding lag(Place place, String target) {
        return at("syntax/lag", "how many periods back must be a whole number that is typed here", place)
                .why("it must be known before the run; from 1 to " + Limits.LAG)
                .attempt(shortened(target) + "[-1]");
    }

    static Finding noDatedEntry(Place place, Place open, Token found) {
        return at("syntax/expected", "a date is expected, not " + found(found), place)
                .at(open, "of this dated")
                .why("a law that changes says from which date each formula holds")
                .attempt("dated { 2022-01-01: 20%  2026-07-01: 25% }");
    }

    static Finding byFirstDay(Place place) {
        return at("syntax/expected", "`by first` is followed by `day`", place).attempt("by first day");
    }
}
