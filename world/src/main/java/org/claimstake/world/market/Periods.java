package org.claimstake.world.market;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads periods as publishers write them: {@code 1960M01}, {@code 1960-01}, {@code Jan-1960}, {@code 1960}, {@code 15.01.1960}.
 * Where days and months could be exchanged (03/04/2020) all dates of the file together have to say which comes first.
 */
final class Periods {
    private static final Pattern YEAR = Pattern.compile("([12][0-9]{3})");
    private static final Pattern MONTH = Pattern.compile("([12][0-9]{3}) ?(?:[-/.]|M) ?([0-9]{1,2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("([0-9]{1,2})[-/.]([12][0-9]{3})");
    private static final Pattern DAY = Pattern.compile("([12][0-9]{3})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("([0-9]{1,2})([-/.])([0-9]{1,2})\\2([12][0-9]{3})");
    private static final Pattern NAMED_MONTH = Pattern.compile("([A-Za-z]{3,9})\\.?[-/ ,]+([12][0-9]{3})");
    private static final Pattern NAMED_DAY =
            Pattern.compile("([0-9]{1,2})[-/ ]([A-Za-z]{3,9})\\.?[-/ ,]+([12][0-9]{3})");
    private static final List<String> NAMES =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int MONTHS = 12;

    private boolean dayFirst;
    private boolean monthFirst;

    /** A period that was read. */
    record Period(Frequency frequency, LocalDate on) {}

    /** @param texts all dates of the file */
    Periods(List<String> texts) {
        for (String text : texts) {
            Matcher last = YEAR_LAST.matcher(text.strip());
            if (last.matches()) {
                // with points the day comes first wherever such dates are written
                dayFirst |= last.group(2).equals(".") || number(last.group(1)) > MONTHS;
                monthFirst |= !last.group(2).equals(".") && number(last.group(3)) > MONTHS;
            }
        }
    }

    /** Whether a text has the shape of a period; one of which day and month cannot be told apart has it too. */
    static boolean looksLike(String text) {
        return !new Periods(List.of(text)).read(text).isEmpty()
                || YEAR_LAST.matcher(text.strip()).matches();
    }

    Optional<Period> read(String written) {
        String text = written.strip();
        try {
            return period(text);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private Optional<Period> period(String text) {
        Matcher at = YEAR.matcher(text);
        if (at.matches()) {
            return Optional.of(new Period(Frequency.YEAR, LocalDate.of(number(at.group(1)), 1, 1)));
        }
        at = MONTH.matcher(text);
        if (at.matches()) {
            return month(at.group(1), number(at.group(2)));
        }
        at = MONTH_FIRST.matcher(text);
        if (at.matches()) {
            return month(at.group(2), number(at.group(1)));
        }
        at = NAMED_MONTH.matcher(text);
        if (at.matches()) {
            return month(at.group(2), named(at.group(1)));
        }
        return day(text);
    }

    private Optional<Period> day(String text) {
        Matcher at = DAY.matcher(text);
        if (at.matches()) {
            return day(at.group(1), number(at.group(2)), number(at.group(3)));
        }
        at = NAMED_DAY.matcher(text);
        if (at.matches()) {
            return day(at.group(3), named(at.group(2)), number(at.group(1)));
        }
        at = YEAR_LAST.matcher(text);
        if (!at.matches() || dayFirst == monthFirst) {
            return Optional.empty();
        }
        int first = number(at.group(1));
        int second = number(at.group(3));
        return dayFirst ? day(at.group(4), second, first) : day(at.group(4), first, second);
    }

    private static Optional<Period> month(String year, int month) {
        return Optional.of(new Period(Frequency.MONTH, LocalDate.of(number(year), month, 1)));
    }

    private static Optional<Period> day(String year, int month, int day) {
        return Optional.of(new Period(Frequency.DAY, LocalDate.of(number(year), month, day)));
    }

    private static int named(String name) {
        return NAMES.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
