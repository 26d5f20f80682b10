package org.claimstake.checks.library;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a model told in other money, or at another time: all of it, laws and tests, so that the tests must hold as before.
 * Words in quotes and remarks stay.
 */
final class Rewritten {
    /** Remarks and texts; numbers; ends of series; all other words and signs. */
    private static final Pattern PART = Pattern.compile(
            "#[^\n]*|\"[^\"\n]*\"|(?<![\\w.])\\d[\\d_]*(?:\\.\\d[\\d_]*)?(?:e-?\\d+)?(?![\\w.])|\\]|[A-Za-z_]\\w*|\\s+|.");

    /** Behind a number or a series: a scale, if there is one, and money that is not told in other money. */
    private static final Pattern MONEY =
            Pattern.compile("( ?)(?:(k|mn|bn|tn) )?([A-Z]{3})\\b(?!(?:\\(\\w+\\))?/[A-Z]{3}\\b)");

    private static final Map<String, String> THOUSAND = Map.of("", "k", "k", "mn", "mn", "bn", "bn", "tn");
    private static final Pattern SCHEDULE =
            Pattern.compile("schedule \\w+\\s+by \\w+\\s+: ([^{]*?) -> ([^{]*?)( sliced| whole)? \\{([^}]*)\\}");
    private static final Pattern BOUND = Pattern.compile("((?:below|up to|at) )(\\d[\\d_.]*)(?: (k|mn|bn))?(?=:)");
    private static final Pattern VALUE = Pattern.compile("(: )(\\d[\\d_.]*)(?: (k|mn|bn))?(?=\\s)(?! [A-Z])");

    private Rewritten() {}

    /** A thousand times the money: {@code 5 mn USD} becomes {@code 5 bn USD}, bounds of schedules in money too. */
    static String aThousandTimesTheMoney(String text) {
        return amounts(schedules(text));
    }

    private static String amounts(String text) {
        var out = new StringBuilder();
        Matcher part = PART.matcher(text);
        Matcher money = MONEY.matcher(text);
        int at = 0;
        while (at < text.length() && part.find(at)) {
            out.append(part.group());
            at = part.end();
            char first = part.group().charAt(0);
            boolean amount = Character.isDigit(first) || first == ']';
            if (amount && money.region(at, text.length()).lookingAt()) {
                String scale = money.group(2) == null ? "" : money.group(2);
                out.append(' ').append(THOUSAND.get(scale)).append(' ').append(money.group(3));
                at = money.end();
            }
        }
        return out.toString();
    }

    private static String schedules(String text) {
        return SCHEDULE.matcher(text).replaceAll(found -> {
            String bands = found.group(4);
            if (isMoney(found.group(1))) {
                bands = BOUND.matcher(bands)
                        .replaceAll(bound -> larger(bound.group(1), bound.group(2), bound.group(3)));
            }
            if (isMoney(found.group(2))) {
                bands = VALUE.matcher(bands + " ")
                        .replaceAll(value -> larger(value.group(1), value.group(2), value.group(3)));
            }
            return Matcher.quoteReplacement(text.substring(found.start(), found.start(4)) + bands + "}");
        });
    }

    private static boolean isMoney(String unit) {
        return unit.matches("(?:[A-Z]{3}|money)\\b.*");
    }

    private static String larger(String before, String number, @Nullable String scale) {
        return Matcher.quoteReplacement(before + number + " " + THOUSAND.get(scale == null ? "" : scale));
    }

    /** Four years later: as many days, one of them a leap day. */
    static String fourYearsLater(String text) {
        var out = new StringBuilder();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            String word = part.group();
            boolean year = List.of("19", "20", "21", "22").contains(word.substring(0, Math.min(2, word.length())))
                    && word.length() == 4
                    && word.chars().allMatch(Character::isDigit);
            out.append(year ? Integer.toString(Integer.parseInt(word) + 4) : word);
        }
        return out.toString();
    }
}
