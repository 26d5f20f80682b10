import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How long a person waits, and how that grows with the case, each line beside what was asked of it. Started by
 * bench/speed/latency.
 */
public final class Latency {
    private static final List<String> PARTS = List.of("changed", "first", "million", "growth", "cancel", "cases");
    private static final int FEWEST = 5;
    private static final double MOST_COLD = 500; // ms

    private final Path root;
    private final String stake;
    private final List<String> cases; // the last is the one that is cancelled
    private final Set<String> only;
    private final int times;
    private final double seconds;
    private final Answers answers = new Answers();

    private Latency(Map<String, String> options) {
        root = Path.of(options.getOrDefault("root", "."));
        stake = options.getOrDefault("stake", "");
        cases = List.of(options.getOrDefault("cases", "reference-model").split(","));
        only = new HashSet<>(Arrays.asList(
                options.getOrDefault("only", String.join(",", PARTS)).split(",")));
        times = Math.max(FEWEST, Integer.parseInt(options.getOrDefault("times", "40")));
        seconds = Double.parseDouble(options.getOrDefault("seconds", "4"));
    }

    public static void main(String[] words) throws IOException {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < words.length; i += 2) {
            options.put(words[i].substring(2), words[i + 1]);
        }
        new Latency(options).run();
    }

    private void run() throws IOException {
        System.out.printf("%s, Java %s%n", Processor.name(), Runtime.version());
        var warm = new Warm(seconds);
        int few = Math.max(FEWEST, times / 4);
        if (only.contains("changed")) {
            new Changed(root, times, warm).measure(answers);
        }
        if (only.contains("first")) {
            new Changed(root, times, warm).first(answers);
            var cold = new Cold(root, stake);
            cold.run(1_000); // files that the system has not read yet are another matter
            Times processes = Times.of(few, _ -> cold.run(1_000));
            answers.medianWithin("a process from start to end, " + cold.name(), processes, MOST_COLD, "ms");
        }
        if (only.contains("million")) {
            Million.measure(root, few, seconds, answers);
        }
        if (only.contains("growth")) {
            new Growth(few, warm, answers).measure();
        }
        if (only.contains("cancel")) {
            Cancelled.measure(root, cases.getLast(), few, answers);
        }
        if (only.contains("cases")) {
            new Cases(few, warm, answers).measure(root, cases);
        }
        answers.end();
    }
}
