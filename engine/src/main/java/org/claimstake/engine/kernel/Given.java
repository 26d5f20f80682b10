package org.claimstake.engine.kernel;

import java.util.BitSet;
import java.util.Map;
import org.claimstake.engine.kernel.Ranges.Range;

/**
 * What need not be computed since a run before has.
 *
 * @param values  [cell][future] of the steps that are read
 * @param skipped all steps that are not computed, these among them
 */
record Given(Map<Integer, double[][]> values, BitSet skipped) {
    static final Given NOTHING = new Given(Map.of(), new BitSet());

    Given {
        values = Map.copyOf(values);
        skipped = (BitSet) skipped.clone();
    }

    boolean has(int step) {
        return values.containsKey(step);
    }

    boolean skips(int step) {
        return skipped.get(step);
    }

    double[][] of(int step) {
        double[][] cells = values.get(step);
        if (cells == null) {
            throw new IllegalStateException("not given: step " + step);
        }
        return cells;
    }

    /** Between which numbers its values lie. */
    Range range(int step) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] cell : of(step)) {
            for (double value : cell) {
                if (!Double.isNaN(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        return low > high ? new Range(0, 0) : new Range(low, high);
    }
}
