package org.claimstake.checks;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Formats whose digits and points depend on who runs the program.
 *
 * <p>{@code %s} writes a number as Java does, everywhere the same. {@code %d}, {@code %f} and their like write it as the
 * user's locale does, unless the statement names one.
 */
final class Formats {

    private static final Pattern TEXT = Pattern.compile("\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"", Pattern.DOTALL);

    private static final Pattern OF_A_LOCALE = Pattern.compile("%(?:\\d+\\$)?[-#+0,(]*\\d*(?:\\.\\d+)?[dfegaEGAtT]");

    private Formats() {}

    /** The texts in a source that would be written in the user's locale, as {@code line: text}. */
    static List<String> ofTheUser(String source) {
        String code = Words.withoutComments(source);
        return TEXT.matcher(code)
                .results()
                .filter(text ->
                        OF_A_LOCALE.matcher(text.group().replace("%%", "")).find())
                .filter(text -> !statement(code, text).contains("Locale."))
                .map(text -> "%s: %s".formatted(Words.lineOf(code, text.start()), text.group()))
                .toList();
    }

    private static String statement(String code, MatchResult text) {
        int begin = Math.max(code.lastIndexOf(';', text.start()), code.lastIndexOf('{', text.start()));
        int end = code.indexOf(';', text.end());
        return code.substring(begin + 1, end < 0 ? code.length() : end);
    }
}
