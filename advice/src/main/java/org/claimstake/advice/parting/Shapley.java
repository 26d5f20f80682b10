package org.claimstake.advice.parting;

import java.util.BitSet;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The mean, over all orders in which the changes could be made one after another, of what each adds when its turn comes:
 * L. S. Shapley, A value for n-person games, 1953. With n changes, of which s are in coalition S,
 *
 * <pre>part[i] = sum over S without i of s! (n - s - 1)! / n! * (worth(S with i) - worth(S))</pre>
 *
 * <p>Laws: the parts sum to what all changes make together, to rounding; changes that are alike have like parts; one that
 * never adds anything has none; nothing depends on how the changes are numbered; the parts of a sum of worths are the sums
 * of the parts. Each future is a game of its own, so that a mean over futures of the parts is the part of the mean.
 */
public final class Shapley implements Division {
    /** More changes ask for too many runs: 2 to the power of their number. */
    public static final int MOST = 8;

    private final int changes;
    private final double[][] parts; // [change][future]
    private double @Nullable [] nothing; // [future], the worth of the empty coalition
    private final double[] weights; // [s], of a coalition of s to one that joins it

    public Shapley(int changes, int futures) {
        if (changes > MOST) {
            throw new IllegalArgumentException(changes + " changes, but at most " + MOST + " are split exactly");
        }
        this.changes = changes;
        this.parts = new double[changes][futures];
        this.weights = new double[changes];
        double chosen = 1; // of the n - 1 others s at a time
        for (int s = 0; s < changes; s++) {
            weights[s] = 1 / (changes * chosen);
            chosen = chosen * (changes - 1 - s) / (s + 1);
        }
    }

    @Override
    public List<BitSet> coalitions() {
        return LongStream.range(0, 1L << changes)
                .mapToObj(bits -> BitSet.valueOf(new long[] {bits}))
                .toList();
    }

    /** The empty coalition comes first: others are taken from there, so that large worths do not drown small parts. */
    @Override
    public void add(BitSet coalition, double[] worth) {
        if (coalition.isEmpty()) {
            nothing = worth.clone();
        }
        double[] base = nothing;
        if (base == null) {
            throw new IllegalStateException("coalition " + coalition + " came before the empty one");
        }
        int size = coalition.cardinality();
        for (int change = 0; change < changes; change++) {
            boolean joins = coalition.get(change);
            double weight = joins ? weights[size - 1] : -weights[size];
            double[] part = parts[change];
            for (int f = 0; f < part.length; f++) {
                part[f] += weight * (worth[f] - base[f]);
            }
        }
    }

    @Override
    public double[][] parts() {
        return parts;
    }
}
