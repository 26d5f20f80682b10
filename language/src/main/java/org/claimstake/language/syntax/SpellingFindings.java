package org.claimstake.language.syntax;

import static org.claimstake.language.syntax.SyntaxFindings.at;
import static org.claimstake.language.syntax.SyntaxFindings.shortened;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.claimstake.language.text.Span;
import org.claimstake.language.unit.UnitWords;

/** A sign, text, number, name or date that is wrong in itself, and a file that is too large. */
final class SpellingFindings {

    private SpellingFindings() {}

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
        Finding finding = at("syntax/text", "a text needs plain quotes \"", place)
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
                        place)
                .why("shorten it; a text in quotes behind it may say more");
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
        return at("syntax/number", "the power of ten needs a small e", place).attempt(number.replace('E', 'e'));
    }

    /** {@code 500m USD}: millions of money, not metres. */
    static Finding millionsMeant(Place place, String number) {
        return at("syntax/number", "`" + number + "m` does not say millions", place)
                .why("scale words are k (thousand), mn (million), bn (billion), tn (trillion), and stand between a"
                        + " number and its unit; m is the metre")
                .attempt(number + " mn");
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
        return at("syntax/number", "a space stands between the number and %", place)
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
