package org.claimstake.engine.reference;

import static org.claimstake.language.plan.ValueType.MISSING;

import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.claimstake.engine.Coverage;
import org.claimstake.engine.Figure;
import org.claimstake.engine.reduce.Moments;
import org.claimstake.engine.reduce.Ranked;
import org.claimstake.engine.reduce.Sample;
import org.claimstake.engine.reduce.StandardError;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.language.plan.ValueType;

/** Folds over the futures: mean, spread, quantile, worst mean, chance. */
final class FutureFolds {
    private final Plan plan;
    private final Layout layout;
    private final Keeping keeping;
    private final double[] common;
    private final double[][] kept; // [kept cell][future]
    private final int futures;
    private final BitSet stopped; // futures that are left out
    private final BitSet known = new BitSet(); // steps of which it is known whether anything unsure enters
    private final BitSet unsure = new BitSet();

    FutureFolds(Layout layout, Keeping keeping, double[] common, double[][] kept, int futures, BitSet stopped) {
        plan = layout.plan;
        this.layout = layout;
        this.keeping = keeping;
        this.common = common;
        this.kept = kept;
        this.futures = futures;
        this.stopped = stopped;
    }

    /**
     * @param share    of a quantile or worst mean
     * @param tableRow the row of the figure, -1 without rows
     * @param period   of the figure, -1 without periods
     * @throws Halt where the futures do not allow it
     */
    Figure of(Node.FutureFold fold, double share, int tableRow, int period, Spot spot) {
        Step step = plan.step(fold.step());
        boolean chance = fold.kind() == Node.FutureKind.CHANCE;
        Sample sample = sample(fold, chance, tableRow, period);
        var entered = new Coverage(sample.known(), sample.futures());
        if (sample.counted() == 0) {
            throw spot.halt(RunFindings.noFuture(spot, futures));
        }
        boolean never = fold.kind() == Node.FutureKind.QUANTILE && step.type().sort() == ValueType.Sort.DATE;
        if (sample.none() > 0 && !never) {
            String folded = step.shown() ? layout.name(step.id(), -1) : step.words();
            throw spot.halt(RunFindings.none(spot, folded, known(fold.kind(), folded), sample.none(), futures));
        }
        boolean constant = !step.byFuture()
                && (fold.where() < 0 || !plan.step(fold.where()).byFuture());
        Figure figure = switch (fold.kind()) {
            case MEAN, CHANCE ->
                new Figure(Moments.of(sample).mean().orElseThrow(), meanError(fold, sample), Optional.of(entered));
            case SPREAD -> spread(sample, constant, entered, spot);
            case QUANTILE -> quantile(sample, share(share, 0, spot), entered);
            case WORST_MEAN ->
                new Figure(
                        Ranked.of(sample)
                                .worstMean(share(share, Double.MIN_VALUE, spot))
                                .orElseThrow(),
                        OptionalDouble.empty(),
                        Optional.of(entered));
        };
        if (constant) {
            return new Figure(figure.value(), OptionalDouble.of(0), Optional.empty());
        }
        return isUnsure(fold) ? figure.in(Bands.of(fold.kind(), sample, share, plan.states())) : figure;
    }

    /** The fold over those futures in which there is something to fold. */
    private static String known(Node.FutureKind kind, String folded) {
        String share = kind == Node.FutureKind.QUANTILE || kind == Node.FutureKind.WORST_MEAN ? ", …" : "";
        return kind.name().toLowerCase(Locale.ROOT) + "(" + folded + " where known(" + folded + ")" + share + ")";
    }

    private Sample sample(Node.FutureFold fold, boolean chance, int tableRow, int period) {
        double[] values = values(fold.step(), tableRow, period);
        double[] where = fold.where() < 0 ? new double[0] : values(fold.where(), tableRow, period);
        int count =
                Math.max(values.length, where.length); // one value stands for all where it does not depend on chance
        double[] all = new double[count];
        for (int k = 0; k < count; k++) {
            double value = values[values.length == 1 ? 0 : k];
            all[k] = chance && Double.isNaN(value) ? 0 : value;
        }
        return Sample.of(
                all,
                k -> Double.isNaN(all[k]),
                k -> !(all.length > 1 && stopped.get(k))
                        && (where.length == 0 || where[where.length == 1 ? 0 : k] == 1));
    }

    /** [future]; one value where it does not depend on chance. */
    private double[] values(int step, int tableRow, int period) {
        int row = layout.place(step, tableRow);
        if (row < 0) {
            return new double[] {MISSING};
        }
        int cell = layout.cell(step, row, period);
        return keeping.keeps(step)
                ? kept[keeping.keptAt(step) + cell - layout.offset(step)]
                : new double[] {common[cell]};
    }

    private OptionalDouble meanError(Node.FutureFold fold, Sample sample) {
        return isUnsure(fold) ? StandardError.ofMean(sample, plan.states()) : StandardError.ofMean(sample);
    }

    private boolean isUnsure(Node.FutureFold fold) {
        return isUnsure(fold.step()) || fold.where() >= 0 && isUnsure(fold.where());
    }

    /** Does anything unsure enter this step? */
    boolean isUnsure(int step) {
        if (!known.get(step)) {
            known.set(step);
            unsure.set(step, Reach.isUnsure(plan, step));
        }
        return unsure.get(step);
    }

    private static Figure spread(Sample sample, boolean constant, Coverage entered, Spot spot) {
        OptionalDouble spread =
                constant ? OptionalDouble.of(0) : Moments.of(sample).spread();
        if (spread.isEmpty()) {
            throw spot.halt(RunFindings.fewFutures(spot));
        }
        return new Figure(spread.getAsDouble(), OptionalDouble.empty(), Optional.of(entered));
    }

    private static Figure quantile(Sample sample, double share, Coverage entered) {
        Ranked ranked = Ranked.of(sample);
        return new Figure(ranked.quantile(share).orElse(MISSING), ranked.quantileError(share), Optional.of(entered));
    }

    private static double share(double share, double least, Spot spot) {
        if (!(share >= least && share <= 1)) {
            throw spot.halt(RunFindings.share(spot, share));
        }
        return share;
    }
}
