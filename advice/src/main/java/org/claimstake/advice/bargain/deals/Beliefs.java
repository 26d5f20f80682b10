package org.claimstake.advice.bargain.deals;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.claimstake.advice.bargain.risk.Futures;
import org.claimstake.engine.Run;

/**
 * How likely each side holds each future. It is read once, of the case as it stands, and holds for every deal and for none: a side that
 * held a future likelier in one deal than in another could not compare the two.
 */
final class Beliefs {
    /** A mean that tells no more than one over so few futures, all held alike, is told with a warning. */
    static final double FEW = 20;

    private static final double[] AS_DRAWN = {};
    private static final double SLACK = 1e-9;

    // [side][future], summing to 1; no future where the side holds all of them as they are drawn
    private final double[][] chances;

    private Beliefs(double[][] chances) {
        this.chances = chances;
    }

    /** Every side holds the futures as they are drawn. */
    static Beliefs none(List<Side> sides) {
        var chances = new double[sides.size()][];
        Arrays.fill(chances, AS_DRAWN);
        return new Beliefs(chances);
    }

    /** @throws Pricer.Stopped where a side holds no future possible */
    static Beliefs of(Run run, List<Side> sides) {
        return new Beliefs(sides.stream().map(side -> chances(run, side)).toArray(double[][]::new));
    }

    private static double[] chances(Run run, Side side) {
        int step = Pricer.profile(run.plan(), side).belief();
        if (step < 0) {
            return AS_DRAWN;
        }
        double[] belief = Pricer.values(run, step);
        double most = Arrays.stream(belief).max().orElseThrow();
        if (!(most > 0)) {
            throw new Pricer.Stopped(List.of(DealFindings.belief(
                    side.name(),
                    run.plan().step(step).words(),
                    run.plan().step(step).place())));
        }
        return chances(belief, most);
    }

    /** Proportions alone count: of the largest, so that no sum grows beyond what a double holds. */
    private static double[] chances(double[] belief, double most) {
        if (Arrays.stream(belief).allMatch(one -> one == belief[0])) {
            return AS_DRAWN;
        }
        double[] parts = Arrays.stream(belief).map(one -> one / most).toArray();
        double all = Arrays.stream(parts).sum();
        return Arrays.stream(parts).map(part -> part / all).toArray();
    }

    /** The side holds some futures likelier than others. */
    boolean weighs(int side) {
        return chances[side].length > 0;
    }

    /** What a side gets, as likely as it holds each. @param money [future]; one for all where nothing depends on chance */
    Futures futures(int side, double[] money) {
        return weighs(side) && money.length > 1 ? new Futures(money, chances[side]) : Futures.of(money);
    }

    /** The mean over the futures as the side holds them. @param values [future], or one for all */
    double mean(int side, double[] values) {
        return weighs(side) && values.length > 1
                ? futures(side, values).mean()
                : Arrays.stream(values).average().orElseThrow();
    }

    /** How likely a side holds what is true of some futures. @param count of the futures; 1 where nothing depends on chance */
    double chance(int side, int count, IntPredicate holds) {
        if (!weighs(side) || count == 1) {
            return (double) IntStream.range(0, count).filter(holds).count() / count;
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += holds.test(i) ? chances[side][i] : 0;
        }
        return Math.min(1, sum);
    }

    /**
     * How many futures, all held alike, would tell as much of a mean: {@code 1 / sum p^2} (L. Kish, Survey Sampling, 1965).
     *
     * @return infinite where the side holds all alike
     */
    double enough(int side) {
        return weighs(side)
                ? 1
                        / Arrays.stream(chances[side])
                                .map(chance -> chance * chance)
                                .sum()
                : Double.POSITIVE_INFINITY;
    }

    /** The side holds some future likelier here than there. */
    boolean differ(int side, Beliefs other) {
        return !isSame(chances[side], other.chances[side]);
    }

    /** Up to rounding: 3 and 1 say the same as 0.3 and 0.1. */
    private static boolean isSame(double[] one, double[] other) {
        return one.length == other.length
                && IntStream.range(0, one.length)
                        .allMatch(i -> Math.abs(one[i] - other[i]) <= SLACK * Math.max(one[i], other[i]));
    }

    /** Whether the sides hold the futures alike, and as they are drawn. */
    Surplus.Seen seen() {
        boolean drawn = IntStream.range(0, chances.length).noneMatch(this::weighs);
        boolean alike = Arrays.stream(chances).allMatch(one -> isSame(one, chances[0]));
        return drawn ? Surplus.Seen.AS_DRAWN : alike ? Surplus.Seen.TOGETHER : Surplus.Seen.UNLIKE;
    }
}
