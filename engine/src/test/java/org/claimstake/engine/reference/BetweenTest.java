package org.claimstake.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import org.claimstake.language.plan.ValueType;
import org.junit.jupiter.api.Test;

/** Whatever two values within their bounds are, what is made of them lies within the bounds that are made of those. */
class BetweenTest {
    private static final double NONE = ValueType.MISSING;
    private static final int ROUNDS = 2_000;

    private final SplittableRandom random = new SplittableRandom(20250430);

    @Test
    void sumsProductsQuotientsAndTheRestLieWithinTheirBounds() {
        within(Between::plus, Double::sum);
        within(Between::times, (a, b) -> a * b);
        within(Between::over, (a, b) -> a / b);
        within(Between::smaller, Math::min);
        within(Between::larger, Math::max);
        within((a, b) -> a.negated(), (a, b) -> -a);
        within((a, b) -> a.magnitude(), (a, b) -> Math.abs(a));
        within(Between::or, (a, b) -> a);
        within(Between::or, (a, b) -> b);
    }

    @Test
    void knownBoundsAreAsNarrowAsTheyCanBe() {
        Between wide = new Between(-2, 3);
        Between above = new Between(4, 5);
        assertThat(wide.plus(above)).isEqualTo(new Between(2, 8));
        assertThat(wide.negated()).isEqualTo(new Between(-3, 2));
        assertThat(wide.times(above)).isEqualTo(new Between(-10, 15));
        assertThat(wide.times(wide)).isEqualTo(new Between(-6, 9)); // two values of the same bounds, not one squared
        assertThat(wide.negated().times(above)).isEqualTo(new Between(-15, 10));
        assertThat(above.over(new Between(2, 8))).isEqualTo(new Between(0.5, 2.5));
        assertThat(above.over(new Between(-8, -2))).isEqualTo(new Between(-2.5, -0.5));
        assertThat(wide.smaller(above)).isEqualTo(new Between(-2, 3));
        assertThat(wide.larger(above)).isEqualTo(new Between(4, 5));
        assertThat(wide.magnitude()).isEqualTo(new Between(0, 3));
        assertThat(new Between(-5, 3).magnitude()).isEqualTo(new Between(0, 5));
        assertThat(new Between(-5, -3).magnitude()).isEqualTo(new Between(3, 5));
        assertThat(above.magnitude()).isEqualTo(above);
        assertThat(wide.or(above)).isEqualTo(new Between(-2, 5));
    }

    @Test
    void aDivisorThatMayBeZeroLeavesNoBound() {
        assertThat(new Between(1, 2).over(new Between(-1, 1))).isEqualTo(Between.NOTHING);
        assertThat(new Between(1, 2).over(new Between(0, 1))).isEqualTo(Between.NOTHING);
        assertThat(new Between(1, 2).over(new Between(-1, 0))).isEqualTo(Between.NOTHING);
    }

    @Test
    void oneKnownBoundIsKeptWhereItBinds() {
        Between atLeast = new Between(2, NONE);
        Between atMost = new Between(NONE, 3);
        Between some = new Between(1, 5);
        assertThat(some.smaller(atMost)).isEqualTo(new Between(NONE, 3));
        assertThat(atMost.smaller(some)).isEqualTo(new Between(NONE, 3));
        assertThat(some.smaller(atLeast)).isEqualTo(new Between(1, 5));
        assertThat(some.larger(atLeast)).isEqualTo(new Between(2, NONE));
        assertThat(atMost.larger(some)).isEqualTo(new Between(1, 5));
        assertThat(atLeast.or(some)).isEqualTo(new Between(1, NONE));
        assertThat(some.or(atMost)).isEqualTo(new Between(NONE, 5));
        assertThat(atLeast.times(some)).isEqualTo(new Between(2, NONE));
        assertThat(atLeast.times(atMost)).isEqualTo(Between.NOTHING);
        assertThat(atMost.times(some)).isEqualTo(Between.NOTHING);
        assertThat(atLeast.magnitude()).isEqualTo(atLeast);
    }

    @Test
    void zeroTimesWhateverIsZero() {
        assertThat(Between.exactly(0).times(Between.NOTHING)).isEqualTo(Between.exactly(0));
        assertThat(Between.NOTHING.times(Between.exactly(0))).isEqualTo(Between.exactly(0));
        assertThat(new Between(0, 1).times(Between.NOTHING)).isEqualTo(Between.NOTHING);
        assertThat(new Between(-1, 0).times(Between.NOTHING)).isEqualTo(Between.NOTHING);
    }

    @Test
    void aTruthIsSureOrMayBe() {
        assertThat(Between.truth(true, true)).isEqualTo(Between.YES);
        assertThat(Between.truth(false, true)).isEqualTo(Between.EITHER);
        assertThat(Between.truth(false, false)).isEqualTo(Between.NO);
        assertThat(Between.YES.surely()).isTrue();
        assertThat(Between.EITHER.surely()).isFalse();
        assertThat(Between.EITHER.maybe()).isTrue();
        assertThat(Between.NO.maybe()).isFalse();
        assertThat(Between.NOTHING.maybe()).isTrue();
        assertThat(Between.NOTHING.surely()).isFalse();
        assertThat(Between.YES.isExact()).isTrue();
        assertThat(Between.EITHER.isExact()).isFalse();
        assertThat(Between.NOTHING.isExact()).isFalse();
    }

    private void within(BinaryOperator<Between> bounds, DoubleBinaryOperator values) {
        for (int i = 0; i < ROUNDS; i++) {
            double a = whole();
            double b = whole();
            Between of = bounds.apply(about(a), about(b));
            double value = values.applyAsDouble(a, b);
            if (Double.isNaN(value)) continue; // 0 / 0 stops a run
            assertThat(value < of.low() || value > of.high())
                    .as("%s of %s and %s, within %s", value, a, b, of)
                    .isFalse();
        }
    }

    // small whole numbers, so that bounds meet and zero is often one of them
    private double whole() {
        return random.nextInt(-3, 4);
    }

    private Between about(double value) {
        return new Between(
                random.nextInt(5) == 0 ? NONE : value - random.nextInt(4),
                random.nextInt(5) == 0 ? NONE : value + random.nextInt(4));
    }
}
