package org.claimstake.engine.reference;

import static org.claimstake.language.plan.ValueType.MISSING;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Stop;
import org.claimstake.language.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * All futures of a run: first what is common to them, then each in its leaf, then what folds them. Threads take leaves by a
 * counter and write at the future's own number.
 */
public final class Futures {
    /** Futures in a leaf, as {@code reduce} has them. */
    public static final int LEAF = 256;

    private Futures() {}

    static Run run(Plan plan, Settings settings, Set<Integer> kept) {
        return DeepStack.call(() -> Limits.problem(plan, settings, kept)
                .map(problem -> WholeRun.refused(plan, settings, List.of(problem), List.of()))
                .orElseGet(() -> run(Model.of(plan, settings.seed()), settings, kept)));
    }

    private static Run run(Model model, Settings settings, Set<Integer> kept) {
        Plan plan = model.layout().plan;
        var common = new Cells(new Formulas(model, empty(model.layout()), null));
        Optional<Stop> stop = common(plan, common);
        return stop.isPresent()
                ? WholeRun.refused(plan, settings, List.of(stop.get().finding()), List.of(stop.get()))
                : futures(model, settings, kept, common);
    }

    /** Computes what does not depend on chance. */
    public static Optional<Stop> common(Plan plan, Cells cells) {
        cells.formulas().enterFuture(-1);
        try {
            new Program(plan, false).run(cells);
            return Optional.empty();
        } catch (Halt halt) {
            return Optional.of(halt.stop());
        }
    }

    public static double[] empty(Layout layout) {
        double[] cells = new double[layout.cells];
        Arrays.fill(cells, MISSING);
        return cells;
    }

    public static Run futures(Model model, Settings settings, Set<Integer> kept, Cells common) {
        Plan plan = model.layout().plan;
        boolean chance = isByChance(plan);
        int count = chance ? Math.toIntExact(settings.futures()) : 1;
        var shared = new Shared(model, new Program(plan, true), new Keeping(model.layout(), kept), common, count);
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(settings.threads(), shared.leaves()); i++) {
            workers.add(new Worker(shared));
        }
        if (chance) {
            run(workers);
        }
        double[] means = shared.sums.means();
        return WholeRun.of(settings, shared, workers, () -> means);
    }

    /** Some step depends on chance. */
    public static boolean isByChance(Plan plan) {
        return plan.phases().stream().anyMatch(phase -> dependsOnChance(plan, phase));
    }

    private static boolean dependsOnChance(Plan plan, Plan.Phase phase) {
        return Stream.of(phase.once(), phase.eachPeriod(), phase.after())
                .flatMap(List::stream)
                .anyMatch(step -> plan.step(step).byFuture());
    }

    private static void run(List<Worker> workers) {
        var next = new AtomicInteger();
        var failure = new AtomicReference<@Nullable Throwable>();
        List<Thread> threads = new ArrayList<>();
        for (Worker worker : workers) {
            Thread thread = DeepStack.thread(() -> worker.run(next, failure));
            threads.add(thread);
            thread.start();
        }
        threads.forEach(DeepStack::join);
        if (failure.get() != null) {
            throw new IllegalStateException("a future could not be computed", failure.get());
        }
    }
}
