package org.claimstake.engine.draw;

import org.claimstake.engine.exact.Exact;

/**
 * The draws of one name. Each is a function of the stream's key, the future and the period: asking twice gives the
 * same, in any order, from any thread.
 *
 * @param key 64 bits made of the seed and the name by {@link Streams}
 */
public record Stream(long key) {

    /** Which draw within the name. A distribution of one uniform takes the first; the second orders the states. */
    static final int VALUE = 0;

    static final int PLACE = 1;

    static final long ONE = 0x3FF0000000000000L;
    static final double ONE_LESS_HALF_STEP = 1 - 0x1p-53;

    /**
     * A uniform number for a value drawn once a future.
     *
     * @param future its number, from 0
     * @return above 0 and below 1; an odd multiple of 2^-53
     */
    public double uniform(long future) {
        return uniform(future, 0);
    }

    /**
     * A uniform number for a value drawn once a period.
     *
     * @param future its number, from 0
     * @param period its number, from 0: {@code period_number - 1}
     * @return above 0 and below 1; an odd multiple of 2^-53
     */
    public double uniform(long future, int period) {
        return uniformOf(word(future, period));
    }

    /** A standard normal number for a value drawn once a future: the quantile of {@link #uniform(long)}. */
    public double normal(long future) {
        return Exact.normalQuantile(uniform(future));
    }

    /** A standard normal number for a value drawn once a period: the quantile of {@link #uniform(long, int)}. */
    public double normal(long future, int period) {
        return Exact.normalQuantile(uniform(future, period));
    }

    /**
     * The draws of a value that is not known, rather than random: one a state of ignorance, spread evenly.
     *
     * @param count how many states there are, at least 1
     */
    public States states(int count) {
        return states(count, 0);
    }

    /**
     * The draws of one period of a value that is not known and differs from period to period; each period is spread
     * evenly by itself.
     *
     * @param count how many states there are, at least 1
     * @param period its number, from 0
     */
    public States states(int count, int period) {
        return States.of(this, count, period);
    }

    /** The 64 bits behind a draw. */
    long word(long future, int period) {
        return word(future, period, VALUE);
    }

    /** The 64 bits by which a state is put in its place among the others. */
    long place(int state, int period) {
        return word(state, period, PLACE);
    }

    // Two periods share one block of the generator.
    private long word(long future, int period, int number) {
        if (future < 0 || period < 0) {
            throw new IllegalArgumentException(
                    "future %s, period %s: both are numbered from 0".formatted(future, period));
        }
        Philox.Block block = Philox.block(key, future, period >> 1, number);
        return (period & 1) == 0 ? block.first() : block.second();
    }

    /** The upper 52 bits of a word, put in the middle of their step: never 0, never 1, symmetric about one half. */
    static double uniformOf(long word) {
        return Double.longBitsToDouble((word >>> 12) | ONE) - ONE_LESS_HALF_STEP;
    }
}
