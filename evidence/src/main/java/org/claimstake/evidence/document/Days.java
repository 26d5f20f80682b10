package org.claimstake.evidence.document;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimstake.evidence.text.Span;
import org.claimstake.evidence.text.Tongue;

/** Days as pages write them. One that may be read two ways ("02/05/2025") is no day. */
final class Days {
    private static final Map<String, Month> MONTHS = months();
    private static final String MONTH = MONTHS.keySet().stream()
            .sorted((one, other) -> other.length() - one.length())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?<month>", ")"));
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)(?<year>\\d{4})[-./](?<number>\\d{1,2})[-./](?<day>\\d{1,2})(?!\\d)");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<!\\d)(?<one>\\d{1,2})(?<mark>[./])(?<two>\\d{1,2})\\k<mark>(?<year>\\d{4})(?!\\d)");
    private static final Pattern DAY_MONTH =
            words("(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|-?го|\\.)?\\s+(?:de\\s+)?" + MONTH
                    + "\\.?,?\\s+(?:de\\s+)?(?<year>\\d{4})(?!\\d)");
    private static final Pattern MONTH_DAY =
            words("(?<![\\p{L}])" + MONTH + "\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})(?!\\d)");

    private Days() {}

    /** A day, as {@code 2025-02-05}, and where it stands. */
    record Day(String iso, Span span) {}

    /** The first day in a line. */
    static Optional<Day> in(String line) {
        if (!YEAR.matcher(line).find()) {
            return Optional.empty();
        }
        return yearFirst(line)
                .or(() -> named(DAY_MONTH, line))
                .or(() -> named(MONTH_DAY, line))
                .or(() -> yearLast(line));
    }

    private static Optional<Day> yearFirst(String line) {
        Matcher found = YEAR_FIRST.matcher(line);
        return found.find()
                ? day(found, number(found, "year"), number(found, "number"), number(found, "day"))
                : Optional.empty();
    }

    private static Optional<Day> named(Pattern pattern, String line) {
        Matcher found = pattern.matcher(line);
        return found.find()
                ? Optional.ofNullable(MONTHS.get(found.group("month").toLowerCase(Locale.ROOT)))
                        .flatMap(month -> day(found, number(found, "year"), month.getValue(), number(found, "day")))
                : Optional.empty();
    }

    private static Optional<Day> yearLast(String line) {
        Matcher found = YEAR_LAST.matcher(line);
        if (!found.find()) {
            return Optional.empty();
        }
        int one = number(found, "one");
        int two = number(found, "two");
        boolean dayFirst = found.group("mark").equals(".") || one > 12;
        if (!dayFirst && two <= 12) {
            return Optional.empty();
        }
        return day(found, number(found, "year"), dayFirst ? two : one, dayFirst ? one : two);
    }

    private static Optional<Day> day(Matcher found, int year, int month, int day) {
        boolean is = year >= 1900
                && year < 2100
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return is
                ? Optional.of(new Day(
                        String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day),
                        new Span(found.start(), found.end())))
                : Optional.empty();
    }

    private static int number(Matcher found, String group) {
        return Integer.parseInt(found.group(group));
    }

    private static Pattern words(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Names of months in our languages, whole and cut short, from the JDK's own CLDR. */
    private static Map<String, Month> months() {
        var months = new HashMap<String, Month>();
        for (Tongue tongue : Tongue.values()) {
            Locale locale = Locale.of(tongue.code());
            for (Month month : Month.values()) {
                Arrays.stream(TextStyle.values())
                        .filter(style -> style != TextStyle.NARROW && style != TextStyle.NARROW_STANDALONE)
                        .map(style -> month.getDisplayName(style, locale)
                                .toLowerCase(Locale.ROOT)
                                .replace(".", ""))
                        .filter(name -> name.length() > 2 && Character.isLetter(name.charAt(0)))
                        .forEach(name -> months.putIfAbsent(name, month));
            }
        }
        return months;
    }
}
