package org.claimstake.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.claimstake.engine.reduce.Moments;
import org.claimstake.engine.reduce.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Means of many cells at once have the bits that each has by itself. */
class LeafSumsTest {
    private static final int CELLS = 3;

    private final SplittableRandom random = new SplittableRandom(20250430);

    @ParameterizedTest
    @ValueSource(ints = {1, 255, 256, 257, 512, 769, 3_000})
    void theMeansAreThoseOfEachCellAlone(int futures) {
        double[][] values = values(futures);
        List<double[]> leaves = leaves(values);
        double[] means = means(leaves, inOrder(leaves.size()));
        for (int cell = 0; cell < CELLS; cell++) {
            assertThat(means[cell]).isEqualTo(alone(values[cell]));
        }
    }

    @Test
    void theOrderInWhichLeavesArriveMovesNoBit() {
        double[][] values = values(3_000);
        for (int round = 0; round < 20; round++) {
            List<double[]> leaves = leaves(values); // afresh: joining writes into them
            List<Integer> order = new ArrayList<>(inOrder(leaves.size()));
            Collections.shuffle(order, new Random(round));
            double[] means = means(leaves, order);
            for (int cell = 0; cell < CELLS; cell++) {
                assertThat(means[cell]).isEqualTo(alone(values[cell]));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 257, 700, 1_100, 2_999})
    void aLastLeafThatIsNotFullMayStandApartAndMoreMayCome(int futures) {
        double[][] values = values(futures);
        List<double[]> leaves = leaves(values);
        var sums = new LeafSums(CELLS);
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            // asked in between, of the futures so far
            int soFar = Math.min(futures, (leaf + 1) * Futures.LEAF);
            double[] means = sums.means(leaves.get(leaf));
            for (int cell = 0; cell < CELLS; cell++) {
                assertThat(means[cell]).isEqualTo(alone(Arrays.copyOf(values[cell], soFar)));
            }
            sums.done(leaf, leaves.get(leaf));
        }
    }

    @Test
    void aColumnOfFuturesIsAddedAsTheyAreOneByOne() {
        double[][] values = values(Futures.LEAF);
        var sums = new LeafSums(CELLS);
        double[] leaf = sums.leaf();
        for (int cell = 0; cell < CELLS; cell++) {
            sums.column(leaf, cell, values[cell], 0, 100);
            sums.column(leaf, cell, values[cell], 100, Futures.LEAF);
        }
        assertThat(leaf).isEqualTo(leaf(values, 0));
    }

    @Test
    void aCellThatIsKnownInNoFutureHasNoMean() {
        double[][] values = values(600);
        Arrays.fill(values[1], Double.NaN);
        assertThat(means(leaves(values), inOrder(3))[1]).isNaN();
    }

    @Test
    void equalValuesHaveThatMean() {
        double[][] values = new double[CELLS][1_000];
        Arrays.fill(values[0], 0.1);
        Arrays.fill(values[1], -0.1);
        assertThat(means(leaves(values), inOrder(4))).containsExactly(0.1, -0.1, 0);
    }

    /** Of every seventh the value is not known. */
    private double[][] values(int futures) {
        double[][] values = new double[CELLS][futures];
        for (double[] cell : values) {
            Arrays.setAll(cell, k -> k % 7 == 6 ? Double.NaN : random.nextDouble(-1, 3));
        }
        return values;
    }

    private static List<Integer> inOrder(int leaves) {
        return IntStream.range(0, leaves).boxed().toList();
    }

    private static List<double[]> leaves(double[][] values) {
        return IntStream.iterate(0, leaf -> leaf * Futures.LEAF < values[0].length, leaf -> leaf + 1)
                .mapToObj(leaf -> leaf(values, leaf))
                .toList();
    }

    private static double[] leaf(double[][] values, int number) {
        var shape = new LeafSums(CELLS);
        double[] leaf = shape.leaf();
        int futures = values[0].length;
        for (int k = number * Futures.LEAF; k < Math.min(futures, (number + 1) * Futures.LEAF); k++) {
            // the first cell by itself, the other two from the end of a longer row
            LeafSums.add(leaf, 0, new double[] {values[0][k]}, 0, 1);
            LeafSums.add(leaf, 1, new double[] {99, values[1][k], values[2][k]}, 1, 2);
        }
        return leaf;
    }

    private static double[] means(List<double[]> leaves, List<Integer> order) {
        var sums = new LeafSums(CELLS);
        order.forEach(leaf -> sums.done(leaf, leaves.get(leaf)));
        return sums.means(null);
    }

    private static double alone(double[] values) {
        return Moments.of(Sample.of(values, k -> Double.isNaN(values[k])))
                .mean()
                .orElseThrow();
    }
}
