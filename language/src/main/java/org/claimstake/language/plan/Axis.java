package org.claimstake.language.plan;

/**
 * The case's one axis of periods.
 *
 * @param first  {@link Calendar} scale of the first day
 * @param months months in a period: 12, 3 or 1
 * @param count  periods
 */
public record Axis(double first, int months, int count) {

    /** First day of a period, counted from 0. */
    public double now(int period) {
        return first + (double) period * months;
    }

    /** Length of a period in years: exactly 1, 1/4 or 1/12. */
    public double years() {
        return months / 12.0;
    }

    /** The end of the last period. */
    public double last() {
        return now(count);
    }

    /** The period that holds a date; -1 before the axis, {@code count} or more behind it. */
    public int period(double date) {
        double place = Math.floor((date - first + 1e-8) / months);
        return place < 0 ? -1 : (int) Math.min(place, count);
    }

    /** {@code 2031}, {@code 2031-Q3}, {@code 2031-07}; a year that begins in another month is named by its first month. */
    public String label(int period) {
        double now = now(period);
        int year = Calendar.year(now);
        int month = Calendar.month(now);
        if (months == 12 && month == 1) {
            return String.valueOf(year);
        }
        return months == 3 && month % 3 == 1
                ? year + "-Q" + (month + 2) / 3
                : year + "-" + (month < 10 ? "0" : "") + month;
    }
}
