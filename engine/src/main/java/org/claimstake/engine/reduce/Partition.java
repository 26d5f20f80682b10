package org.claimstake.engine.reduce;

import java.util.function.BinaryOperator;

/**
 * A stretch of the futures of a run, folded. Joined in order, the stretches give the bits that the run in one piece
 * gives, however it was cut: leaves are 256 futures long, a stretch begins at a multiple of 65,536, and what is joined
 * with what is settled by the numbers of the futures ({@link FixedTree}).
 *
 * {@snippet :
 * double[] tenths = new double[100_000];
 * java.util.Arrays.fill(tenths, 0.1);
 * double whole = TreeSum.of(tenths);
 * var early = Partition.sum(Sample.of(java.util.Arrays.copyOfRange(tenths, 0, 65_536)), 0);
 * var late = Partition.sum(Sample.of(java.util.Arrays.copyOfRange(tenths, 65_536, 100_000)), 65_536);
 * boolean same = early.plus(late).total() == whole; // true
 * }
 *
 * @param <N> what is folded to
 */
public final class Partition<N> {

    /** Futures in a leaf, taken in order. */
    static final int LEAF = 256;

    /** A stretch begins at a multiple of this many futures. */
    public static final int GRAIN = 65_536;

    /** Folds the futures from one to before another. */
    private interface Leaf<N> {
        N of(Sample sample, int from, int to);
    }

    private final BinaryOperator<N> join;
    private final N nothing;
    private final FixedTree<N> tree;
    private final long end; // the future after the last

    private Partition(BinaryOperator<N> join, N nothing, FixedTree<N> tree, long end) {
        this.join = join;
        this.nothing = nothing;
        this.tree = tree;
        this.end = end;
    }

    /**
     * The sum of the values that are known.
     *
     * @param sample the futures of the stretch
     * @param first the number in the run of the first of them, a multiple of {@link #GRAIN}
     */
    public static Partition<Double> sum(Sample sample, long first) {
        return of(sample, first, TreeSum::ofLeaf, Double::sum, 0.0);
    }

    /** Count, mean and spread of the values that are known; parameters as for {@link #sum}. */
    public static Partition<Moments> moments(Sample sample, long first) {
        return of(sample, first, Moments::ofLeaf, Moments::plus, Moments.NOTHING);
    }

    private static <N> Partition<N> of(Sample sample, long first, Leaf<N> leaf, BinaryOperator<N> join, N nothing) {
        if (first % GRAIN != 0) {
            throw new IllegalArgumentException(
                    "a stretch begins at future %s, not at a multiple of %s".formatted(first, GRAIN));
        }
        FixedTree<N> tree = new FixedTree<>(join, first / LEAF);
        for (int from = 0; from < sample.futures(); from += LEAF) {
            tree.add(leaf.of(sample, from, Math.min(from + LEAF, sample.futures())));
        }
        return new Partition<>(join, nothing, tree, first + sample.futures());
    }

    /**
     * This stretch and the one that follows.
     *
     * @throws IllegalArgumentException if it does not begin where this one ends
     */
    public Partition<N> plus(Partition<N> next) {
        if (next.tree.first() * LEAF != end) {
            throw new IllegalArgumentException("a stretch from future %s cannot follow one that ends before %s"
                    .formatted(next.tree.first() * LEAF, end));
        }
        FixedTree<N> both = new FixedTree<>(join, tree.first());
        both.addAll(tree);
        both.addAll(next.tree);
        return new Partition<>(join, nothing, both, next.end);
    }

    /** The fold over all futures; only of a stretch that begins with future 0. */
    public N total() {
        return tree.root().orElse(nothing);
    }
}
