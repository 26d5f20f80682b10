package org.claimstake.engine.reference;

import static org.claimstake.language.plan.ValueType.MISSING;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.claimstake.engine.CheckResult;
import org.claimstake.engine.ClaimResult;
import org.claimstake.engine.Coverage;
import org.claimstake.engine.Figure;
import org.claimstake.engine.NoneReason;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Stop;
import org.claimstake.engine.Values;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.DeepStack;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.jspecify.annotations.Nullable;

/** What a run came to, put together from what its threads have met. */
public final class WholeRun implements Run {
    private final Plan plan;
    private final Settings settings;
    private final List<Finding> findings;
    private final List<Stop> stops;
    private final long stopped;
    private final @Nullable Results results;
    private final List<CheckResult> checks;
    private Reach.@Nullable Covered covered;

    /** What there is when the futures were computed. */
    private record Results(
            Shared shared,
            double[][] kept,
            Supplier<double[]> means,
            FutureFolds folds,
            @Nullable Figures figures,
            RowCoverage coverage,
            long[] none) {}

    private WholeRun(
            Plan plan,
            Settings settings,
            List<Finding> findings,
            List<Stop> stops,
            long stopped,
            @Nullable Results results,
            List<CheckResult> checks) {
        this.plan = plan;
        this.settings = settings;
        this.findings = List.copyOf(findings);
        this.stops = List.copyOf(stops);
        this.stopped = stopped;
        this.results = results;
        this.checks = List.copyOf(checks);
    }

    /** A run that was not begun, or ended before the first future. */
    public static Run refused(Plan plan, Settings settings, List<Finding> findings, List<Stop> stops) {
        return new WholeRun(plan, settings, findings, stops, stops.isEmpty() ? 0 : settings.futures(), null, List.of());
    }

    /** @param means of the averaged cells, asked for when somebody reads one */
    public static Run of(Settings settings, Shared shared, List<? extends Share> workers, Supplier<double[]> means) {
        Layout layout = shared.model.layout();
        double[] common = shared.common.formulas().cells;
        var coverage = new RowCoverage(shared.model.folds());
        coverage.merge(shared.common.formulas().coverage);
        workers.forEach(worker -> coverage.merge(worker.coverage()));
        List<Stop> stops = workers.stream()
                .flatMap(worker -> worker.stops().stream())
                .sorted(Comparator.comparingLong(Stop::future))
                .limit(MOST_STOPS)
                .toList();
        long stopped = workers.stream().mapToLong(Share::stopped).sum();
        var stoppedFutures = new BitSet();
        workers.forEach(worker -> stoppedFutures.or(worker.stoppedFutures()));
        long[] none = none(shared, workers);
        var folds = new FutureFolds(layout, shared.keeping, common, shared.kept(), shared.futures(), stoppedFutures);
        if (stopped > 0 && !settings.computing().goOn() || stopped == shared.futures()) {
            var results = new Results(shared, shared.kept(), means, folds, null, coverage, none);
            List<Finding> first = List.of(RunFindings.first(stops.getFirst(), stopped - 1));
            return new WholeRun(layout.plan, settings, first, stops, stopped, results, List.of());
        }
        Figures figures = Figures.compute(shared.model, folds, common);
        coverage.merge(figures.coverage());
        var results = new Results(shared, shared.kept(), means, folds, figures, coverage, none);
        List<CheckResult> checks = checks(layout, common, figures, workers);
        return new WholeRun(layout.plan, settings, figures.findings(), stops, stopped, results, checks);
    }

    private static long[] none(Shared shared, List<? extends Share> workers) {
        NoneReason[] reasons = NoneReason.values();
        long[] none = new long[shared.keeping.keptCells * reasons.length];
        for (int i = 0; i < none.length; i++) {
            for (Share worker : workers) {
                none[i] += worker.none(i / reasons.length, reasons[i % reasons.length]);
            }
        }
        return none;
    }

    private static List<CheckResult> checks(
            Layout layout, double[] common, Figures figures, List<? extends Share> workers) {
        var byFuture = new Checks(layout, true, null);
        workers.forEach(worker -> byFuture.merge(worker.checks()));
        var others = new Checks(layout, false, figures);
        others.compare(common, -1);
        List<CheckResult> results = new ArrayList<>();
        for (int i = 0; i < layout.plan.checks().size(); i++) {
            CheckResult result = byFuture.result(i) == null ? others.result(i) : byFuture.result(i);
            if (result != null) {
                results.add(result);
            }
        }
        return results;
    }

    @Override
    public Plan plan() {
        return plan;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }

    @Override
    public List<Stop> stops() {
        return stops;
    }

    @Override
    public long stopped() {
        return stopped;
    }

    @Override
    public double mean(int step, int row, int period) {
        Results all = results();
        int cell = layout().cell(step, row, period);
        if (keeps(step)) {
            return values(step, row, period).mean().orElse(MISSING);
        }
        if (all.shared.keeping.averages(step)) {
            return all.means.get()[all.shared.keeping.averagedAt(step) + cell - layout().offset(step)];
        }
        if (plan.step(step).byFuture()) {
            throw new IllegalArgumentException("of " + layout().name(step, row) + " nothing is kept but its trace");
        }
        return all.shared.common.formulas().cells[cell];
    }

    @Override
    public boolean keeps(int step) {
        return results().shared.keeping.keeps(step);
    }

    @Override
    public Values values(int step, int row, int period) {
        Results all = results();
        int cell = layout().cell(step, row, period);
        Step of = plan.step(step);
        if (keeps(step)) {
            double[] values = all.kept[all.shared.keeping.keptAt(step) + cell - layout().offset(step)];
            return new Values(values, of.type(), all.folds.isUnsure(step) ? plan.states() : 1);
        }
        return new Values(new double[] {mean(step, row, period)}, of.type(), 1);
    }

    @Override
    public Map<NoneReason, Long> none(int step, int row) {
        var counts = new EnumMap<NoneReason, Long>(NoneReason.class);
        Results all = results();
        if (!keeps(step)) {
            if (Double.isNaN(mean(step, row, 0))) {
                Step of = plan.step(step);
                NoneReason reason =
                        Nones.isPlain(of) ? Nones.plain(of) : DeepStack.call(() -> Nones.reason(fresh(), of, row, -1));
                counts.put(reason, 1L);
            }
            return counts;
        }
        int at = all.shared.keeping.keptAt(step) + row * layout().periods(step);
        for (NoneReason reason : NoneReason.values()) {
            long count = all.none[at * NoneReason.values().length + reason.ordinal()];
            if (count > 0) {
                counts.put(reason, count);
            }
        }
        return counts;
    }

    // of its own, so that two threads may ask at once
    private Formulas fresh() {
        Shared shared = results().shared;
        return new Formulas(shared.model, shared.common.formulas().cells, null);
    }

    @Override
    public Figure figure(int step, int row, int period) {
        Figures figures = results().figures;
        if (figures == null) {
            throw new IllegalStateException("no figures were computed: " + findings);
        }
        return figures.of(step, row, period);
    }

    @Override
    public Optional<Coverage> coverage(int step) {
        return covered().of(step);
    }

    // most runs are asked of all their measures or of none
    private synchronized Reach.Covered covered() {
        Reach.Covered known = covered;
        if (known == null) {
            known = new Reach.Covered(plan, results().coverage);
            covered = known;
        }
        return known;
    }

    @Override
    public List<ClaimResult> claims() {
        if (results == null
                || results.figures == null
                || !findings.isEmpty()
                || plan.claims().isEmpty()) {
            return List.of();
        }
        return DeepStack.call(() -> Claims.of(plan, figuresToo(), this));
    }

    private Formulas figuresToo() {
        Results all = results();
        var formulas = new Formulas(all.shared.model, all.shared.common.formulas().cells, all.folds);
        formulas.enterFuture(-1);
        return formulas;
    }

    @Override
    public List<CheckResult> checks() {
        return checks;
    }

    private Layout layout() {
        return results().shared.model.layout();
    }

    private Results results() {
        if (results == null) {
            throw new IllegalStateException("the run was refused: " + findings);
        }
        return results;
    }
}
