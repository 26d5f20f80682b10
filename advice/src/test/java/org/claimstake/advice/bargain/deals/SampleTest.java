package org.claimstake.advice.bargain.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.claimstake.advice.bargain.risk.Futures;
import org.claimstake.advice.bargain.risk.Utility;
import org.junit.jupiter.api.Test;

/** Errors of what is held more or less likely. */
final class SampleTest {
    private static final List<Utility> ALL = List.of(
            new Utility.Neutral(),
            new Utility.Cara(0.05),
            new Utility.Crra(2, 60),
            new Utility.Crra(1, 60),
            new Utility.Tail(0.4, 0.2));

    /** Money of a future, and a belief that moves with it. */
    private record Drawn(double[] money, double[] chances) {
        static Drawn of(int futures, Random random) {
            double[] money =
                    random.doubles(futures, 0, 1).map(one -> 40 * one - 10).toArray();
            double[] belief = Arrays.stream(money).map(one -> one > 15 ? 3 : 1).toArray();
            double all = Arrays.stream(belief).sum();
            return new Drawn(money, Arrays.stream(belief).map(one -> one / all).toArray());
        }

        Futures futures() {
            return new Futures(money, chances);
        }

        double certain(Utility utility) {
            return utility.certaintyEquivalent("a", futures());
        }

        double[] counted(Utility utility) {
            return Sample.counted(utility, money, futures(), certain(utility));
        }
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double error(double[] counted) {
        var nothing = new Sample(new double[][] {{0}}, new double[][] {{0}});
        return new Sample(new double[][] {counted}, new double[][] {counted}).error(0, nothing, 1);
    }

    @Test
    void whatIsCountedHasTheSumForCertainAsItsMean() {
        Drawn drawn = Drawn.of(500, new Random(1));
        for (Utility utility : ALL) {
            assertThat(mean(drawn.counted(utility))).as("%s", utility).isCloseTo(drawn.certain(utility), within(1e-9));
        }
    }

    @Test
    void theErrorOfAMeanIsThatOfARatio() {
        Drawn drawn = Drawn.of(300, new Random(2));
        double mean = drawn.futures().mean();
        double squares = IntStream.range(0, 300)
                .mapToDouble(i ->
                        drawn.chances()[i] * drawn.chances()[i] * (drawn.money()[i] - mean) * (drawn.money()[i] - mean))
                .sum();

        assertThat(error(drawn.counted(new Utility.Neutral())))
                .isCloseTo(StrictMath.sqrt(squares * 300 / 299), within(1e-12));
    }

    @Test
    void otherDrawsSpreadByTheErrorThatOneOfThemTells() {
        for (Utility utility : ALL) {
            var certain = new double[3000];
            double told = 0;
            for (int seed = 0; seed < certain.length; seed++) {
                Drawn drawn = Drawn.of(200, new Random(seed));
                certain[seed] = drawn.certain(utility);
                told += error(drawn.counted(utility)) / certain.length;
            }
            double mean = mean(certain);
            double spread = StrictMath.sqrt(Arrays.stream(certain)
                            .map(one -> (one - mean) * (one - mean))
                            .sum()
                    / (certain.length - 1));
            // a spread of 3,000 is known to 1.3 %, and the influence is of first order
            assertThat(told / spread).as("%s", utility).isCloseTo(1, within(0.05));
        }
    }

    @Test
    void whatIsHeldImpossibleNeedsNoUtility() {
        var futures = new Futures(new double[] {-100, 10, 30}, new double[] {0, 0.5, 0.5});
        var utility = new Utility.Crra(2, 60);
        double certain = utility.certaintyEquivalent("a", futures);
        double[] counted = Sample.counted(utility, new double[] {-100, 10, 30}, futures, certain);

        // wealth of 70 and 90: of aversion 2 the harmonic mean
        assertThat(certain).isCloseTo(2 / (1 / 70.0 + 1 / 90.0) - 60, within(1e-12));
        assertThat(mean(counted)).isCloseTo(certain, within(1e-12));
    }
}
