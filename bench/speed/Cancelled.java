import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.claimstake.engine.Computing;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Watch;
import org.claimstake.engine.kernel.BlockRunner;
import org.claimstake.language.finding.Rendering;
import org.claimstake.language.plan.Plan;

/**
 * Somebody who no longer wants a run whose futures are being computed: from the word to the answer. In a process of its own,
 * whose memory is tidied as the studio's is: who begins one run of a million after another has gigabytes to throw away, and
 * the collector of short commands stops all threads while it moves them.
 */
public record Cancelled(int times) {
    private static final String HEAP = "6g";
    private static final double MOST = 50; // ms
    private static final int THREADS = 2;

    /** @param shipped the case that is cancelled beside the deposits */
    static void measure(Path root, String shipped, int times, Answers answers) {
        answers.title("A run that is no longer wanted, two threads, from the word to the answer");
        Cold.child(HEAP, "G1", "Cancelled", root.toString(), shipped, "" + times)
                .lines()
                .forEach(line -> {
                    String[] parts = line.split("\t");
                    Times taken = new Times(Arrays.stream(parts[1].split(" "))
                            .mapToDouble(Double::parseDouble)
                            .toArray());
                    answers.within(parts[0], taken, MOST, "ms");
                });
    }

    public static void main(String[] words) {
        Plan plan = ShippedCase.of(Path.of(words[0]), words[1]).plan();
        Plan deposits = new Deposits(1_000, 40).plan();
        var cancelled = new Cancelled(Integer.parseInt(words[2]));
        for (Computing.Way way : Computing.Way.values()) {
            say("cases/" + words[1] + ", 1,000,000 futures, " + words(way), cancelled.of(plan, way, 1_000_000));
            say("1,000 deposits, 40 months, 100,000 futures, " + words(way), cancelled.of(deposits, way, 100_000));
        }
    }

    private static void say(String what, Times taken) {
        System.out.println(what + "\t"
                + Arrays.stream(taken.milliseconds())
                        .mapToObj(each -> String.format(Locale.ROOT, "%.3f", each))
                        .collect(Collectors.joining(" ")));
    }

    static String words(Computing.Way way) {
        return switch (way) {
            case FASTEST -> "as usual";
            case JUDGE -> "the judge";
            case ROWS -> "plain rows";
            case CHUNKS -> "generated code";
        };
    }

    private Times of(Plan plan, Computing.Way way, int futures) {
        double[] taken = new double[times];
        var runner = new BlockRunner(); // one for all: a new one would still be warming up when the next begins
        milliseconds(runner, plan, way, futures, 1_000);
        for (int i = 0; i < times; i++) {
            taken[i] = milliseconds(runner, plan, way, futures, 100 + 37 * i % 400);
        }
        return new Times(taken);
    }

    private static double milliseconds(BlockRunner runner, Plan plan, Computing.Way way, int futures, int after) {
        var settings = new Settings(plan.seed(), futures, THREADS)
                .with(Computing.DEFAULT.withWay(way).withMemory(4L << 30));
        var word = new Word(after * 1_000_000L);
        Optional<Run> run = runner.begin(plan, settings, Set.of()).grow(futures, word);
        if (run.isPresent()) {
            throw new IllegalStateException("the run was over, or refused, before it was cancelled: "
                    + Rendering.PLAIN.of(run.get().findings()));
        }
        return word.ago();
    }

    /** Given some time after the first future was begun. */
    private static final class Word implements Watch {
        private final long after;
        private final AtomicLong until = new AtomicLong();

        Word(long nanoseconds) {
            after = nanoseconds;
        }

        @Override
        public boolean isCancelled() {
            long now = System.nanoTime();
            return !until.compareAndSet(0, now + after) && now - until.get() >= 0;
        }

        double ago() {
            return (System.nanoTime() - until.get()) / 1e6;
        }
    }
}
