package org.claimstake.engine.reduce;

/** Sums that depend on the values and their order alone, not on threads, blocks or machines. */
public final class TreeSum {

    private TreeSum() {}

    /**
     * The sum by a binary tree over leaves of 256 values ({@link Partition}); its error grows with the logarithm of
     * the number of leaves.
     *
     * @return 0 for no values
     */
    public static double of(double... values) {
        return Partition.sum(Sample.of(values), 0).total();
    }

    /** A leaf: from 0, one after another. */
    static double ofLeaf(Sample sample, int from, int to) {
        double sum = 0;
        for (int k = from; k < to; k++) {
            if (sample.isKnown(k)) sum += sample.value(k);
        }
        return sum;
    }
}
