package org.claimstake.engine.exact;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.NaN;
import static java.lang.Double.POSITIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExactEdgesTest {

    @Test
    void expIsZeroBelowItsRangeAndInfiniteAboveIt() {
        assertThat(Exact.exp(Math.nextDown(-708.0))).isZero();
        assertThat(Exact.exp(NEGATIVE_INFINITY)).isZero();
        assertThat(Exact.exp(Math.nextUp(709.0))).isEqualTo(POSITIVE_INFINITY);
        assertThat(Exact.exp(POSITIVE_INFINITY)).isEqualTo(POSITIVE_INFINITY);
        assertThat(Exact.exp(NaN)).isNaN();
        assertThat(Exact.exp(0)).isEqualTo(1);
        assertThat(Exact.exp(-0.0)).isEqualTo(1);
    }

    @Test
    void logOfZeroIsInfiniteAndOfLessIsNoNumber() {
        assertThat(Exact.log(0)).isEqualTo(NEGATIVE_INFINITY);
        assertThat(Exact.log(-0.0)).isEqualTo(NEGATIVE_INFINITY);
        assertThat(Exact.log(-Double.MIN_VALUE)).isNaN();
        assertThat(Exact.log(NaN)).isNaN();
        assertThat(Exact.log(POSITIVE_INFINITY)).isEqualTo(POSITIVE_INFINITY);
        assertThat(Double.doubleToRawLongBits(Exact.log(1))).isZero();
    }

    @Test
    void logOfTheLargestNumberIsStillANumber() {
        assertThat(Exact.log(Double.MAX_VALUE)).isEqualTo(1_024 * Math.log(2)); // what 2^-53 lacks is not seen
    }

    @Test
    void wholePowersSquareFromTheLowestBit() {
        double x = 1.1;
        double x2 = x * x;
        double x4 = x2 * x2;
        double x8 = x4 * x4;
        assertThat(Exact.wholePower(x, 13)).isEqualTo(x * x4 * x8);
        assertThat(Exact.wholePower(x, -13)).isEqualTo(1 / (x * x4 * x8));
        assertThat(Exact.wholePower(x, 1)).isEqualTo(x);
    }

    @Test
    void wholePowersOfZeroAndToTheZeroth() {
        assertThat(Exact.wholePower(0, 0)).isEqualTo(1);
        assertThat(Exact.wholePower(NaN, 0)).isEqualTo(1);
        assertThat(Exact.wholePower(0, 3)).isZero();
        assertThat(Exact.wholePower(0, -3)).isEqualTo(POSITIVE_INFINITY);
        assertThat(Exact.wholePower(-2, 3)).isEqualTo(-8);
        assertThat(Exact.wholePower(-2, -2)).isEqualTo(0.25);
    }

    @Test
    void wholePowersTakeAnyExponent() {
        assertThat(Exact.wholePower(-1, Long.MIN_VALUE)).isEqualTo(1);
        assertThat(Exact.wholePower(-1, Long.MAX_VALUE)).isEqualTo(-1);
        assertThat(Exact.wholePower(1.5, Long.MIN_VALUE)).isZero();
    }

    @Test
    void powersOfZeroOneAndToTheZeroth() {
        assertThat(Exact.power(0, 0)).isEqualTo(1);
        assertThat(Exact.power(0, 0.5)).isZero();
        assertThat(Exact.power(0, -0.5)).isEqualTo(POSITIVE_INFINITY);
        assertThat(Exact.power(1, 1e300)).isEqualTo(1);
        assertThat(Exact.power(7, 0)).isEqualTo(1);
        assertThat(Exact.power(7, 1)).isEqualTo(7);
    }

    @Test
    void powersOfNegativeNumbersAreNoNumbers() {
        assertThat(Exact.power(-2, 2)).isNaN();
        assertThat(Exact.power(-2, 0)).isNaN();
        assertThat(Exact.power(NaN, 2)).isNaN();
        assertThat(Exact.power(2, NaN)).isNaN();
    }

    @Test
    void powersBeyondTheRangeOfExpAreZeroOrInfinite() {
        assertThat(Exact.power(2, -1_022)).isZero(); // 2^-1022 is a double, but its logarithm is -708.4
        assertThat(Exact.power(2, 1_023)).isEqualTo(POSITIVE_INFINITY); // 709.09
        assertThat(Exact.power(2, 1_022)).isEqualTo(0x1p1022);
        assertThat(Exact.power(1e300, 1e300)).isEqualTo(POSITIVE_INFINITY);
        assertThat(Exact.power(1e300, -1e300)).isZero();
    }

    @Test
    void powersAtTheBoundsOfExpAreStillNumbers() {
        assertThat(Exact.log(Math.E)).isEqualTo(1); // so the exponent is the argument of exp
        assertThat(Exact.power(Math.E, -708)).isBetween(3.3e-308, 3.4e-308);
        assertThat(Exact.power(Math.E, 709)).isBetween(8.2e307, 8.3e307);
    }

    @Test
    void squareRootsAsPowersAreWithinOneStepOfTheSquareRoot() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 10_000; i++) {
            double x = random.nextDouble(1e-6, 1e6);
            double root = Math.sqrt(x);
            assertThat(Exact.power(x, 0.5)).as("root of %s", x).isBetween(Math.nextDown(root), Math.nextUp(root));
        }
    }

    @Test
    void theQuantileIsAntisymmetricAndRises() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 10_000; i++) {
            double u = (random.nextLong(1L << 52) * 2 + 1) * 0x1p-53; // as the streams draw them: 1 - u is exact
            assertThat(Exact.normalQuantile(1 - u)).as("at %s", u).isEqualTo(-Exact.normalQuantile(u));
            assertThat(Exact.normalQuantile(u * 1.000001)).as("at %s", u).isGreaterThan(Exact.normalQuantile(u));
        }
    }

    @Test
    void theQuantileOfWhatIsNoProbabilityIsNoNumber() {
        for (double u : new double[] {0, 1, -0.1, 1.1, NaN}) {
            assertThat(Exact.normalQuantile(u)).as("at %s", u).isNaN();
        }
    }

    @Test
    void minAndMaxAnswerTheSecondWhereTheyCannotTell() {
        assertThat(Exact.min(1, 2)).isEqualTo(1);
        assertThat(Exact.max(1, 2)).isEqualTo(2);
        assertThat(Exact.min(NaN, 2)).isEqualTo(2);
        assertThat(Exact.max(NaN, 2)).isEqualTo(2);
        assertThat(Exact.min(2, NaN)).isNaN();
        assertThat(1 / Exact.min(-0.0, 0.0)).isEqualTo(POSITIVE_INFINITY);
        assertThat(1 / Exact.max(0.0, -0.0)).isEqualTo(NEGATIVE_INFINITY);
    }
}
