package org.claimstake.advice.bargain.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.claimstake.advice.bargain.Concept;
import org.claimstake.advice.bargain.Payoffs;
import org.claimstake.advice.bargain.Stand;
import org.junit.jupiter.api.Test;

/** Offers in turn, unknown counterparts, linked issues, points. */
final class TalksTest {
    private static final double DIGIT = 5e-7;

    @Test
    void offersInTurnGiveWhatTheFormulaSays() {
        assertThat(AlternatingOffers.of(0.9, 0.9).firstShare()).isCloseTo(0.526316, within(DIGIT));
        assertThat(AlternatingOffers.of(0.95, 0.9).firstShare()).isCloseTo(0.689655, within(DIGIT));
        assertThat(new AlternatingOffers(1, 1, 0.1, 0.2, 0.3).firstShare()).isCloseTo(0.463158, within(DIGIT));
        assertThat(new AlternatingOffers(0.97, 0.94, 0.05, 0.1, 0.25).firstShare())
                .isCloseTo(0.558807, within(DIGIT));
    }

    @Test
    void shortRoundsAndRareBreakdownsComeToNash() {
        assertThat(AlternatingOffers.firstShareOfShortRounds(0.05, 0.1)).isCloseTo(2 / 3.0, within(1e-15));
        double round = 1e-5;
        var quick = AlternatingOffers.of(StrictMath.exp(-0.05 * round), StrictMath.exp(-0.1 * round));
        // who begins keeps the gain of one round
        assertThat(quick.firstShare()).isCloseTo(2 / 3.0, within(1e-5));
        var rare = new AlternatingOffers(1, 1, 1e-6, 0.2, 0.3);
        assertThat(rare.firstShare()).isCloseTo((1 + 0.2 - 0.3) / 2, within(1e-5));
    }

    @Test
    void anOutsideOptionChangesNothingUntilItIsMoreThanWaitingIsWorth() {
        var patient = AlternatingOffers.of(0.9, 0.9);
        assertThat(patient.firstShare(0, 0.2)).isCloseTo(0.526316, within(DIGIT));
        // up to D / (1 + D)
        assertThat(patient.firstShare(0, 0.9 / 1.9 - 1e-9)).isCloseTo(1 / 1.9, within(1e-12));
        assertThat(patient.firstShare(0, 0.6)).isCloseTo(0.4, within(1e-15));
    }

    @Test
    void withAnyOptionsEachIsGivenTheBetterOfWaitingAndLeaving() {
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            double a = 0.3 + 0.69 * random.nextDouble();
            double b = 0.3 + 0.69 * random.nextDouble();
            double p = random.nextInt(2) * random.nextDouble() * 0.5;
            double b1 = 0.5 * random.nextDouble();
            double b2 = 0.5 * random.nextDouble();
            double o1 = random.nextDouble();
            double o2 = (1 - o1) * random.nextDouble();
            double x = new AlternatingOffers(a, b, p, b1, b2).firstShare(o1, o2);
            double y = 1 - Math.max(p * b1 + (1 - p) * a * x, o1);
            assertThat(x).as("seed %d", seed).isCloseTo(1 - Math.max(p * b2 + (1 - p) * b * y, o2), within(1e-12));
        }
    }

    @Test
    void whereNothingEverPressesNoDivisionIsSingledOut() {
        assertThatThrownBy(() -> AlternatingOffers.of(1, 1)).hasMessageContaining("nothing ever presses");
        assertThatThrownBy(() -> AlternatingOffers.of(0.9, 1.1)).hasMessageContaining("must be from 0 to 1");
        assertThatThrownBy(() -> AlternatingOffers.of(0.9, 0.9).firstShare(0.6, 0.6))
                .hasMessageContaining("more than there is to divide");
    }

    // profiles by deals: how much the counterpart gains
    private static final double[][] GAINS = {{1, 2, -1, -3}, {1, 1, 1, -3}, {-1, 1, 2, 1}, {2, 1, -1, -1}, {3, 2, 1, 1}
    };
    private static final double[] OURS = {1, 2, 5, 9};

    @Test
    void whatIsAcceptedByMoreProfilesIsWorthLessToUs() {
        Acceptance known = Acceptance.of(GAINS);
        assertThat(known.probability(0)).isCloseTo(0.8, within(1e-15));
        assertThat(known.probability(1)).isCloseTo(1, within(1e-15));
        assertThat(known.probability(2)).isCloseTo(0.6, within(1e-15));
        assertThat(known.best(OURS, 0.3)).hasValue(3);
        assertThat(known.best(OURS, 0.5)).hasValue(2);
        assertThat(known.best(OURS, 0.8)).hasValue(1);
        assertThat(known.best(OURS, 0.95)).hasValue(1);
        assertThat(Acceptance.of(new double[][] {{-1}, {1}}).best(new double[] {1}, 0.8))
                .isEmpty();
    }

    @Test
    void theLeastRegretIsAgainstWhatEachProfileWouldHaveAccepted() {
        Acceptance known = Acceptance.of(GAINS);
        // against the third profile 9 could be had: deal 1 leaves 7 of it, deal 2 leaves 4, deal 3 nothing; against the
        // second deal 3 has nothing of 5
        assertThat(known.regret(OURS, 1)).isEqualTo(7);
        assertThat(known.regret(OURS, 2)).isEqualTo(4);
        assertThat(known.regret(OURS, 3)).isEqualTo(5);
        assertThat(known.leastRegret(OURS)).isEqualTo(2);
    }

    @Test
    void whatTheCounterpartDoesMakesProfilesLikelierThatWouldDoIt() {
        Acceptance known = Acceptance.of(GAINS);
        Acceptance after = known.preferring(2, 0, 1);
        assertThat(Arrays.stream(after.weights()).sum()).isCloseTo(1, within(1e-15));
        // differences of -2, 0, 3, -3, -2
        double[] odds = {
            1 / (1 + StrictMath.exp(2)),
            0.5,
            1 / (1 + StrictMath.exp(-3)),
            1 / (1 + StrictMath.exp(3)),
            1 / (1 + StrictMath.exp(2))
        };
        double all = Arrays.stream(odds).sum();
        for (int i = 0; i < odds.length; i++) {
            assertThat(after.weights()[i]).isCloseTo(odds[i] / all, within(1e-12));
        }
        assertThat(known.refusing(3, 0.5).probability(3)).isLessThan(known.probability(3));
        assertThat(known.refusing(0, 1e-9).weights()[2]).isCloseTo(1, within(1e-12));
    }

    /** u1 = 3x + y, u2 = (1 - x) + 3(1 - y): each issue halved gives (2, 2), x to one and y to the other (3, 3). */
    @Test
    void issuesThatEachSideRatesOtherwiseAreBetterTiedTogether() {
        var dear = new ArrayList<double[]>();
        var cheap = new ArrayList<double[]>();
        for (int i = 0; i <= 100; i++) {
            double share = i / 100.0;
            dear.add(new double[] {3 * share, 1 - share});
            cheap.add(new double[] {share, 3 * (1 - share)});
        }
        List<Stand> stands = List.of(Stand.of("a", 0), Stand.of("b", 0));
        Linkage linkage = Linkage.of(
                List.of(Payoffs.of(dear.toArray(double[][]::new)), Payoffs.of(cheap.toArray(double[][]::new))),
                List.of(stands, stands),
                Concept.NASH);
        assertThat(linkage.apart()).containsExactly(2.0, 2.0);
        assertThat(linkage.together()).containsExactly(3.0, 3.0);
        assertThat(linkage.isWorthIt()).isTrue();
    }

    @Test
    void tiedTogetherIssuesThatBothRateAlikeGainNothing() {
        Payoffs halves = Payoffs.of(new double[][] {{1, 0}, {0.5, 0.5}, {0, 1}});
        List<Stand> stands = List.of(Stand.of("a", 0), Stand.of("b", 0));
        assertThat(Linkage.of(List.of(halves, halves), List.of(stands, stands), Concept.NASH)
                        .isWorthIt())
                .isFalse();
    }

    /** The published example: 50, 20, 15, 10, 5 against 40, 30, 10, 10, 10. */
    @Test
    void aSixthOfTheFirstIssueMovesAndBothHaveTheSame() {
        AdjustedWinner won = AdjustedWinner.of(new double[] {50, 20, 15, 10, 5}, new double[] {40, 30, 10, 10, 10});
        assertThat(won.sharesOfFirst()).containsExactly(new double[] {5 / 6.0, 0, 1, 0, 0}, within(1e-15));
        assertThat(won.pointsOfFirst()).isCloseTo(170 / 3.0, within(1e-12));
        assertThat(won.pointsOfSecond()).isCloseTo(170 / 3.0, within(1e-12));
    }

    @Test
    void bothEndWithTheSamePointsAndAtMostOneIssueIsDivided() {
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            int issues = 1 + random.nextInt(7);
            double[] first = points(random, issues);
            double[] second = points(random, issues);
            AdjustedWinner won = AdjustedWinner.of(first, second);
            assertThat(won.pointsOfFirst()).as("seed %d", seed).isCloseTo(won.pointsOfSecond(), within(1e-9));
            assertThat(Arrays.stream(won.sharesOfFirst())
                            .filter(share -> share > 0 && share < 1)
                            .count())
                    .isLessThanOrEqualTo(1);
            // no envy: of two sides, each has at least half of its own points
            assertThat(won.pointsOfFirst()).isGreaterThanOrEqualTo(50 - 1e-9);
        }
        assertThatThrownBy(() -> AdjustedWinner.of(new double[] {50, 40}, new double[] {50, 50}))
                .hasMessageContaining("must be 2 of 0 or more that sum to 100");
    }

    private static double[] points(Random random, int issues) {
        double[] points = random.ints(issues, 0, 5).asDoubleStream().toArray();
        points[random.nextInt(issues)] += 1;
        double sum = Arrays.stream(points).sum();
        return Arrays.stream(points).map(point -> 100 * point / sum).toArray();
    }
}
