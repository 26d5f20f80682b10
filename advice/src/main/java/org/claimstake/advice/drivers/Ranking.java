package org.claimstake.advice.drivers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.claimstake.advice.Quantity;
import org.claimstake.engine.Run;
import org.claimstake.engine.Runner;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Watch;
import org.claimstake.language.plan.Plan;

/**
 * Shares out the variance of a value over its inputs, first order: what each does alone. One number a future is ranked from
 * the futures themselves ({@code SortedShare}), at the cost of one run; a process, rows and what is correlated by one more
 * run each ({@code RedrawnShare}).
 *
 * <p>Checked against what is known in closed form: sums and products of independent values, Ishigami's function, Sobol's g.
 */
public final class Ranking {
    /** Of how many futures more runs are made: they cost what a run costs, and the error that remains is told. */
    private static final int MOST_REDRAWN = 5_000;

    private final Runner runner;
    private final Settings settings;
    private final Watch watch;

    public Ranking(Runner runner, Settings settings, Watch watch) {
        this.runner = runner;
        this.settings = settings;
        this.watch = watch;
    }

    /** Can something be said about what drives it? Words and truths have no variance, and one value for all futures neither. */
    public static boolean isSpread(Plan plan, Quantity asked) {
        Quantity of = asked.beneath(plan);
        return of.step().byFuture() && (of.hasDifferences() || asked.hasDifferences());
    }

    /**
     * @param asked for which {@link #isSpread} says yes
     * @return empty where the watch no longer wanted it, or where the run stopped
     */
    public Optional<Drivers> of(Plan plan, Quantity asked) {
        return run(plan, settings, kept(plan, asked)).flatMap(run -> of(run, asked));
    }

    /**
     * The same of futures that were run already.
     *
     * @param run that kept {@link #kept}
     */
    public Optional<Drivers> of(Run run, Quantity asked) {
        Quantity of = asked.beneath(run.plan());
        return new One(of, Inputs.of(run.plan(), of.step().id()), run).drivers();
    }

    /** What a run must keep so that the drivers of this value can be told from it. */
    public static Set<Integer> kept(Plan plan, Quantity asked) {
        int of = asked.beneath(plan).step().id();
        Set<Integer> kept = new TreeSet<>(Set.of(of));
        Inputs.of(plan, of).stream()
                .filter(Ranking::isSorted)
                .forEach(input -> kept.add(input.steps().getFirst().id()));
        return kept;
    }

    private static boolean isSorted(Input input) {
        return input.form() == Input.Form.NUMBER;
    }

    private Optional<Run> run(Plan plan, Settings settings, Set<Integer> kept) {
        return runner.run(plan, settings, kept, watch).filter(run -> !run.isRefused());
    }

    /** A share before it has its place. */
    private record Found(Input input, Drivers.Way way, Optional<Estimate> estimate) {
        Drivers.Driver driver() {
            return new Drivers.Driver(input, way, share(estimate), error(estimate));
        }
    }

    private static OptionalDouble share(Optional<Estimate> estimate) {
        return estimate.map(one -> OptionalDouble.of(one.share())).orElse(OptionalDouble.empty());
    }

    private static OptionalDouble error(Optional<Estimate> estimate) {
        return estimate.map(one -> OptionalDouble.of(one.error())).orElse(OptionalDouble.empty());
    }

    /** One value. */
    private final class One {
        private final Quantity of;
        private final List<Input> inputs;
        private final Run run;
        private final double[] values; // [future]
        private final Folds folds;

        One(Quantity of, List<Input> inputs, Run run) {
            this.of = of;
            this.inputs = inputs;
            this.run = run;
            this.values = of.values(run, false);
            boolean unsure = inputs.stream().anyMatch(Input::unsure);
            this.folds = Folds.of(values.length, unsure ? run.plan().states() : 1);
        }

        Optional<Drivers> drivers() {
            int known =
                    (int) Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
            double[] ordered =
                    Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
            if (known == 0 || ordered[0] == ordered[known - 1]) {
                return Optional.of(new Drivers(
                        of, values.length, known, List.of(), OptionalDouble.empty(), OptionalDouble.empty()));
            }
            var found = new ArrayList<Found>();
            for (Input input : inputs) {
                found.add(find(input, known >= Drivers.LEAST));
                if (watch.isCancelled()) {
                    return Optional.empty();
                }
            }
            Optional<Estimate> together = together(found);
            return Optional.of(new Drivers(of, values.length, known, ranked(found), share(together), error(together)));
        }

        private Found find(Input input, boolean enough) {
            if (inputs.size() == 1) {
                return new Found(input, Drivers.Way.ALONE, Optional.of(Estimate.whole(folds.count())));
            }
            Drivers.Way way = isSorted(input) ? Drivers.Way.SORTED : Drivers.Way.REDRAWN;
            return new Found(
                    input,
                    way,
                    !enough ? Optional.empty() : isSorted(input) ? Optional.of(sorted(input)) : redrawn(input));
        }

        private Estimate sorted(Input input) {
            double[] x = run.values(input.steps().getFirst().id(), 0, 0).toArray();
            return SortedShare.of(x, values, input.unsure(), folds);
        }

        private Optional<Estimate> redrawn(Input input) {
            int futures = Math.min(values.length, MOST_REDRAWN);
            double[] first = Arrays.copyOf(values, futures);
            Plan anew = Variants.keeping(run.plan(), input.streams());
            return run(
                            anew,
                            run.settings().withFutures(futures),
                            Set.of(of.step().id()))
                    .map(again -> RedrawnShare.of(first, of.values(again, false), folds));
        }

        private List<Drivers.Driver> ranked(List<Found> found) {
            return found.stream()
                    .map(Found::driver)
                    .sorted(Comparator.comparingDouble(driver -> -driver.share().orElse(Double.NEGATIVE_INFINITY)))
                    .toList();
        }

        private Optional<Estimate> together(List<Found> found) {
            List<Estimate> parts =
                    found.stream().flatMap(one -> one.estimate().stream()).toList();
            return parts.size() == found.size() ? Optional.of(Estimate.rest(parts, folds.count())) : Optional.empty();
        }
    }
}
