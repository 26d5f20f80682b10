package org.claimstake.advice.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Values that are known: of the curve u2 = 1 - u1^2 in closed form, of small lists of deals by hand. */
final class SolutionsTest {
    // a step of the grid, which is what reading a curve off a list of deals costs
    private static final double STEP = 1e-5;
    // half of the last digit that is given
    private static final double DIGIT = 5e-7;

    private static final List<Stand> ZERO = List.of(Stand.of("a", 0), Stand.of("b", 0));
    private static final List<Stand> SOME = List.of(Stand.of("a", 0.2), Stand.of("b", 0.3));

    /** The curve as a hundred thousand deals. */
    private static Payoffs grid() {
        int steps = 100_000;
        var deals = new double[steps + 1][];
        for (int i = 0; i <= steps; i++) {
            double first = i * STEP;
            deals[i] = new double[] {first, 1 - first * first};
        }
        return Payoffs.of(deals);
    }

    private static Curve curve(List<Stand> stands) {
        return Curve.of(first -> 1 - first * first, 0, 1, stands);
    }

    private static void check(List<Stand> stands, Concept concept, double first, double second) {
        assertThat(curve(stands).of(concept)[0]).as("%s solved", concept).isCloseTo(first, within(DIGIT));
        assertThat(curve(stands).of(concept)[1]).as("%s solved", concept).isCloseTo(second, within(DIGIT));
        Payoffs payoffs = grid();
        List<Integer> chosen =
                Solutions.of(payoffs, stands, Zone.of(payoffs, stands)).of(concept);
        assertThat(chosen).isNotEmpty().allSatisfy(deal -> {
            // ties within 1e-9 of a flat top reach further than a step: of f'' = 1 to sqrt(2e-9)
            assertThat(payoffs.of(deal, 0)).as("%s on the grid", concept).isCloseTo(first, within(6e-5));
            assertThat(payoffs.of(deal, 1)).as("%s on the grid", concept).isCloseTo(second, within(1e-4));
        });
    }

    @Test
    void onAParabolaWithoutNoDealEachConceptChoosesWhatItsFormulaSays() {
        check(ZERO, Concept.NASH, 0.577350, 0.666667);
        check(ZERO, Concept.KALAI_SMORODINSKY, 0.618034, 0.618034);
        check(ZERO, Concept.EGALITARIAN, 0.618034, 0.618034);
        check(ZERO, Concept.UTILITARIAN, 0.5, 0.75);
    }

    @Test
    void whatThereIsWithoutADealMovesThem() {
        check(SOME, Concept.NASH, 0.554291, 0.692761);
        check(SOME, Concept.KALAI_SMORODINSKY, 0.566104, 0.679526);
        check(SOME, Concept.EGALITARIAN, 0.572381, 0.672381);
    }

    @Test
    void whoHasMorePowerHasMore() {
        check(
                List.of(Stand.of("a", 0).withPower(0.7), Stand.of("b", 0).withPower(0.3)),
                Concept.NASH,
                0.733799,
                0.461538);
    }

    @Test
    void anOutsideOptionBoundsAndDoesNotMove() {
        List<Stand> weak = List.of(Stand.of("a", 0).withOutsideOption(0.5), Stand.of("b", 0));
        List<Stand> strong = List.of(Stand.of("a", 0).withOutsideOption(0.7), Stand.of("b", 0));
        check(weak, Concept.NASH, 0.577350, 0.666667);
        check(strong, Concept.NASH, 0.7, 0.51);
    }

    @Test
    void twoLossesMakeNoGain() {
        // (-0.5)(-0.5) = 0.25 is more than 0.1 * 0.1
        Payoffs payoffs = Payoffs.of(new double[][] {{0, 0}, {0.6, 0.6}});
        List<Stand> stands = List.of(Stand.of("a", 0.5), Stand.of("b", 0.5));
        Solutions solutions = Solutions.of(payoffs, stands, Zone.of(payoffs, stands));
        assertThat(solutions.of(Concept.NASH)).containsExactly(1);
    }

    @Test
    void twoLossesOfThreeMakeNoGainEvenOnTheFrontier() {
        Payoffs payoffs = Payoffs.of(new double[][] {{0.1, 0.1, 1}, {0.55, 0.55, 0.55}});
        List<Stand> stands = List.of(Stand.of("a", 0.5), Stand.of("b", 0.5), Stand.of("c", 0.5));
        assertThat(Frontier.of(payoffs)).containsExactly(0, 1);
        Solutions solutions = Solutions.of(payoffs, stands, Zone.of(payoffs, stands));
        for (Concept concept : Concept.values()) {
            assertThat(solutions.of(concept)).as("%s", concept).containsExactly(1);
        }
    }

    @Test
    void kalaiSmorodinskyIsTheLargestLeastShareAndNotTheSmallestSpread() {
        // shares (0.5, 0.5) lie closest together; (0.6, 0.9) give the worse off more
        Payoffs payoffs = Payoffs.of(new double[][] {{1, 0}, {0, 1}, {0.5, 0.5}, {0.6, 0.9}});
        Solutions solutions = Solutions.of(payoffs, ZERO, Zone.of(payoffs, ZERO));
        assertThat(solutions.of(Concept.KALAI_SMORODINSKY)).containsExactly(3);
    }

    @Test
    void theBestOfASideCountsWithinTheZoneOnly() {
        // the first could have 10, but never with the consent of the second
        Payoffs payoffs = Payoffs.of(new double[][] {{10, -1}, {1, 0}, {0, 1}, {0.6, 0.5}, {0.3, 0.8}});
        Solutions solutions = Solutions.of(payoffs, ZERO, Zone.of(payoffs, ZERO));
        assertThat(solutions.of(Concept.KALAI_SMORODINSKY)).containsExactly(3);
    }

    @Test
    void allTiesAreGivenAndLeximinDecidesWhereTheLeastIsTheSame() {
        Payoffs payoffs = Payoffs.of(new double[][] {{0.4, 0.6}, {0.6, 0.4}, {0.4, 0.6 + 1e-10}, {0.4, 0.4}});
        Solutions solutions = Solutions.of(payoffs, ZERO, Zone.of(payoffs, ZERO));
        assertThat(solutions.of(Concept.NASH)).containsExactly(1, 2);
        assertThat(solutions.of(Concept.EGALITARIAN)).containsExactly(1, 2);
        Payoffs three = Payoffs.of(new double[][] {{0.2, 0.5, 0.5}, {0.2, 0.3, 0.9}, {0.5, 0.2, 0.5}});
        List<Stand> stands = List.of(Stand.of("a", 0), Stand.of("b", 0), Stand.of("c", 0));
        assertThat(Solutions.of(three, stands, Zone.of(three, stands)).of(Concept.EGALITARIAN))
                .containsExactly(0, 2);
    }

    @Test
    void whereNobodyCanBePutAboveNoDealWithTheOthersNashDoesNotChoose() {
        Payoffs payoffs = Payoffs.of(new double[][] {{1, 0}, {0, 1}, {0, 0.5}});
        Solutions solutions = Solutions.of(payoffs, ZERO, Zone.of(payoffs, ZERO));
        assertThat(solutions.isNashIdle()).isTrue();
        assertThat(solutions.of(Concept.NASH)).containsExactly(0, 1);
    }

    @Test
    void ofAnEmptyZoneNothingIsChosenAndTheLeastShortfallIsTold() {
        Payoffs payoffs = Payoffs.of(new double[][] {{0, 1}, {1, 0}, {0.45, 0.4}});
        List<Stand> stands = List.of(Stand.of("a", 0.5), Stand.of("b", 0.5));
        Zone zone = Zone.of(payoffs, stands);
        assertThat(zone.isEmpty()).isTrue();
        assertThat(Solutions.of(payoffs, stands, zone).of(Concept.NASH)).isEmpty();
        Shortfall shortfall = Shortfall.of(payoffs, stands, new double[] {1, 1});
        assertThat(shortfall.deals()).containsExactly(2);
        assertThat(shortfall.lacking()).isEqualTo(1);
        assertThat(shortfall.share()).isCloseTo(0.1, within(1e-15));
    }

    @Test
    void aDrawBetweenTwoDealsIsSolvedInClosedForm() {
        // on the line from (0, 1) to (1, 0) the product is largest in the middle; by power 0.7 at 0.7
        Payoffs payoffs = Payoffs.of(new double[][] {{0, 1}, {1, 0}, {0.2, 0.3}});
        for (Concept concept : List.of(Concept.NASH, Concept.KALAI_SMORODINSKY, Concept.EGALITARIAN)) {
            assertThat(Draw.of(concept, payoffs, ZERO)).containsExactly(new Draw(0, 1, 0.5, List.of(0.5, 0.5)));
        }
        List<Stand> strong =
                List.of(Stand.of("a", 0).withPower(7), Stand.of("b", 0).withPower(3));
        assertThat(Draw.of(Concept.NASH, payoffs, strong).getFirst().chance()).isCloseTo(0.7, within(1e-15));
        // no deal alone is accepted by both, a draw is
        List<Stand> both = List.of(Stand.of("a", 0.3), Stand.of("b", 0.4));
        assertThat(Zone.of(payoffs, both).isEmpty()).isTrue();
        assertThat(Draw.of(Concept.NASH, payoffs, both).getFirst().worth().getFirst())
                .isCloseTo(0.45, within(1e-15));
        assertThat(Draw.of(Concept.NASH, payoffs, List.of(Stand.of("a", 0.6), Stand.of("b", 0.5))))
                .isEmpty();
    }

    @Test
    void theDrawOfManyPointsOfACurveComesNearTheCurve() {
        var deals = new double[101][];
        for (int i = 0; i <= 100; i++) {
            double first = i / 100.0;
            deals[i] = new double[] {first, 1 - first * first};
        }
        for (List<Stand> stands : List.of(ZERO, SOME)) {
            for (Concept concept : Concept.values()) {
                Draw draw = Draw.of(concept, Payoffs.of(deals), stands).getFirst();
                // a chord lies below the curve by a quarter of the square of the step; a flat top moves by up to a step
                assertThat(draw.worth().getFirst())
                        .as("%s", concept)
                        .isCloseTo(curve(stands).of(concept)[0], within(0.006));
            }
        }
    }

    /** Monotone where everything on a curve and below it can be agreed; among a few deals it need not be. */
    @Test
    void whoCanHaveMoreAtEveryThatTheOtherHasIsGivenNoLess() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            double bend = 1 + 3 * random.nextDouble();
            double most = 1 + 2 * random.nextDouble();
            double more = most * (1 + random.nextDouble());
            List<Stand> stands =
                    List.of(Stand.of("a", 0.3 * random.nextDouble()), Stand.of("b", 0.3 * random.nextDouble()));
            double[] before = bent(most, bend, stands).of(Concept.KALAI_SMORODINSKY);
            double[] after = bent(more, bend, stands).of(Concept.KALAI_SMORODINSKY);
            assertThat(after[0]).as("seed %d", seed).isGreaterThanOrEqualTo(before[0] - 1e-12);
            double[] equal = bent(most, bend, stands).of(Concept.EGALITARIAN);
            double[] larger = bent(more, bend, stands).of(Concept.EGALITARIAN);
            assertThat(larger[0]).as("seed %d", seed).isGreaterThanOrEqualTo(equal[0] - 1e-12);
            assertThat(larger[1]).as("seed %d", seed).isGreaterThanOrEqualTo(equal[1] - 1e-12);
        }
    }

    private static Curve bent(double most, double bend, List<Stand> stands) {
        return Curve.of(first -> 1 - StrictMath.pow(first / most, bend), 0, most, stands);
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> Payoffs.of(new double[][] {{0, Double.NaN}}))
                .hasMessage("deal 0 is worth NaN to party 1: no number");
        assertThatThrownBy(() -> Payoffs.of(new double[][] {{0, 1}, {1}})).hasMessageContaining("to 1 parties");
        assertThatThrownBy(() -> Stand.of("a", 0).withPower(0))
                .hasMessage("the power of a is 0.0, but must be above 0");
        assertThatThrownBy(() -> Curve.of(first -> 1 - first, 0, 1, List.of(Stand.of("a", 0.7), Stand.of("b", 0.7))))
                .hasMessageContaining("no point of the curve");
    }
}
