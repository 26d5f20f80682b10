package org.claimstake.advice.parting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against games whose values are known, and by the laws that single the value out. */
final class ShapleyTest {
    private static final double ROUNDING = 1e-12;

    /** Textbook values of the glove game, two left gloves and one right: 1/6, 1/6, 2/3. */
    @Test
    void whoHasTheOneRightGloveGetsTwoThirds() {
        double[] parts = parts(3, gloves -> gloves.get(2) && gloves.cardinality() > 1 ? 1 : 0);

        assertThat(parts).containsExactly(new double[] {1 / 6.0, 1 / 6.0, 2 / 3.0}, within(ROUNDING));
    }

    /** S. C. Littlechild and G. Owen, Management Science 20 (1973); runways of 8, 11, 13 and 18: 2, 3, 4, 9. */
    @Test
    void aRunwayIsPaidPieceByPieceByThoseWhoNeedThePiece() {
        assertThat(parts(4, airport(8, 11, 13, 18))).containsExactly(new double[] {2, 3, 4, 9}, within(ROUNDING));
    }

    /** Their closed form: c[1]/n + (c[2] - c[1])/(n - 1) + ..., for costs in rising order. */
    @Test
    void everyRunwayHasTheClosedFormOfLittlechildAndOwen() {
        for (long seed = 1; seed <= 50; seed++) {
            var random = new Random(seed);
            int n = 1 + random.nextInt(Shapley.MOST);
            double[] costs = random.doubles(n, 0, 1_000).sorted().toArray();

            double[] parts = parts(n, airport(costs));

            double closed = 0;
            for (int i = 0; i < n; i++) {
                closed += (costs[i] - (i == 0 ? 0 : costs[i - 1])) / (n - i);
                assertThat(parts[i]).as("seed " + seed + ", plane " + i).isCloseTo(closed, within(1e-9));
            }
        }
    }

    /** One seller, buyers to whom the thing is worth 10 and 6: 6, 3, 1 by hand over the six orders. */
    @Test
    void theWeakerBuyerGetsForBeingThere() {
        double[] parts = parts(3, sale -> !sale.get(0) ? 0 : sale.get(1) ? 10 : sale.get(2) ? 6 : 0);

        assertThat(parts).containsExactly(new double[] {6, 3, 1}, within(ROUNDING));
    }

    /** Votes 40, 30, 20, 10 with more than half to win: 5/12, 3/12, 3/12, 1/12, by hand over the 24 orders. */
    @Test
    void votesAreWorthHowOftenTheyDecide() {
        int[] votes = {40, 30, 20, 10};

        double[] parts = parts(4, yes -> yes.stream().map(i -> votes[i]).sum() > 50 ? 1 : 0);

        assertThat(parts).containsExactly(new double[] {5 / 12.0, 3 / 12.0, 3 / 12.0, 1 / 12.0}, within(ROUNDING));
    }

    /** Two factors: half of what each does alone and half of what it does behind the other. */
    @Test
    void aProductIsSplitByTheMeanOfTheOtherFactor() {
        double[] parts = parts(2, made -> (made.get(0) ? 7 : 3) * (made.get(1) ? 11.0 : 5.0));

        assertThat(parts).containsExactly(new double[] {4 * (5 + 11) / 2.0, 6 * (3 + 7) / 2.0}, within(ROUNDING));
    }

    @Test
    void thePartsSumToWhatAllMakeTogether() {
        for (long seed = 1; seed <= 50; seed++) {
            int n = 1 + (int) (seed % Shapley.MOST);
            double[] worth = worths(n, seed);

            double sum = Arrays.stream(parts(n, worth)).sum();

            assertThat(sum).as("seed " + seed).isCloseTo(worth[worth.length - 1] - worth[0], within(1e-9));
        }
    }

    @Test
    void aChangeThatNeverAddsAnythingHasNoPart() {
        for (long seed = 1; seed <= 20; seed++) {
            double[] worth = worths(4, seed);

            double[] parts = parts(5, made -> worth[bits(made) & 15]);

            assertThat(parts[4]).as("seed " + seed).isCloseTo(0, within(1e-10));
        }
    }

    @Test
    void changesThatAreAlikeHaveLikeParts() {
        for (long seed = 1; seed <= 20; seed++) {
            double[] worth = worths(4, seed);

            // the first two count alike: only how many of them are made matters
            double[] parts = parts(5, made -> {
                int alike = (made.get(0) ? 1 : 0) + (made.get(1) ? 1 : 0);
                return worth[bits(made) >> 2] * (alike == 0 ? 1 : alike == 1 ? 5 : 2);
            });

            assertThat(parts[0]).as("seed " + seed).isCloseTo(parts[1], within(1e-9));
        }
    }

    @Test
    void nothingDependsOnHowTheChangesAreNumbered() {
        for (long seed = 1; seed <= 20; seed++) {
            int n = 5;
            double[] worth = worths(n, seed);
            var order = IntStream.range(0, n).boxed().toList();
            List<Integer> other = new ArrayList<>(order);
            Collections.shuffle(other, new Random(seed));

            double[] parts = parts(n, worth);
            double[] renumbered = parts(n, made -> {
                int bits = 0;
                for (int i = 0; i < n; i++) {
                    bits |= made.get(i) ? 1 << other.get(i) : 0;
                }
                return worth[bits];
            });

            for (int i = 0; i < n; i++) {
                assertThat(renumbered[i]).as("seed " + seed).isCloseTo(parts[other.get(i)], within(1e-9));
            }
        }
    }

    @Test
    void theMeanOverFuturesOfThePartsIsThePartOfTheMean() {
        int n = 4;
        double[] first = worths(n, 1);
        double[] second = worths(n, 2);
        var both = new Shapley(n, 2);
        both.coalitions().forEach(made -> both.add(made, new double[] {first[bits(made)], second[bits(made)]}));

        double[] mean = parts(n, made -> (first[bits(made)] + second[bits(made)]) / 2);

        for (int i = 0; i < n; i++) {
            assertThat((both.parts()[i][0] + both.parts()[i][1]) / 2).isCloseTo(mean[i], within(1e-9));
        }
    }

    @Test
    void aFutureWithoutAValueInSomeCoalitionHasNoParts() {
        var shapley = new Shapley(2, 2);
        shapley.coalitions()
                .forEach(made -> shapley.add(made, new double[] {bits(made), bits(made) == 2 ? Double.NaN : 1}));

        assertThat(shapley.parts()[0]).containsExactly(1, Double.NaN);
        assertThat(shapley.parts()[1]).containsExactly(2, Double.NaN);
    }

    @Test
    void nineChangesAreTooMany() {
        assertThatThrownBy(() -> new Shapley(9, 1)).hasMessageContaining("9 changes, but at most 8");
    }

    @Test
    void inOneOrderTheLaterOfTwoThatNeedEachOtherGetsAll() {
        var order = new OneOrder(3, 1);
        order.coalitions().forEach(made -> order.add(made, new double[] {made.get(0) && made.get(1) ? 6 : 0}));

        assertThat(order.coalitions()).hasSize(4);
        assertThat(order.parts()).isDeepEqualTo(new double[][] {{0}, {6}, {0}});
    }

    @Test
    void inOneOrderAFutureWithoutAValueOnTheWayHasNoParts() {
        var order = new OneOrder(2, 2);
        double[][] worth = {{1, 1}, {2, Double.NaN}, {4, 3}};
        order.coalitions().forEach(made -> order.add(made, worth[made.cardinality()]));

        assertThat(order.parts()[0]).containsExactly(1, Double.NaN);
        assertThat(order.parts()[1]).containsExactly(2, Double.NaN);
    }

    private static ToDoubleFunction<BitSet> airport(double... costs) {
        return planes -> planes.isEmpty()
                ? 0
                : planes.stream().mapToDouble(i -> costs[i]).max().orElseThrow();
    }

    private static double[] worths(int n, long seed) {
        return new Random(seed).doubles(1L << n, -1_000, 1_000).toArray();
    }

    private static int bits(BitSet made) {
        return made.isEmpty() ? 0 : (int) made.toLongArray()[0];
    }

    private static double[] parts(int n, double[] worth) {
        return parts(n, made -> worth[bits(made)]);
    }

    private static double[] parts(int n, ToDoubleFunction<BitSet> worth) {
        var shapley = new Shapley(n, 1);
        shapley.coalitions().forEach(made -> shapley.add(made, new double[] {worth.applyAsDouble(made)}));
        return Arrays.stream(shapley.parts()).mapToDouble(part -> part[0]).toArray();
    }
}
