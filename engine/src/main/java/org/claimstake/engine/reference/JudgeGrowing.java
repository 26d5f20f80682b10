package org.claimstake.engine.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimstake.engine.Growing;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Watch;
import org.claimstake.language.plan.DeepStack;
import org.claimstake.language.plan.Plan;

/** Futures computed one by one. */
final class JudgeGrowing implements Growing {
    private final Shared shared;
    private final Settings settings;
    private final boolean chance;
    private final List<Worker> done = new ArrayList<>();

    JudgeGrowing(Shared shared, Settings settings) {
        this.shared = shared;
        this.settings = settings;
        chance = Futures.isByChance(plan());
    }

    @Override
    public Plan plan() {
        return shared.model.layout().plan;
    }

    @Override
    public long futures() {
        return shared.futures();
    }

    @Override
    public Optional<Run> grow(long futures, Watch watch) {
        int from = shared.futures();
        int to = chance ? Math.toIntExact(futures) : 1;
        List<Worker> workers = new ArrayList<>();
        shared.grow(to);
        int leaves = chance ? shared.leaves() - from / Futures.LEAF : 1;
        for (int i = 0; i < Math.min(settings.threads(), Math.max(leaves, 1)); i++) {
            workers.add(new Worker(shared));
        }
        if (chance && to > from && !Futures.compute(workers, from, to, watch)) {
            shared.grow(from);
            return Optional.empty();
        }
        done.addAll(workers);
        Settings all = settings.withFutures(futures);
        return Optional.of(DeepStack.call(() -> WholeRun.of(all, shared, done, new Means(shared, chance ? to : 0))));
    }

    @Override
    public Optional<Run> change(Plan other, Set<Integer> kept, Watch watch) {
        return new ReferenceRunner().begin(other, settings, kept).grow(Math.max(1, futures()), watch);
    }
}
