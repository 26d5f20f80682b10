package org.claimstake.engine.kernel;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimstake.engine.NoneReason;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Stop;
import org.claimstake.engine.Watch;
import org.claimstake.engine.reference.Cells;
import org.claimstake.engine.reference.Checks;
import org.claimstake.engine.reference.Formulas;
import org.claimstake.engine.reference.Futures;
import org.claimstake.engine.reference.Keeping;
import org.claimstake.engine.reference.Limits;
import org.claimstake.engine.reference.Model;
import org.claimstake.engine.reference.Program;
import org.claimstake.engine.reference.RowCoverage;
import org.claimstake.engine.reference.Share;
import org.claimstake.engine.reference.Shared;
import org.claimstake.engine.reference.WholeRun;
import org.claimstake.engine.reference.Worker;
import org.claimstake.language.plan.DeepStack;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.jspecify.annotations.Nullable;

/**
 * Other plans on the futures of a run: only what a difference reaches is computed, from the values at its edge that are
 * kept. The first time a difference is met these values have to be computed; a term that is moved again finds them.
 */
final class Changes {
    private final BlockRunner runner;
    private final Settings settings;
    /** Values at the edge, by the steps of the first plan. The last used last. */
    private final Map<Set<Integer>, Shared> edges = new LinkedHashMap<>(4, 0.75f, true);

    Changes(BlockRunner runner, Settings settings) {
        this.runner = runner;
        this.settings = settings;
    }

    Optional<Run> run(KernelGrowing before, Plan other, Set<Integer> kept, Watch watch) {
        Settings all = settings.withFutures(Math.max(1, before.futures()));
        return DeepStack.call(() -> {
            Optional<Run> run = less(before, other, kept, all, watch);
            return run.isPresent() || watch.isCancelled()
                    ? run
                    : runner.begin(other, all, kept).grow(all.futures(), watch);
        });
    }

    /** Empty where all of it has to be computed. */
    private Optional<Run> less(KernelGrowing before, Plan other, Set<Integer> kept, Settings all, Watch watch) {
        boolean stopped = before.shares().stream().anyMatch(share -> share.stopped() > 0);
        if (stopped || before.futures() == 0 || Limits.problem(other, all, kept).isPresent()) {
            return Optional.empty();
        }
        Model model = Model.of(other, settings.seed());
        var common = new Cells(new Formulas(model, Futures.empty(model.layout()), null));
        if (Futures.common(other, common).isPresent()) {
            return Optional.empty();
        }
        Shared was = before.shared();
        Difference difference =
                Difference.of(was.model.layout(), was.common.formulas().cells, model.layout(), common.formulas().cells);
        var shared = new Shared(model, new Program(other, true), new Keeping(model.layout(), kept), common);
        return edge(before, difference, watch).flatMap(edge -> tail(before, edge, difference, shared, all, watch));
    }

    // --- the edge

    /** The values of the first plan's steps at the edge of the difference; empty where they do not fit into memory. */
    private Optional<Shared> edge(KernelGrowing before, Difference difference, Watch watch) {
        Set<Integer> steps = new LinkedHashSet<>();
        difference.frontier().forEach(step -> steps.add(difference.inBefore(step)));
        Shared was = before.shared();
        steps.removeIf(was.keeping::keeps);
        Shared known = edges.get(steps);
        if (known != null && known.futures() == was.futures()) {
            return Optional.of(known);
        }
        double cells = steps.stream()
                .mapToDouble(step -> was.model.layout().size(step))
                .sum();
        double bytes = cells * was.futures() * Double.BYTES;
        if (bytes > settings.computing().memory()) {
            return Optional.empty();
        }
        double held =
                bytes + edges.values().stream().mapToDouble(Changes::bytes).sum();
        for (var each = edges.values().iterator();
                each.hasNext() && held > settings.computing().memory(); ) {
            held -= bytes(each.next());
            each.remove();
        }
        var edge = new Shared(was.model, was.program, new Keeping(was.model.layout(), steps), was.common);
        if (!runner.fill(edge, settings, was.futures(), watch)) {
            return Optional.empty();
        }
        edges.put(steps, edge);
        return Optional.of(edge);
    }

    private static double bytes(Shared edge) {
        return (double) edge.keeping.keptCells * edge.futures() * Double.BYTES;
    }

    // --- what the difference reaches

    private Optional<Run> tail(
            KernelGrowing before, Shared edge, Difference difference, Shared shared, Settings all, Watch watch) {
        Plan other = shared.model.layout().plan;
        Given given = given(before.shared(), edge, difference, other);
        Set<Integer> asked = new LinkedHashSet<>();
        List<Integer> again = new ArrayList<>();
        for (int step : shared.keeping.kept) {
            boolean stands =
                    !difference.isChanged(step) && before.shared().keeping.keeps(difference.inBefore(step));
            if (difference.isChanged(step) || stands || given.has(step)) {
                if (!stands) {
                    asked.add(step);
                    again.add(step);
                }
            } else {
                return Optional.empty(); // kept now, and not before
            }
        }
        for (int step : LeafWorker.checked(other)) {
            if (!difference.isChanged(step) && !given.has(step)) {
                return Optional.empty();
            }
            asked.add(step);
        }
        Prepared prepared = prepare(shared, asked, given);
        if (prepared == null) {
            return Optional.empty();
        }
        shared.grow(before.shared().futures());
        var stand = new Standing(before, difference, shared);
        return compute(prepared, given, shared, again, stand, all, watch);
    }

    private Given given(Shared was, Shared edge, Difference difference, Plan other) {
        Map<Integer, double[][]> values = new HashMap<>();
        for (int step : difference.frontier()) {
            int old = difference.inBefore(step);
            Shared of = was.keeping.keeps(old) ? was : edge;
            double[][] cells = new double[was.model.layout().size(old)][];
            for (int cell = 0; cell < cells.length; cell++) {
                cells[cell] = of.kept()[of.keeping.keptAt(old) + cell];
            }
            values.put(step, cells);
        }
        var skipped = new BitSet();
        other.steps().stream()
                .filter(step -> step.byFuture() && !difference.isChanged(step.id()))
                .forEach(step -> skipped.set(step.id()));
        return new Given(values, skipped);
    }

    private @Nullable Prepared prepare(Shared shared, Set<Integer> asked, Given given) {
        try {
            Tape tape = Tape.of(shared.model, shared.common.formulas().cells.clone(), asked, given);
            return runner.prepared(tape);
        } catch (Unsupported e) {
            return null;
        }
    }

    private Optional<Run> compute(
            Prepared prepared,
            Given given,
            Shared shared,
            List<Integer> again,
            Standing stand,
            Settings all,
            Watch watch) {
        Tape tape = prepared.tape;
        Plan other = shared.model.layout().plan;
        List<Filling> filled = new ArrayList<>(tape.drawn(shared.model));
        filled.addAll(tape.held(given));
        List<Share> shares = new ArrayList<>();
        int[] computed = again.stream().mapToInt(Integer::intValue).toArray();
        for (int i = 0; i < Math.min(settings.threads(), shared.leaves()); i++) {
            shares.add(new LeafWorker(
                    shared, prepared, filled, settings.computing().way(), computed, LeafWorker.checked(other)));
        }
        if (!prepared.compute(shares, 0, shared.futures(), settings.computing().way(), watch)) {
            return Optional.empty();
        }
        stand.before.say(prepared, watch);
        if (shares.stream().anyMatch(share -> share.stopped() > 0)) {
            return Optional.empty(); // whoever stops has no values, and those that stand as they were would be some
        }
        shares.getFirst().coverage().merge(tape.lowering.coverage);
        stand.copy();
        shares.add(stand);
        Averages averages = runner.averages(shared, all);
        return Optional.of(WholeRun.of(all, shared, shares, averages.of(shared.futures())));
    }

    /** What stands as it was: kept values, why some are none, how many rows were known. */
    private static final class Standing implements Share {
        private final Difference difference;
        private final KernelGrowing before;
        private final Shared was;
        private final Shared shared;
        private final List<Share> sharesBefore;
        private final Worker nothing;
        private final Map<Integer, Integer> keptBefore = new HashMap<>(); // kept cell by kept cell

        Standing(KernelGrowing before, Difference difference, Shared shared) {
            this.difference = difference;
            this.was = before.shared();
            this.before = before;
            sharesBefore = before.shares();
            this.shared = shared;
            nothing = new Worker(shared);
        }

        void copy() {
            for (int step : shared.keeping.kept) {
                int old = difference.inBefore(step);
                if (difference.isChanged(step) || !was.keeping.keeps(old)) {
                    continue;
                }
                for (int cell = 0; cell < shared.model.layout().size(step); cell++) {
                    int to = shared.keeping.keptAt(step) + cell;
                    int from = was.keeping.keptAt(old) + cell;
                    System.arraycopy(was.kept()[from], 0, shared.kept()[to], 0, shared.futures());
                    keptBefore.put(to, from);
                }
            }
            for (Step step : shared.model.layout().plan.steps()) {
                if (step.byFuture() && !difference.isChanged(step.id())) {
                    Operands.walk(step.formula(), this::covered);
                }
            }
        }

        private void covered(Node node) {
            if (node instanceof Node.AtSchedule at) {
                Operands.of(shared.model.layout().plan.schedules().get(at.schedule()))
                        .forEach(inner -> Operands.walk(inner, this::covered));
            }
            Node.RowFold old = node instanceof Node.RowFold fold ? difference.inBefore(fold) : null;
            if (old != null && node instanceof Node.RowFold fold) {
                sharesBefore.forEach(share -> nothing.coverage().take(fold, share.coverage(), old));
            }
        }

        @Override
        public List<Stop> stops() {
            return List.of();
        }

        @Override
        public long stopped() {
            return 0;
        }

        @Override
        public BitSet stoppedFutures() {
            return new BitSet();
        }

        @Override
        public boolean futures(int first, int end, Watch watch) {
            return true;
        }

        @Override
        public Checks checks() {
            return nothing.checks();
        }

        @Override
        public RowCoverage coverage() {
            return nothing.coverage();
        }

        @Override
        public long none(int keptCell, NoneReason reason) {
            Integer cell = keptBefore.get(keptCell);
            return cell == null
                    ? 0
                    : sharesBefore.stream()
                            .mapToLong(share -> share.none(cell, reason))
                            .sum();
        }
    }
}
