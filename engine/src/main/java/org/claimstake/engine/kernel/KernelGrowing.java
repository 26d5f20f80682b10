package org.claimstake.engine.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimstake.engine.Computing;
import org.claimstake.engine.Growing;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Watch;
import org.claimstake.engine.reference.Futures;
import org.claimstake.engine.reference.Share;
import org.claimstake.engine.reference.Shared;
import org.claimstake.engine.reference.WholeRun;
import org.claimstake.language.plan.DeepStack;
import org.claimstake.language.plan.Plan;

/** Futures computed in tiles. */
final class KernelGrowing implements Growing {
    private final Shared shared;
    private final Settings settings;
    private final Prepared prepared;
    private final Averages averages;
    private final Changes changes;
    private final List<? extends Filling> drawn;
    private final List<Share> done = new ArrayList<>();
    private boolean said;

    /**
     * @param averages of this plan and seed, for any number of futures
     * @param changes  other plans on these futures
     */
    KernelGrowing(Shared shared, Settings settings, Prepared prepared, Averages averages, Changes changes) {
        this.shared = shared;
        this.settings = settings;
        this.prepared = prepared;
        this.averages = averages;
        this.changes = changes;
        drawn = prepared.tape.drawn(shared.model);
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
        int to = Math.toIntExact(futures);
        shared.grow(to);
        List<LeafWorker> workers = new ArrayList<>();
        int leaves = shared.leaves() - from / Futures.LEAF;
        for (int i = 0; i < Math.min(settings.threads(), Math.max(leaves, 1)); i++) {
            workers.add(new LeafWorker(
                    shared,
                    prepared,
                    drawn,
                    settings.computing().way(),
                    shared.keeping.kept,
                    LeafWorker.checked(plan())));
        }
        Computing.Way way = settings.computing().way();
        if (to > from && !prepared.compute(workers, from, to, way, watch)) {
            shared.grow(from);
            return Optional.empty();
        }
        if (workers.stream().mapToLong(LeafWorker::stopped).sum() < to - from) {
            // what no chance touches is met by a future that goes through
            workers.getFirst().coverage().merge(prepared.tape.lowering.coverage);
        }
        done.addAll(workers);
        say(prepared, watch);
        Settings all = settings.withFutures(futures);
        return Optional.of(DeepStack.call(() -> WholeRun.of(all, shared, done, averages.of(to))));
    }

    @Override
    public Optional<Run> change(Plan other, Set<Integer> kept, Watch watch) {
        return changes.run(this, other, kept, watch);
    }

    Shared shared() {
        return shared;
    }

    /** What was met in these futures. */
    List<Share> shares() {
        return List.copyOf(done);
    }

    /** Says once that generated code is not used. @param by that computed these futures or those of another plan */
    void say(Prepared by, Watch watch) {
        String failure = by.failure();
        if (failure != null && !said) {
            said = true;
            watch.said(failure + "; plain rows compute instead, with the same digits, and slower");
        }
    }
}
