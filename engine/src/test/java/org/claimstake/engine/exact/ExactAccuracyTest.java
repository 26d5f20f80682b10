package org.claimstake.engine.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

/** Errors against series of 60 digits, on points drawn with a fixed seed. */
class ExactAccuracyTest {

    private static final int POINTS = 1_500; // 60,000 a kind were tried once: docs/numbers.md

    private final SplittableRandom random = new SplittableRandom(20250430);

    @Test
    void expStaysWithinOneUlpOfTheTruth() {
        assertExp(() -> random.nextDouble(-1, 1));
        assertExp(() -> random.nextDouble(-20, 20));
        assertExp(() -> random.nextDouble(Exponential.LOWEST, Exponential.HIGHEST));
    }

    @Test
    void logStaysWithinOneUlpOfTheTruth() {
        assertLog(() -> random.nextDouble(0.5, 2));
        assertLog(() -> random.nextDouble(0, 1e6));
        assertLog(() -> Math.scalb(random.nextDouble(1, 2), random.nextInt(-1074, 1023)));
    }

    @Test
    void powerStaysWithinOneUlpOfTheTruth() {
        assertPower(() -> random.nextDouble(0.5, 2), () -> random.nextDouble(-40, 40));
        assertPower(() -> random.nextDouble(0, 1e6), () -> random.nextDouble(-3, 3));
        assertPower(() -> Math.scalb(random.nextDouble(1, 2), random.nextInt(-1074, 1023)), random::nextDouble);
    }

    @Test
    void powerStaysWithinOneUlpWhereTheExponentMagnifiesTheLogarithm() {
        // results near the bounds: an error of the logarithm counts up to a thousand times
        assertPower(() -> 1 + random.nextDouble(-1e-3, 1e-3), () -> random.nextDouble(-7e5, 7e5));
        assertPower(() -> random.nextDouble(0.7, 1.42), () -> random.nextDouble(-1_900, 1_900));
        assertPower(() -> 1.4142 - random.nextDouble(0, 0.05), () -> random.nextDouble(1_800, 2_045));
        assertPower(() -> 1 + random.nextDouble(-1e-12, 1e-12), () -> random.nextDouble(-7e14, 7e14));
    }

    @Test
    void nearlyAllPowersAreRoundedAsTheTruthIs() {
        int right = 0;
        for (int i = 0; i < POINTS; i++) {
            double x = random.nextDouble(0.7, 1.42);
            double y = random.nextDouble(-1_900, 1_900);
            if (Exact.power(x, y) == TrueValue.power(x, y).doubleValue()) right++;
        }
        assertThat(right).isGreaterThan(POINTS * 98 / 100);
    }

    @Test
    void anErrorOfTwoUlpsIsSeen() {
        double nearlyE = Math.nextUp(Math.nextUp(Math.E));
        assertThat(TrueValue.errorInUlps(nearlyE, TrueValue.exp(BigDecimal.ONE)))
                .isGreaterThan(1.5);
    }

    private static void assertExp(DoubleSupplier points) {
        for (int i = 0; i < POINTS; i++) {
            double x = points.getAsDouble();
            double error = TrueValue.errorInUlps(Exact.exp(x), TrueValue.exp(new BigDecimal(x)));
            assertThat(error).as("exp of %s", x).isLessThan(1);
        }
    }

    private static void assertLog(DoubleSupplier points) {
        for (int i = 0; i < POINTS; i++) {
            double x = points.getAsDouble();
            assertThat(TrueValue.errorInUlps(Exact.log(x), TrueValue.log(x)))
                    .as("log of %s", x)
                    .isLessThan(1);
        }
    }

    private static void assertPower(DoubleSupplier bases, DoubleSupplier exponents) {
        for (int i = 0; i < POINTS; i++) {
            double x = bases.getAsDouble();
            double y = exponents.getAsDouble();
            double answer = Exact.power(x, y);
            if (answer == 0 || Double.isInfinite(answer)) continue; // outside the bounds of exp
            assertThat(TrueValue.errorInUlps(answer, TrueValue.power(x, y)))
                    .as("%s to the power %s", x, y)
                    .isLessThan(0.7);
        }
    }
}
