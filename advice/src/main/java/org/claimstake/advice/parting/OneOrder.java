package org.claimstake.advice.parting;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What each change adds when they are made one after another in one order. The parts sum to what all make together, and
 * depend on the order: of two changes that only do something together, the later one gets it all. For more changes than can
 * be split by {@link Shapley}.
 */
public final class OneOrder implements Division {
    private final int changes;
    private final double[][] parts; // [change][future]
    private double[] before = {};

    public OneOrder(int changes, int futures) {
        this.changes = changes;
        this.parts = new double[changes][futures];
    }

    /** None, the first, the first two. */
    @Override
    public List<BitSet> coalitions() {
        return IntStream.rangeClosed(0, changes)
                .mapToObj(made -> {
                    var coalition = new BitSet();
                    coalition.set(0, made);
                    return coalition;
                })
                .toList();
    }

    @Override
    public void add(BitSet coalition, double[] worth) {
        int made = coalition.cardinality();
        for (int f = 0; made > 0 && f < worth.length; f++) {
            parts[made - 1][f] = worth[f] - before[f];
        }
        before = worth.clone();
    }

    /** A future without a value on the way has no part in any change. */
    @Override
    public double[][] parts() {
        for (int f = 0; changes > 0 && f < parts[0].length; f++) {
            boolean known = true;
            for (double[] part : parts) {
                known &= !Double.isNaN(part[f]);
            }
            for (double[] part : parts) {
                part[f] = known ? part[f] : Double.NaN;
            }
        }
        return parts;
    }
}
