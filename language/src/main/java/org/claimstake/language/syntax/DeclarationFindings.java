package org.claimstake.language.syntax;

import static org.claimstake.language.syntax.SyntaxFindings.at;
import static org.claimstake.language.syntax.SyntaxFindings.found;
import static org.claimstake.language.syntax.SyntaxFindings.lower;
import static org.claimstake.language.syntax.SyntaxFindings.shortened;

import java.util.List;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.syntax.Token.Kind;
import org.claimstake.language.text.Place;

/** What single declarations lack: settings of the case, tables, accounts, schedules, payments, scenarios, claims. */
final class DeclarationFindings {

    private DeclarationFindings() {}

    static Finding noDate(Place place, Token found) {
        return at("syntax/expected", "a year, month, quarter or day is expected, not " + found(found), place)
                .attempt("time 2025 .. 2064 by year");
    }

    /** @param place of the sign that stands in place of the dots, or of what follows when none does */
    static Finding timeRange(Place place, boolean sign) {
        Finding finding = at("syntax/expected", "two dots stand between the first and the last period", place);
        return sign ? finding.attempt("..") : finding.attempt("time 2025 .. 2064 by year");
    }

    static Finding timeBy(Place place, String span) {
        return at("syntax/expected", "the length of a period is missing: by year, by quarter or by month", place)
                .attempt("time " + span + " by year");
    }

    static Finding noWhole(Place place, String word, long most) {
        return at("syntax/expected", "`" + word + "` is followed by a whole number", place)
                .why(most < Long.MAX_VALUE ? "from 0 to " + most : "from 0 on")
                .attempt(word + " 200");
    }

    static Finding settingSign(Place place, String sign, String example) {
        return at("syntax/sign", "no " + sign + " stands here", place).attempt(example);
    }

    static Finding noSetting(Place place, Token found, String what, String may) {
        Finding finding = at("syntax/expected", found(found) + " is no entry of " + what, place);
        return finding.why("in " + what + " stand " + may);
    }

    static Finding incompleteCase(Place place, boolean time) {
        return time
                ? at("syntax/expected", "the case does not say its time", place).attempt("time 2025 .. 2064 by year")
                : at("syntax/expected", "the case does not say its money", place)
                        .attempt("money USD(2025)");
    }

    /** @param basis of the money in which the case keeps its books, as far as it is known */
    static Finding noBasis(Place place, String rate, String basis) {
        return at("syntax/expected", "the rate does not say whether it is real or nominal", place)
                .why("a real rate discounts money of one year, a nominal one money of the day")
                .attempt("discount " + shortened(rate) + (rate.matches("[0-9._]+%") ? "/year " : " ") + basis);
    }

    static Finding noConversion(Place place) {
        return at("syntax/expected", "a conversion says a number and a unit on both sides of =", place)
                .attempt("convert 1 t(Li2O) = 2.473 t(LCE)");
    }

    static Finding noTo(Place place, String keyword) {
        return at("syntax/expected", "`to` and the second money are missing", place)
                .attempt(
                        "deflator".equals(keyword)
                                ? "deflator USD(nominal) to USD(2025) = 1 / 1.02^(period_number - 1)"
                                : "rate EUR(nominal) to USD(nominal) = 1.1");
    }

    static Finding emptyChoice(Place place) {
        return at("syntax/expected", "a choice has no values", place).attempt("{ old, new }");
    }

    static Finding commaInChoice(Place place, String before, String word) {
        return at("syntax/expected", "a comma is missing between `" + before + "` and `" + word + "`", place)
                .why("the values of a choice are parted by commas; a value is one word, its parts joined with _")
                .attempt(before + ", " + word)
                .attempt(before + "_" + word);
    }

    static Finding openChoice(Place open, Place here, Token found) {
        if (found.is(Kind.TEXT)) {
            return at("syntax/expected", "the values of a choice are words without quotes", here);
        }
        return at("syntax/unclosed", "the { of these values is never closed", open)
                .at(here, "a comma or } is expected here");
    }

    /** {@code in 0% - 15%} */
    static Finding dashRange(Place place, String low, String high) {
        return at("syntax/expected", "a range is written low .. high", place)
                .why("- would take the second from the first")
                .attempt(shortened(low) + " .. " + shortened(high));
    }

    static Finding noRange(Place place, Token found, String low) {
        return at("syntax/expected", "the range has no end", place)
                .why("a range is written low .. high, perhaps with a step")
                .attempt("in " + shortened(low) + " .. 100% step 5%");
    }

    static Finding rangeBehindValue(Place place, String name, String range) {
        return at("syntax/expected", "the range of an input stands behind its type", place)
                .why("so it can be said of one that has no value yet")
                .attempt("input " + shortened(name) + " : … " + shortened(range) + " = …");
    }

    static Finding requireSentence(Place place, String condition) {
        return at("syntax/expected", "what is required is not said in words", place)
                .why("whoever breaks it reads this sentence: what must hold, and how to mend it")
                .attempt("require " + shortened(condition) + " \"the shares make no more than 100 %\"");
    }

    static Finding noColumnType(Place place, String name, Token found, Token behind, boolean ofFile) {
        if (found.is(Kind.ASSIGN)) {
            return at("syntax/sign", "the column `" + name + "` says its type behind a colon", place)
                    .attempt(name + " : " + (behind.is(Kind.WORD) ? behind.text() : "text"));
        }
        return at("syntax/expected", "the column `" + name + "` does not say its type", place)
                .why(
                        ofFile
                                ? "a table describes the columns of its file: name, colon, type"
                                : "a table in the text describes its columns first, and its rows follow:"
                                        + " { name : key  price : USD } rows { north  5 USD }")
                .attempt(name + " : text");
    }

    /** @param row the line below the names, from which the types are guessed; may be empty */
    static Finding headerWithoutTypes(Place place, String table, List<String> names, String row) {
        String[] cells = row.split("\\s{2,}|\\t", -1);
        var columns = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            String type = i == 0 ? "key" : cells.length == names.size() ? typeOf(cells[i]) : "number";
            columns.append(i == 0 ? "" : "  ")
                    .append(names.get(i))
                    .append(" : ")
                    .append(type);
        }
        return at("syntax/expected", "the columns do not say their types", place)
                .why("first the columns stand in { and }, each with its type, then the rows behind the word rows")
                .attempt("table " + table + " { " + columns + " } rows {");
    }

    private static String typeOf(String cell) {
        if (cell.matches("[0-9]{4}")) {
            return "year";
        }
        if (cell.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return "date";
        }
        String unit = cell.replaceFirst("^-?[0-9][0-9._]*\\s*", "");
        return unit.equals(cell) ? "text" : unit.isEmpty() ? "number" : unit.equals("%") ? "percent" : unit;
    }

    static Finding noWordMap(Place place, Token found) {
        return at("syntax/expected", "a word of the file and its meaning are expected, parted by a colon", place)
                .attempt("as { state: held  front_line: uncertain }");
    }

    /** Something stands behind the brackets that fill a column. */
    static Finding noFill(Place place, String column, String provider) {
        return at("syntax/expected", "who fills `" + column + "` and in brackets what is asked is expected", place)
                .attempt("from " + provider + "(on: 2026-01-01)");
    }

    static Finding noCell(Place place, Token found) {
        return at("syntax/expected", "a cell is expected, not " + found(found), place)
                .why(
                        "cells are numbers with their units, words, texts, dates, or the word missing; formulas stand elsewhere");
    }

    /** @param about the number said to be rough; else empty */
    static Finding unknownCell(Place place, String cell, String about) {
        Finding finding = at("syntax/expected", "a cell is expected, not `" + cell + "`", place);
        return about.isEmpty()
                ? finding.why("where nothing is known stands the word missing, and the column's type ends with ?")
                        .attempt("missing")
                : finding.why("a cell holds a number as it is reckoned with, or the word missing")
                        .attempt(about)
                        .attempt("missing");
    }

    static Finding barInRow(Place place) {
        return at("syntax/expected", "cells are parted by spaces, not by |", place)
                .why("a row is a line, and no signs stand round it");
    }

    static Finding noMovement(Place place, Token found, Token behind) {
        Finding finding = at("syntax/expected", found(found) + " is no movement of an account", place)
                .why("in an account stand opening and the movements plus and less, in order");
        if (found.is(Kind.WORD) && behind.assigns()) {
            return finding.attempt("plus " + found.text() + " =").attempt("less " + found.text() + " =");
        }
        return finding;
    }

    static Finding openingSign(Place place) {
        return at("syntax/sign", "behind `opening` the value stands without =", place)
                .attempt("opening 220 Mt(coal)");
    }

    static Finding noOf(Place place, String name) {
        return at("syntax/expected", "`waterfall " + name + "` does not say what it shares out", place)
                .attempt("waterfall " + name + " of income {");
    }

    static Finding scheduleHead(Place place, String name, String missing) {
        return at("syntax/expected", "`schedule " + name + "` has no `" + missing + "`", place)
                .why("a schedule says by what it goes, in which unit, and the unit of what it gives")
                .attempt("schedule " + name + " by price : USD/t(coal) -> percent sliced {");
    }

    static Finding noBand(Place place, Token found) {
        return at("syntax/expected", found(found) + " begins no band", place)
                .why("bands begin with below, up to or above, knots with at")
                .attempt("below 4_000: 4%  above: 10%");
    }

    static Finding aboveBound(Place place) {
        return at("syntax/expected", "`above` has no bound of its own", place)
                .why("it begins where the last band ends")
                .attempt("above: 10%");
    }

    static Finding bandRows(Place place) {
        return at("syntax/expected", "the table is missing whose rows are the bands", place)
                .attempt("from r.bound : r.rate for r in rows");
    }

    static Finding noAs(Place place, String model, Token found) {
        return at("syntax/expected", "`use " + model + "` gives the instance no name", place)
                .why("a model may be used several times, so every use has its name")
                .attempt("use " + model + " as " + lower(model) + " {");
    }

    static Finding unpaidWhere(Place place) {
        return at("syntax/expected", "`unpaid` and `where` do not stand together", place)
                .why("an unpaid instance pays nothing; with `where` it pays only where the condition holds");
    }

    static Finding paySide(Place place, Token found, String word, String amount) {
        String missing = word.equals("from") ? "who pays" : "whom";
        boolean said = found.is(Kind.WORD) && !found.first() && !found.isWord("to");
        String side = said ? found.text() : word.equals("from") ? "buyer" : "seller";
        return at("syntax/expected", "the payment does not say " + missing + ": `" + word + "` is missing", place)
                .why("a payment is an amount, from whom, to whom and a label")
                .attempt(word.equals("from") ? "pay " + shortened(amount) + " from " + side : "to " + side);
    }

    /** @param amount as written behind the parties; empty when it is not there */
    static Finding payOrder(Place place, String from, String to, String amount) {
        return at("syntax/expected", "the amount comes first", place)
                .why("a payment is an amount, from whom, to whom and a label")
                .attempt("pay " + (amount.isBlank() ? "amount" : shortened(amount.strip())) + " from " + from + " to "
                        + to + " \"Label\"");
    }

    /** Words behind a payment's label that say when it is made, as in other languages. */
    static boolean ofTime(Token token) {
        return switch (token.text()) {
            case "at", "once", "when", "if", "on", "in", "until", "during" -> token.is(Kind.WORD);
            default -> false;
        };
    }

    /** @param behind the rest of the payment, from {@code from} on */
    static Finding payTime(Place place, String word, String when, String amount, String behind) {
        Finding finding = at("syntax/place", "`" + word + "` does not say when a payment is made", place)
                .why("a payment is made in every period; one made once has an amount of zero in all others");
        if (word.equals("when") || word.equals("if")) {
            return finding.attempt("pay if " + when + " then " + amount + " else 0" + behind);
        }
        return finding.attempt("pay if now == first_day then " + amount + " else 0" + behind);
    }

    static Finding payLabel(Place place) {
        return at("syntax/expected", "the payment has no label", place)
                .why("the label names the payment in the books")
                .attempt("\"Sales\"");
    }

    static Finding alternative(Place place) {
        return at("syntax/expected", "`is` is followed by impasse or option", place)
                .attempt("is impasse")
                .attempt("is option for seller");
    }

    static Finding noChange(Place place, String path, Token found) {
        return at("syntax/expected", "`" + shortened(path) + "` is given no value", place)
                .why("a scenario sets with =, adds with += and multiplies with *=")
                .attempt(shortened(path) + " =");
    }

    static Finding claimName(Place place) {
        return at("syntax/expected", "the claim has no name before its text", place)
                .attempt("claim mostly_occupied \"what is said\" by \"Name\" {");
    }

    static Finding claimBy(Place place, String name) {
        return at("syntax/expected", "`claim " + name + "` does not say whose it is", place)
                .attempt("by \"Name\"");
    }

    static Finding claimSays(Place place, String name) {
        return at("syntax/expected", "`claim " + name + "` has no `says`", place)
                .why("`says` is our formal reading of the statement: a formula that holds or fails");
    }

    static Finding claimEntry(Place place, Token found) {
        return at("syntax/expected", found(found) + " is no entry of a claim", place)
                .why("in a claim stand reading and says");
    }

    static Finding profileEntry(Place place, Token found) {
        return at("syntax/expected", found(found) + " is no entry of a profile", place)
                .why("in a profile stand value =, risk =, floor, power = and belief =")
                .attempt("risk = cara(0.002 / (1 mn USD))")
                .attempt("floor npv(net(seller)) >= 0");
    }

    static Finding noWithin(Place place, String near) {
        return at("syntax/expected", "`near` does not say how near", place)
                .attempt("near " + shortened(near) + " within 0.001 USD")
                .attempt("near " + shortened(near) + " within 4 errors");
    }
}
