package org.claimstake.engine.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The beta distribution where something else knows it: whole parameters are chances of tosses, some have closed forms. */
class BetaTest {

    private static final MathContext DIGITS = new MathContext(60);
    private static final double[] PLACES = {0.01, 0.1, 0.3, 0.5, 0.77, 0.95, 0.999};
    private static final int POINTS = 500;

    private final SplittableRandom random = new SplittableRandom(20250430);

    @Test
    void theShareBelowIsTheChanceOfSoManyHeads() {
        for (int a = 1; a < 30; a++) {
            for (int b = 1; b < 30; b++) {
                for (double x : PLACES) {
                    double truth = heads(x, a, b);
                    assertThat(Beta.below(x, a, b)).as("%s of %s, %s", x, a, b).isCloseTo(truth, part(2e-13, truth));
                }
            }
        }
    }

    @Test
    void belowTheQuantileLiesTheShareThatWasAskedFor() {
        for (int a = 1; a < 30; a++) {
            for (int b = 1; b < 30; b++) {
                for (double u : new double[] {1e-6, 0.01, 0.3, 0.5, 0.77, 0.999}) {
                    double x = Beta.quantile(u, a, b);
                    assertThat(heads(x, a, b)).as("%s of %s, %s", u, a, b).isCloseTo(u, part(2e-13, u));
                }
            }
        }
    }

    @Test
    void quantilesWithAClosedFormAreThose() {
        for (int i = 0; i < POINTS; i++) {
            double u = random.nextDouble(0.001, 0.999);
            double power = Math.pow(u, 1 / 3.0);
            double sine = Math.sin(Math.PI * u / 2);
            assertThat(Beta.quantile(u, 1, 1)).as("even, %s", u).isCloseTo(u, part(1e-14, u));
            assertThat(Beta.quantile(u, 3, 1)).as("cube, %s", u).isCloseTo(power, part(1e-14, power));
            assertThat(Beta.quantile(u, 0.5, 0.5))
                    .as("arcsine, %s", u)
                    .isCloseTo(sine * sine, part(1e-13, sine * sine));
            assertThat(Beta.quantile(u, 0.25, 1))
                    .as("flat, %s", u)
                    .isCloseTo(Math.pow(u, 4), part(1e-13, Math.pow(u, 4)));
        }
    }

    @Test
    void theDistributionTurnedRoundIsThatOfTheParametersExchanged() {
        for (int i = 0; i < POINTS; i++) {
            double x = random.nextDouble();
            double a = random.nextDouble(0.3, 40);
            double b = random.nextDouble(0.3, 40);
            assertThat(Beta.below(x, a, b) + Beta.below(1 - x, b, a))
                    .as("%s of %s, %s", x, a, b)
                    .isCloseTo(1, within(1e-13));
        }
    }

    @Test
    void nothingLiesBelowTheLowEndAndAllBelowTheHighOne() {
        assertThat(Beta.below(0, 2, 3)).isZero();
        assertThat(Beta.below(-1, 2, 3)).isZero();
        assertThat(Beta.below(1, 2, 3)).isEqualTo(1);
        assertThat(Beta.below(2, 2, 3)).isEqualTo(1);
    }

    @Test
    void theGammaFunctionIsTheFactorialAndKnowsTheRootOfPi() {
        BigInteger factorial = BigInteger.ONE;
        for (int n = 1; n < 150; n++) {
            factorial = factorial.multiply(BigInteger.valueOf(n));
            double truth = TrueValue.log(factorial.doubleValue()).doubleValue();
            assertThat(Beta.logGamma(n + 1)).as("%s!", n).isCloseTo(truth, within(2e-15 * Math.max(1, truth)));
        }
        assertThat(Beta.logGamma(1)).isCloseTo(0, within(2e-15));
        assertThat(Beta.logGamma(0.5)).isCloseTo(Math.log(Math.PI) / 2, within(2e-15));
    }

    @Test
    void belowOneHalfTheGammaFunctionIsThatOfOneMoreDividedByItsArgument() {
        for (int i = 0; i < POINTS; i++) {
            double x = random.nextDouble(0.001, 0.5);
            assertThat(Beta.logGamma(x)).as("at %s", x).isCloseTo(Beta.logGamma(x + 1) - Math.log(x), within(1e-14));
        }
    }

    /** The chance of at least a heads in a + b - 1 tosses when one toss is heads with chance x. */
    private static double heads(double x, int a, int b) {
        int tosses = a + b - 1;
        BigDecimal head = new BigDecimal(x);
        BigDecimal tail = BigDecimal.ONE.subtract(head);
        BigDecimal sum = BigDecimal.ZERO;
        BigInteger ways = BigInteger.ONE;
        for (int k = 0; k <= tosses; k++) {
            if (k >= a) {
                BigDecimal chance = head.pow(k, DIGITS).multiply(tail.pow(tosses - k, DIGITS), DIGITS);
                sum = sum.add(chance.multiply(new BigDecimal(ways), DIGITS), DIGITS);
            }
            ways = ways.multiply(BigInteger.valueOf(tosses - k)).divide(BigInteger.valueOf(k + 1));
        }
        return sum.doubleValue();
    }

    private static Offset<Double> part(double of, double whole) {
        return within(of * whole);
    }
}
