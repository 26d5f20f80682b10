package org.claimstake.advice;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claimstake.engine.Run;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.language.plan.ValueType;

/**
 * A measure or figure in a plan, or a line in one of its periods.
 *
 * @param row    place in the step's row set; 0 for a step without rows
 * @param period from 0; 0 for a step that holds one value for all
 */
public record Quantity(Step step, int row, int period) {

    /** Months to a year: dates lie on a scale of months, and a difference of dates is a time. */
    private static final double MONTHS = 12;

    /** A measure or figure as a person asks for it: {@code worth}, {@code mine[east].tax}. */
    public static Optional<Quantity> find(Plan plan, String name) {
        String asked = name.replace(" ", "");
        return plan.steps().stream()
                .filter(step -> step.own() && step.shown() && !step.byPeriod())
                .filter(step -> step.kind() == Step.Kind.MEASURE || step.kind() == Step.Kind.FIGURE)
                .filter(step -> plain(step.name()).equals(plain(asked)))
                .flatMap(step -> IntStream.range(0, rows(plan, step))
                        .mapToObj(row -> new Quantity(step, row, 0))
                        .filter(one -> plan.name(one.step(), one.row())
                                .replace(" ", "")
                                .equals(asked)))
                .findFirst();
    }

    /** Without the key of a row, and without spaces. */
    private static String plain(String name) {
        return name.replaceAll("\\[[^\\]]*\\]", "").replace(" ", "");
    }

    private static int rows(Plan plan, Step step) {
        return step.rows() < 0 ? 1 : plan.rowSets().get(step.rows()).rows().size();
    }

    public boolean isFigure() {
        return step.kind() == Step.Kind.FIGURE;
    }

    public boolean isDate() {
        return step.type().sort() == ValueType.Sort.DATE;
    }

    /** A word or a truth has no difference. */
    public boolean hasDifferences() {
        return step.type().sort() == ValueType.Sort.NUMBER || isDate();
    }

    /**
     * Its value in every future of a run; of dates in years, so that their differences are. A figure that is a mean of all
     * futures, or a share of them, is told by what it is the mean of; another has one value alone.
     *
     * @param single of a figure that has one value for all futures: one value comes back
     */
    public double[] values(Run run, boolean single) {
        if (single) {
            return new double[] {plain(run.figure(step.id(), row, period).value())};
        }
        Step folded = folded(run.plan());
        int futures = Math.toIntExact(run.settings().futures());
        var values = new double[futures];
        if (folded.byFuture() && run.keeps(folded.id())) {
            double[] kept = run.values(folded.id(), row, period).toArray();
            for (int future = 0; future < futures; future++) {
                values[future] = plain(kept[kept.length == 1 ? 0 : future]);
            }
        } else {
            Arrays.fill(values, plain(run.mean(folded.id(), row, period)));
        }
        return values;
    }

    /** Does it have one value for all futures, of which no share belongs to any one of them? */
    public boolean isSingle(Plan plan) {
        return isFigure() && folded(plan).id() == step.id();
    }

    /** What a figure is the mean of, where it is the mean of all futures; else the step itself. */
    private Step folded(Plan plan) {
        boolean mean = step.formula() instanceof Node.FutureFold fold
                && fold.where() < 0
                && (fold.kind() == Node.FutureKind.MEAN || fold.kind() == Node.FutureKind.CHANCE);
        return mean && isFigure() ? asWide(plan) : step;
    }

    /** What a figure folds, where it folds all futures of one value; else the quantity itself. */
    public Quantity beneath(Plan plan) {
        return isFigure() && step.formula() instanceof Node.FutureFold fold && fold.where() < 0
                ? new Quantity(asWide(plan), row, period)
                : this;
    }

    private Step asWide(Plan plan) {
        Step folded = plan.step(((Node.FutureFold) step.formula()).step());
        return folded.rows() == step.rows() && folded.byPeriod() == step.byPeriod() ? folded : step;
    }

    private double plain(double value) {
        if (!isDate()) {
            return value;
        }
        return value >= Calendar.FOREVER ? Double.NaN : value / MONTHS;
    }
}
