package org.claimstake.advice.bargain.domain;

import java.util.Arrays;

/**
 * What some of the issues together are worth to each party, and the choices of values by which they are.
 *
 * @param sums by party
 * @param ways how many choices are worth this
 * @param first the first of them, rising: the place of the value of each issue, read as digits of a number whose bases are the
 *     numbers of values
 */
record Partial(long[] sums, long ways, long[] first) {
    /** So many choices are named; the others are counted. */
    static final int NAMED = 20;

    Partial plus(long[] adds, int value, int values) {
        var more = new long[sums.length];
        for (int party = 0; party < more.length; party++) {
            more[party] = sums[party] + adds[party];
        }
        var codes = new long[first.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = first[i] * values + value;
        }
        return new Partial(more, ways, codes);
    }

    /** Both, where they are worth the same. */
    Partial or(Partial other) {
        var codes = new long[Math.min(NAMED, first.length + other.first.length)];
        int left = 0;
        int right = 0;
        for (int i = 0; i < codes.length; i++) {
            boolean here = right == other.first.length || left < first.length && first[left] < other.first[right];
            codes[i] = here ? first[left++] : other.first[right++];
        }
        return new Partial(sums, ways + other.ways, codes);
    }

    boolean isSame(Partial other) {
        return Arrays.equals(sums, other.sums);
    }

    /** At least as much for all. */
    boolean isNoLess(Partial other) {
        for (int party = 0; party < sums.length; party++) {
            if (sums[party] < other.sums[party]) {
                return false;
            }
        }
        return true;
    }

    long sum() {
        long sum = 0;
        for (long one : sums) {
            sum += one;
        }
        return sum;
    }
}
