package org.claimstake.engine;

import org.claimstake.language.plan.Plan;

/**
 * What a run is asked for besides its plan. The number of threads changes how long it takes and no digit.
 *
 * @param seed    from which all draws come
 * @param futures how many, at least 1; numbered from 0
 * @param threads how many compute at once, 1 to 512
 * @param computing how it is computed, which changes no digit either
 */
public record Settings(long seed, long futures, int threads, Computing computing) {

    /** Futures of a run that nobody counted. */
    public static final int FUTURES = 1_000;

    private static final int MOST_THREADS = 512;

    public Settings {
        if (futures < 1) {
            throw new IllegalArgumentException("futures are " + futures + ", but must be at least 1");
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException("threads are " + threads + ", but must be 1 to " + MOST_THREADS);
        }
    }

    public Settings(long seed, long futures, int threads) {
        this(seed, futures, threads, Computing.DEFAULT);
    }

    /** The plan's own seed, one thread, {@link #FUTURES} futures; one future where nothing depends on chance. */
    public static Settings of(Plan plan) {
        boolean chance = plan.steps().stream().anyMatch(step -> step.byFuture());
        return new Settings(plan.seed(), chance ? FUTURES : 1, 1);
    }

    public Settings withSeed(long other) {
        return new Settings(other, futures, threads, computing);
    }

    public Settings withFutures(long other) {
        return new Settings(seed, other, threads, computing);
    }

    public Settings withThreads(int other) {
        return new Settings(seed, futures, other, computing);
    }

    public Settings with(Computing other) {
        return new Settings(seed, futures, threads, other);
    }
}
