package org.claimstake.cli;

import org.claimstake.engine.Settings;
import org.claimstake.language.plan.Plan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How many futures, from which seed. */
final class ChanceOptions {
    private static final long MOST_FUTURES = 10_000_000;
    private static final long MOST_THREADS = 512;

    @Option(
            names = "--futures",
            paramLabel = "N",
            description = "How many futures to draw; 1000 unless said, one where nothing is left to chance.")
    private @Nullable String futures;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Where the draws begin; the case's own unless said, else 1.")
    private @Nullable String seed;

    @Option(names = "--threads", paramLabel = "N", description = "How many compute at once; changes no digit.")
    private @Nullable String threads;

    /** Wrong words are told before anything is read. */
    void check() {
        settings(new Settings(1, 1, 1));
    }

    Settings settings(Plan plan) {
        return settings(Settings.of(plan));
    }

    private Settings settings(Settings usual) {
        Settings settings = usual.withThreads(
                threads == null
                        ? Math.min(Runtime.getRuntime().availableProcessors(), (int) MOST_THREADS)
                        : (int) Whole.of("--threads", threads, "a number of threads", 1, MOST_THREADS, 2));
        if (futures != null) {
            settings = settings.withFutures(Whole.of("--futures", futures, "a number of futures", 1, MOST_FUTURES, Settings.FUTURES));
        }
        return seed == null ? settings : settings.withSeed(Whole.seed(seed));
    }

    /** As a hint repeats it. */
    String repeated() {
        return (futures == null ? "" : " --futures " + futures) + (seed == null ? "" : " --seed " + seed);
    }
}
