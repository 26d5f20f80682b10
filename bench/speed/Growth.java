import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimstake.engine.Computing;
import org.claimstake.engine.Settings;
import org.claimstake.engine.kernel.BlockRunner;
import org.claimstake.language.plan.Plan;

/**
 * What a deposit more and a period more cost, by a case that grows ({@link Deposits}): one thread, by the processor's time,
 * since the ratios are to say something of the engine and nothing of what else the machine does. All sizes by turns.
 */
record Growth(int times, Warm warm, Answers answers) {
    private static final int MONTHS = 40;
    private static final int DEPOSITS = 10;
    private static final double MOST = 1.5;
    /** Milliseconds that one measurement takes, about. */
    private static final double SLICE = 150;

    private static final int FEWEST = 256;

    void measure() {
        for (Computing.Way way : List.of(Computing.Way.CHUNKS, Computing.Way.ROWS)) {
            String name = way == Computing.Way.CHUNKS ? "generated code" : "plain rows";
            measure(
                    "What a deposit costs, " + MONTHS + " months, " + name + ", one thread, processor time",
                    "deposits",
                    way,
                    List.of(new Deposits(10, MONTHS), new Deposits(100, MONTHS), new Deposits(1_000, MONTHS)));
            measure(
                    "What a month costs, " + DEPOSITS + " deposits, " + name + ", one thread, processor time",
                    "months",
                    way,
                    List.of(
                            new Deposits(DEPOSITS, 10),
                            new Deposits(DEPOSITS, 40),
                            new Deposits(DEPOSITS, 120),
                            new Deposits(DEPOSITS, 480)));
        }
    }

    private void measure(String title, String of, Computing.Way way, List<Deposits> cases) {
        answers.title(title);
        List<Sized> sizes = new ArrayList<>();
        for (Deposits each : cases) {
            sizes.add(sized(each.plan(), way, of.equals("months") ? each.months() : each.deposits()));
        }
        double[][] taken = new double[sizes.size()][times];
        for (int i = 0; i < times; i++) {
            for (int k = 0; k < taken.length; k++) {
                taken[k][i] = sizes.get(k).nanoseconds();
            }
        }
        for (int k = 0; k < taken.length; k++) {
            Sized size = sizes.get(k);
            answers.line(
                    String.format(
                            Locale.ROOT, "%,d %s, ns a future and each; %,d futures", size.size, of, size.futures),
                    new Times(taken[k]),
                    "ns");
        }
        int last = taken.length - 1;
        double[] ratios = new double[times];
        for (int i = 0; i < times; i++) {
            ratios[i] = taken[last][i] / taken[0][i];
        }
        answers.medianWithin(
                "each of " + sizes.get(last).size + " against each of " + sizes.getFirst().size + ", times as long",
                new Times(ratios),
                MOST,
                "");
    }

    /** Warms up, and asks for so many futures that the answers' own cost hardly counts. */
    private Sized sized(Plan plan, Computing.Way way, int size) {
        var few = new Sized(plan, way, size, FEWEST, new BlockRunner());
        warm.up(few::run);
        double taken = Times.processor(few::run);
        int leaves = (int) Math.clamp(Math.round(SLICE / taken), 1, 4_000);
        return new Sized(plan, way, size, FEWEST * leaves, few.runner);
    }

    private record Sized(Plan plan, Computing.Way way, int size, int futures, BlockRunner runner) {
        void run() {
            runner.run(plan, new Settings(plan.seed(), futures, 1).with(Computing.DEFAULT.withWay(way)));
        }

        /** Of a future and of one of what the case grows by. */
        double nanoseconds() {
            return Times.processor(this::run) * 1e6 / futures / size;
        }
    }
}
