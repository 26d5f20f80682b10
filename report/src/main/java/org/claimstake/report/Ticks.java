package org.claimstake.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Round numbers along an axis.
 *
 * @param low  the lowest
 * @param high the highest
 */
record Ticks(double low, double high, double step) {

    /** Those that hold all values and zero. */
    static Ticks of(double lowest, double highest, int about) {
        double low = Math.min(0, lowest);
        double high = Math.max(0, highest);
        if (low == high) {
            return new Ticks(0, 1, 1);
        }
        double step = round((high - low) / about);
        return new Ticks(Math.floor(low / step) * step, Math.ceil(high / step) * step, step);
    }

    /** Round numbers that hold all values, and zero only where it lies near them. */
    static Ticks near(double lowest, double highest, int about) {
        double span = highest - lowest;
        boolean zero = lowest <= 0 && highest >= 0 || Math.min(Math.abs(lowest), Math.abs(highest)) < span / 2;
        if (zero || span <= 0) {
            return of(lowest, highest, about);
        }
        double step = round(span / about);
        return new Ticks(Math.floor(lowest / step) * step, Math.ceil(highest / step) * step, step);
    }

    private static double round(double raw) {
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double lead = raw / power;
        return (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * power;
    }

    List<Double> values() {
        var values = new ArrayList<Double>();
        long from = Math.round(low / step);
        long to = Math.round(high / step);
        for (long i = from; i <= to; i++) {
            values.add(i * step);
        }
        return values;
    }

    /** A number of the axis with as many digits as tell it from the next. */
    String told(double tick) {
        int places = Math.max(0, -(int) Math.floor(Math.log10(step) + 1e-9));
        BigDecimal exact = BigDecimal.valueOf(tick).setScale(places, RoundingMode.HALF_EVEN);
        return Digits.grouped(
                exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString());
    }

    /** Whole years that hold all of these. */
    static Ticks years(double low, double high, int about) {
        double from = Math.floor(low);
        double to = Math.floor(high) + 1;
        double step = 1;
        for (double wider : new double[] {2, 5, 10, 20, 50, 100}) {
            step = (to - from) / step > about ? wider : step;
        }
        return new Ticks(Math.floor(from / step) * step, Math.ceil(to / step) * step, step);
    }

    /** Where a value lies, 0 at the lowest and 1 at the highest. */
    double place(double value) {
        return (value - low) / (high - low);
    }
}
