package org.claimstake.cli;

import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

/**
 * How far a run is, in words for one line: {@code 423 680 of 1 000 000 futures, 812 000 futures/s, 1 s left}. The rate is that
 * of the last second, since a run grows faster while the compiler works beside it.
 */
final class Count {
    /** Looks that are remembered, ten a second. */
    private static final int LOOKS = 10;

    /** Before that a run has only begun to be fast, and a guess at its end would frighten. */
    private static final long WARM_MILLIS = 2_000;

    private final long futures;
    private final LongAdder done = new LongAdder();
    private final long[] thenMillis = new long[LOOKS];
    private final long[] thenDone = new long[LOOKS];
    private int looks;

    /** @param futures how many there will be */
    Count(long futures) {
        this.futures = futures;
    }

    /** So many more, from any thread. */
    void add(int more) {
        done.add(more);
    }

    /** @param millis since the run began, more at each call */
    String words(long millis) {
        long now = Math.min(done.sum(), futures);
        long rate = rate(now, millis);
        String all = grouped(futures) + " futures";
        if (now == futures) {
            return all + " done, putting their figures together";
        }
        return grouped(now) + " of " + all
                + (rate == 0 ? "" : ", " + grouped(rounded(rate)) + " futures/s")
                + (rate == 0 || millis < WARM_MILLIS ? "" : ", " + left((futures - now) / rate + 1));
    }

    /** Futures a second. */
    private long rate(long now, long millis) {
        int at = looks % LOOKS;
        long since = millis - thenMillis[at];
        long more = now - thenDone[at];
        thenMillis[at] = millis;
        thenDone[at] = now;
        looks++;
        return since <= 0 ? 0 : more * 1_000 / since;
    }

    // more than two digits of a rate dance before the eye
    private static long rounded(long rate) {
        long step = 1;
        while (rate / step >= 100) {
            step *= 10;
        }
        return rate / step * step;
    }

    /** {@code 12 s left}, of longer times minutes, then hours. */
    static String left(long seconds) {
        if (seconds < 100) {
            return seconds + " s left";
        }
        long minutes = (seconds + 59) / 60;
        return minutes < 100 ? minutes + " min left" : (minutes + 59) / 60 + " h left";
    }

    /** {@code 1 000 000}; four digits stand together, as in the answers. */
    static String grouped(long number) {
        return number < 10_000
                ? String.valueOf(number)
                : String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }
}
