package org.claimstake.engine.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The share below a value against the integral's own series, summed in as many digits as its cancelling eats. */
class NormalTest {

    private static final int POINTS = 200;
    private static final int MOST_DIGITS = 660;
    private static final BigDecimal ROOT_TWO_PI = BigDecimal.valueOf(32)
            .multiply(arctangentOfOneIn(5))
            .subtract(BigDecimal.valueOf(8).multiply(arctangentOfOneIn(239)))
            .sqrt(new MathContext(MOST_DIGITS)); // pi as Machin had it

    private final SplittableRandom random = new SplittableRandom(20250430);

    @Test
    void theShareBelowIsThatOfTheSeries() {
        assertShare(-0.66, 0.66, 60, POINTS);
        assertShare(-5.65, -0.67, 80, POINTS);
        assertShare(0.67, 5.65, 80, POINTS);
        assertShare(5.66, 9, 100, POINTS);
    }

    @Test
    void farBelowTheShareKeepsItsDigits() {
        assertShare(-12, -5.66, 140, POINTS);
        assertShare(-37.5, -12, MOST_DIGITS, 12);
    }

    @Test
    void theSharesOnBothSidesAddUpToOne() {
        for (int i = 0; i < POINTS; i++) {
            double z = random.nextDouble(0, 9);
            assertThat(Normal.below(z) + Normal.below(-z)).as("at %s", z).isCloseTo(1, within(0x1p-52));
        }
    }

    @Test
    void halfLiesBelowTheMiddleAndNothingBeyondTheEnds() {
        assertThat(Normal.below(0)).isEqualTo(0.5);
        assertThat(Normal.below(-0.0)).isEqualTo(0.5);
        assertThat(Normal.below(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Normal.below(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(Normal.below(Double.NaN)).isNaN();
    }

    @Test
    void theQuantileIsTheWayBack() {
        for (int i = 0; i < POINTS; i++) {
            double u = random.nextDouble();
            assertThat(Normal.below(Exact.normalQuantile(u))).as("at %s", u).isCloseTo(u, within(1e-15));
        }
    }

    /** The tail's argument is rounded twice, root and product; either counts z squared times. The rest is the fraction's. */
    private void assertShare(double low, double high, int digits, int points) {
        for (int i = 0; i < points; i++) {
            double z = random.nextDouble(low, high);
            assertThat(TrueValue.errorInUlps(Normal.below(z), share(z, digits)))
                    .as("below %s", z)
                    .isLessThan(z < 0 ? 5 + 2 * z * z : 2);
        }
    }

    /** 1/2 + (z - z^3 / (2 3) + z^5 / (2^2 2! 5) - ...) / sqrt(2 pi). */
    private static BigDecimal share(double z, int digits) {
        MathContext kept = new MathContext(digits);
        BigDecimal square = new BigDecimal(z).multiply(new BigDecimal(z), kept);
        BigDecimal power = new BigDecimal(z);
        BigDecimal sum = power;
        BigDecimal least = BigDecimal.ONE.scaleByPowerOfTen(-digits);
        for (int k = 1; k < square.intValue() || power.abs().compareTo(least) > 0; k++) {
            power = power.multiply(square, kept).divide(BigDecimal.valueOf(-2L * k), kept);
            sum = sum.add(power.divide(BigDecimal.valueOf(2L * k + 1), kept), kept);
        }
        return new BigDecimal("0.5").add(sum.divide(ROOT_TWO_PI, kept), kept);
    }

    private static BigDecimal arctangentOfOneIn(int n) {
        MathContext kept = new MathContext(MOST_DIGITS + 20);
        BigDecimal power = BigDecimal.ONE.divide(BigDecimal.valueOf(n), kept);
        BigDecimal sum = power;
        for (int k = 3; power.precision() - power.scale() > -MOST_DIGITS; k += 2) {
            power = power.divide(BigDecimal.valueOf(-n * (long) n), kept);
            sum = sum.add(power.divide(BigDecimal.valueOf(k), kept), kept);
        }
        return sum;
    }
}
