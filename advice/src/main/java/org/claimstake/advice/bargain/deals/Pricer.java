package org.claimstake.advice.bargain.deals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.claimstake.advice.Runs;
import org.claimstake.advice.bargain.risk.Futures;
import org.claimstake.advice.bargain.risk.Utility;
import org.claimstake.engine.Growing;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Watch;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;

/**
 * Computes plans of one case on the same futures, and what each brings each side. What two plans have in common is computed once.
 * Belongs to one thread.
 */
final class Pricer {
    private final Growing growing;
    private final Settings settings;
    private final List<Side> sides;
    private final Watch watch;
    private final UnaryOperator<Plan> as;
    private final Beliefs beliefs;

    /** Something stood in the way of a run. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<Finding> findings;

        /** @param findings none where nobody wanted it any more */
        Stopped(List<Finding> findings) {
            super(findings.isEmpty() ? "no longer wanted" : findings.getFirst().toString());
            this.findings = List.copyOf(findings);
        }

        List<Finding> findings() {
            return findings;
        }
    }

    /** What a plan brings, and by how much each floor is kept. */
    record Priced(Sample sample, List<Double> certain, List<Double> mean, List<List<Double>> spare) {}

    private Pricer(
            Growing growing,
            Settings settings,
            List<Side> sides,
            Watch watch,
            UnaryOperator<Plan> as,
            Beliefs beliefs) {
        this.growing = growing;
        this.settings = settings;
        this.sides = sides;
        this.watch = watch;
        this.as = as;
        this.beliefs = beliefs;
    }

    /**
     * @param plan by which it is known how likely each side holds each future
     * @param as what is made of every plan before it is computed
     */
    static Pricer of(Plan plan, List<Side> sides, Runs runs, Watch watch, UnaryOperator<Plan> as) {
        return of(plan, sides, runs, watch, as, run -> Beliefs.of(run, sides));
    }

    /** All sides hold the futures as they are drawn, whatever they believe. */
    static Pricer asDrawn(Plan plan, List<Side> sides, Runs runs, Watch watch, UnaryOperator<Plan> as) {
        return of(plan, sides, runs, watch, as, run -> Beliefs.none(sides));
    }

    private static Pricer of(
            Plan plan,
            List<Side> sides,
            Runs runs,
            Watch watch,
            UnaryOperator<Plan> as,
            Function<Run, Beliefs> beliefs) {
        Plan other = as.apply(plan);
        Settings settings = runs.settings().apply(plan);
        Growing growing = runs.runner().begin(other, settings, kept(other));
        Run run = growing.grow(settings.futures(), watch).orElseThrow(() -> new Stopped(List.of()));
        if (run.isRefused()) {
            throw new Stopped(run.findings());
        }
        return new Pricer(growing, settings, sides, watch, as, beliefs.apply(run));
    }

    Beliefs beliefs() {
        return beliefs;
    }

    /** How likely the sides would hold the futures by another plan. */
    Beliefs beliefs(Plan plan) {
        return Beliefs.of(run(as.apply(plan)), sides);
    }

    long futures() {
        return settings.futures();
    }

    /** With other rates: every side discounts as the most patient one does. */
    static UnaryOperator<Plan> atRate(double rate) {
        return plan -> {
            var rates = new HashSet<Integer>();
            plan.parties().stream()
                    .map(Plan.Party::rate)
                    .filter(step -> step >= 0)
                    .forEach(rates::add);
            List<Step> steps = plan.steps().stream()
                    .map(step -> rates.contains(step.id()) ? step.with(new Node.Constant(rate), step.words()) : step)
                    .toList();
            return plan.with(steps, plan.grounds());
        };
    }

    private static Set<Integer> kept(Plan plan) {
        var kept = new HashSet<Integer>();
        for (Plan.Profile profile : plan.profiles()) {
            keep(profile.value(), plan, kept);
            if (profile.belief() >= 0) {
                keep(profile.belief(), plan, kept);
            }
            profile.floors().forEach(floor -> {
                keep(floor.left(), plan, kept);
                keep(floor.right(), plan, kept);
            });
        }
        return kept;
    }

    private static void keep(int step, Plan plan, Set<Integer> kept) {
        if (plan.step(step).byFuture() && !plan.figures().contains(step)) {
            kept.add(step);
        }
    }

    /** @throws Stopped where a future stops, or nobody wants it any more */
    Priced price(Plan plan) {
        Plan other = as.apply(plan);
        Run run = run(other);
        var money = new double[sides.size()][];
        var counted = new double[sides.size()][];
        var certain = new ArrayList<Double>();
        var mean = new ArrayList<Double>();
        var spare = new ArrayList<List<Double>>();
        for (int i = 0; i < sides.size(); i++) {
            Side side = sides.get(i);
            Plan.Profile profile = profile(other, side);
            money[i] = values(run, profile.value());
            Futures futures = beliefs.futures(i, money[i]);
            double sure = side.utility().certaintyEquivalent(side.name(), futures);
            certain.add(sure);
            mean.add(futures.mean());
            counted[i] = Sample.counted(side.utility(), money[i], futures, sure);
            int one = i;
            spare.add(profile.floors().stream()
                    .map(floor -> spare(run, floor, one))
                    .toList());
        }
        return new Priced(new Sample(money, counted), certain, mean, spare);
    }

    private Run run(Plan plan) {
        Run run = growing.change(plan, kept(plan), watch).orElseThrow(() -> new Stopped(List.of()));
        if (run.isRefused()) {
            throw new Stopped(run.findings());
        }
        return run;
    }

    /** The sum for certain that is as good to a side, if it weighs risk in this way. @param money by future */
    double certain(int side, Utility utility, double[] money) {
        return utility.certaintyEquivalent(sides.get(side).name(), beliefs.futures(side, money));
    }

    static Plan.Profile profile(Plan plan, Side side) {
        return plan.profiles().stream()
                .filter(one -> plan.parties().get(one.party()).name().equals(side.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no profile of " + side.name()));
    }

    /** [future], or one for all. */
    static double[] values(Run run, int step) {
        if (!run.plan().step(step).byFuture()) {
            return new double[] {run.mean(step, 0, 0)};
        }
        return run.values(step, 0, 0).toArray();
    }

    private double spare(Run run, Plan.Floor floor, int side) {
        double left = one(run, floor.left(), side);
        double right = one(run, floor.right(), side);
        boolean above = floor.op() == Node.BinaryOp.AT_LEAST || floor.op() == Node.BinaryOp.MORE;
        double spare = above ? left - right : right - left;
        boolean strict = floor.op() == Node.BinaryOp.MORE || floor.op() == Node.BinaryOp.LESS;
        double part = spare / (right == 0 ? 1 : Math.abs(right));
        return strict && spare == 0 ? -Double.MIN_NORMAL : part;
    }

    /** A figure as the case has it; what differs from future to future by its mean, as the side holds them. */
    private double one(Run run, int step, int side) {
        if (run.plan().figures().contains(step)) {
            return run.figure(step, 0, 0).value();
        }
        return run.plan().step(step).byFuture()
                ? beliefs.mean(side, run.values(step, 0, 0).toArray())
                : run.mean(step, 0, 0);
    }

    /** Samples that are kept while there is room. */
    static final class Shelf {
        private final int most;
        private final Map<Deal, Sample> samples;

        /** @param cells how many numbers may be held */
        Shelf(long cells, long each) {
            this.most = Math.clamp(cells / Math.max(1, each), 16, 100_000);
            this.samples = new LinkedHashMap<>(16, 0.75f, true);
        }

        void put(Deal deal, Sample sample) {
            samples.put(deal, sample);
            if (samples.size() > most) {
                samples.remove(samples.keySet().iterator().next());
            }
        }

        Optional<Sample> find(Deal deal) {
            return Optional.ofNullable(samples.get(deal));
        }
    }
}
