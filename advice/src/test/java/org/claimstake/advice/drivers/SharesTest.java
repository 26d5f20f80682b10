package org.claimstake.advice.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Both estimators against functions whose shares are known in closed form, and their errors against what seeds do to them. */
final class SharesTest {

    /** T. Ishigami and T. Homma (1990), a = 7, b = 0.1: 0.3139, 0.4424, 0; x3 acts with x1 alone. */
    private static final double[] ISHIGAMI = {0.3139052, 0.4424111, 0};

    private static double ishigami(double[] u) {
        double x1 = StrictMath.PI * (2 * u[0] - 1);
        double x2 = StrictMath.PI * (2 * u[1] - 1);
        double x3 = StrictMath.PI * (2 * u[2] - 1);
        double sin = StrictMath.sin(x2);
        return StrictMath.sin(x1) + 7 * sin * sin + 0.1 * x3 * x3 * x3 * x3 * StrictMath.sin(x1);
    }

    /** I. M. Sobol's g with a = 0, 1, 4.5, 9: V_i = 1 / (3 (1 + a_i)^2), V = prod(1 + V_i) - 1. */
    private static final double[] A = {0, 1, 4.5, 9};

    private static double g(double[] u) {
        double product = 1;
        for (int i = 0; i < A.length; i++) {
            product *= (StrictMath.abs(4 * u[i] - 2) + A[i]) / (1 + A[i]);
        }
        return product;
    }

    private static double shareOfG(int input) {
        double all = 1;
        for (double a : A) {
            all *= 1 + 1 / (3 * (1 + a) * (1 + a));
        }
        return 1 / (3 * (1 + A[input]) * (1 + A[input])) / (all - 1);
    }

    @Test
    void sortingTwentyThousandFuturesFindsIshigamisSharesToTwoHundredths() {
        for (int input = 0; input < ISHIGAMI.length; input++) {
            Estimate found = sorted(SharesTest::ishigami, 3, input, 20_000, 1);
            assertThat(found.share()).as("x" + (input + 1)).isCloseTo(ISHIGAMI[input], within(0.02));
            assertThat(found.share()).isCloseTo(ISHIGAMI[input], within(4 * found.error() + 0.003));
        }
    }

    @Test
    void sortingAThousandFuturesFindsThemWithinTheErrorItTells() {
        for (int input = 0; input < ISHIGAMI.length; input++) {
            Estimate found = sorted(SharesTest::ishigami, 3, input, 1_000, 2);
            assertThat(found.share())
                    .as("x" + (input + 1))
                    .isCloseTo(ISHIGAMI[input], within(4 * found.error() + 0.01));
            assertThat(found.error()).isBetween(0.003, 0.05);
        }
    }

    @Test
    void drawingAllElseAnewFindsSobolsSharesWithinTheErrorItTells() {
        for (int input = 0; input < A.length; input++) {
            Estimate found = redrawn(SharesTest::g, A.length, input, 20_000, 3);
            assertThat(found.share()).as("x" + (input + 1)).isCloseTo(shareOfG(input), within(4 * found.error()));
            assertThat(found.error()).isLessThan(0.01);
        }
    }

    /** Over 200 seeds the shares scatter as the error of one of them says, give or take a quarter. */
    @Test
    void theErrorIsWhatOtherSeedsDoToTheShare() {
        for (int input = 0; input < 2; input++) {
            int at = input;
            assertHonest(seed -> sorted(SharesTest::g, A.length, at, 1_000, seed));
            assertHonest(seed -> redrawn(SharesTest::g, A.length, at, 1_000, seed));
        }
    }

    /** What ten futures share is one witness: the error of an unsure value is that of its states. */
    @Test
    void theErrorOfWhatIsUnsureIsThatOfItsStates() {
        assertHonest(seed -> unsure(seed, 0));
    }

    @Test
    void whatIsUnsureIsToldApartFromOtherUnsureValuesAndFromChance() {
        double sum = 0;
        for (int seed = 0; seed < 50; seed++) {
            sum += unsure(seed, 0).share();
        }
        // y = 2 a + b + e with a, b and e of one variance
        assertThat(sum / 50).isCloseTo(4.0 / 6, within(0.02));
    }

    @Test
    void twoValuesAreTwoBinsAndLoseNothing() {
        var random = new Random(5);
        double[] x = random.doubles(10_000).map(u -> u < 0.3 ? 1 : 0).toArray();
        double[] y = IntStream.range(0, x.length)
                .mapToDouble(i -> 3 * x[i] + random.nextGaussian())
                .toArray();
        double own = 9 * 0.3 * 0.7;
        Estimate found = SortedShare.of(x, y, false, Folds.of(x.length, 1));
        assertThat(found.share()).isCloseTo(own / (own + 1), within(0.02));
    }

    @Test
    void futuresWithoutAValueDoNotCount() {
        var random = new Random(6);
        double[] x = random.doubles(2_000).toArray();
        double[] y = random.doubles(2_000).toArray();
        double[] known = y.clone();
        for (int future = 1_000; future < 2_000; future++) {
            known[future] = Double.NaN;
        }
        double[] half = IntStream.range(0, 1_000).mapToDouble(i -> y[i]).toArray();
        assertThat(SortedShare.of(x, known, false, Folds.of(2_000, 1)).share())
                .isEqualTo(SortedShare.of(x, half, false, Folds.of(1_000, 1)).share(), within(1e-12));
        assertThat(RedrawnShare.of(known, y, Folds.of(2_000, 1)).share()).isFinite();
    }

    private static void assertHonest(IntFunction<Estimate> made) {
        int seeds = 200;
        double sum = 0;
        double squares = 0;
        double told = 0;
        for (int seed = 0; seed < seeds; seed++) {
            Estimate one = made.apply(seed);
            sum += one.share();
            squares += one.share() * one.share();
            told += one.error();
        }
        double scatter = StrictMath.sqrt((squares - sum * sum / seeds) / (seeds - 1));
        assertThat(told / seeds / scatter).isBetween(0.75, 1.3);
    }

    private static Estimate unsure(int seed, int input) {
        int states = 200;
        var random = new Random(1_000 + seed);
        double[][] of = new double[2][states];
        for (double[] one : of) {
            Arrays.setAll(one, state -> random.nextGaussian());
        }
        int futures = 2_000;
        double[] x = new double[futures];
        double[] y = new double[futures];
        for (int future = 0; future < futures; future++) {
            x[future] = of[input][future % states];
            y[future] = 2 * of[0][future % states] + of[1][future % states] + random.nextGaussian();
        }
        return SortedShare.of(x, y, true, Folds.of(futures, states));
    }

    private static Estimate sorted(ToDoubleFunction<double[]> of, int inputs, int input, int futures, int seed) {
        double[][] u = draws(inputs, futures, seed);
        double[] y = Arrays.stream(u).mapToDouble(of).toArray();
        double[] x = Arrays.stream(u).mapToDouble(one -> one[input]).toArray();
        return SortedShare.of(x, y, false, Folds.of(futures, 1));
    }

    private static Estimate redrawn(ToDoubleFunction<double[]> of, int inputs, int input, int futures, int seed) {
        double[][] u = draws(inputs, futures, seed);
        double[][] again = draws(inputs, futures, seed + 1_000_000);
        for (int future = 0; future < futures; future++) {
            again[future][input] = u[future][input];
        }
        return RedrawnShare.of(
                Arrays.stream(u).mapToDouble(of).toArray(),
                Arrays.stream(again).mapToDouble(of).toArray(),
                Folds.of(futures, 1));
    }

    private static double[][] draws(int inputs, int futures, int seed) {
        var random = new Random(seed);
        double[][] u = new double[futures][];
        for (int future = 0; future < futures; future++) {
            u[future] = random.doubles(inputs).toArray();
        }
        return u;
    }
}
