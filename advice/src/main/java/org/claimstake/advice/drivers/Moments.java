package org.claimstake.advice.drivers;

import java.util.Arrays;

/** Number, sum and sum of squares of values that lie around 0. */
final class Moments {
    private double count;
    private double sum;
    private double squares;

    void add(double value) {
        count++;
        sum += value;
        squares += value * value;
    }

    void add(Moments other) {
        count += other.count;
        sum += other.sum;
        squares += other.squares;
    }

    double count() {
        return count;
    }

    double sum() {
        return sum;
    }

    double squares() {
        return squares;
    }

    /** By n: the values are all there are. */
    double variance() {
        return (squares - sum * sum / count) / count;
    }

    /** [fold] Futures without a value are left out. */
    static Moments[] byFold(double[] values, Folds folds) {
        var moments = new Moments[folds.count()];
        Arrays.setAll(moments, fold -> new Moments());
        for (int future = 0; future < values.length; future++) {
            if (!Double.isNaN(values[future])) {
                moments[folds.of(future)].add(values[future]);
            }
        }
        return moments;
    }

    /** @param left the fold that is left out; -1 for none */
    static Moments without(Moments[] byFold, int left) {
        var all = new Moments();
        for (int fold = 0; fold < byFold.length; fold++) {
            if (fold != left) {
                all.add(byFold[fold]);
            }
        }
        return all;
    }
}
