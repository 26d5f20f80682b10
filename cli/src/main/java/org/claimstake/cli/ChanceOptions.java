package org.claimstake.cli;

import org.claimstake.engine.Settings;
import org.claimstake.language.plan.Plan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How many futures, from which seed, computed how. */
final class ChanceOptions {
    private static final long MOST_FUTURES = 10_000_000;

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

    @Option(
            names = "--go-on",
            description = "Leave out futures that stop, and say how many and which, instead of giving no answer.")
    private boolean goOn;

    @Mixin
    private SpeedOptions speed = new SpeedOptions();

    /** Wrong words are told before anything is read. */
    void check() {
        settings(new Settings(1, 1, 1));
    }

    Settings settings(Plan plan) {
        return settings(Settings.of(plan));
    }

    private Settings settings(Settings usual) {
        Settings settings = speed.of(usual);
        settings = settings.with(settings.computing().goingOn(goOn));
        if (futures != null) {
            settings = settings.withFutures(
                    Whole.of("--futures", futures, "a number of futures", 1, MOST_FUTURES, Settings.FUTURES));
        }
        return seed == null ? settings : settings.withSeed(Whole.seed(seed));
    }

    /** As a hint repeats it. */
    String repeated() {
        return (futures == null ? "" : " --futures " + futures)
                + (seed == null ? "" : " --seed " + seed)
                + (goOn ? " --go-on" : "")
                + speed.repeated();
    }
}
