package org.claimstake.engine.reduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private final SplittableRandom random = new SplittableRandom(3);

    @Test
    void meanAndSpreadAreThoseOfTheTextbook() {
        Moments moments = Moments.of(Sample.of(2, 4, 4, 4, 5, 5, 7, 9));
        assertThat(moments.mean()).hasValue(5);
        assertThat(moments.spread()).hasValue(Math.sqrt(32 / 7.0));
    }

    @Test
    void aMeanFourBillionTimesTheSpreadLeavesEightDigitsOfIt() {
        double[] values = random.doubles(10_000).toArray();
        double[] far = Arrays.stream(values).map(x -> x + 0x1p30).toArray();
        double[] near = Arrays.stream(far).map(x -> x - 0x1p30).toArray(); // the same but for what 2^30 rounds away
        double spread = Moments.of(Sample.of(near)).spread().orElseThrow();
        // the mean is known to some 2^-16, the square of that enters; sums of plain squares would leave no digit
        assertThat(Moments.of(Sample.of(far)).spread().orElseThrow()).isCloseTo(spread, within(1e-8));
    }

    @Test
    void equalValuesHaveThatMeanAndNoSpread() {
        double[] tenths = new double[100_000];
        Arrays.fill(tenths, 0.1);
        Moments moments = Moments.of(Sample.of(tenths));
        assertThat(moments.mean()).hasValue(0.1);
        assertThat(moments.spread()).hasValue(0);
        assertThat(StandardError.ofMean(Sample.of(tenths), 200)).hasValue(0);
    }

    @Test
    void oneValueHasAMeanAndNoSpread() {
        assertThat(Moments.of(Sample.of(3)).mean()).hasValue(3);
        assertThat(Moments.of(Sample.of(3)).spread()).isEmpty();
        assertThat(StandardError.ofMean(Sample.of(3))).isEmpty();
    }

    @Test
    void twoValuesHaveASpread() {
        assertThat(Moments.of(Sample.of(3, 5)).spread()).hasValue(Math.sqrt(2));
        assertThat(StandardError.ofMean(Sample.of(3, 5))).hasValue(1);
    }

    @Test
    void aFutureWithoutValueIsLeftOutAndCounted() {
        Sample sample = Sample.of(new double[] {1, 99, 3, 50}, k -> k == 1, k -> k != 3);
        assertThat(sample.none()).isEqualTo(1);
        assertThat(sample.counted()).isEqualTo(3);
        assertThat(Moments.of(sample).mean()).hasValue(2);
        assertThat(Moments.of(sample).count()).isEqualTo(2);
    }

    @Test
    void whatIsNoNumberIsRefusedUnlessThereIsNoValue() {
        assertThatThrownBy(() -> Sample.of(1, Double.NaN)).hasMessageContaining("future 1 is not a number");
        assertThat(Sample.of(new double[] {1, Double.NaN}, k -> k == 1).known()).isEqualTo(1);
    }

    @Test
    void aChanceIsTheShareOfFuturesInWhichItHolds() {
        Sample truths = Sample.ofTruths(10_000, k -> k % 10 < 3);
        assertThat(Moments.of(truths).mean()).hasValue(0.3);
        // p (1 - p) / (n - 1)
        assertThat(StandardError.ofMean(truths).orElseThrow()).isCloseTo(Math.sqrt(0.3 * 0.7 / 9_999), within(1e-15));
    }

    @Test
    void theMomentsOfAStateAreThoseOfItsFuturesAlone() {
        double[] values = random.doubles(3_000).toArray();
        for (int states : new int[] {1, 7, 200, 300, 2_000}) {
            List<Moments> byState = Moments.byState(Sample.of(values), states);
            for (int j = 0; j < states; j++) {
                int state = j;
                Sample alone = Sample.of(values, k -> false, k -> k % states == state);
                assertThat(byState.get(j)).as("state %d of %d", j, states).isEqualTo(Moments.of(alone));
            }
        }
    }

    @Test
    void theErrorGivenTheStatesLeavesOutWhatLiesBetweenThem() {
        int states = 10;
        double[] values = IntStream.range(0, 1_000)
                .mapToDouble(k -> 1e6 * (k % states) + random.nextDouble())
                .toArray();
        double plain = StandardError.ofMean(Sample.of(values)).orElseThrow();
        double given = StandardError.ofMean(Sample.of(values), states).orElseThrow();
        assertThat(plain).isGreaterThan(80_000);
        // each draw uniform: variance 1/12 within a state
        assertThat(given).isCloseTo(Math.sqrt(1 / 12.0 / 1_000), within(3e-4));
    }

    @Test
    void withOneStateTheErrorIsThePlainOne() {
        Sample sample = Sample.of(random.doubles(777).toArray());
        assertThat(StandardError.ofMean(sample, 1).orElseThrow())
                .isCloseTo(StandardError.ofMean(sample).orElseThrow(), within(1e-15));
    }

    @Test
    void statesOfUnequalSizeWeighAsTheirShareOfFutures() {
        // state 0: 1, 3, 5 (variance 4); state 1: 10, 14 (variance 8)
        Sample sample = Sample.of(1, 10, 3, 14, 5);
        assertThat(StandardError.ofMean(sample, 2).orElseThrow())
                .isCloseTo(Math.sqrt(0.36 * 4 / 3 + 0.16 * 8 / 2), within(1e-15));
    }

    @Test
    void aStateWithFewerThanTwoValuesLeavesNoError() {
        assertThat(StandardError.ofMean(Sample.of(1, 2, 3), 2)).isEmpty();
        assertThat(StandardError.ofMean(Sample.of(1, 2, 3), 4)).isEmpty();
        Sample holed = Sample.of(new double[] {1, 2, 3, 4}, k -> k == 3);
        assertThat(StandardError.ofMean(holed, 2)).isEmpty();
    }

    @Test
    void twoFuturesAStateAreEnoughForAnError() {
        // each state has variance 2, and of four values weighs one half: 1/4 * 2/2, twice
        assertThat(StandardError.ofMean(Sample.of(1, 11, 3, 13), 2)).hasValue(Math.sqrt(0.5));
    }

    @Test
    void theErrorIsTheSpreadOfTheMeansOfManySamples() {
        double[] means = new double[2_000];
        double said = 0;
        for (int i = 0; i < means.length; i++) {
            Sample sample = Sample.of(random.doubles(100).toArray());
            means[i] = Moments.of(sample).mean().orElseThrow();
            said += StandardError.ofMean(sample).orElseThrow() / means.length;
        }
        // the spread of 2,000 has itself an error of 1.6 %
        double seen = Moments.of(Sample.of(means)).spread().orElseThrow();
        assertThat(said / seen).isCloseTo(1, within(0.08));
    }
}
