package org.claimstake.engine.kernel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.claimstake.engine.Run;
import org.claimstake.engine.Runner;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Stop;
import org.claimstake.engine.Trace;
import org.claimstake.engine.reference.Cells;
import org.claimstake.engine.reference.DeepStack;
import org.claimstake.engine.reference.Formulas;
import org.claimstake.engine.reference.Futures;
import org.claimstake.engine.reference.Keeping;
import org.claimstake.engine.reference.Limits;
import org.claimstake.engine.reference.Model;
import org.claimstake.engine.reference.Program;
import org.claimstake.engine.reference.ReferenceRunner;
import org.claimstake.engine.reference.Shared;
import org.claimstake.engine.reference.WholeRun;
import org.claimstake.language.plan.Plan;
import org.jspecify.annotations.Nullable;

/** Computes blocks of futures at once, with the judge's bits. What it does not take, the judge computes. */
public final class BlockRunner implements Runner {
    private static final int FEW = 32;

    private final ReferenceRunner judge = new ReferenceRunner();

    @Override
    public Run run(Plan plan, Settings settings, Set<Integer> kept) {
        if (!Futures.isByChance(plan) || settings.futures() < FEW) {
            return judge.run(plan, settings, kept);
        }
        return DeepStack.call(() -> Limits.problem(plan, settings, kept)
                .map(problem -> WholeRun.refused(plan, settings, List.of(problem), List.of()))
                .orElseGet(() -> run(Model.of(plan, settings.seed()), settings, kept)));
    }

    private Run run(Model model, Settings settings, Set<Integer> kept) {
        Plan plan = model.layout().plan;
        var common = new Cells(new Formulas(model, Futures.empty(model.layout()), null));
        Optional<Stop> stop = Futures.common(plan, common);
        if (stop.isPresent()) {
            return WholeRun.refused(plan, settings, List.of(stop.get().finding()), List.of(stop.get()));
        }
        Tape tape;
        var keeping = new Keeping(model.layout(), kept);
        try {
            tape = Tape.of(model, common.formulas().cells, asked(plan, keeping));
        } catch (Unsupported unsupported) {
            return Futures.futures(model, settings, kept, common);
        }
        var shared = new Shared(model, new Program(plan, true), keeping, common, Math.toIntExact(settings.futures()));
        List<LeafWorker> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(settings.threads(), shared.leaves()); i++) {
            workers.add(new LeafWorker(shared, tape));
        }
        run(workers);
        workers.getFirst().coverage().merge(tape.lowering.coverage);
        return WholeRun.of(settings, shared, workers, new Averages(shared, settings));
    }

    /** What is kept of a future, and what its expectations hold against one another. */
    private static Set<Integer> asked(Plan plan, Keeping keeping) {
        Set<Integer> asked = new LinkedHashSet<>();
        for (int step : keeping.kept) {
            asked.add(step);
        }
        asked.addAll(LeafWorker.checked(plan));
        return asked;
    }

    private static void run(List<LeafWorker> workers) {
        var next = new AtomicInteger();
        var failure = new AtomicReference<@Nullable Throwable>();
        List<Thread> threads = new ArrayList<>();
        for (LeafWorker worker : workers) {
            Thread thread = DeepStack.thread(() -> worker.run(next, failure));
            threads.add(thread);
            thread.start();
        }
        threads.forEach(DeepStack::join);
        if (failure.get() != null) {
            throw new IllegalStateException("a future could not be computed", failure.get());
        }
    }

    @Override
    public Trace trace(Plan plan, Settings settings, long future) {
        return judge.trace(plan, settings, future);
    }
}
