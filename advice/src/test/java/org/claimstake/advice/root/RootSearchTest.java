package org.claimstake.advice.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import org.claimstake.engine.NoneReason;
import org.junit.jupiter.api.Test;

final class RootSearchTest {
    private static final Range RANGE = new Range(0, 100, Range.PARTS);

    @Test
    void twoRatesThatMakeOneFlowWorthNothingAreTwoRoots() {
        // -100, 230, -132: roots at 10 % and 20 %
        Sought sought = sought(rate -> -100 + 230 / (1 + rate / 100) - 132 / Math.pow(1 + rate / 100, 2));

        assertThat(sought.kind()).isEqualTo(Sought.Kind.FOUND);
        assertThat(sought.roots()).extracting(Found.Root::at).containsExactly(10.0, 20.0);
    }

    @Test
    void twoRootsBetweenTwoPlacesOfTheScanAreSeenByTheDipBesideThem() {
        Sought sought = sought(x -> (x - 31.1) * (x - 31.9));

        assertThat(sought.roots()).extracting(Found.Root::at).containsExactly(31.1, 31.9);
    }

    @Test
    void aRootThatOnlyTouchesZeroIsFoundAndSaidToTouch() {
        Sought sought = sought(x -> (x - 33.3) * (x - 33.3));

        assertThat(sought.roots()).hasSize(1);
        // near its lowest point a square of doubles is known to the root of their rounding
        assertThat(sought.roots().getFirst().at()).isCloseTo(33.3, within(1e-3));
        assertThat(sought.roots().getFirst().touches()).isTrue();
    }

    @Test
    void aDipThatStaysAboveIsNoRoot() {
        Sought sought = sought(x -> (x - 33.3) * (x - 33.3) + 5);

        assertThat(sought.kind()).isEqualTo(Sought.Kind.ALWAYS_ABOVE);
        assertThat(sought.found()).isEmpty();
    }

    @Test
    void aBandThatIsPassedOverIsAJumpAndNoRoot() {
        Sought sought = sought(price -> price < 60 ? -50 : 70 + price);

        assertThat(sought.kind()).isEqualTo(Sought.Kind.PASSED_OVER);
        assertThat(sought.found()).singleElement().isInstanceOfSatisfying(Found.Jump.class, jump -> {
            assertThat(jump.from()).isCloseTo(60, within(1e-9)).isLessThanOrEqualTo(60);
            assertThat(jump.to()).isCloseTo(60, within(1e-9)).isGreaterThanOrEqualTo(60);
            assertThat(jump.before().left()).isEqualTo(-50);
            assertThat(jump.after().left()).isCloseTo(130, within(1e-6));
        });
    }

    @Test
    void aPoleIsAJump() {
        Sought sought = sought(x -> 1 / (x - 41.3));

        assertThat(sought.kind()).isEqualTo(Sought.Kind.PASSED_OVER);
        assertThat(sought.found()).singleElement().isInstanceOf(Found.Jump.class);
    }

    @Test
    void aSteepFunctionIsNoJump() {
        Sought sought = sought(x -> Math.tanh((x - 41.3) * 40));

        assertThat(sought.roots())
                .singleElement()
                .satisfies(root -> assertThat(root.at()).isCloseTo(41.3, within(1e-9)));
    }

    @Test
    void whatTheFuturesAreTooFewToTellIsNoJump() {
        // a share of 1000 futures moves by a thousandth at a time
        DoubleFunction<Probe> share = x -> new Probe.Value(Math.floor(x * 10) / 1000, 0.3335, 0.15, 0);

        Sought sought = RootSearch.of(share, RANGE);

        assertThat(sought.roots()).singleElement().satisfies(root -> {
            assertThat(root.at()).isCloseTo(33.4, within(1e-9));
            assertThat(root.spread()).isCloseTo(15, within(1.0));
        });
    }

    @Test
    void whatDoesNotMoveHasNoEffect() {
        assertThat(sought(x -> 17).kind()).isEqualTo(Sought.Kind.NO_EFFECT);
        assertThat(sought(x -> 17).found()).isEmpty();
    }

    @Test
    void whatDoesNotMoveAndIsZeroHoldsEverywhere() {
        Sought sought = sought(x -> 0);

        assertThat(sought.kind()).isEqualTo(Sought.Kind.NO_EFFECT);
        assertThat(sought.found()).singleElement().isInstanceOfSatisfying(Found.Stretch.class, stretch -> {
            assertThat(stretch.from()).isEqualTo(0);
            assertThat(stretch.to()).isEqualTo(100);
        });
    }

    @Test
    void aStretchOfZeroIsToldWithItsEnds() {
        // below 35.2 nothing is built and nothing is worth anything
        Sought sought = sought(x -> Math.max(0, x - 35.2));

        assertThat(sought.kind()).isEqualTo(Sought.Kind.FOUND);
        assertThat(sought.found()).singleElement().isInstanceOfSatisfying(Found.Stretch.class, stretch -> {
            assertThat(stretch.from()).isEqualTo(0);
            assertThat(stretch.to()).isCloseTo(35.2, within(1e-3));
        });
    }

    @Test
    void aFlatPartAwayFromZeroIsToldBesideTheRoot() {
        Sought sought = sought(x -> Math.max(5, x - 30) - 20);

        assertThat(sought.roots()).extracting(Found.Root::at).containsExactly(50.0);
        assertThat(sought.flat())
                .singleElement()
                .satisfies(flat -> assertThat(flat.to()).isEqualTo(35));
    }

    @Test
    void whereAMeasureIsNoneIsToldWithItsEndsAndTheRootBehindIsFound() {
        DoubleFunction<Probe> rate =
                x -> x < 21.7 ? new Probe.None(NoneReason.NO_ROOT) : new Probe.Value(x / 300, 0.1, 0, 0);

        Sought sought = RootSearch.of(rate, RANGE);

        assertThat(sought.roots()).extracting(Found.Root::at).containsExactly(30.0);
        assertThat(sought.found()).first().isInstanceOfSatisfying(Found.Gap.class, gap -> {
            assertThat(gap.from()).isEqualTo(0);
            assertThat(gap.to()).isCloseTo(21.7, within(1e-3));
            assertThat(gap.turns()).isFalse();
        });
    }

    @Test
    void aRootBesideTheEndOfAGapIsFound() {
        DoubleFunction<Probe> rate =
                x -> x < 21.7 ? new Probe.None(NoneReason.NO_ROOT) : new Probe.Value(x, 22.1, 0, 0);

        assertThat(RootSearch.of(rate, RANGE).roots())
                .extracting(Found.Root::at)
                .containsExactly(22.1);
    }

    @Test
    void aGapAcrossWhichTheSignChangesSaysSo() {
        DoubleFunction<Probe> rate =
                x -> x > 40.1 && x < 48.3 ? new Probe.None(NoneReason.SEVERAL) : new Probe.Value(x, 45, 0, 0);

        Sought sought = RootSearch.of(rate, RANGE);

        assertThat(sought.kind()).isEqualTo(Sought.Kind.PASSED_OVER);
        assertThat(sought.found())
                .singleElement()
                .isInstanceOfSatisfying(
                        Found.Gap.class, gap -> assertThat(gap.turns()).isTrue());
    }

    @Test
    void aGapBetweenTwoPlacesOfTheScanIsFoundWhereTheClosingComesUponIt() {
        DoubleFunction<Probe> rate =
                x -> x > 40.9 && x < 42.1 ? new Probe.None(NoneReason.MISSING) : new Probe.Value(x, 41.5, 0, 0);

        assertThat(RootSearch.of(rate, RANGE).found()).singleElement().isInstanceOfSatisfying(Found.Gap.class, gap -> {
            assertThat(gap.from()).isCloseTo(40.9, within(1e-3));
            assertThat(gap.to()).isCloseTo(42.1, within(1e-3));
            assertThat(gap.turns()).isTrue();
        });
    }

    @Test
    void ofAMeasureThatIsNoneEverywhereTheAnswerIsThatItIsNone() {
        Sought sought = RootSearch.of(x -> new Probe.None(NoneReason.NO_ROOT), RANGE);

        assertThat(sought.kind()).isEqualTo(Sought.Kind.NOWHERE);
    }

    @Test
    void anIncreasingMeasureHasARootJustWhereItsSignsDiffer() {
        for (long seed = 1; seed <= 2_000; seed++) {
            DoubleUnaryOperator measure = increasing(new Random(seed));
            boolean differs = measure.applyAsDouble(0) < 0 && measure.applyAsDouble(100) > 0;

            Sought sought = sought(measure);

            assertThat(sought.roots()).as("seed " + seed).hasSize(differs ? 1 : 0);
            sought.roots().forEach(root -> {
                assertThat(measure.applyAsDouble(root.from())).isLessThanOrEqualTo(0);
                assertThat(measure.applyAsDouble(root.to())).isGreaterThanOrEqualTo(0);
                assertThat(root.to() - root.from()).isLessThanOrEqualTo(sought.tolerance());
                assertThat(root.at()).isBetween(root.from(), root.to());
            });
        }
    }

    @Test
    void theSameRootsAreFoundWhenMoneyIsCountedInOtherCoins() {
        for (long seed = 1; seed <= 200; seed++) {
            DoubleUnaryOperator measure = increasing(new Random(seed));

            Sought one = sought(measure);
            Sought other = sought(x -> measure.applyAsDouble(x) * 1024);

            assertThat(other.roots())
                    .extracting(Found.Root::at)
                    .containsExactlyElementsOf(
                            one.roots().stream().map(Found.Root::at).toList());
        }
    }

    /** A sum of a slope, kinks and exponentials, each increasing, less a constant that may lie outside. */
    private static DoubleUnaryOperator increasing(Random random) {
        double slope = 0.1 + random.nextDouble();
        double scale = Math.pow(10, random.nextInt(10) - 2);
        var kinks = new ArrayList<double[]>();
        for (int i = random.nextInt(4); i > 0; i--) {
            kinks.add(new double[] {random.nextDouble() * 100, random.nextDouble() * 10});
        }
        double bend = random.nextDouble() * 0.05;
        DoubleUnaryOperator raw = x -> slope * x
                + Math.expm1(bend * x)
                + kinks.stream()
                        .mapToDouble(kink -> kink[1] * Math.max(0, x - kink[0]))
                        .sum();
        double less = (random.nextDouble() * 1.4 - 0.2) * raw.applyAsDouble(100);
        return x -> scale * (raw.applyAsDouble(x) - less);
    }

    private static Sought sought(DoubleUnaryOperator difference) {
        return RootSearch.of(x -> new Probe.Value(difference.applyAsDouble(x), 0, 0, 0), RANGE);
    }
}
