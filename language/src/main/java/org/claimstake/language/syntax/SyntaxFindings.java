package org.claimstake.language.syntax;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Nearest;
import org.claimstake.language.syntax.Token.Kind;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.claimstake.language.text.Span;
import org.claimstake.language.unit.UnitWords;
import org.jspecify.annotations.Nullable;

/**
 * The wording of everything that can be wrong in the spelling of a text: what, where, why, how to mend it.
 * The lasting names:
 *
 * <ul>
 *   <li>{@code syntax/character}, {@code syntax/text}, {@code syntax/number}, {@code syntax/date},
 *       {@code syntax/name}, {@code syntax/unit}: a word or sign is wrong in itself
 *   <li>{@code syntax/expected}: something else must stand here; {@code syntax/unknown-word},
 *       {@code syntax/place}, {@code syntax/reserved}, {@code syntax/type}, {@code syntax/sign},
 *       {@code syntax/space}, {@code syntax/twice}: a word stands where it may not
 *   <li>{@code syntax/unclosed}, {@code syntax/unopened}: brackets
 *   <li>{@code syntax/equals}, {@code syntax/chain}, {@code syntax/else}, {@code syntax/otherwise},
 *       {@code syntax/brackets}, {@code syntax/lag}: formulas
 *   <li>{@code layout/gap}, {@code layout/comma}: what parts entries
 *   <li>{@code limit/...}: too large
 *   <li>{@code syntax/not-yet}: reserved for later
 * </ul>
 */
final class SyntaxFindings {

    private SyntaxFindings() {}

    private static Finding at(String name, String what, Place place) {
        return Finding.of(name, what).at(place);
    }

    /** The nearest of some words, or null. */
    static @Nullable String nearest(String word, List<String> words) {
        return Nearest.of(word, words).orElse(null);
    }

    /** How a message calls what stands at a place. */
    private static String found(Token token) {
        return switch (token.kind()) {
            case END -> "the end of the file";
            case TEXT -> "a text";
            case NUMBER, DATE -> "`" + shortened(token.text()) + "`";
            default -> "`" + shortened(token.text()) + "`";
        };
    }

    private static String shortened(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        return line.length() <= 60 ? line : line.substring(0, 57) + "...";
    }

    // ================================================================ characters

    static Finding unknownSign(Place place, int code) {
        String sign = Character.toString(code);
        String money = Map.of("$", "USD", "\u20AC", "EUR", "\u00A3", "GBP", "\u00A5", "JPY", "\u20B4", "UAH")
                .get(sign);
        if (money != null) {
            return at("syntax/character", "the sign `" + sign + "` does not say which money", place)
                    .why("money is written behind its number with three letters")
                    .attempt("350 mn " + money);
        }
        if (sign.equals("\u00B2") || sign.equals("\u00B3")) {
            return at("syntax/character", "the raised digit `" + sign + "` is no sign of the language", place)
                    .why("units are written m2, m3 and km2; powers with ^");
        }
        String shown = code < 32 || Character.getType(code) == Character.FORMAT || !Character.isDefined(code)
                ? "U+" + HexFormat.of().withUpperCase().toHexDigits((char) code)
                : sign;
        Finding finding = at("syntax/character", "the character `" + shown + "` is no sign of the language", place);
        return switch (sign) {
            case "\\" -> finding.why("a line break parts nothing: a formula may go on in the next line as it is");
            case "\u2248" -> finding.why("about equal is written near").attempt("near 5 USD within 0.01 USD");
            case "@", "~", "$" -> finding.why("signs are + - * / ^ = == != < <= > >= and brackets");
            default -> finding.why("texts in quotes and comments take letters of any script; elsewhere leave it out");
        };
    }

    static Finding foreignSign(Place place, String written, String sign) {
        Finding finding = at("syntax/character", "`" + written + "` is no sign of the language", place);
        return switch (sign) {
            case "=" -> finding.why("a name is given its value with =").attempt(sign);
            case "+= -" ->
                finding.why("a scenario adds with +=; to take away, add a negative number")
                        .attempt("+= -1");
            case "^" -> finding.why("powers are written with ^").attempt("x^2");
            default -> finding.why("here it is written " + sign).attempt(sign);
        };
    }

    static Finding foreignComment(Place place, String sign) {
        return at("syntax/character", "`" + sign + "` begins no comment", place)
                .why("a comment begins with # and runs to the end of the line")
                .attempt("# why this is so");
    }

    static Finding foreignQuotes(Place place, String words) {
        Finding finding = at("syntax/text", "a text stands in plain quotes \"", place)
                .why("word processors change \" into other quotes; the language knows the plain one alone");
        return words.isEmpty() || words.indexOf('"') >= 0 ? finding : finding.attempt("\"" + shortened(words) + "\"");
    }

    static Finding openText(Place place, String words) {
        Finding finding = at("syntax/text", "the text that begins here has no closing \" on its line", place)
                .why(
                        "a text begins and ends with \" on one line and holds no \" itself; perhaps the opening one is missing");
        return finding;
    }

    static Finding longText(Place place, int length) {
        return at("limit/text", "this text has " + length + " characters; " + Limits.TEXT + " are the most", place)
                .why("a closing \" may be missing; long texts belong into the case's documents");
    }

    static Finding longName(Place place, String name) {
        return at(
                "limit/name",
                "this name has " + name.length() + " characters; " + Limits.NAME + " are the most",
                place);
    }

    static Finding foreignName(Place place, String word) {
        int foreign = word.codePoints().filter(c -> c > 127).findFirst().orElse(0);
        String name = Character.getName(foreign);
        return at(
                        "syntax/name",
                        "the name `" + shortened(word) + "` holds a letter that is not Latin: "
                                + Character.toString(foreign)
                                + (name == null ? "" : " (" + name.toLowerCase(java.util.Locale.ROOT) + ")"),
                        place)
                .why(
                        "names take a to z, digits and _; other scripts stand in texts, and some of their letters look like ours");
    }

    // ================================================================ numbers

    static Finding underscore(Place place, String number) {
        return at("syntax/number", "in `" + shortened(number) + "` a _ parts no digits", place)
                .why("_ stands between two digits: 10_000")
                .attempt(number.replaceAll("_+(?![0-9])", ""));
    }

    static Finding longNumber(Place place) {
        return at("limit/number", "this number is too long", place)
                .why("a number has at most " + Limits.DIGITS + " digits, and so has its power of ten");
    }

    static Finding bigE(Place place, String number) {
        return at("syntax/number", "the power of ten is written with a small e", place)
                .attempt(number.replace('E', 'e'));
    }

    static Finding joinedSuffix(Place place, String number, String suffix) {
        if (Words.isUnitOrScale(suffix)) {
            return at("syntax/number", "a space is missing between the number and `" + suffix + "`", place)
                    .why("a scale word and a unit each follow their number after a space")
                    .attempt(number + " " + suffix);
        }
        String meant = Words.UNIT_MEANT.get(suffix);
        if (meant != null) {
            return at("syntax/number", "`" + suffix + "` is no scale word or unit", place)
                    .why("a scale word (k mn bn tn) and a unit each follow their number after a space")
                    .attempt(number + " " + meant);
        }
        for (String scale : List.of("mn", "bn", "tn", "k")) {
            if (suffix.startsWith(scale) && UnitWords.isUnit(suffix.substring(scale.length()))) {
                return at("syntax/number", "spaces are missing between the number, its scale word and its unit", place)
                        .attempt(number + " " + scale + " " + suffix.substring(scale.length()));
            }
        }
        return at("syntax/number", "`" + shortened(number + suffix) + "` is neither a number nor a name", place)
                .why("a name begins with a letter; a unit follows its number after a space");
    }

    static Finding points(Place place, String number) {
        Finding finding = at("syntax/number", "`" + shortened(number) + "` has more than one point", place)
                .why("the point parts whole and decimals; thousands are parted by _");
        boolean thousands = number.matches("[0-9]{1,3}(\\.[0-9]{3})+");
        return thousands ? finding.attempt(number.replace('.', '_')) : finding;
    }

    static Finding decimalComma(Place place, String whole, String decimals) {
        Finding finding = at("syntax/number", "`" + whole + "," + decimals + "` has a comma", place)
                .why("decimals stand behind a point, thousands are parted by _; a comma parts two values");
        boolean thousands = decimals.length() == 3 && whole.length() <= 3 && !whole.equals("0");
        finding = finding.attempt(whole + "." + decimals);
        return thousands ? finding.attempt(whole + "_" + decimals) : finding;
    }

    static Finding spacedPercent(Place place, String number) {
        return at("syntax/number", "% follows its number without a space", place)
                .attempt(number + "%");
    }

    static Finding noSuchDate(Place place, String date) {
        return at("syntax/date", "there is no day or month `" + date + "`", place)
                .why(
                        "a date is year-month-day: 2026-07-01; where a subtraction is meant, spaces stand around the minus");
    }

    static Finding noSuchQuarter(Place place, String date) {
        return at("syntax/date", "there is no quarter `" + date + "`", place)
                .why("quarters are Q1 to Q4, with a capital letter")
                .attempt("2026-Q3");
    }

    static Finding dateDigits(Place place, String date) {
        if (date.matches("[0-9]{4}-[0-9]{4}")) {
            return at("syntax/date", "`" + date + "` is no date", place)
                    .why("from one year to another is written with two dots")
                    .attempt(date.replace("-", " .. "));
        }
        Finding finding = at("syntax/date", "`" + shortened(date) + "` is no date", place)
                .why("month and day have two digits each; where a subtraction is meant, spaces stand around the minus");
        String[] parts = date.split("-");
        StringBuilder mended = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            if (!parts[i].matches("[0-9]{1,2}")) {
                return finding;
            }
            mended.append('-').append(parts[i].length() == 1 ? "0" : "").append(parts[i]);
        }
        return parts.length > 3 ? finding : finding.attempt(mended.toString());
    }

    static Finding foreignDate(Place place, String date) {
        String[] parts = date.split("[./]");
        String first = (parts[0].length() == 1 ? "0" : "") + parts[0];
        String second = (parts[1].length() == 1 ? "0" : "") + parts[1];
        boolean slashes = date.indexOf('/') >= 0;
        Finding finding = at("syntax/date", "`" + date + "` is no date of the language", place)
                .why("a date begins with the year: year-month-day");
        if (parts[0].length() == 4) {
            return finding.attempt(parts[0] + "-" + second + "-" + (parts[2].length() == 1 ? "0" : "") + parts[2]);
        }
        boolean firstIsMonth = slashes && Integer.parseInt(first) <= 12;
        if (Integer.parseInt(second) <= 12) {
            finding = finding.attempt(parts[2] + "-" + second + "-" + first);
        }
        return firstIsMonth && !first.equals(second) ? finding.attempt(parts[2] + "-" + first + "-" + second) : finding;
    }

    // ================================================================ units and types

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
        return at("syntax/unit", "`per` is written / and follows without a space", place)
                .attempt(shortened(written + "/" + unit));
    }

    static Finding unitAlone(Place place, Token before, String word) {
        boolean behindStroke = before.is(Kind.OVER);
        Finding finding = at("syntax/reserved", "the unit `" + word + "` stands without a number", place)
                .why(
                        "unit and scale words are no names; a unit follows its number after a space, and /unit follows directly");
        return behindStroke ? finding.attempt("8 USD/" + word) : finding.attempt("1 " + word);
    }

    static Finding noUnit(Place place, Token found, String where) {
        return at("syntax/expected", "a unit is missing " + where, place)
                .why("a unit is a word such as t, USD, money or year, with its kind in brackets: Mt(coal)/year");
    }

    static Finding partedUnit(Place place, String word) {
        return at("syntax/unit", "the unit is parted by spaces", place)
                .why("in a unit nothing is parted by spaces")
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
        return at("syntax/type", "the type is `percent`", place)
                .why("% stands behind numbers")
                .attempt(": percent");
    }

    static Finding rateType(Place place, String unit) {
        return at("syntax/type", "a type begins with a unit word", place)
                .why("a plain number in a unit of time is number/year, a share in it percent/year")
                .attempt("number/" + unit)
                .attempt("percent/" + unit);
    }

    static Finding noType(Place place, Token found, String where) {
        return at("syntax/expected", "the type " + where + " is missing", place)
                .why(
                        "behind the colon stands a unit (money, t(coal)/year, percent, years), text, date, truth or a choice");
    }

    static Finding noTypeSaid(Place place, String keyword, String name, String guess) {
        return at("syntax/type", "`" + keyword + " " + name + "` does not say its type", place)
                .why(
                        "behind the name stand a colon and the unit in which it is given: percent, money, years, t, date, ...")
                .attempt(keyword + " " + name + " : " + (guess.isEmpty() ? "percent" : guess));
    }

    static Finding noAccountUnit(Place place, String name) {
        return at("syntax/type", "`account " + name + "` does not say its unit", place)
                .why("an account holds one unit, said behind a colon")
                .attempt("account " + name + " : money {");
    }

    static Finding accountLine(Place place) {
        return at("syntax/type", "an account has a value in every period: `line` is left out", place);
    }

    static Finding noArrow(Place place, Token found) {
        return at("syntax/expected", "the -> between the two units of a schedule is missing", place)
                .attempt("USD/t(coal) -> percent");
    }

    // ================================================================ names

    static Finding noName(Place place, Token found, String what) {
        String name = "syntax/expected";
        if (Words.EXPRESSION.contains(found.text())) {
            return at(
                            "syntax/reserved",
                            "`" + found.text() + "` cannot be the name of " + what.replaceFirst("^an? ", "a "),
                            place)
                    .why("it is a word of formulas");
        }
        if (found.is(Kind.TEXT)) {
            return at(name, "the name of " + what + " is missing before its text", place)
                    .why("a name is one word that formulas use; the text behind it describes it");
        }
        return at(name, "the name of " + what + " is missing", place);
    }

    static Finding noWord(Place place, Token found, String what, String where) {
        return at("syntax/expected", what + " is expected " + where + ", not " + found(found), place);
    }

    static Finding reserved(Place place, String word, String what) {
        String because = UnitWords.isCurrency(word)
                ? "it is a money"
                : UnitWords.isScale(word)
                        ? "it is a scale word"
                        : UnitWords.isUnit(word) ? "it is a unit word" : "the language gives it its value";
        return at("syntax/reserved", "`" + word + "` cannot be the name of " + what, place)
                .why(because + ", reserved everywhere but behind a dot, before a colon and as a key")
                .attempt("the_" + word);
    }

    static Finding lowerCase(Place place, String word, String what) {
        return at("syntax/name", "the name of " + what + " is written in small letters", place)
                .why("names are lower_case, so that models, which are CamelCase, stand out")
                .attempt(lower(word));
    }

    private static String lower(String word) {
        return word.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
    }

    static Finding camelCase(Place place, String word) {
        StringBuilder mended = new StringBuilder();
        for (String part : word.split("_")) {
            if (!part.isEmpty()) {
                mended.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
            }
        }
        return at("syntax/name", "the name of a model begins with a capital letter", place)
                .why("models are CamelCase, all other names lower_case")
                .attempt(mended.toString());
    }

    // ================================================================ blocks

    static Finding noBrace(Place place, Token found, String what) {
        return at("syntax/expected", "the { of " + what + " is missing; " + found(found) + " stands here", place)
                .why(
                        switch (found.kind()) {
                            case BRACKET_OPEN -> "a row stands in [ and ]";
                            case WORD -> "what belongs to it stands between { and }; a description stands in quotes";
                            default -> "what belongs to it stands between { and }";
                        });
    }

    /** @param nextLine the line of what fits next, 0 for the end of the file */
    static Finding unclosed(Place head, String what, int nextLine, int lastLine) {
        Finding finding = at("syntax/unclosed", what + " is never closed", head);
        if (nextLine == 0) {
            return finding.why("the file ends before its }; try a } after :" + lastLine);
        }
        return finding.why("the next line that fits starts at :" + nextLine + "; try a } after :" + lastLine);
    }

    static Finding unopened(Place place) {
        return at("syntax/unopened", "this } closes nothing", place)
                .why("every } has its {; one above may stand too early, or this one is left over");
    }

    static Finding gap(Place place, Place before, String wordBefore, String word) {
        return at(
                        "layout/gap",
                        "one space alone stands between `" + shortened(wordBefore) + "` and `" + shortened(word) + "`",
                        place)
                .why(
                        "two entries on one line are parted by two spaces, so that a forgotten sign is not read as a new entry")
                .why("if this is one formula, a sign is missing between the two");
    }

    /** Something on the same line that neither goes on with what stands before it nor begins anything. */
    static Finding stray(Place place, Token before, Token found) {
        return switch (found.kind()) {
            case PERCENT ->
                at("syntax/number", "% stands behind a number only", place)
                        .why("a share that has a name is a percent already: it is written without %");
            case BRACKET_CLOSE, SQUARE_CLOSE ->
                at("syntax/unopened", "this " + found.text() + " closes nothing", place);
            case TEXT ->
                before.is(Kind.TEXT)
                        ? at("syntax/place", "a second text stands here", place).why("one text describes it")
                        : at("syntax/place", "a text does not belong here", place);
            case NUMBER -> strayNumber(place, before, found);
            case WORD -> {
                Finding word = meantWord(place, before, found);
                yield word != null ? word : strayWord(place, before, found.text());
            }
            default ->
                at(
                                "syntax/expected",
                                "`" + shortened(found.text()) + "` does not belong behind `" + shortened(before.text())
                                        + "`",
                                place)
                        .why("perhaps a sign such as + or * is missing, or a bracket");
        };
    }

    private static Finding strayNumber(Place place, Token before, Token found) {
        boolean thousands = before.is(Kind.NUMBER)
                && found.text().length() == 3
                && before.text().length() <= 3;
        return thousands
                ? at("syntax/number", "a space stands within a number", place)
                        .why("thousands are parted by _, not by spaces")
                        .attempt(before.text() + "_" + found.text())
                : at(
                                "syntax/expected",
                                "a sign is missing between `" + shortened(before.text()) + "` and `"
                                        + shortened(found.text()) + "`",
                                place)
                        .why("a sign such as + or * stands between two values");
    }

    /** Words that mean something in other languages, or in ours at another place. */
    private static @Nullable Finding meantWord(Place place, Token before, Token found) {
        String word = found.text();
        String lower = word.toLowerCase(java.util.Locale.ROOT);
        if (before.is(Kind.TEXT) && found.joined()) {
            return at("syntax/text", "a text holds no \" itself", place)
                    .why("the \" before `" + shortened(word) + "` ends the text; within it use ' or nothing");
        }
        if (!word.equals(lower) && Words.EXPRESSION.contains(lower)) {
            return at("syntax/unknown-word", "`" + word + "` is written in small letters", place)
                    .attempt(lower);
        }
        return switch (lower) {
            case "if" ->
                at("syntax/place", "`if` does not stand behind a value", place)
                        .why("a choice is written if condition then value else value; rows are picked with where");
            case "elseif", "elif" ->
                at("syntax/unknown-word", "`" + word + "` is written in two words", place)
                        .attempt("else if");
            case "of" ->
                at("syntax/unknown-word", "`of` is no sign", place)
                        .why("a share of something is a product")
                        .attempt("*");
            case "is", "equals" ->
                at("syntax/unknown-word", "`" + word + "` does not compare", place)
                        .why("== asks whether two values are equal")
                        .attempt("==");
            case "times" ->
                at("syntax/unknown-word", "`times` is written *", place).attempt("*");
            case "in" ->
                at("syntax/place", "`in` does not belong here", place)
                        .why("behind a value, in names a scenario with its text: x in \"No change\"");
            case "then", "else", "where", "for", "otherwise", "to", "not", "dated" ->
                at("syntax/place", "`" + word + "` does not belong behind `" + shortened(before.text()) + "`", place);
            default -> null;
        };
    }

    static Finding callOfIf(Place place) {
        return at("syntax/expected", "`if` is no function", place)
                .why("a choice between two formulas is written if condition then value else value")
                .attempt("if x > 0 then 1 else 0");
    }

    private static Finding strayWord(Place place, Token before, String word) {
        if (before.is(Kind.NUMBER)) {
            String unit = Nearest.of(word, UnitWords.words()).orElse(null);
            Finding finding =
                    at("syntax/unit", "`" + shortened(word) + "` is no unit, and no sign stands before it", place);
            return unit != null
                    ? finding.attempt(before.text() + " " + unit)
                    : finding.why("a good stands in the brackets of its unit, and a sign between two values")
                            .attempt(before.text() + " t(" + shortened(word) + ")")
                            .attempt(before.text() + " * " + shortened(word));
        }
        Finding finding = at(
                "syntax/expected",
                "a sign is missing between `" + shortened(before.text()) + "` and `" + shortened(word) + "`",
                place);
        return before.is(Kind.WORD) && !Words.isReserved(before.text())
                ? finding.why(
                                "a sign such as + or * stands between two values; if this is one name, its parts are joined with _")
                        .attempt(shortened(before.text() + "_" + word))
                : finding.why("a sign such as + or * stands between two values");
    }

    static Finding bareFormula(Place place, String name) {
        return at("syntax/expected", "`" + name + "` is given its value with =", place)
                .why("a name alone stands for the value of the same name")
                .attempt(name + " =");
    }

    static Finding quotedValue(Place place, String value) {
        return at("syntax/text", "the values of a choice are words without quotes", place)
                .attempt(shortened(value).strip().replace(' ', '_').replace('-', '_'));
    }

    static Finding commaBetween(Place place) {
        return at("layout/comma", "a comma stands between two entries", place)
                .why("entries are parted by a line break, by two spaces or by ;");
    }

    static Finding commaInRow(Place place) {
        return at("layout/comma", "a comma stands between two cells", place)
                .why("the cells of a row are parted by spaces, rows by line breaks or ;");
    }

    static Finding twice(Place place, String word) {
        return at("syntax/twice", "`" + word + "` is said twice", place);
    }

    // ================================================================ declarations

    static Finding noDeclaration(Place place, Token found, String where) {
        Finding finding = at("syntax/expected", "a declaration is expected, not " + found(found), place);
        if (found.is(Kind.TEXT)) {
            return finding.why("one description stands behind what it describes");
        }
        return finding.why(where + " every declaration begins with its keyword, such as line, input, pay or account; "
                + "perhaps the line above ends too early");
    }

    static Finding unknownWord(Place place, String word, @Nullable String meant, String where) {
        Finding finding = at("syntax/unknown-word", "`" + shortened(word) + "` begins no declaration", place);
        if (word.equals("import") || word.equals("include")) {
            return finding.why("nothing is imported: models are found by name in the case's folder and in the library");
        }
        if (word.equals("decide")) {
            return notYet(place, "`decide`");
        }
        if (meant != null) {
            return finding.why("the nearest keyword is `" + meant + "`").attempt(meant);
        }
        return finding.why(where + " every declaration begins with its keyword, such as line, input, pay or account");
    }

    static Finding noKeyword(Place place, String word, Token sign) {
        if (Words.isKeyword(word)) {
            return at("syntax/expected", "a name is missing between `" + word + "` and `" + sign.text() + "`", place)
                    .why("a declaration is its keyword, then a name, then what it is")
                    .attempt(word + " name " + sign.text());
        }
        return at(
                        "syntax/unknown-word",
                        "`" + shortened(word) + " " + sign.text() + "` has no keyword before it",
                        place)
                .why("a declaration says what it is: a line, an input, a term, a measure")
                .attempt((sign.is(Kind.COLON) ? "input " : "line ") + shortened(word) + " " + sign.text());
    }

    static Finding misplaced(Place place, String keyword, String where) {
        return at("syntax/place", "`" + keyword + "` does not stand " + where, place)
                .why(
                        switch (keyword) {
                            case "role" -> "roles are the parties of a model; a case has `party` and `outside`";
                            case "test" -> "a test stands in the model it tries; a case has `expect`";
                            case "party", "outside" -> "a model has roles, which are given where it is used";
                            case "case", "scenario", "claim" ->
                                "it belongs to the case and stands beside models, not within";
                            case "model" -> "models stand beside each other; one is used in another with `use`";
                            case "table" ->
                                "tables belong to the case; a model is given values of a row where it is used";
                            default -> "it stands in the file, outside of other declarations";
                        });
    }

    static Finding notYet(Place place, String what) {
        return at("syntax/not-yet", what + " is not yet part of the language", place)
                .why("the word is reserved for it");
    }

    static Finding noValue(Place place, String keyword, String name, Token found, Token behind) {
        String declared = (keyword + " " + name).strip();
        Finding finding = at("syntax/expected", "`" + declared + "` has no = and no formula", place);
        if (found.is(Kind.WORD) && !found.first()) {
            return finding.why("a name is one word; its parts are joined with _")
                    .attempt(keyword + " " + name + "_" + found.text() + " =");
        }
        if (found.is(Kind.DOT) && behind.is(Kind.WORD)) {
            return at("syntax/name", "a name holds no dot", place)
                    .why("a dot leads to a part of something; the parts of a name are joined with _")
                    .attempt(name + "_" + behind.text());
        }
        if (found.is(Kind.MINUS) && found.joined() && behind.is(Kind.WORD)) {
            return at("syntax/name", "a name holds no hyphen", place)
                    .why("`" + name + "-" + behind.text() + "` is a subtraction")
                    .attempt(name + "_" + behind.text());
        }
        return finding.attempt(declared + " =");
    }

    static Finding assignMeant(Place place, String keyword, String name) {
        return at("syntax/equals", "a value is given with one =", place)
                .why("== asks whether two values are equal")
                .attempt((keyword + " " + name).strip() + " =");
    }

    static Finding bindingSign(Place place, String name) {
        return at("syntax/sign", "`" + name + "` is given its value with =", place)
                .why("a colon stands before a type")
                .attempt(name + " =");
    }

    static Finding noText(Place place, Token found, String what, String example) {
        return at("syntax/expected", what + " is followed by a text in quotes, not by " + found(found), place)
                .attempt(example);
    }

    static Finding noSource(Place place, Token found) {
        Finding finding = at("syntax/expected", "`source` is followed by an id of sources.csv", place);
        return finding.why("behind the id stands, without a space, a colon and the place in the source")
                .attempt("source agreement:5.1");
    }

    static Finding textBehindSource(Place place) {
        return at("syntax/place", "the description stands before the source", place)
                .attempt("\"What it is\"  source agreement:5.1");
    }

    static Finding noDate(Place place, Token found) {
        return at("syntax/expected", "a year, month, quarter or day is expected, not " + found(found), place)
                .attempt("time 2025 .. 2064 by year");
    }

    static Finding timeRange(Place place) {
        return at("syntax/expected", "two dots stand between the first and the last period", place)
                .attempt("time 2025 .. 2064 by year");
    }

    static Finding timeBy(Place place) {
        return at("syntax/expected", "the length of a period is missing: by year, by quarter or by month", place)
                .attempt("time 2025 .. 2064 by year");
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

    static Finding noBasis(Place place, String rate) {
        return at("syntax/expected", "the rate does not say whether it is real or nominal", place)
                .why("a real rate discounts money of one year, a nominal one money of the day")
                .attempt("discount " + shortened(rate) + " real");
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

    static Finding noRange(Place place, Token found, String low) {
        return at("syntax/expected", "the range has no end", place)
                .why("a range is written low .. high, perhaps with a step")
                .attempt("in " + shortened(low) + " .. 100% step 5%");
    }

    static Finding noColumnType(Place place, String name, Token found, Token behind) {
        if (found.is(Kind.ASSIGN)) {
            return at("syntax/sign", "the column `" + name + "` says its type behind a colon", place)
                    .attempt(name + " : " + (behind.is(Kind.WORD) ? behind.text() : "text"));
        }
        return at("syntax/expected", "the column `" + name + "` does not say its type", place)
                .why("a table describes the columns of its file: name, colon, type")
                .attempt(name + " : text");
    }

    static Finding noWordMap(Place place, Token found) {
        return at("syntax/expected", "a word of the file and its meaning are expected, parted by a colon", place)
                .attempt("as { state: held  front_line: uncertain }");
    }

    static Finding noCell(Place place, Token found) {
        return at("syntax/expected", "a cell is expected, not " + found(found), place)
                .why(
                        "cells are numbers with their units, words, texts, dates, or the word missing; formulas stand elsewhere");
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

    static Finding noWithin(Place place, String near) {
        return at("syntax/expected", "`near` does not say how near", place)
                .attempt("near " + shortened(near) + " within 0.001 USD")
                .attempt("near " + shortened(near) + " within 4 errors");
    }

    static Finding noColon(Place place, String behind) {
        return at("syntax/expected", "a colon is missing behind " + shortened(behind), place);
    }

    // ================================================================ formulas

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
        return at("syntax/expected", "the formula ends before " + found(found), place)
                .why("here stands one formula; perhaps a sign is missing");
    }

    static Finding noThen(Place start, Place here, Token before, Token found) {
        Finding word = found.is(Kind.WORD) ? meantWord(here, before, found) : null;
        if (word != null) {
            return word;
        }
        return at("syntax/expected", "`then` is expected, not " + found(found), here)
                .at(start, "of this if")
                .why("a choice between two formulas is written if condition then value else value");
    }

    static Finding noElse(Place start, Place here, Place at, Token before, Token found) {
        Finding word = found.is(Kind.WORD) && !found.first() ? meantWord(at, before, found) : null;
        if (word != null) {
            return word;
        }
        return at("syntax/else", "this `if` has no `else`", start)
                .at(here, "expected here")
                .why("every if says what holds otherwise, so that no value is ever left open")
                .attempt("else 0");
    }

    static Finding ifBeside(Place place) {
        return at("syntax/brackets", "an `if` within a formula stands in brackets", place)
                .attempt("(if x then a else b)");
    }

    static Finding notBeside(Place place) {
        return at("syntax/brackets", "a `not` beside a sign stands in brackets", place)
                .attempt("(not x)");
    }

    static Finding equalMeant(Place place) {
        return at("syntax/equals", "= does not compare", place)
                .why("a single = gives a name its value; == asks whether two values are equal")
                .attempt("==");
    }

    static Finding chain(Place place, Place first, String mended) {
        return at("syntax/chain", "comparisons do not chain", place)
                .at(first, "the first one")
                .why("each compares two values; `and` joins them")
                .attempt(shortened(mended));
    }

    static Finding otherwiseBeside(Place place, String sign, String mended) {
        return at("syntax/otherwise", "an `otherwise` beside `" + sign + "` stands in brackets", place)
                .why("otherwise binds tighter than every sign, which the eye does not see")
                .attempt(shortened(mended));
    }

    static Finding leadingPlus(Place place) {
        return at("syntax/sign", "a + before a value says nothing and is left out", place);
    }

    static Finding manySigns(Place place) {
        return at("limit/formula", "this formula has more than " + Limits.SIGNS + " signs side by side", place)
                .why("give parts of it names of their own; a sum over rows is written sum(x for row in table)");
    }

    static Finding tooDeep(Place place) {
        return at("limit/nesting", "brackets and branches are nested deeper than " + Limits.NESTING + " levels", place)
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
        return at("syntax/expected", "a value is missing behind the comma", place);
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
        return at("syntax/sign", "an argument is named with a colon", place).attempt(label + ":");
    }

    static Finding noIn(Place place, String name, Token found, Token behind) {
        boolean other = found.isWord("of") || found.isWord("from") || found.is(Kind.COLON) || found.is(Kind.ASSIGN);
        Token table = other ? behind : found;
        return at("syntax/expected", "`in` is missing between the row and its table", place)
                .attempt("for " + name + " in " + (table.is(Kind.WORD) && !table.first() ? table.text() : "regions"));
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
        return at("syntax/space", "a dot stands between its names without spaces", place)
                .attempt(shortened(target + "." + name));
    }

    static Finding spacedIndex(Place place, String target) {
        return at("syntax/space", "the [ of a lag or key follows its name without a space", place)
                .attempt(shortened(target) + "[-1]");
    }

    static Finding spacedCall(Place place, String function) {
        return at("syntax/space", "the ( of a function follows its name without a space", place)
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
        return at("syntax/lag", "a lag is a sign and a whole number", place)
                .why("how many periods back is known before the run; from 1 to " + Limits.LAG)
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

    // ================================================================ files

    static Finding manyTokens(Place place) {
        return at(
                        "limit/size",
                        "the file has more than " + Limits.TOKENS / 1_000_000 + " million words and signs",
                        place)
                .why("what follows was not read; figures belong into tables beside the file");
    }

    static Finding largeFile(SourceText file) {
        return Finding.of("limit/size", "the file has more than " + Limits.FILE / 1_000_000 + " million characters")
                .at(new Place(file, new Span(0, 0)))
                .why("figures belong into tables beside it");
    }
}
