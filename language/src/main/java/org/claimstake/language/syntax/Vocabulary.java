package org.claimstake.language.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.claimstake.language.unit.UnitWords;

/** The words of the language as tables, for editors, colours and pages: what the parser itself asks. */
public final class Vocabulary {

    /** Where declarations stand. */
    public enum Body {
        FILE,
        MODEL,
        FOR
    }

    /** The months by their names, the first of the year first. */
    public static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private Vocabulary() {}

    /** Begin a declaration. */
    public static List<String> keywords() {
        return Words.KEYWORDS;
    }

    /** Begin a declaration there, in the order of the reference. */
    public static List<String> keywords(Body body) {
        Bodies.Body place = switch (body) {
            case FILE -> Bodies.Body.FILE;
            case MODEL -> Bodies.Body.MODEL;
            case FOR -> Bodies.Body.FOR;
        };
        return Words.KEYWORDS.stream().filter(place::takes).toList();
    }

    /** Part formulas; never names. */
    public static Set<String> ofFormulas() {
        return new TreeSet<>(Words.EXPRESSION);
    }

    /** Values that the language gives; never names. */
    public static Set<String> builtIns() {
        return new TreeSet<>(Words.BUILT_IN);
    }

    /** Mean something at their place within a declaration; names elsewhere. */
    public static List<String> placed() {
        return Words.PLACED;
    }

    /** Thousand, million and so on, behind a number. */
    public static List<String> scales() {
        return List.of("k", "mn", "bn", "tn");
    }

    /** All but the currencies. */
    public static Set<String> units() {
        return UnitWords.words();
    }

    /**
     * Why a word cannot be the name of a value; empty when it can.
     *
     * @param camel a model's name is asked for
     */
    public static Optional<String> refuses(String word, boolean camel) {
        if (!word.matches("[A-Za-z_][A-Za-z0-9_]*") || word.length() > Limits.NAME) {
            return Optional.of(
                    "`" + word + "` is no name: names are letters a to z, digits and _, and begin with a letter");
        }
        if (Words.isReserved(word)) {
            return Optional.of("`" + word + "` is a word of the language and cannot be a name");
        }
        boolean upper = word.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
        if (camel && !(word.charAt(0) >= 'A' && word.charAt(0) <= 'Z')) {
            return Optional.of("the name of a model begins with a capital letter: `"
                    + word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1) + "`");
        }
        if (!camel && upper) {
            return Optional.of(
                    "names of values are written in small letters: `" + word.toLowerCase(java.util.Locale.ROOT) + "`");
        }
        return Optional.empty();
    }
}
