package org.claimstake.engine.reduce;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * How many values there are, where they lie and how far apart. Leaves of 256 futures take the mean first and then the
 * squares about it; two halves are joined by the difference of their means (Chan, Golub and LeVeque, 1979), so that a
 * distributed run needs no second pass and a mean far above the spread does not drown it.
 *
 * @param count of values
 * @param sum of them, by the tree of {@link TreeSum}
 * @param squares sum of the squared distances from the mean
 * @param least of them; positive infinity for none
 * @param greatest of them; negative infinity for none
 */
public record Moments(long count, double sum, double squares, double least, double greatest) {

    static final Moments NOTHING = new Moments(0, 0, 0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** Of the values of a sample that are known. */
    public static Moments of(Sample sample) {
        return Partition.moments(sample, 0).total();
    }

    /**
     * Of each state of ignorance, the futures of the others left out; future k lies in state k mod {@code states}.
     *
     * @return [state]
     */
    public static List<Moments> byState(Sample sample, int states) {
        List<FixedTree<Moments>> trees = Stream.generate(() -> new FixedTree<>(Moments::plus, 0))
                .limit(states)
                .toList();
        for (int from = 0; from < sample.futures(); from += Partition.LEAF) {
            int to = Math.min(from + Partition.LEAF, sample.futures());
            for (int state = 0; state < states; state++) {
                int first = from + Math.floorMod(state - from, states); // of the state's futures from here on
                trees.get(state).add(ofLeaf(sample, first, to, states));
            }
        }
        return trees.stream().map(tree -> tree.root().orElse(NOTHING)).toList();
    }

    static Moments ofLeaf(Sample sample, int from, int to) {
        return ofLeaf(sample, from, to, 1);
    }

    private static Moments ofLeaf(Sample sample, int from, int to, int step) {
        long count = 0;
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int k = from; k < to; k += step) {
            if (!sample.isKnown(k)) continue;
            double value = sample.value(k);
            count++;
            sum += value;
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        double mean = mean(count, sum, least, greatest);
        double squares = 0;
        for (int k = from; k < to; k += step) {
            if (!sample.isKnown(k)) continue;
            double distance = sample.value(k) - mean;
            squares += distance * distance;
        }
        return new Moments(count, sum, squares, least, greatest);
    }

    // Rounding must not carry a mean out of what it is the mean of: of equal values it is that value, without spread.
    private static double mean(long count, double sum, double least, double greatest) {
        return Math.max(least, Math.min(greatest, sum / count));
    }

    /** Of both together, these before the others. */
    Moments plus(Moments next) {
        if (next.count == 0) return this;
        if (count == 0) return next;
        double apart = mean(next.count, next.sum, next.least, next.greatest) - mean(count, sum, least, greatest);
        double weight = (double) count * next.count / (count + next.count);
        return new Moments(
                count + next.count,
                sum + next.sum,
                squares + next.squares + apart * apart * weight,
                Math.min(least, next.least),
                Math.max(greatest, next.greatest));
    }

    /** The mean: the sum over the count, and not outside the values. Empty for no values. */
    public OptionalDouble mean() {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(mean(count, sum, least, greatest));
    }

    /** The variance with {@code count - 1}. Empty for fewer than two values. */
    public OptionalDouble variance() {
        return count < 2 ? OptionalDouble.empty() : OptionalDouble.of(squares / (count - 1));
    }

    /** The standard deviation with {@code count - 1}, in the unit of the values. Empty for fewer than two values. */
    public OptionalDouble spread() {
        return count < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(squares / (count - 1)));
    }
}
