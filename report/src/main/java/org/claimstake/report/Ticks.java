package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Round numbers along an axis that hold all values and zero.
 *
 * @param low  the lowest, at most 0
 * @param high the highest, at least 0
 */
record Ticks(double low, double high, double step) {

    static Ticks of(double lowest, double highest, int about) {
        double low = Math.min(0, lowest);
        double high = Math.max(0, highest);
        if (low == high) {
            return new Ticks(0, 1, 1);
        }
        double step = round((high - low) / about);
        return new Ticks(Math.floor(low / step) * step, Math.ceil(high / step) * step, step);
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

    /** Where a value lies, 0 at the lowest and 1 at the highest. */
    double place(double value) {
        return (value - low) / (high - low);
    }
}
