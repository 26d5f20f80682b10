package org.claimstake.world.territory;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rows of place, day and status, sorted, each in one number: lists by day have twelve million of them a year. From the
 * highest bit: 1 bit nothing, 24 bits place, 20 bits day since 1970, 19 bits status.
 */
final class PlaceRows {
    static final int MOST_PLACES = 1 << 24;
    static final int MOST_DAY = (1 << 20) - 1;
    private static final int DAY_SHIFT = 19;
    private static final int PLACE_SHIFT = 39;
    private static final long STATUS = (1L << DAY_SHIFT) - 1;
    private static final Standing[] STANDINGS = Standing.values();

    private final long[] rows;
    private final int differing;
    private final long firstDiffering;

    static long row(int place, int day, Standing standing) {
        return (long) place << PLACE_SHIFT | (long) day << DAY_SHIFT | standing.ordinal();
    }

    static int place(long row) {
        return (int) (row >> PLACE_SHIFT);
    }

    static int day(long row) {
        return (int) (row >> DAY_SHIFT) & MOST_DAY;
    }

    static Standing standing(long row) {
        return STANDINGS[(int) (row & STATUS)];
    }

    /**
     * @param given in any order; sorted here, in place. Rows of one place and day that differ become one that is uncertain
     * @param used how many of them are rows
     */
    PlaceRows(long[] given, int used) {
        Arrays.sort(given, 0, used);
        int kept = 0;
        int differ = 0;
        long first = -1;
        for (int i = 0; i < used; i++) {
            boolean same = kept > 0 && given[kept - 1] >> DAY_SHIFT == given[i] >> DAY_SHIFT;
            if (!same) {
                given[kept++] = given[i];
            } else if (given[kept - 1] != given[i]) {
                given[kept - 1] = given[i] & ~STATUS | Standing.UNCERTAIN.ordinal();
                first = differ++ == 0 ? given[i] : first;
            }
        }
        rows = Arrays.copyOf(given, kept);
        differing = differ;
        firstDiffering = first;
    }

    /** Rows that differ from another of the same place and day. */
    int differing() {
        return differing;
    }

    /** The first of them, or -1. */
    long firstDiffering() {
        return firstDiffering;
    }

    /** The newest row of a place at or before a day, or -1. */
    long newest(int place, int day) {
        int found = Arrays.binarySearch(rows, row(place, day, STANDINGS[0]) | STATUS);
        int before = (found >= 0 ? found : -found - 1) - 1;
        return before >= 0 && place(rows[before]) == place ? rows[before] : -1;
    }

    /** All days, oldest first. */
    IntStream days() {
        return Arrays.stream(rows).mapToInt(PlaceRows::day).distinct().sorted();
    }
}
