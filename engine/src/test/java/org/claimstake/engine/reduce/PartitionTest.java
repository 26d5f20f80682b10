package org.claimstake.engine.reduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class PartitionTest {

    private final SplittableRandom random = new SplittableRandom(65_536);

    @Test
    void howARunIsCutChangesNoBitOfSumOrMoments() {
        double[] values = values(11 * Partition.GRAIN + 12_345);
        double sum = TreeSum.of(values);
        Moments moments = Moments.of(Sample.of(values));
        for (long seed = 0; seed < 20; seed++) {
            List<Integer> cuts = cuts(values.length, new Random(seed));
            Double joinedSum = joined(values, cuts, Partition::sum);
            Moments joinedMoments = joined(values, cuts, Partition::moments);
            assertThat(joinedSum).as("cut at %s", cuts).isEqualTo(sum);
            assertThat(joinedMoments).as("cut at %s", cuts).isEqualTo(moments);
        }
    }

    @Test
    void inWhatOrderThePiecesAreJoinedChangesNoBit() {
        double[] values = values(7 * Partition.GRAIN + 1);
        double sum = TreeSum.of(values);
        for (long seed = 0; seed < 20; seed++) {
            Random order = new Random(seed);
            List<Partition<Double>> pieces = pieces(values, cuts(values.length, order), Partition::sum);
            while (pieces.size() > 1) { // neighbours, any pair first
                int left = order.nextInt(pieces.size() - 1);
                pieces.set(left, pieces.get(left).plus(pieces.remove(left + 1)));
            }
            assertThat(pieces.getFirst().total()).as("order %d", seed).isEqualTo(sum);
        }
    }

    @Test
    void theTreeJoinsHalvesAtPowersOfTwo() {
        // 7 leaves: ((0 1)(2 3)) ((4 5) 6)
        double[] leaf = new double[7];
        double[] values = values(6 * Partition.LEAF + 17);
        for (int k = 0; k < values.length; k++) leaf[k / Partition.LEAF] += values[k];
        double expected = ((leaf[0] + leaf[1]) + (leaf[2] + leaf[3])) + ((leaf[4] + leaf[5]) + leaf[6]);
        assertThat(TreeSum.of(values)).isEqualTo(expected);
    }

    @Test
    void theFirstFuturesOfALongerRunHaveTheSumOfTheShorterOne() {
        double[] values = values(5_000);
        for (int n : new int[] {0, 1, 255, 256, 257, 511, 512, 513, 4_999}) {
            assertThat(TreeSum.of(Arrays.copyOf(values, n)))
                    .as("first %d", n)
                    .isCloseTo(exact(Arrays.copyOf(values, n)), within(1e-10));
        }
    }

    @Test
    void sumsOfNothingAreZero() {
        assertThat(TreeSum.of()).isZero();
        assertThat(Moments.of(Sample.of()).mean()).isEmpty();
    }

    @Test
    void piecesThatDoNotMeetAreRefused() {
        Sample grain = Sample.of(values(Partition.GRAIN));
        Partition<Double> early = Partition.sum(grain, 0);
        Partition<Double> late = Partition.sum(grain, 2 * Partition.GRAIN);
        assertThatThrownBy(() -> early.plus(late)).hasMessageContaining("from future 131072");
        assertThatThrownBy(() -> Partition.sum(grain, 256)).hasMessageContaining("begins at future 256");
        assertThatThrownBy(late::total).hasMessageContaining("no root");
        Partition<Double> unfinished = Partition.sum(Sample.of(1, 2), 0);
        assertThatThrownBy(() -> unfinished.plus(Partition.sum(grain, Partition.GRAIN)))
                .hasMessageContaining("ends before 2");
    }

    private double[] values(int count) {
        double[] values = new double[count];
        for (int k = 0; k < count; k++) values[k] = (random.nextDouble() - 0.3) * Math.exp(random.nextDouble(-9, 9));
        return values;
    }

    private static double exact(double[] values) {
        return Arrays.stream(values)
                .mapToObj(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    /** Where the stretches of a run begin, and its end. */
    private static List<Integer> cuts(int count, Random random) {
        List<Integer> inner = new ArrayList<>();
        for (int k = Partition.GRAIN; k < count; k += Partition.GRAIN) inner.add(k);
        Collections.shuffle(inner, random);
        List<Integer> cuts = new ArrayList<>(inner.subList(0, random.nextInt(inner.size() + 1)));
        cuts.add(0);
        cuts.add(count);
        Collections.sort(cuts);
        return cuts;
    }

    private static <N> List<Partition<N>> pieces(
            double[] values, List<Integer> cuts, BiFunction<Sample, Long, Partition<N>> fold) {
        List<Partition<N>> pieces = new ArrayList<>();
        for (int i = 0; i + 1 < cuts.size(); i++) {
            double[] piece = Arrays.copyOfRange(values, cuts.get(i), cuts.get(i + 1));
            pieces.add(fold.apply(Sample.of(piece), (long) cuts.get(i)));
        }
        return pieces;
    }

    private static <N> N joined(double[] values, List<Integer> cuts, BiFunction<Sample, Long, Partition<N>> fold) {
        return pieces(values, cuts, fold).stream()
                .reduce(Partition::plus)
                .orElseThrow()
                .total();
    }
}
