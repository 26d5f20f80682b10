package org.claimstake.checks.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.claimstake.engine.Band;
import org.claimstake.engine.Figure;
import org.junit.jupiter.api.Test;

/** What we do not know and what the world will draw: closed forms of a normal whose mean is not known. */
class TwoLayersTest {
    private static final int STATES = 200;
    private static final double Z90 = 1.2815515655446004;

    // x = u + e, u ~ N(1, 2) not known, e ~ N(0, 3) drawn: x ~ N(1, sqrt(13))
    private static final String NESTED =
            "case \"x\" { time 2026 .. 2027 by year   money USD(2026)  seed 7  states " + STATES + " }\n" + """
                    unsure u : number = normal(mean: 1, sd: 2)  assumed
                    random e : number = normal(mean: 0, sd: 3)  assumed
                    measure x = sum(u + e where period_number == 1)
                    measure known = sum(u where period_number == 1)
                    measure drawn = sum(e where period_number == 1)
                    figure middle = mean(x)
                    figure odds = chance(x > 0)
                    figure wide = spread(x)
                    figure tenth = quantile(x, 10%)
                    figure of_known = mean(known)
                    figure of_drawn = mean(drawn)
                    figure twice = 2 * middle
                    """;

    @Test
    void futureKLiesInStateKModS() {
        double[] values = Computed.of(NESTED, 1_000).values("known");
        for (int k = 0; k < values.length; k++) {
            assertThat(values[k]).isEqualTo(values[k % STATES]);
        }
    }

    @Test
    void theFirstFuturesOfALongerRunAreTheSameFutures() {
        double[] some = Computed.of(NESTED, 500).values("x");
        double[] more = Computed.of(NESTED, 1_500).values("x");
        assertThat(java.util.Arrays.copyOf(more, 500)).containsExactly(some);
    }

    @Test
    void whatIsNotKnownIsStratified() {
        double[] sorted = Computed.sorted(
                java.util.Arrays.copyOf(Computed.of(NESTED, STATES).values("known"), STATES));
        // the median lies between the two in the middle, and no mean of plain draws is that near
        assertThat(sorted[STATES / 2 - 1]).isLessThanOrEqualTo(1);
        assertThat(sorted[STATES / 2]).isGreaterThanOrEqualTo(1);
        assertThat(Computed.mean(sorted)).isCloseTo(1, within(0.02));
    }

    @Test
    void theErrorIsThatOfChanceGivenTheStates() {
        int futures = 20_000;
        Figure middle = Computed.of(NESTED, futures).figure("middle");
        // sd of e alone over sqrt(n); with u it would be sqrt(13/n)
        assertThat(middle.error().orElseThrow())
                .isCloseTo(3 / Math.sqrt(futures), within(0.02 * 3 / Math.sqrt(futures)));
        assertThat(middle.value()).isCloseTo(1, within(4 * middle.error().orElseThrow() + 0.02));
        Figure known = Computed.of(NESTED, futures).figure("of_known");
        assertThat(known.error().orElseThrow()).isEqualTo(0);
    }

    @Test
    void theBandOfAMeanIsTheMeanInTheTenthAndTheNinetiethState() {
        Band many = Computed.of(NESTED, 40_000).figure("middle").band().orElseThrow();
        assertThat(many.low()).isCloseTo(1 - 2 * Z90, within(0.25));
        assertThat(many.high()).isCloseTo(1 + 2 * Z90, within(0.25));
        assertThat(many.states()).isEqualTo(STATES);
        // five futures a state scatter by 3 / sqrt(5), which is taken out again
        Band few = Computed.of(NESTED, 1_000).figure("middle").band().orElseThrow();
        assertThat(few.low()).isCloseTo(1 - 2 * Z90, within(0.6));
        assertThat(few.high()).isCloseTo(1 + 2 * Z90, within(0.6));
    }

    @Test
    void theBandOfAChanceAndOfOtherFolds() {
        Computed computed = Computed.of(NESTED, 200_000);
        Band odds = computed.figure("odds").band().orElseThrow();
        // Phi((1 ± 2 z90) / 3)
        assertThat(odds.low()).isCloseTo(0.3014, within(0.03));
        assertThat(odds.high()).isCloseTo(0.8826, within(0.03));
        Band wide = computed.figure("wide").band().orElseThrow();
        assertThat(wide.low()).isBetween(2.85, 3.0);
        assertThat(wide.high()).isBetween(3.0, 3.15);
        Band tenth = computed.figure("tenth").band().orElseThrow();
        assertThat(tenth.low()).isCloseTo(1 - 2 * Z90 - 3 * Z90, within(0.3));
        assertThat(tenth.high()).isCloseTo(1 + 2 * Z90 - 3 * Z90, within(0.3));
    }

    @Test
    void chanceAloneHasNoBandAndWhatIsKnownOfAStateHasAnExactOne() {
        Computed computed = Computed.of(NESTED, 2_000);
        assertThat(computed.figure("of_drawn").band()).isEmpty();
        assertThat(computed.figure("twice").band()).isEmpty();
        Band exact = computed.figure("of_known").band().orElseThrow();
        double[] sorted = Computed.sorted(java.util.Arrays.copyOf(computed.values("known"), STATES));
        assertThat(exact.low()).isEqualTo(sorted[19]);
        assertThat(exact.high()).isEqualTo(sorted[179]);
    }

    @Test
    void whereChanceHidesWhatIsNotKnownThereIsNoBand() {
        String faint = NESTED.replace("sd: 2)", "sd: 0.02)");
        assertThat(Computed.of(faint, 1_000).figure("middle").band()).isEmpty();
        assertThat(Computed.of(faint, 1_000).figure("of_known").band()).isPresent();
    }

    @Test
    void quantilesHaveNoBandWhileStatesHaveFewFutures() {
        assertThat(Computed.of(NESTED, 1_000).figure("tenth").band()).isEmpty();
    }
}
