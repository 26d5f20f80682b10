package org.claimstake.engine.draw;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.claimstake.engine.exact.Normal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Rows of draws against closed forms. A right generator fails a bound of this class with a chance of one in a million
 * (4.89 standard errors on two sides, 4.75 on one); the seeds are fixed, so one that passes passes always. The rows are
 * made in loops: vectors have the same bits ({@link RowDrawsTest}).
 */
class RowDrawsChanceTest {
    private static final double ERRORS = 4.89;
    private static final double ERRORS_ONE_SIDED = 4.75;
    private static final int FUTURES = 100_000;
    private static final int PERIODS = 5;
    private static final int N = FUTURES * PERIODS;
    private static final long STRIDE = 8L * FUTURES;

    private final double[][] uniforms = rows("a.noise", false); // [period][future]
    private final double[][] normals = rows("a.noise", true);

    @Test
    void uniformsHaveTheMomentsOfTheirDistribution() {
        // of u - 1/2, power k: mean 0 or 1 / (2^k (k + 1)), variance the mean of power 2k less its square
        for (int power = 1; power <= 6; power++) {
            double mean = power % 2 == 0 ? central(power) : 0;
            double error = Math.sqrt((central(2 * power) - mean * mean) / N);
            assertThat(meanOfPower(uniforms, 0.5, power)).as("power " + power).isCloseTo(mean, within(ERRORS * error));
        }
    }

    private static double central(int power) {
        return Math.pow(0.5, power) / (power + 1);
    }

    @Test
    void normalsHaveTheMomentsOfTheirDistribution() {
        // the mean of power 2k is 1 * 3 * ... * (2k - 1)
        for (int power = 1; power <= 6; power++) {
            double mean = power % 2 == 0 ? odds(power) : 0;
            double error = Math.sqrt((odds(2 * power) - mean * mean) / N);
            assertThat(meanOfPower(normals, 0, power)).as("power " + power).isCloseTo(mean, within(ERRORS * error));
        }
    }

    private static double odds(int power) {
        double product = 1;
        for (int k = power - 1; k > 1; k -= 2) product *= k;
        return product;
    }

    // quantiles of the standard normal distribution from its tables, to all digits of a double
    @ParameterizedTest
    @CsvSource({
        "-3.719016485455709, 0.0001",
        "-3.090232306167813, 0.001",
        "-2.326347874040841, 0.01",
        "-1.959963984540054, 0.025",
        "-1.439531470938456, 0.075",
        "-0.674489750196082, 0.25",
        "0, 0.5",
        "0.841621233572914, 0.8",
        "1.439531470938456, 0.925",
        "1.644853626951473, 0.95",
        "2.326347874040841, 0.99",
        "3.090232306167813, 0.999",
        "3.719016485455709, 0.9999"
    })
    void theShareOfNormalsBelowAQuantileIsItsProbability(double quantile, double probability) {
        long below = Arrays.stream(normals)
                .flatMapToDouble(Arrays::stream)
                .filter(z -> z < quantile)
                .count();
        double error = Math.sqrt(probability * (1 - probability) / N);
        assertThat(below / (double) N).isCloseTo(probability, within(ERRORS * error));
    }

    @Test
    void noPlaceOfEitherDistributionIsFartherOffThanChanceAllows() {
        // greatest distance of shares (Kolmogorov), with Massart's bound 2 exp(-2 n d^2), which holds for every n
        double most = Math.sqrt(Math.log(2 / 1e-6) / (2.0 * N));
        double[] u =
                Arrays.stream(uniforms).flatMapToDouble(Arrays::stream).sorted().toArray();
        // Cody's error function, which shares nothing with the quantile
        double[] shares = Arrays.stream(normals)
                .flatMapToDouble(Arrays::stream)
                .map(Normal::below)
                .sorted()
                .toArray();
        assertThat(distance(u)).isLessThan(most);
        assertThat(distance(shares)).isLessThan(most);
    }

    private static double distance(double[] sorted) {
        double distance = 0;
        for (int i = 0; i < sorted.length; i++) {
            distance = Math.max(distance, Math.max((i + 1.0) / N - sorted[i], sorted[i] - i / (double) N));
        }
        return distance;
    }

    @Test
    void drawsOfTwoNamesTellNothingOfEachOther() {
        double[][] others = rows("b.noise", false);
        double[][] oneLetterOn = rows("a.noisf", false);
        for (int period = 0; period < PERIODS; period++) {
            independent("names", uniforms[period], others[period]);
            independent("names of one letter's difference", uniforms[period], oneLetterOn[period]);
        }
    }

    @Test
    void drawsOfTwoPeriodsTellNothingOfEachOther() {
        for (int one = 0; one < PERIODS; one++) {
            for (int two = one + 1; two < PERIODS; two++) {
                independent("periods " + one + " and " + two, uniforms[one], uniforms[two]);
            }
        }
    }

    @Test
    void drawsOfNeighbouringFuturesTellNothingOfEachOther() {
        for (int distance : new int[] {1, 2, 8, 256, 65_536}) {
            for (double[] row : uniforms) {
                independent(
                        "futures apart by " + distance,
                        Arrays.copyOfRange(row, 0, FUTURES - distance),
                        Arrays.copyOfRange(row, distance, FUTURES));
            }
        }
    }

    /** No correlation, and all cells of a board of 16 by 16 hit equally often. */
    private static void independent(String what, double[] one, double[] two) {
        int n = one.length;
        double products = 0;
        int[] hits = new int[256];
        for (int i = 0; i < n; i++) {
            products += (one[i] - 0.5) * (two[i] - 0.5);
            hits[(int) (one[i] * 16) * 16 + (int) (two[i] * 16)]++;
        }
        assertThat(12 * products / n).as("correlation of " + what).isCloseTo(0, within(ERRORS / Math.sqrt(n)));
        double expected = n / 256.0;
        double chiSquare = Arrays.stream(hits)
                .mapToDouble(hit -> (hit - expected) * (hit - expected) / expected)
                .sum();
        // neither too uneven nor too even
        assertThat(chiSquare)
                .as("chi-square of " + what)
                .isBetween(chiSquare(-ERRORS_ONE_SIDED), chiSquare(ERRORS_ONE_SIDED));
    }

    /** The quantile of chi-square with 255 degrees of freedom, by Wilson and Hilferty's normal approximation. */
    private static double chiSquare(double normal) {
        double part = 2 / (9.0 * 255);
        return 255 * Math.pow(1 - part + normal * Math.sqrt(part), 3);
    }

    private static double meanOfPower(double[][] rows, double centre, int power) {
        return Arrays.stream(rows)
                .flatMapToDouble(Arrays::stream)
                .map(x -> Math.pow(x - centre, power))
                .average()
                .orElseThrow();
    }

    private static double[][] rows(String name, boolean normal) {
        MemorySegment memory = Arena.ofAuto().allocate(PERIODS * STRIDE, 64);
        Stream stream = Streams.of(7, name);
        if (normal) {
            RowDraws.inLoops().normals(memory, 0, STRIDE, stream, 0, FUTURES, 0, PERIODS);
        } else {
            RowDraws.inLoops().uniforms(memory, 0, STRIDE, stream, 0, FUTURES, 0, PERIODS);
        }
        double[][] rows = new double[PERIODS][];
        for (int period = 0; period < PERIODS; period++) {
            rows[period] = memory.asSlice(period * STRIDE, STRIDE).toArray(JAVA_DOUBLE);
        }
        return rows;
    }
}
