package org.claimstake.checks.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import org.claimstake.engine.exact.Exact;
import org.junit.jupiter.api.Test;

/**
 * {@code correlate} joins the normals behind the draws: of whatever distributions, the correlation of the normal scores
 * (the normal quantiles of their ranks) is the one written, to four errors.
 */
class CorrelationTest {
    private static final int FUTURES = 20_000;
    private static final double ERRORS = 4 / Math.sqrt(FUTURES);
    private static final String CASE =
            "case \"x\" { time 2026 .. 2028 by year   money USD(2026)  seed 5  states 50 }\n";

    private static double[] scores(double[] values) {
        Integer[] order = Computed.range(values.length).toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(k -> values[k]));
        double[] scores = new double[values.length];
        for (int rank = 0; rank < order.length; rank++) {
            scores[order[rank]] = Exact.normalQuantile((rank + 0.5) / order.length);
        }
        return scores;
    }

    private static double scored(Computed computed, String a, String b) {
        return Computed.correlation(scores(computed.values(a)), scores(computed.values(b)));
    }

    @Test
    void drawsOfAFutureOfFourDistributions() {
        Computed computed = Computed.of(CASE + """
                random a : number = normal(mean: 2, sd: 3)  assumed
                random b : number = lognormal(median: 1, sigma: 0.7)  assumed
                random c : number = triangular(low: 0, mode: 1, high: 5)  assumed
                random d : number = beta(a: 2, b: 3)  assumed
                random alone : number = uniform(low: 0, high: 1)  assumed
                correlate a, b : 0.6
                correlate b, c : -0.4
                correlate c, d : 0.3
                measure ma = sum(a where period_number == 1)
                measure mb = sum(b where period_number == 1)
                measure mc = sum(c where period_number == 1)
                measure md = sum(d where period_number == 1)
                measure me = sum(alone where period_number == 1)
                """, FUTURES);
        assertThat(scored(computed, "ma", "mb")).isCloseTo(0.6, within(ERRORS));
        assertThat(scored(computed, "mb", "mc")).isCloseTo(-0.4, within(ERRORS));
        assertThat(scored(computed, "mc", "md")).isCloseTo(0.3, within(ERRORS));
        // pairs that are not named are completed with 0
        assertThat(scored(computed, "ma", "mc")).isCloseTo(0, within(ERRORS));
        assertThat(scored(computed, "ma", "md")).isCloseTo(0, within(ERRORS));
        assertThat(scored(computed, "ma", "me")).isCloseTo(0, within(ERRORS));
    }

    @Test
    void severalNamesAreJoinedPairByPair() {
        Computed computed = Computed.of(CASE + """
                random a, b, c : number = normal(mean: 0, sd: 1)  assumed
                correlate a, b, c : 0.5
                measure ma = sum(a where period_number == 1)
                measure mb = sum(b where period_number == 1)
                measure mc = sum(c where period_number == 1)
                """, FUTURES);
        assertThat(scored(computed, "ma", "mb")).isCloseTo(0.5, within(ERRORS));
        assertThat(scored(computed, "mb", "mc")).isCloseTo(0.5, within(ERRORS));
        assertThat(scored(computed, "ma", "mc")).isCloseTo(0.5, within(ERRORS));
    }

    @Test
    void drawsOfAPeriodAreJoinedWithinThePeriodAndNotAcross() {
        Computed computed = Computed.of(CASE + """
                random a : number line = normal(mean: 0, sd: 1)  assumed
                random b : number line = uniform(low: 0, high: 1)  assumed
                correlate a, b : 0.7
                measure a1 = at(a, 2026)
                measure a2 = at(a, 2027)
                measure b1 = at(b, 2026)
                measure b2 = at(b, 2027)
                """, FUTURES);
        assertThat(scored(computed, "a1", "b1")).isCloseTo(0.7, within(ERRORS));
        assertThat(scored(computed, "a2", "b2")).isCloseTo(0.7, within(ERRORS));
        assertThat(scored(computed, "a1", "b2")).isCloseTo(0, within(ERRORS));
        assertThat(scored(computed, "a1", "a2")).isCloseTo(0, within(ERRORS));
    }

    @Test
    void theRowsOfATableAreJoinedWithEachOther() {
        Computed computed = Computed.of(CASE + """
                table f { id : key  w : number } rows { c 1 ; a 2 ; b 3 }
                for d in f {
                  random wait[d] : years = lognormal(p10: 2 years, p90: 9 years)  assumed
                  random other[d] : number line = normal(mean: 0, sd: 1)  assumed
                  measure first[d] = sum(wait[d] where period_number == 1)
                  measure second[d] = at(other[d], 2027)
                }
                correlate wait over f : 0.3
                correlate other over f : -0.2
                """, FUTURES);
        for (int row = 0; row < 3; row++) {
            int next = (row + 1) % 3;
            assertThat(Computed.correlation(
                            scores(computed.values("first[*]", row)), scores(computed.values("first[*]", next))))
                    .isCloseTo(0.3, within(ERRORS));
            assertThat(Computed.correlation(
                            scores(computed.values("second[*]", row)), scores(computed.values("second[*]", next))))
                    .isCloseTo(-0.2, within(ERRORS));
        }
    }

    @Test
    void valuesThatAreNotKnownAreJoinedFromStateToState() {
        Computed computed = Computed.of(CASE.replace("states 50", "states " + FUTURES) + """
                unsure a : number = normal(mean: 0, sd: 1)  assumed
                unsure b : number = uniform(low: 0, high: 1)  assumed
                correlate a, b : 0.6
                measure ma = sum(a where period_number == 1)
                measure mb = sum(b where period_number == 1)
                """, FUTURES);
        assertThat(scored(computed, "ma", "mb")).isCloseTo(0.6, within(ERRORS));
        // what is joined keeps its own distribution
        assertThat(Computed.mean(computed.values("mb"))).isCloseTo(0.5, within(4 * ERRORS / Math.sqrt(12)));
    }

    @Test
    void theFirstOfThemInTheOrderOfNamesKeepsItsDraws() {
        String draws = """
                random a, b : number = normal(mean: 0, sd: 1)  assumed
                measure ma = sum(a where period_number == 1)
                measure mb = sum(b where period_number == 1)
                """;
        Computed joined = Computed.of(CASE + draws + "correlate b, a : 0.6\n", 100);
        Computed apart = Computed.of(CASE + draws, 100);
        assertThat(joined.values("ma")).containsExactly(apart.values("ma"));
        assertThat(joined.values("mb")).isNotEqualTo(apart.values("mb"));
    }
}
