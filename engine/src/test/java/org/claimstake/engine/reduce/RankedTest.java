package org.claimstake.engine.reduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankedTest {

    private final SplittableRandom random = new SplittableRandom(68);

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "0.001, 1",
        "0.01, 1",
        "0.011, 2",
        "0.07, 7",
        "0.1, 10",
        "0.14, 14",
        "0.5, 50",
        "0.501, 51",
        "1, 100"
    })
    void aQuantileOfAHundredIsTheValueOfThatRank(double p, double expected) {
        assertThat(oneTo(100).quantile(p)).hasValue(expected);
    }

    @Test
    void everyWholePercentOfAHundredIsThatValue() {
        // the double next to 0.07, 0.14, 0.28, 0.29, 0.55 ... times 100 is not whole
        for (int percent = 1; percent <= 100; percent++) {
            assertThat(oneTo(100).quantile(percent / 100.0))
                    .as("%d %%", percent)
                    .hasValue(percent);
        }
    }

    @Test
    void aFutureThatNeverGetsThereStandsAfterAllThatDo() {
        double[] years = {2031, 2040, 2029, 0};
        Ranked ranked = Ranked.of(Sample.of(years, k -> k == 3));
        assertThat(ranked.quantile(0.5)).hasValue(2031);
        assertThat(ranked.quantile(0.75)).hasValue(2040);
        assertThat(ranked.quantile(0.76)).isEmpty();
        assertThat(ranked.quantile(1)).isEmpty();
    }

    @Test
    void aFutureThatDoesNotCountStandsNowhere() {
        Ranked ranked = Ranked.of(Sample.of(new double[] {5, 1, 7}, k -> false, k -> k != 1));
        assertThat(ranked.quantile(0)).hasValue(5);
        assertThat(ranked.quantile(0.5)).hasValue(5);
        assertThat(ranked.quantile(0.6)).hasValue(7);
    }

    @Test
    void whereNothingCountsNothingIsAnswered() {
        Ranked nothing = Ranked.of(Sample.of());
        assertThat(nothing.quantile(0.5)).isEmpty();
        assertThat(nothing.worstMean(0.5)).isEmpty();
        assertThat(nothing.quantileError(0.5)).isEmpty();
    }

    @Test
    void theWorstMeanSplitsTheFutureInWhichItsShareEnds() {
        Ranked four = Ranked.of(Sample.of(10, 1, 4, 2));
        assertThat(four.worstMean(0.25)).hasValue(1);
        assertThat(four.worstMean(0.1)).hasValue(1);
        assertThat(four.worstMean(0.5)).hasValue(1.5);
        assertThat(four.worstMean(0.375)).hasValue((1 + 0.5 * 2) / 1.5);
        assertThat(four.worstMean(1)).hasValue(17 / 4.0);
    }

    @Test
    void theWorstMeanRisesWithItsShareAndEndsAtTheMean() {
        Sample sample = Sample.of(random.doubles(1_234).toArray());
        Ranked ranked = Ranked.of(sample);
        double before = Double.NEGATIVE_INFINITY;
        for (double share = 0.01; share <= 1; share += 0.0137) {
            double worst = ranked.worstMean(share).orElseThrow();
            assertThat(worst).as("lowest %s", share).isGreaterThanOrEqualTo(before);
            before = worst;
        }
        assertThat(ranked.worstMean(1).orElseThrow())
                .isCloseTo(Moments.of(sample).mean().orElseThrow(), within(1e-13));
    }

    @Test
    void aWorstMeanAmongFuturesWithoutValueIsRefusedWithTheirNumber() {
        Ranked holed = Ranked.of(Sample.of(new double[] {1, 2, 3}, k -> k == 1));
        assertThatThrownBy(() -> holed.worstMean(0.5)).hasMessageContaining("1 of 3 futures");
    }

    @Test
    void sharesOutsideZeroToOneAreRefused() {
        for (double p : new double[] {-0.1, 1.1, 5, Double.NaN}) {
            assertThatThrownBy(() -> oneTo(9).quantile(p)).hasMessageContaining("from 0 to 1");
            assertThatThrownBy(() -> oneTo(9).worstMean(p)).hasMessageContaining("from 0 to 1");
            assertThatThrownBy(() -> oneTo(9).quantileError(p)).hasMessageContaining("from 0 to 1");
        }
        assertThatThrownBy(() -> oneTo(9).worstMean(0)).hasMessageContaining("lowest 0");
    }

    @Test
    void theRanksOfVerySmallSamplesMayLieOutside() {
        assertThat(BinomialRanks.of(2, 0.5)).isEqualTo(new BinomialRanks(0, 3));
        assertThat(BinomialRanks.of(3, 0.5)).isEqualTo(new BinomialRanks(1, 3));
    }

    @Test
    void theQuantileErrorIsHalfTheWayBetweenTheTwoRanks() {
        assertThat(oneTo(100).quantileError(0.5)).hasValue((56 - 45) / 2.0);
        assertThat(oneTo(20).quantileError(0.05)).isEmpty();
        assertThat(oneTo(20).quantileError(0)).isEmpty();
        assertThat(oneTo(20).quantileError(1)).isEmpty();
    }

    @Test
    void aQuantileErrorThatReachesFuturesWithoutValueIsNone() {
        double[] values = IntStream.range(0, 100).mapToDouble(k -> k).toArray();
        assertThat(Ranked.of(Sample.of(values, k -> k >= 56)).quantileError(0.5))
                .hasValue(5.5);
        assertThat(Ranked.of(Sample.of(values, k -> k >= 55)).quantileError(0.5))
                .isEmpty();
    }

    @Test
    void theRanksEncloseTheTrueQuantileInAtLeastSixtyEightOfAHundredSamples() {
        int n = 400;
        int samples = 4_000;
        for (double p : new double[] {0.05, 0.5, 0.9}) {
            BinomialRanks ranks = BinomialRanks.of(n, p);
            int within = 0;
            for (int i = 0; i < samples; i++) {
                double[] sorted = random.doubles(n).sorted().toArray();
                if (sorted[ranks.lower() - 1] <= p && p <= sorted[ranks.upper() - 1]) within++;
            }
            // three standard errors of the share are 2.2 %; whole ranks widen the interval a little
            assertThat(within / (double) samples).as("at %s", p).isBetween(0.66, 0.76);
        }
    }

    @Test
    void theRanksOfAMillionFuturesAreThoseOfTheNormalApproximation() {
        BinomialRanks ranks = BinomialRanks.of(1_000_000, 0.1);
        assertThat(ranks.lower()).isBetween(99_699, 99_701);
        assertThat(ranks.upper()).isBetween(100_300, 100_302);
    }

    private static Ranked oneTo(int n) {
        return Ranked.of(Sample.of(IntStream.range(0, n).mapToDouble(k -> n - k).toArray()));
    }
}
