package org.claimstake.language.plan;

/**
 * Dates as doubles: months since the year 0, the day as its share of its own month. So a year is
 * exactly 12, a month exactly 1, and a share of a period adds up to the whole. Exact functions shared
 * by every reader; proleptic Gregorian calendar.
 */
public final class Calendar {
    /** After every date. */
    public static final double FOREVER = 12 * 100_000.0;

    // a thousandth of a second: what is nearer to a whole day than this is that day
    private static final double DUST = 1e-8;

    private Calendar() {}

    public static int daysInMonth(int year, int month) {
        return switch (month) {
            case 2 -> leap(year) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static boolean leap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    /** Scale of a day; months and days count from 1. */
    public static double of(int year, int month, double day) {
        return year * 12.0 + (month - 1) + (day - 1) / daysInMonth(year, month);
    }

    public static int year(double date) {
        return (int) Math.floor(Math.floor(date + DUST) / 12);
    }

    /** 1 to 12. */
    public static int month(double date) {
        return (int) Math.floorMod((long) Math.floor(date + DUST), 12L) + 1;
    }

    /** Day of the month from 1, with its fraction; within a thousandth of a second of a whole day it is whole. */
    public static double day(double date) {
        double share = date - Math.floor(date + DUST);
        double day = 1 + share * daysInMonth(year(date), month(date));
        double whole = Math.rint(day);
        return Math.abs(day - whole) < 1e-6 ? whole : day;
    }

    /**
     * A date some years later (earlier when negative): whole months keep the day or take the month's last,
     * what is left of a month is added as its share.
     */
    public static double plus(double date, double years) {
        if (date >= FOREVER) {
            return FOREVER;
        }
        double months = years * 12;
        double whole = Math.floor(months + 1e-9);
        double rest = Math.abs(months - whole) < 1e-9 ? 0 : months - whole;
        double index = Math.floor(date + DUST) + whole;
        int year = (int) Math.floor(index / 12);
        int month = (int) (index - year * 12.0) + 1;
        double day = day(date);
        int length = daysInMonth(year, month);
        double kept = day >= length + 1 ? length : day;
        return of(year, month, kept) + rest;
    }

    /** Years from one date to another, counted in months. */
    public static double years(double later, double earlier) {
        return (later - earlier) / 12;
    }

    /** Rounded down to the first day of its month, quarter or year; a day loses its fraction. */
    public static double floor(double date, ValueType.Grain grain) {
        return switch (grain) {
            case DAY -> of(year(date), month(date), Math.floor(day(date)));
            case MONTH -> Math.floor(date + DUST);
            case QUARTER -> Math.floor((date + DUST) / 3) * 3;
            case YEAR -> Math.floor((date + DUST) / 12) * 12;
        };
    }

    /** Days from one date to another as a law counts them. */
    public static double days(double earlier, double later) {
        return dayNumber(later) - dayNumber(earlier);
    }

    /** Days since 1970-01-01, with the fraction of the day. */
    public static double dayNumber(double date) {
        double day = day(date);
        long whole = java.time.LocalDate.of(year(date), month(date), 1).toEpochDay();
        return whole + day - 1;
    }

    /** {@code 2031-07-01}; the fraction of a day is left out; {@code forever}. */
    public static String format(double date) {
        if (date >= FOREVER) {
            return "forever";
        }
        return String.format(
                java.util.Locale.ROOT, "%04d-%02d-%02d", year(date), month(date), (int) Math.floor(day(date)));
    }
}
