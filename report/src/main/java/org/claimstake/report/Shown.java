package org.claimstake.report;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.claimstake.engine.Run;
import org.claimstake.engine.Runner;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Values;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.language.plan.ValueType;

/**
 * Which future is shown where a value differs from one to the next: the one whose value lies nearest the middle of all.
 *
 * @param future its number
 * @param words  how the value lies over the futures, in one line; empty where there is one value for all
 */
public record Shown(long future, String words) {
    /** Futures that are traced to see how a line lies of which no run keeps every value. */
    private static final int TRACED = 200;

    public static Shown of(Run run, Runner runner, Named named, int period) {
        Plan plan = run.plan();
        Step step = named.step();
        Optional<Node.FutureFold> fold = Optional.of(step.formula())
                .filter(Node.FutureFold.class::isInstance)
                .map(Node.FutureFold.class::cast);
        if (fold.isPresent()) {
            Step folded = plan.step(fold.get().step());
            Values values = run.values(folded.id(), folded.rows() < 0 ? 0 : named.row(), period);
            return new Shown(
                    nearest(values.toArray()), "over " + futures(run.settings().futures()));
        }
        if (!step.byFuture() || run.settings().futures() == 1) {
            return new Shown(0, "");
        }
        double[] values = run.keeps(step.id())
                ? run.values(step.id(), named.row(), period).toArray()
                : traced(run, runner, named, period);
        return new Shown(nearest(values), words(values, Types.told(step, plan)));
    }

    /** {@code in future 178 of 1000, the one nearest the median}; empty where there is one value for all. */
    public String where(Run run, Named named) {
        if (words.isEmpty()) {
            return "";
        }
        String of =
                "future " + future + " of " + Digits.significant(run.settings().futures(), 9);
        return named.step().kind() == Step.Kind.FIGURE
                ? "over all futures; its parts in " + of
                : "in " + of + ", the one nearest the median";
    }

    private static double[] traced(Run run, Runner runner, Named named, int period) {
        int count = (int) Math.min(run.settings().futures(), TRACED);
        Settings settings = run.settings();
        double[] values = new double[count];
        for (int future = 0; future < count; future++) {
            values[future] = runner.trace(run.plan(), settings, future)
                    .value(named.step().id(), named.row(), period);
        }
        return values;
    }

    private static String words(double[] values, ValueType type) {
        var spread = new Values(values, type, 1);
        OptionalDouble[] quantiles = spread.quantiles(0.05, 0.5, 0.95);
        String none = spread.none() == 0 ? "" : ", none in " + spread.none();
        return "over " + futures(values.length) + ": median " + told(quantiles[1], type) + ", nine tenths from "
                + told(quantiles[0], type) + " to " + told(quantiles[2], type) + none;
    }

    private static String told(OptionalDouble value, ValueType type) {
        return value.isEmpty() && type.sort() == ValueType.Sort.DATE
                ? "never"
                : Amount.of(value.orElse(ValueType.MISSING), type);
    }

    private static String futures(long count) {
        return Digits.significant(count, 9) + " futures";
    }

    // of several equally near the first; futures without a value stand behind all others
    private static long nearest(double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        if (sorted.length == 0) {
            return 0;
        }
        double median = sorted[(sorted.length - 1) / 2];
        int nearest = -1;
        for (int future = 0; future < values.length; future++) {
            double distance = Math.abs(values[future] - median);
            if (!Double.isNaN(distance) && (nearest < 0 || distance < Math.abs(values[nearest] - median))) {
                nearest = future;
            }
        }
        return nearest;
    }
}
