package org.claimstake.engine.reference;

import static org.claimstake.language.plan.ValueType.MISSING;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sums over the futures of many cells at once, by the tree of {@code reduce}: leaves of futures in order, two halves joined
 * as soon as both are there. Leaves may arrive in any order; the sums do not depend on it, and few are held at a time.
 */
public final class LeafSums {
    private final int cells;
    private final Map<Long, double[]> waiting = new HashMap<>(); // by level and place

    public LeafSums(int cells) {
        this.cells = cells;
    }

    /** An empty leaf: sums, how many were known, the least and the greatest of them. */
    public double[] leaf() {
        double[] leaf = new double[4 * cells];
        Arrays.fill(leaf, 2 * cells, 3 * cells, Double.POSITIVE_INFINITY);
        Arrays.fill(leaf, 3 * cells, 4 * cells, Double.NEGATIVE_INFINITY);
        return leaf;
    }

    /** @param values what one future holds from {@code from} on */
    static void add(double[] leaf, int at, double[] values, int from, int count) {
        int cells = leaf.length / 4;
        for (int i = 0; i < count; i++) {
            double value = values[from + i];
            if (!Double.isNaN(value)) {
                leaf[at + i] += value;
                leaf[cells + at + i]++;
                leaf[2 * cells + at + i] = Math.min(leaf[2 * cells + at + i], value);
                leaf[3 * cells + at + i] = Math.max(leaf[3 * cells + at + i], value);
            }
        }
    }

    /** Adds futures of a column to one cell, in their order. */
    public void column(double[] leaf, int at, double[] column, int from, int to) {
        for (int k = from; k < to; k++) {
            double value = column[k];
            if (!Double.isNaN(value)) {
                leaf[at] += value;
                leaf[cells + at]++;
                leaf[2 * cells + at] = Math.min(leaf[2 * cells + at], value);
                leaf[3 * cells + at] = Math.max(leaf[3 * cells + at], value);
            }
        }
    }

    /** Hands in a leaf by its number. */
    public synchronized void done(int number, double[] leaf) {
        double[] node = leaf;
        int place = number;
        for (int level = 0; ; level++, place >>= 1) {
            double[] sibling = waiting.remove(key(level, place ^ 1));
            if (sibling == null) {
                waiting.put(key(level, place), node);
                return;
            }
            node = (place & 1) == 0 ? join(node, sibling) : join(sibling, node);
        }
    }

    /**
     * The means over those futures that have a value; missing where none has.
     *
     * @param last a leaf that is not full, behind all that were handed in; or null
     */
    public synchronized double[] means(double @Nullable [] last) {
        // from the right: what stands last waits at the lowest level
        double @Nullable [] sums = last == null ? null : last.clone();
        for (double[] left : new TreeMap<>(waiting).values()) {
            // what waits is kept as it is: more leaves may come
            sums = sums == null ? left.clone() : join(left.clone(), sums);
        }
        double[] means = new double[cells];
        Arrays.fill(means, MISSING);
        for (int i = 0; sums != null && i < cells; i++) {
            if (sums[cells + i] > 0) {
                means[i] = mean(sums, i);
            }
        }
        return means;
    }

    // as of any mean: rounding must not carry it out of what it is the mean of
    private double mean(double[] sums, int i) {
        return Math.max(sums[2 * cells + i], Math.min(sums[3 * cells + i], sums[i] / sums[cells + i]));
    }

    private double[] join(double[] left, double[] right) {
        for (int i = 0; i < 2 * cells; i++) {
            left[i] += right[i];
        }
        for (int i = 2 * cells; i < 3 * cells; i++) {
            left[i] = Math.min(left[i], right[i]);
        }
        for (int i = 3 * cells; i < 4 * cells; i++) {
            left[i] = Math.max(left[i], right[i]);
        }
        return left;
    }

    private static long key(int level, int place) {
        return ((long) level << 32) | place;
    }
}
