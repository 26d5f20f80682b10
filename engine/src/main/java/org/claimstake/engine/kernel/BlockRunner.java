package org.claimstake.engine.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimstake.engine.Computing;
import org.claimstake.engine.Growing;
import org.claimstake.engine.Run;
import org.claimstake.engine.Runner;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Trace;
import org.claimstake.engine.Watch;
import org.claimstake.engine.machine.Machine;
import org.claimstake.engine.reference.Beginning;
import org.claimstake.engine.reference.Futures;
import org.claimstake.engine.reference.Keeping;
import org.claimstake.engine.reference.ReferenceRunner;
import org.claimstake.engine.reference.Shared;
import org.claimstake.language.plan.DeepStack;
import org.claimstake.language.plan.Plan;

/**
 * Computes blocks of futures at once, with the judge's bits. What it does not take, the judge computes. It remembers what
 * it has prepared, so that the same plan again, or one that differs in numbers alone, starts at once.
 */
public final class BlockRunner implements Runner {
    private static final int MOST_PREPARED = 16;
    /** Fewer than these the judge computes sooner than a graph is made. */
    private static final int FEW = 16;

    private final ReferenceRunner judge = new ReferenceRunner();
    private final Codes codes;
    private final Map<Key, Optional<Prepared>> prepared = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Optional<Prepared>> eldest) {
            return size() > MOST_PREPARED;
        }
    };

    public BlockRunner() {
        this(new Codes(Math.max(2, Machine.processors())));
    }

    /** @param codes how generated classes are made */
    BlockRunner(Codes codes) {
        this.codes = codes;
    }

    /** A plan itself, not one that reads alike: comparing two would take longer than preparing one. */
    private record Key(Plan plan, Set<Integer> steps) {
        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(Object other) {
            return other instanceof Key key && key.plan == plan && key.steps.equals(steps);
        }

        @Override
        public int hashCode() {
            return 31 * plan.title().hashCode() + steps.hashCode();
        }
    }

    @Override
    public Run run(Plan plan, Settings settings, Set<Integer> kept) {
        return settings.futures() < FEW
                ? judge.run(plan, settings, kept)
                : run(plan, settings, kept, Watch.NOBODY).orElseThrow();
    }

    @Override
    public Growing begin(Plan plan, Settings settings, Set<Integer> kept) {
        if (settings.computing().way() == Computing.Way.JUDGE || !Futures.isByChance(plan)) {
            return judge.begin(plan, settings, kept);
        }
        return DeepStack.call(() -> Beginning.of(plan, settings, kept, this::growing));
    }

    private Growing growing(Shared shared, Settings settings) {
        Plan plan = shared.model.layout().plan;
        Optional<Prepared> tape = prepared(shared, asked(plan, shared.keeping));
        long memory = settings.computing().memory();
        if (tape.isEmpty() || tape.get().bytes() * settings.threads() > memory) {
            return judge.growing(shared, settings);
        }
        return new KernelGrowing(shared, settings, tape.get(), averages(shared, settings), new Changes(this, settings));
    }

    Averages averages(Shared shared, Settings settings) {
        return new Averages(
                shared,
                settings,
                () -> prepared(shared, Averages.steps(shared.keeping)).orElseThrow());
    }

    Prepared prepared(Tape tape) {
        return new Prepared(tape, codes);
    }

    /** Computes what is kept of a plan's futures. @return no where it could not, or the watch no longer wanted it */
    boolean fill(Shared shared, Settings settings, int futures, Watch watch) {
        Set<Integer> steps = new LinkedHashSet<>();
        for (int step : shared.keeping.kept) {
            steps.add(step);
        }
        Optional<Prepared> tape = prepared(shared, steps);
        if (tape.isEmpty()) {
            return false;
        }
        shared.grow(futures);
        List<? extends Filling> drawn = tape.get().tape.drawn(shared.model);
        List<LeafWorker> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(settings.threads(), shared.leaves()); i++) {
            workers.add(new LeafWorker(
                    shared, tape.get(), drawn, settings.computing().way(), shared.keeping.kept, Set.of()));
        }
        return tape.get().compute(workers, 0, futures, settings.computing().way(), watch);
    }

    private synchronized Optional<Prepared> prepared(Shared shared, Set<Integer> steps) {
        Plan plan = shared.model.layout().plan;
        return prepared.computeIfAbsent(new Key(plan, Set.copyOf(steps)), key -> {
            try {
                double[] common = shared.common.formulas().cells.clone();
                return Optional.of(new Prepared(Tape.of(shared.model, common, key.steps), codes));
            } catch (Unsupported e) {
                return Optional.empty();
            }
        });
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

    @Override
    public List<Run> compare(List<Plan> plans, Settings settings, List<Set<Integer>> kept) {
        List<Run> runs = new ArrayList<>();
        Growing first = begin(plans.getFirst(), settings, kept.getFirst());
        runs.add(first.grow(settings.futures(), Watch.NOBODY).orElseThrow());
        for (int i = 1; i < plans.size(); i++) {
            runs.add(first.change(plans.get(i), kept.get(i), Watch.NOBODY).orElseThrow());
        }
        return runs;
    }

    @Override
    public Trace trace(Plan plan, Settings settings, long future) {
        return judge.trace(plan, settings, future);
    }
}
