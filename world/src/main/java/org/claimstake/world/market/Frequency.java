package org.claimstake.world.market;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How often a series is given. A period is named by its first day. */
public enum Frequency {
    DAY,
    MONTH,
    YEAR;

    /** The first day of the period in which a day lies. */
    public LocalDate startOf(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** How many periods later the second begins than the first: days, months or years. */
    public long between(LocalDate first, LocalDate second) {
        return switch (this) {
            case DAY -> ChronoUnit.DAYS.between(first, second);
            case MONTH -> ChronoUnit.MONTHS.between(first, second);
            case YEAR -> ChronoUnit.YEARS.between(first, second);
        };
    }

    /** A period as its publishers write it: {@code 2024}, {@code 2024-03}, {@code 2024-03-15}. */
    public String write(LocalDate period) {
        return switch (this) {
            case DAY -> period.toString();
            case MONTH -> period.toString().substring(0, period.toString().length() - 3);
            case YEAR -> String.valueOf(period.getYear());
        };
    }

    /** Its word: {@code day}, {@code month}, {@code year}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
