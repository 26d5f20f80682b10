package org.claimstake.checks;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words a Java source is made of: names cut where their case changes, and the words inside its strings. */
final class Words {

    private static final Pattern COMMENT_OR_STRING = Pattern.compile(
            "(?<text>\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+')|//[^\\n]*|/\\*.*?\\*/",
            Pattern.DOTALL);

    /** {@code oreTonnes}, {@code ORE_TONNES} and {@code OREGrade} all begin with the word ore; {@code store} has none. */
    private static final Pattern WORD = Pattern.compile("\\p{Lu}+(?!\\p{Ll})|\\p{Lu}?\\p{Ll}+|\\p{Lo}+");

    private Words() {}

    /** The lines on which one of the words stands, as {@code line: word}. */
    static List<String> found(String source, Set<String> words) {
        Matcher matcher = WORD.matcher(source);
        return matcher.results()
                .filter(word -> words.contains(word.group().toLowerCase(Locale.ROOT)))
                .map(word -> "%d: %s".formatted(lineOf(source, word.start()), word.group()))
                .toList();
    }

    /** The source with its comments blanked and its lines kept. */
    static String withoutComments(String source) {
        return COMMENT_OR_STRING
                .matcher(source)
                .replaceAll(part -> part.group("text") != null
                        ? Matcher.quoteReplacement(part.group())
                        : part.group().replaceAll("[^\\n]", " "));
    }

    static long lineOf(String source, int position) {
        return 1 + source.substring(0, position).chars().filter(c -> c == '\n').count();
    }
}
