package org.claimstake.advice.bargain.coalition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Games whose core and values are known. */
final class CoalitionsTest {
    private static final double ROUNDING = 1e-9;

    /** One seller, to buyers to whom the thing is worth 10 and 6. */
    private static Coalitions market(double first, double second) {
        return Coalitions.of(
                3, group -> (group & 1) == 0 ? 0 : Math.max((group & 2) > 0 ? first : 0, (group & 4) > 0 ? second : 0));
    }

    @Test
    void aSellerWithTwoBuyersHasSixOfTen() {
        assertThat(market(10, 6).shapley()).containsExactly(new double[] {6, 3, 1}, within(1e-12));
        // with one buyer only it is half
        assertThat(Coalitions.of(2, group -> group == 3 ? 10 : 0).shapley())
                .containsExactly(new double[] {5, 5}, within(1e-12));
    }

    @Test
    void inTheCoreTheSellerHasFromSixToTenAndTheWeakerBuyerNothing() {
        Coalitions market = market(10, 6);
        assertThat(market.core()).isPresent();
        assertThat(market.least(0).orElseThrow()).isCloseTo(6, within(ROUNDING));
        assertThat(market.most(0).orElseThrow()).isCloseTo(10, within(ROUNDING));
        assertThat(market.least(1).orElseThrow()).isCloseTo(0, within(ROUNDING));
        assertThat(market.most(1).orElseThrow()).isCloseTo(4, within(ROUNDING));
        assertThat(market.most(2).orElseThrow()).isCloseTo(0, within(ROUNDING));
    }

    /** Any two of three can take all: whatever the division, two would leave. */
    @Test
    void whereTwoOfThreeCanTakeAllThereIsNoCore() {
        Coalitions majority = Coalitions.of(3, group -> Integer.bitCount(group) > 1 ? 1 : 0);
        assertThat(majority.core()).isEmpty();
        assertThat(majority.least(0)).isEmpty();
        assertThat(majority.shapley()).containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(1e-15));
    }

    @Test
    void ofTheGloveGameTheOneRightGloveHasAllOfTheCoreAndTwoThirdsOfTheValue() {
        Coalitions gloves = Coalitions.of(3, group -> (group & 4) > 0 && Integer.bitCount(group) > 1 ? 1 : 0);
        assertThat(gloves.core().orElseThrow()).containsExactly(new double[] {0, 0, 1}, within(ROUNDING));
        assertThat(gloves.shapley()).containsExactly(new double[] {1 / 6.0, 1 / 6.0, 2 / 3.0}, within(1e-15));
    }

    @Test
    void noGroupWouldLeaveADivisionOfTheCore() {
        int found = 0;
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            int parties = 1 + random.nextInt(6);
            var worths = new double[1 << parties];
            for (int group = 1; group < worths.length; group++) {
                int size = Integer.bitCount(group);
                worths[group] = (random.nextDouble() - 0.2) * (size == parties ? 2 : 1) * size;
            }
            Coalitions game = Coalitions.of(parties, group -> worths[group]);
            if (game.core().isEmpty()) {
                continue;
            }
            found++;
            double[] division = game.core().orElseThrow();
            for (int group = 1; group < worths.length; group++) {
                double sum = 0;
                for (int party = 0; party < parties; party++) {
                    sum += (group >> party & 1) * division[party];
                }
                assertThat(sum).as("seed %d, group %d", seed, group).isGreaterThanOrEqualTo(worths[group] - ROUNDING);
            }
            for (int party = 0; party < parties; party++) {
                assertThat(division[party])
                        .as("seed %d", seed)
                        .isBetween(
                                game.least(party).orElseThrow() - ROUNDING,
                                game.most(party).orElseThrow() + ROUNDING);
            }
        }
        assertThat(found).isBetween(50, 290);
    }

    /** Where more of a group never adds less than it adds to a smaller one, Shapley's value lies in the core (1971). */
    @Test
    void aConvexGameHasACoreAndTheValueIsInIt() {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            int parties = 2 + random.nextInt(9);
            double[] size = random.doubles(parties).toArray();
            Coalitions game = Coalitions.of(parties, group -> {
                double sum = 0;
                for (int party = 0; party < parties; party++) {
                    sum += (group >> party & 1) * size[party];
                }
                return sum * sum;
            });
            double[] value = game.shapley();
            for (int party = 0; party < parties; party++) {
                assertThat(value[party])
                        .isBetween(
                                game.least(party).orElseThrow() - ROUNDING,
                                game.most(party).orElseThrow() + ROUNDING);
            }
        }
    }

    @Test
    void whatIsNoGameIsRefused() {
        assertThatThrownBy(() -> Coalitions.of(13, group -> 0))
                .hasMessage("13 parties, but from 1 to 12 are looked at");
        assertThatThrownBy(() -> Coalitions.of(2, group -> Double.NaN)).hasMessageContaining("no number");
    }
}
