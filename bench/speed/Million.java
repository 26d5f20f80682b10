import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.claimstake.engine.Settings;
import org.claimstake.engine.kernel.BlockRunner;
import org.claimstake.language.plan.Plan;

/**
 * A million futures of the reference model in a process of its own, so that it is known what memory they take. It says
 * a line for two threads, a line for one, milliseconds, and the most bytes it ever took.
 */
public final class Million {
    private static final String HEAP = "700m";
    private static final int FUTURES = 1_000_000;
    private static final double MOST = 1_000; // ms
    private static final double GIB = 1 << 30;

    private Million() {}

    static void measure(Path root, int times, double seconds, Answers answers) {
        answers.title("A million futures of cases/reference-model, warm, in a process with a heap of " + HEAP);
        List<String> lines = Cold.child(HEAP, "Serial", "Million", root.toString(), "" + times, "" + seconds)
                .lines()
                .toList();
        double[] two = numbers(lines.get(0));
        double[] one = numbers(lines.get(1));
        double[] ratios = new double[two.length];
        Arrays.setAll(ratios, i -> one[i] / two[i]);
        answers.medianWithin("two threads", new Times(two), MOST, "ms");
        answers.line("one thread", new Times(one), "ms");
        answers.medianReaches("how many times as fast two are as one, by turns", new Times(ratios), 1.8, "");
        Times memory = new Times(numbers(lines.get(2))).each(1 / GIB);
        answers.medianWithin("memory of the process at its most, of all of them", memory, 1, "GiB");
    }

    private static double[] numbers(String line) {
        return Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    public static void main(String[] words) throws IOException {
        Plan plan = ShippedCase.of(Path.of(words[0]), "reference-model").plan();
        int times = Integer.parseInt(words[1]);
        var runner = new BlockRunner();
        var warm = new Warm(Double.parseDouble(words[2]));
        warm.up(() -> runner.run(plan, new Settings(plan.seed(), FUTURES / 10, 2)));
        double[][] taken = new double[2][times];
        for (int i = 0; i < times; i++) {
            taken[0][i] = Times.wall(i, _ -> runner.run(plan, new Settings(plan.seed(), FUTURES, 2)));
            taken[1][i] = Times.wall(i, _ -> runner.run(plan, new Settings(plan.seed(), FUTURES, 1)));
        }
        for (double[] each : taken) {
            System.out.println(line(each));
        }
        System.out.println(peak());
    }

    private static String line(double[] numbers) {
        return String.join(
                " ",
                Arrays.stream(numbers).mapToObj(x -> String.format(Locale.ROOT, "%.4f", x)).toList());
    }

    /** Bytes of the process at its most, as the kernel counts them. */
    private static long peak() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
