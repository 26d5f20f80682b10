package org.claimstake.language.syntax;

import static org.claimstake.language.syntax.SyntaxFindings.at;
import static org.claimstake.language.syntax.SyntaxFindings.found;
import static org.claimstake.language.syntax.SyntaxFindings.lower;
import static org.claimstake.language.syntax.SyntaxFindings.shortened;

import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Nearest;
import org.claimstake.language.syntax.Token.Kind;
import org.claimstake.language.text.Place;
import org.claimstake.language.unit.UnitWords;
import org.jspecify.annotations.Nullable;

/** Names, the words that begin an entry, what parts entries, and brackets round them. */
final class EntryFindings {

    private EntryFindings() {}

    static Finding noName(Place place, Token found, String what) {
        String name = "syntax/expected";
        if (Words.EXPRESSION.contains(found.text())) {
            return at("syntax/reserved", "`" + found.text() + "` cannot be the name of " + what, place)
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
                .why(because + "; such a word is a name only behind a dot, before a colon and as a key")
                .attempt("the_" + word);
    }

    static Finding lowerCase(Place place, String word, String what) {
        return at("syntax/name", "the name of " + what + " needs small letters", place)
                .why("only models begin with a capital letter, as MyModel; other names are small, as my_name")
                .attempt(lower(word));
    }

    static Finding camelCase(Place place, String word) {
        StringBuilder mended = new StringBuilder();
        for (String part : word.split("_")) {
            if (!part.isEmpty()) {
                mended.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
            }
        }
        return at("syntax/name", "the name of a model needs a capital letter at its beginning", place)
                .why("only models begin with a capital letter, as MyModel; other names are small, as my_name")
                .attempt(mended.toString());
    }

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
    static @Nullable Finding meantWord(Place place, Token before, Token found) {
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
                at("syntax/place", "`if` cannot stand behind a value", place)
                        .why("a choice is written if condition then value else value; rows are picked with where");
            case "elseif", "elif" ->
                at("syntax/unknown-word", "`" + word + "` is written in two words", place)
                        .attempt("else if");
            case "of" ->
                at("syntax/unknown-word", "`of` does not multiply", place)
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
        return at("syntax/expected", "`" + name + "` needs = before its value", place)
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
        return at("syntax/twice", "`" + word + "` is said twice", place).why("keep the one that is meant");
    }

    static Finding noDeclaration(Place place, Token found, String where) {
        Finding finding = at("syntax/expected", "an entry is expected here, not " + found(found), place);
        if (found.is(Kind.TEXT)) {
            return finding.why("one description stands behind what it describes");
        }
        return finding.why(
                where + " every entry begins with a word for what it is, such as line, input, pay or account; "
                        + "perhaps the line above ends too early");
    }

    static Finding unknownWord(Place place, String word, @Nullable String meant, String where) {
        Finding finding = at("syntax/unknown-word", "`" + shortened(word) + "` cannot begin an entry", place);
        if (word.equals("import") || word.equals("include")) {
            return finding.why("nothing is imported: models are found by name in the case's folder and in the library");
        }
        if (word.equals("decide")) {
            return notYet(place, "`decide`");
        }
        if (meant != null) {
            return finding.why("an entry begins with a word for what it is; the nearest is `" + meant + "`")
                    .attempt(meant);
        }
        return finding.why(
                where + " every entry begins with a word for what it is, such as line, input, pay or account");
    }

    static Finding noKeyword(Place place, String word, Token sign) {
        if (Words.isKeyword(word)) {
            return at("syntax/expected", "a name is missing between `" + word + "` and `" + sign.text() + "`", place)
                    .why("an entry is a word for what it is, then its name, then its value")
                    .attempt(word + " name " + sign.text());
        }
        return at("syntax/unknown-word", "`" + shortened(word) + " " + sign.text() + "` does not say what it is", place)
                .why("a word before the name says it: line, input, term, measure")
                .attempt((sign.is(Kind.COLON) ? "input " : "line ") + shortened(word) + " " + sign.text());
    }

    static Finding misplaced(Place place, String keyword, String where) {
        return at("syntax/place", "`" + keyword + "` cannot stand " + where, place)
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
            return at("syntax/name", "a name cannot hold a dot", place)
                    .why("a dot leads to a part of something; the parts of a name are joined with _")
                    .attempt(name + "_" + behind.text());
        }
        if (found.is(Kind.MINUS) && found.joined() && behind.is(Kind.WORD)) {
            return at("syntax/name", "a name cannot hold a hyphen", place)
                    .why("`" + name + "-" + behind.text() + "` would be read as a subtraction")
                    .attempt(name + "_" + behind.text());
        }
        return finding.attempt(declared + " =");
    }

    static Finding assignMeant(Place place, String keyword, String name) {
        return at("syntax/equals", "== gives no value", place)
                .why("one = gives a value; == asks whether two values are equal")
                .attempt((keyword + " " + name).strip() + " =");
    }

    static Finding bindingSign(Place place, String name) {
        return at("syntax/sign", "`" + name + "` needs = before its value", place)
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

    static Finding noColon(Place place, String behind) {
        return at("syntax/expected", "a colon is missing behind " + shortened(behind), place);
    }
}
