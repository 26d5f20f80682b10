package org.claimstake.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimstake.engine.Computing;
import org.claimstake.engine.Settings;
import org.claimstake.language.finding.Nearest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a run is computed: how fast and with how much memory. None of them changes a digit. */
final class SpeedOptions {
    private static final long MOST_THREADS = 512;

    @Option(names = "--threads", paramLabel = "N", description = "How many compute at once; changes no digit.")
    private @Nullable String threads;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            description = "How much a run may keep of its futures, 512MB or 4GB; 1GB unless said.")
    private @Nullable String memory;

    @Option(
            names = "--way",
            paramLabel = "WAY",
            description = "Which of the readers computes: fastest, judge, rows or chunks; all give the same digits.")
    private @Nullable String way;

    Settings of(Settings usual) {
        Computing computing = usual.computing();
        if (memory != null) {
            computing = computing.withMemory(Size.of("--memory", memory));
        }
        if (way != null) {
            computing = computing.withWay(way(way));
        }
        return usual.with(computing).withThreads(threads());
    }

    private int threads() {
        return threads == null
                ? (int) Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS)
                : (int) Whole.of("--threads", threads, "a number of threads", 1, MOST_THREADS, 2);
    }

    private static Computing.Way way(String word) {
        return Arrays.stream(Computing.Way.values())
                .filter(one -> word(one).equals(word))
                .findFirst()
                .orElseThrow(() -> unknown(word));
    }

    private static WrongUse unknown(String word) {
        List<String> words =
                Arrays.stream(Computing.Way.values()).map(SpeedOptions::word).toList();
        Optional<String> nearest = Nearest.of(word, words);
        return new WrongUse(
                "there is no way `" + word + "`",
                "--way takes " + words.stream().collect(Collectors.joining(", ")),
                "try: --way " + nearest.orElse(words.getFirst()));
    }

    private static String word(Computing.Way way) {
        return way.name().toLowerCase(Locale.ROOT);
    }

    /** As a hint repeats it: what the run would not have begun without. */
    String repeated() {
        return memory == null ? "" : " --memory " + memory;
    }
}
