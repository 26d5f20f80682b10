package org.claimstake.engine.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.claimstake.engine.NumbersPage;
import org.junit.jupiter.api.Test;

/**
 * The bits of many answers as one number: no proof that they are right (other tests hold that), but that none has moved.
 * Whoever changes an operation here moves figures of cases, and says so in the changelog.
 */
class BitsTest {
    private static final int POINTS = 10_000;

    private final SplittableRandom random = new SplittableRandom(20250430);

    @Test
    void noBitOfAnExponentialHasMoved() {
        assertThat(digests(
                        () -> Exact.exp(random.nextDouble(-708, 709)), //
                        () -> Exact.exp(random.nextDouble(-1, 1))))
                .containsExactly("60f5233f361c39c0", "14b64dc52e6aa8e1");
    }

    @Test
    void noBitOfALogarithmHasMoved() {
        assertThat(digests(
                        () -> Exact.log(random.nextDouble(0, 4)), //
                        () -> Exact.log(anyMagnitude())))
                .containsExactly("d111addcb13911ed", "ee43f06d7684b51c");
    }

    @Test
    void noBitOfAPowerHasMoved() {
        assertThat(digests(
                        () -> Exact.power(random.nextDouble(0.5, 2), random.nextDouble(-40, 40)),
                        () -> Exact.power(random.nextDouble(0.7, 1.42), random.nextDouble(-1_900, 1_900)),
                        () -> Exact.power(anyMagnitude(), random.nextDouble(-1, 1))))
                .containsExactly("bdbc580f11af8eb7", "44a06acd214443af", "0dfa72e5df5a4a7b");
    }

    @Test
    void noBitOfAQuantileHasMoved() {
        assertThat(digests(
                        () -> Exact.normalQuantile(random.nextDouble()),
                        () -> Exact.normalQuantile(Math.scalb(random.nextDouble(1, 2), -random.nextInt(2, 1_000)))))
                .containsExactly("35f6dadab5325515", "4b06cd008fcb4fe9");
    }

    @Test
    void noBitOfAShareOfTheNormalHasMoved() {
        assertThat(digests(
                        () -> Normal.below(random.nextDouble(-9, 9)), //
                        () -> Normal.below(random.nextDouble(-38, -9))))
                .containsExactly("7e4e8f3cdabb7b9b", "829ba7dec16f743b");
    }

    @Test
    void noBitOfABetaQuantileHasMoved() {
        assertThat(digests(() ->
                        Beta.quantile(random.nextDouble(), random.nextDouble(0.2, 40), random.nextDouble(0.2, 40))))
                .containsExactly("85f56912d250f1de");
    }

    @Test
    void theBoundBetweenTwoFormulasBelongsToTheFirst() {
        // of the quantile |u - 1/2| = 0.425 and sqrt(-log u) = 5, of the share |z| / sqrt 2 = 4
        assertThat(bits(Exact.normalQuantile(0.5 - 0.425))).isEqualTo("bff7085226d3e524");
        assertThat(Exact.log(1.3887943864964e-11)).isEqualTo(-25);
        assertThat(bits(Exact.normalQuantile(1.3887943864964e-11))).isEqualTo("c01aa1b1c13ee525");
        assertThat(5.65685424949238 * 0.70710678118654752440).isEqualTo(4);
        assertThat(bits(Normal.below(-5.65685424949238))).isEqualTo("3e408ddd13bd35e7");
    }

    private double anyMagnitude() {
        return Math.scalb(random.nextDouble(1, 2), random.nextInt(-1_074, 1_023));
    }

    private static List<String> digests(DoubleSupplier... answers) {
        return Stream.of(answers).map(BitsTest::digest).toList();
    }

    private static String digest(DoubleSupplier answers) {
        long digest = 0;
        for (int i = 0; i < POINTS; i++) {
            digest = digest * 31 + Double.doubleToRawLongBits(answers.getAsDouble());
        }
        return "%016x".formatted(digest);
    }

    private static String bits(double x) {
        return NumbersPage.bits(x);
    }
}
