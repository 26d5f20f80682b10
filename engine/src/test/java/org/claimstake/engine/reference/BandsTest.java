package org.claimstake.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.claimstake.engine.Band;
import org.claimstake.engine.reduce.Sample;
import org.claimstake.language.plan.Node.FutureKind;
import org.junit.jupiter.api.Test;

/** Future k lies in state k mod 10; a state is told by what its futures have in common. */
class BandsTest {
    private static final int STATES = 10;

    @Test
    void aBandReachesFromTheLowestTenthOfTheStatesToTheHighest() {
        // every future of state j is j: nothing is left to chance
        Band band = Bands.of(FutureKind.MEAN, sample(400, 0), 0, STATES).orElseThrow();
        assertThat(band.low()).isEqualTo(0);
        assertThat(band.high()).isEqualTo(8); // the ninth of ten
        assertThat(band.states()).isEqualTo(STATES);
    }

    @Test
    void howFarTheMeansAreDrawnTogether() {
        // two states: 0 2 4 and 7 9 11; means 2 and 9, between them 24.5, each with a squared error of 4/3
        Sample sample = Sample.of(0, 7, 2, 9, 4, 11);
        Band band = Bands.of(FutureKind.MEAN, sample, 0, 2).orElseThrow();
        double kept = Math.sqrt(1 - 4 / 3.0 / 24.5);
        assertThat(band.low()).isCloseTo(5.5 - 3.5 * kept, within(1e-14));
        assertThat(band.high()).isCloseTo(5.5 + 3.5 * kept, within(1e-14));
    }

    @Test
    void theMeansStayOnTheirSideOfTheMiddle() {
        // nine states at 0 and one far above: nothing lies below 0
        Sample sample = Sample.of(IntStream.range(0, 400)
                .mapToDouble(k -> k % STATES == 9 ? 100 : 0)
                .toArray());
        assertThat(Bands.of(FutureKind.MEAN, sample, 0, STATES)).contains(new Band(0, 0, STATES));
    }

    @Test
    void chanceAloneIsNoIgnorance() {
        // states alike: what lies between their means is chance, and is at most rarely taken for more
        int bands = 0;
        for (int i = 0; i < 200; i++) {
            double[] values = new Random(i).doubles(400).toArray();
            if (Bands.of(FutureKind.MEAN, Sample.of(values), 0, STATES).isPresent()) bands++;
        }
        assertThat(bands).isBetween(1, 20);
    }

    @Test
    void theScatterThatIsTakenForChanceIsTwiceTheErrorOfAVariance() {
        // of two states at 0 and d, each with errors of 1: within 1, between d^2/2, the bound 1 + 2 root 2
        double bound = Math.sqrt(2 * (1 + 2 * Math.sqrt(2)));
        assertThat(Bands.of(FutureKind.MEAN, twoStates(bound * 0.999), 0, 2)).isEmpty();
        assertThat(Bands.of(FutureKind.MEAN, twoStates(bound * 1.001), 0, 2)).isPresent();
    }

    /** Of each state -1 and 1 about its mean: variance 2, squared error of the mean 1. */
    private static Sample twoStates(double apart) {
        return Sample.of(-1, apart - 1, 1, apart + 1);
    }

    @Test
    void theBandOfAChanceIsThatOfTheMeanOfTruths() {
        // state j holds in j of ten futures
        Sample truths = Sample.ofTruths(10 * STATES, k -> k / STATES < k % STATES);
        Band band = Bands.of(FutureKind.CHANCE, truths, 0, STATES).orElseThrow();
        assertThat(band.low()).isBetween(0.0, 0.1);
        assertThat(band.high()).isBetween(0.7, 0.8);
    }

    @Test
    void aStateWithOneKnownValueIsLeftOutOfTheMeans() {
        // of state 9 one future only has a value
        Sample sample = sample(40, k -> k % STATES == 9 && k > 10);
        Band band = Bands.of(FutureKind.MEAN, sample, 0, STATES).orElseThrow();
        assertThat(band.states()).isEqualTo(9);
        assertThat(band.high()).isEqualTo(8);
    }

    @Test
    void quantilesSpreadsAndWorstMeansHaveBandsWhereEveryStateHasTwentyFutures() {
        for (FutureKind kind : new FutureKind[] {FutureKind.QUANTILE, FutureKind.WORST_MEAN, FutureKind.SPREAD}) {
            assertThat(Bands.of(kind, sample(20 * STATES, 0), 0.5, STATES))
                    .as("%s", kind)
                    .isPresent();
            assertThat(Bands.of(kind, sample(20 * STATES - 1, 0), 0.5, STATES))
                    .as("%s", kind)
                    .isEmpty();
        }
    }

    @Test
    void theBandOfAQuantileIsOfTheQuantilesOfTheStates() {
        // futures 0 to 19 of state j: j + 0 to j + 0.95
        Sample sample = sample(20 * STATES, 0.05);
        assertThat(Bands.of(FutureKind.QUANTILE, sample, 0.5, STATES)).contains(new Band(0.45, 8.45, STATES));
        Band worst = Bands.of(FutureKind.WORST_MEAN, sample, 0.1, STATES).orElseThrow();
        assertThat(worst.low()).isCloseTo(0.025, within(1e-12));
        assertThat(worst.high()).isCloseTo(8.025, within(1e-12));
        // twenty even steps have variance 20 * 21 / 12 steps; in every state alike
        Band spread = Bands.of(FutureKind.SPREAD, sample, 0, STATES).orElseThrow();
        assertThat(spread.low()).isCloseTo(0.05 * Math.sqrt(35), within(1e-12));
        assertThat(spread.high()).isCloseTo(0.05 * Math.sqrt(35), within(1e-12));
    }

    @Test
    void aStateThatNeverGetsThereStandsAtTheHighEnd() {
        Sample two = sample(20 * STATES, k -> k % STATES < 2);
        Band band = Bands.of(FutureKind.QUANTILE, two, 0.5, STATES).orElseThrow();
        assertThat(band.low()).isEqualTo(2);
        assertThat(band.high()).isNaN();
    }

    @Test
    void oneStateOrOneFutureAStateIsNoBand() {
        assertThat(Bands.of(FutureKind.MEAN, sample(400, 0), 0, 1)).isEmpty();
        assertThat(Bands.of(FutureKind.MEAN, sample(2 * STATES - 1, 0), 0, STATES))
                .isEmpty();
        assertThat(Bands.of(FutureKind.MEAN, sample(2 * STATES, 0), 0, STATES)).isPresent();
        assertThat(Bands.of(FutureKind.MEAN, Sample.of(1, 5, 1, 5), 0, 2)).isPresent();
    }

    /** State j has j, its next future j + step, and so on. */
    private static Sample sample(int futures, double step) {
        return Sample.of(IntStream.range(0, futures)
                .mapToDouble(k -> k % STATES + step * (k / STATES))
                .toArray());
    }

    private static Sample sample(int futures, IntPredicate none) {
        return Sample.of(
                IntStream.range(0, futures).mapToDouble(k -> k % STATES).toArray(), none);
    }
}
