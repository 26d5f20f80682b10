package org.claimstake.advice.bargain.deals;

import java.util.Arrays;
import org.claimstake.advice.bargain.risk.Futures;
import org.claimstake.advice.bargain.risk.Utility;
import org.claimstake.engine.Values;
import org.claimstake.language.plan.ValueType;
import org.claimstake.language.unit.UnitForm;

/**
 * What a deal brings each side in every future.
 *
 * @param money   [side][future]
 * @param counted [side][future], numbers whose mean is the sum for certain and whose differences err as that sum does, to first
 *     order (the influence of each future on it; F. R. Hampel, The influence curve, 1974)
 */
record Sample(double[][] money, double[][] counted) {
    private static final ValueType NUMBER = ValueType.number(UnitForm.NUMBER);

    /** By how much other draws would move the difference to another deal on the same futures. */
    double error(int side, Sample other, int states) {
        double[] here = counted[side];
        double[] there = other.counted[side];
        var less = new double[Math.max(here.length, there.length)];
        Arrays.setAll(less, i -> here[here.length == 1 ? 0 : i] - there[there.length == 1 ? 0 : i]);
        return less.length < 2 ? 0 : new Values(less, NUMBER, states).error().orElse(0);
    }

    /**
     * Where a side holds some futures likelier than others, its sum for certain is a ratio of two means, whose error is that of
     * {@code n p[i] (c[i] - certain)}: p the chance, c what would be counted of the future were all alike.
     *
     * @param futures the same money, as likely as the side holds each
     * @param certain what is as good as all of it
     */
    static double[] counted(Utility utility, double[] money, Futures futures, double certain) {
        double[] counted = switch (utility) {
            case Utility.Neutral neutral -> money;
            case Utility.Cara(double aversion) -> cara(aversion, money, certain);
            case Utility.Crra(double aversion, double wealth) -> crra(aversion, wealth, money, certain);
            case Utility.Tail(double weight, double share) ->
                tail(weight, share, money, futures.isEven() ? bound(money, share) : futures.bound(share));
        };
        if (futures.isEven()) {
            return counted;
        }
        var weighed = new double[counted.length];
        Arrays.setAll(weighed, i -> {
            // what a side holds impossible has no influence, nor need it have a utility
            double times = futures.count() * futures.chance(i);
            return times == 0 ? certain : certain + times * (counted[i] - certain);
        });
        return weighed;
    }

    private static double[] cara(double aversion, double[] money, double certain) {
        var counted = new double[money.length];
        for (int i = 0; i < money.length; i++) {
            counted[i] = certain - StrictMath.expm1(-aversion * (money[i] - certain)) / aversion;
        }
        return counted;
    }

    private static double[] crra(double aversion, double wealth, double[] money, double certain) {
        var counted = new double[money.length];
        double whole = wealth + certain;
        for (int i = 0; i < money.length; i++) {
            double times = (wealth + money[i]) / whole;
            counted[i] = certain
                    + whole
                            * (aversion == 1
                                    ? StrictMath.log(times)
                                    : (StrictMath.pow(times, 1 - aversion) - 1) / (1 - aversion));
        }
        return counted;
    }

    private static double bound(double[] money, double share) {
        double[] rising = money.clone();
        Arrays.sort(rising);
        int last = Math.clamp((long) Math.ceil(share * rising.length) - 1, 0, rising.length - 1);
        return rising[last];
    }

    private static double[] tail(double weight, double share, double[] money, double bound) {
        var counted = new double[money.length];
        for (int i = 0; i < money.length; i++) {
            counted[i] = (1 - weight) * money[i] + weight * (bound - Math.max(0, bound - money[i]) / share);
        }
        return counted;
    }
}
