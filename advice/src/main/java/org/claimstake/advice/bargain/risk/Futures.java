package org.claimstake.advice.bargain.risk;

import java.util.Arrays;

/** Sums of money, one for each future, and the chance of each. No array is handed out. */
public final class Futures {
    private static final double SLACK = 1e-9;

    private final double[] money;
    private final double[] chances;
    private final boolean even;

    /**
     * @param money one currency and price basis, discounted, none NaN or infinite; at least one
     * @param chances as many, none below 0, summing to 1
     */
    public Futures(double[] money, double[] chances) {
        if (money.length == 0 || money.length != chances.length) {
            throw new IllegalArgumentException(money.length + " sums of money with " + chances.length + " chances");
        }
        double sum = 0;
        boolean alike = true;
        for (int i = 0; i < money.length; i++) {
            if (!Double.isFinite(money[i]) || !(chances[i] >= 0)) {
                throw new IllegalArgumentException(
                        "future " + i + " is " + money[i] + " with a chance of " + chances[i]);
            }
            sum += chances[i];
            alike &= chances[i] == chances[0];
        }
        if (Math.abs(sum - 1) > SLACK) {
            throw new IllegalArgumentException("the chances sum to " + sum + " and not to 1");
        }
        this.money = money.clone();
        this.chances = chances.clone();
        this.even = alike;
    }

    /** All equally likely, as simulated futures are. */
    public static Futures of(double... money) {
        var chances = new double[money.length];
        Arrays.fill(chances, 1.0 / money.length);
        return new Futures(money, chances);
    }

    public int count() {
        return money.length;
    }

    /** All are equally likely. */
    public boolean isEven() {
        return even;
    }

    public double money(int future) {
        return money[future];
    }

    public double chance(int future) {
        return chances[future];
    }

    public double mean() {
        double mean = 0;
        for (int i = 0; i < money.length; i++) {
            mean += chances[i] * money[i];
        }
        return mean;
    }

    /** The smallest of those that can come about. */
    double least() {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < money.length; i++) {
            least = chances[i] > 0 ? Math.min(least, money[i]) : least;
        }
        return least;
    }

    /**
     * The mean of the worst {@code share} of all chance (R. T. Rockafellar, S. Uryasev 2000). The future that straddles the share counts
     * with the part of its chance that is needed.
     *
     * @param share above 0, at most 1
     */
    public double worst(double share) {
        double left = share;
        double sum = 0;
        for (int future : rising()) {
            double part = Math.min(left, chances[future]);
            sum += part * money[future];
            left -= part;
            if (left <= 0) {
                break;
            }
        }
        // what rounding left over belongs to no future
        return sum / (share - Math.max(left, 0));
    }

    /**
     * The money of the future that straddles the worst {@code share} of all chance: of those that are worse the chances sum to less.
     *
     * @param share above 0, at most 1
     */
    public double bound(double share) {
        double sum = 0;
        double bound = Double.NaN;
        for (int future : rising()) {
            sum += chances[future];
            bound = chances[future] > 0 ? money[future] : bound;
            if (sum >= share - SLACK * share) {
                break;
            }
        }
        return bound;
    }

    private Integer[] rising() {
        Integer[] rising = new Integer[money.length];
        Arrays.setAll(rising, i -> i);
        Arrays.sort(rising, (left, right) -> Double.compare(money[left], money[right]));
        return rising;
    }
}
