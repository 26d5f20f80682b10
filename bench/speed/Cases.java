import java.nio.file.Path;
import java.util.List;
import org.claimstake.engine.Computing;
import org.claimstake.engine.Settings;
import org.claimstake.engine.kernel.BlockRunner;
import org.claimstake.language.plan.Plan;

/** Shipped cases beside the reference model: a whole run with its figures, one thread, by each reader of the plan. */
record Cases(int times, Warm warm, Answers answers) {
    private static final double SLICE = 150; // ms
    private static final int FEWEST = 256;

    void measure(Path root, List<String> names) {
        answers.title("A whole run with its figures, one thread, processor time; us a future");
        for (String name : names) {
            Plan plan = ShippedCase.of(root, name).plan();
            for (Computing.Way way : Computing.Way.values()) {
                var runner = new BlockRunner();
                if (way == Computing.Way.FASTEST) {
                    warm.up(() -> run(runner, plan, way, 32 * FEWEST)); // so many that code is generated
                }
                warm.up(() -> run(runner, plan, way, FEWEST));
                double taken = Times.processor(() -> run(runner, plan, way, FEWEST));
                int futures = FEWEST * (int) Math.clamp(Math.round(SLICE / taken), 1, 4_000);
                double[] each = new double[times];
                for (int i = 0; i < times; i++) {
                    each[i] = Times.processor(() -> run(runner, plan, way, futures)) * 1e3 / futures;
                }
                String what = "cases/" + name + ", " + Cancelled.words(way) + ", " + futures + " futures";
                answers.line(what, new Times(each), "us");
            }
        }
    }

    private static void run(BlockRunner runner, Plan plan, Computing.Way way, int futures) {
        runner.run(plan, new Settings(plan.seed(), futures, 1).with(Computing.DEFAULT.withWay(way)));
    }
}
