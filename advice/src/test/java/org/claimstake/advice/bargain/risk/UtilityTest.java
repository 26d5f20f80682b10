package org.claimstake.advice.bargain.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.claimstake.advice.bargain.Concept;
import org.claimstake.advice.bargain.Curve;
import org.claimstake.advice.bargain.Payoffs;
import org.claimstake.advice.bargain.Solutions;
import org.claimstake.advice.bargain.Stand;
import org.claimstake.advice.bargain.Zone;
import org.junit.jupiter.api.Test;

/** Values that were worked out by hand, and the laws of certainty equivalents. */
final class UtilityTest {
    // half of the last digit that is given
    private static final double DIGIT = 5e-8;

    private static final Futures THREE = new Futures(new double[] {20, -10, 0}, new double[] {0.5, 0.1, 0.4});
    private static final Futures WEALTH = new Futures(new double[] {-50, 0, 100}, new double[] {0.25, 0.5, 0.25});

    private static double equivalent(Utility utility, Futures futures) {
        return utility.certaintyEquivalent("the seller", futures);
    }

    @Test
    void meanTailAndAbsoluteAversionOfThreeFutures() {
        assertThat(equivalent(new Utility.Neutral(), THREE)).isEqualTo(9);
        // the worst fifth: all of the tenth at -10, and of the next future a tenth at 0
        assertThat(THREE.worst(0.2)).isCloseTo(-5, within(1e-12));
        assertThat(equivalent(new Utility.Cara(0.1), THREE)).isCloseTo(3.0178664, within(DIGIT));
        assertThat(equivalent(new Utility.Cara(0.01), THREE)).isCloseTo(8.3509369, within(DIGIT));
        // a third of the mean gives way to the tail: 9 * 2/3 - 5/3
        assertThat(equivalent(new Utility.Tail(1 / 3.0, 0.2), THREE)).isCloseTo(13 / 3.0, within(1e-12));
    }

    @Test
    void relativeAversionOfFiftyAHundredAndTwoHundred() {
        double[] aversions = {0.5, 1, 2, 4};
        double[] wanted = {106.158009, 100, 88.888889, 73.376161};
        for (int i = 0; i < aversions.length; i++) {
            // wealth of 100 besides: the equivalent is of the money alone
            assertThat(equivalent(new Utility.Crra(aversions[i], 100), WEALTH))
                    .as("g = %s", aversions[i])
                    .isCloseTo(wanted[i] - 100, within(5e-7));
        }
    }

    @Test
    void wealthThatIsGoneIsAnErrorThatNamesPartyAndFuture() {
        assertThatThrownBy(() -> equivalent(new Utility.Crra(0.5, 10), THREE))
                .isInstanceOfSatisfying(Utility.WealthIsGone.class, gone -> {
                    assertThat(gone.party()).isEqualTo("the seller");
                    assertThat(gone.future()).isEqualTo(1);
                })
                .hasMessage(
                        "the wealth of the seller is 0 in future 1, and relative risk aversion wants it above 0 in all");
    }

    @Test
    void hugeStakesDoNotOverflow() {
        Futures huge = Futures.of(-1e9, 0, 1e9);
        // e^(1e9) is beyond a double; of the three the worst counts alone: -1e9 + ln 3
        assertThat(equivalent(new Utility.Cara(1), huge)).isCloseTo(-1e9 + StrictMath.log(3), within(1e-6));
        assertThat(new Utility.Cara(1).gain("a", 0, 1e9)).isEqualTo(1);
    }

    @Test
    void whoDislikesRiskTakesNoMoreThanTheMeanAndForWhatIsCertainJustThat() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            Futures futures = Futures.of(random.doubles(20, -10, 30).toArray());
            Futures moved = Futures.of(DoubleStream.iterate(0, i -> i + 1)
                    .limit(20)
                    .map(i -> futures.money((int) i) + 5)
                    .toArray());
            for (Utility utility : List.of(
                    new Utility.Neutral(),
                    new Utility.Cara(random.nextDouble()),
                    new Utility.Crra(3 * random.nextDouble(), 50),
                    new Utility.Tail(random.nextDouble(), 0.01 + 0.9 * random.nextDouble()))) {
                assertThat(equivalent(utility, futures)).isLessThanOrEqualTo(futures.mean() + 1e-9);
                assertThat(equivalent(utility, Futures.of(7, 7, 7))).isCloseTo(7, within(1e-12));
                assertThat(equivalent(utility, moved)).isGreaterThan(equivalent(utility, futures));
                if (!(utility instanceof Utility.Crra)) {
                    assertThat(equivalent(utility, moved)).isCloseTo(equivalent(utility, futures) + 5, within(1e-9));
                }
            }
        }
    }

    @Test
    void splittingAFutureIntoTwoOfTheSameMoneyChangesNoTail() {
        Futures whole = new Futures(new double[] {-3, 1, 4}, new double[] {0.3, 0.3, 0.4});
        Futures split = new Futures(new double[] {1, -3, 4, -3}, new double[] {0.3, 0.1, 0.4, 0.2});
        for (double share : new double[] {0.05, 0.1, 0.3, 0.45, 0.6, 1}) {
            assertThat(split.worst(share)).isCloseTo(whole.worst(share), within(1e-12));
        }
        assertThat(whole.worst(1)).isCloseTo(whole.mean(), within(1e-12));
    }

    @Test
    void aFutureHeldThriceAsLikelyIsWorthAsThreeOfIt() {
        Futures weighed = new Futures(new double[] {-3, 1, 4, 9}, new double[] {0.3, 0.1, 0.5, 0.1});
        Futures many = Futures.of(4, -3, 4, 4, 1, -3, 9, 4, -3, 4);
        for (Utility utility : List.of(
                new Utility.Neutral(),
                new Utility.Cara(0.3),
                new Utility.Crra(2, 10),
                new Utility.Crra(1, 10),
                new Utility.Tail(0.5, 0.35))) {
            assertThat(equivalent(utility, weighed))
                    .as("%s", utility)
                    .isCloseTo(equivalent(utility, many), within(1e-12));
        }
        assertThat(weighed.isEven()).isFalse();
        assertThat(many.isEven()).isTrue();
    }

    @Test
    void theBoundOfTheWorstIsTheMoneyOfTheFutureThatStraddlesIt() {
        Futures futures = new Futures(new double[] {9, -5, -3, 1}, new double[] {0.5, 0, 0.3, 0.2});
        assertThat(futures.bound(0.1)).isEqualTo(-3);
        assertThat(futures.bound(0.3)).isEqualTo(-3);
        assertThat(futures.bound(0.31)).isEqualTo(1);
        assertThat(futures.bound(1)).isEqualTo(9);
        // the mean of the worst, by the least of what can be said of it (R. T. Rockafellar, S. Uryasev 2000)
        for (double share : new double[] {0.1, 0.3, 0.4, 0.7, 1}) {
            double bound = futures.bound(share);
            double below = 0;
            for (int i = 0; i < futures.count(); i++) {
                below += futures.chance(i) * Math.max(0, bound - futures.money(i));
            }
            assertThat(bound - below / share).isCloseTo(futures.worst(share), within(1e-12));
        }
    }

    /** Divides 1 by Nash on the utilities of two sides. */
    private static double divided(Utility one, Utility other) {
        List<Stand> stands = List.of(Stand.of("one", 0), Stand.of("other", 0));
        // along what the first has in utility: the money behind it is found by the solver of the curve on a fine list
        int steps = 200_000;
        var deals = new double[steps + 1][];
        for (int i = 0; i <= steps; i++) {
            double share = (double) i / steps;
            deals[i] = new double[] {one.gain("one", 0, share), other.gain("other", 0, 1 - share)};
        }
        Payoffs payoffs = Payoffs.of(deals);
        List<Integer> chosen =
                Solutions.of(payoffs, stands, Zone.of(payoffs, stands)).of(Concept.NASH);
        return chosen.stream().mapToInt(deal -> deal).average().orElseThrow() / steps;
    }

    @Test
    void whoDislikesRiskMoreHasLess() {
        // in the middle of the ties of a flat top the grid is exact to its step
        assertThat(divided(new Utility.Cara(1), new Utility.Cara(3))).isCloseTo(0.590591, within(1e-5));
        // wealth has to be above 0; so little moves the third by as much as its root
        assertThat(divided(new Utility.Crra(0.5, 1e-14), new Utility.Neutral())).isCloseTo(1 / 3.0, within(1e-5));
        assertThat(divided(new Utility.Neutral(), new Utility.Neutral())).isCloseTo(0.5, within(1e-5));
    }

    @Test
    void theSameDivisionSolvedOnTheCurve() {
        var one = new Utility.Cara(1);
        var other = new Utility.Cara(3);
        // the curve in utilities: money of the first is -ln(1 - u)
        double most = one.gain("one", 0, 1);
        Curve curve = Curve.of(
                utility -> other.gain("other", 0, 1 + StrictMath.log1p(-utility)),
                0,
                most,
                List.of(Stand.of("one", 0), Stand.of("other", 0)));
        assertThat(-StrictMath.log1p(-curve.of(Concept.NASH)[0])).isCloseTo(0.590591, within(5e-7));
    }

    @Test
    void aversionIsReadFromAGambleThatWouldJustBeTaken() {
        for (double aversion : new double[] {0.001, 0.02, 0.3, 2}) {
            for (double loss : new double[] {0.1, 1, 30}) {
                if (aversion * loss >= StrictMath.log(2)) {
                    continue;
                }
                double gain = -StrictMath.log(2 - StrictMath.exp(aversion * loss)) / aversion;
                assertThat(Utility.elicited(gain, loss).orElseThrow())
                        .as("a = %s, loss %s", aversion, loss)
                        .isCloseTo(aversion, within(1e-9 * Math.max(1, 1 / loss)));
            }
        }
        assertThat(Utility.elicited(100, 100)).isEmpty();
        assertThat(Utility.elicited(90, 100)).isEmpty();
        // whoever wants any sum for a chance to lose 1 has ln 2
        assertThat(Utility.elicited(1e9, 1).orElseThrow()).isCloseTo(StrictMath.log(2), within(1e-9));
        assertThatThrownBy(() -> Utility.elicited(-1, 1)).hasMessageContaining("both must be above 0");
    }

    @Test
    void riskIsSharedByWhatEachCanBearAndTimeByRates() {
        assertThat(Sharing.ofRisk(1, 3)).containsExactly(new double[] {0.75, 0.25}, within(1e-15));
        // ten years later and e times larger: host at 10 % is indifferent, partner at 4 % has 1.822 of it
        assertThat(Sharing.ofDelay(0.10, 0.10, 10)).isEqualTo(1);
        assertThat(Sharing.ofDelay(0.04, 0.10, 10)).isCloseTo(1.822, within(5e-4));
    }

    @Test
    void whatIsNoUtilityIsRefused() {
        assertThatThrownBy(() -> new Utility.Cara(0)).hasMessageContaining("must be above 0");
        assertThatThrownBy(() -> new Utility.Crra(-1, 10)).hasMessageContaining("must be 0 or more");
        assertThatThrownBy(() -> new Utility.Tail(0.5, 0)).hasMessageContaining("the share above 0");
        assertThatThrownBy(() -> new Futures(new double[] {1, 2}, new double[] {0.5, 0.4}))
                .hasMessage("the chances sum to 0.9 and not to 1");
        assertThatThrownBy(Futures::of).hasMessageContaining("0 sums of money");
    }
}
