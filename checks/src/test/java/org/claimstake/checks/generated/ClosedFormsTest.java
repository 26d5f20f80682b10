package org.claimstake.checks.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Trace;
import org.claimstake.engine.Values;
import org.claimstake.engine.draw.Streams;
import org.claimstake.language.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a formula of a textbook says, computed from text. */
class ClosedFormsTest {
    private static final String HEAD = """
            case "Closed forms" { time 2026 .. 2045 by year  money USD(2026)  seed 7 }
            """;
    private static final int YEARS = 20;

    // ---- value of money

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.08, 0.35})
    void presentValueOfLevelFlowsIsTheAnnuity(double rate) {
        double value = value("measure found = npv(100 USD, rate: %s/year real)".formatted(rate), "found");

        assertThat(value).isCloseTo(100 * (1 - Math.pow(1 + rate, -YEARS)) / rate, within(1e-10));
    }

    @Test
    void flowsAtTheStartOrTheMiddleOfAPeriodAreWorthAPeriodOrHalfMore() {
        String text = """
                measure ends    = npv(100 USD, rate: 8%/year real)
                measure starts  = npv(100 USD, rate: 8%/year real, flows: start)
                measure middles = npv(100 USD, rate: 8%/year real, flows: mid)
                """;
        double ends = value(text, "ends");

        assertThat(value(text, "starts")).isCloseTo(ends * 1.08, within(1e-10));
        assertThat(value(text, "middles")).isCloseTo(ends * Math.sqrt(1.08), within(1e-10));
    }

    @Test
    void aBondBoughtAtItsFaceReturnsItsCoupon() {
        // 1000 at the end of the first year, 6.5 % a year, 1000 back in the last
        double rate = value("""
                line flow = if period_number == 1 then -1_000 USD else if period_number == 20 then 1_065 USD else 65 USD
                measure found = irr(flow)
                """, "found");

        assertThat(rate).isCloseTo(0.065, within(1e-12));
    }

    // ---- loans and write-offs

    @Test
    void aLevelLoanIsPaidBackByItsLastInstalment() {
        // instalment of the annuity: 1000 r / (1 - (1 + r)^-n)
        String text = """
                input rate : percent/year = 7%/year  assumed
                line payment = 1_000 USD * 7% / (1 - 1.07^(-20))
                account debt : USD may overdraw {
                  opening 1_000 USD
                  plus interest = rate * period * debt.opening
                  less paid     = payment
                }
                measure left = last(debt.closing)
                measure interest = sum(debt.interest)
                """;
        double payment = 1000 * 0.07 / (1 - Math.pow(1.07, -YEARS));

        assertThat(value(text, "left")).isCloseTo(0, within(1e-9));
        assertThat(value(text, "interest")).isCloseTo(payment * YEARS - 1000, within(1e-9));
    }

    @Test
    void whatGrowsAndIsDrawnByTheAnnuityEndsAtNothing() {
        String text = """
                account pot : USD grows 7%/year may overdraw { opening 1_000 USD  less drawn = 1_000 USD * 7% / (1 - 1.07^(-20)) }
                measure left  = last(pot.closing)
                measure grown = sum(pot.grown)
                """;
        double payment = 1000 * 0.07 / (1 - Math.pow(1.07, -YEARS));

        assertThat(value(text, "left")).isCloseTo(0, within(1e-9));
        assertThat(value(text, "grown")).isCloseTo(payment * YEARS - 1000, within(1e-9));
    }

    @Test
    void aDecliningBalanceIsAPower() {
        String text = """
                account book : USD { opening 1_000 USD  less written_off = 25% * book.balance }
                measure left = last(book.closing)
                measure fifth = at(book.written_off, 2030)
                """;

        assertThat(value(text, "left")).isCloseTo(1000 * Math.pow(0.75, YEARS), within(1e-11));
        assertThat(value(text, "fifth")).isCloseTo(1000 * 0.25 * Math.pow(0.75, 4), within(1e-10));
    }

    @Test
    void aStraightLineWritesOffEqualPartsAndNothingIsLeft() {
        String text = """
                line spent = if period_number == 3 then 900 USD else 0
                line written_off = straight_line(spent, 7 years)
                measure total = sum(written_off)
                measure first = at(written_off, 2028)
                measure last_part = at(written_off, 2034)
                measure after = at(written_off, 2035)
                """;

        assertThat(value(text, "total")).isCloseTo(900, within(1e-10));
        assertThat(value(text, "first")).isCloseTo(900.0 / 7, within(1e-11));
        assertThat(value(text, "last_part")).isCloseTo(900.0 / 7, within(1e-11));
        assertThat(value(text, "after")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"grows 4%/year", "grows 4%/year simple"})
    void whatGrowsIsCompounded(String growth) {
        String text = "account pot : USD %s { opening 100 USD }\nmeasure found = last(pot.closing)".formatted(growth);

        // over a year both are the same; they part on a finer axis
        assertThat(value(text, "found")).isCloseTo(100 * Math.pow(1.04, YEARS), within(1e-10));
    }

    @Test
    void compoundGrowthOfALineIsAPower() {
        String text = """
                line lagged = (lagged[-1] otherwise 100 USD) * 1.03
                line risen  = 100 USD * (1 + compound(3%/year, period_number * period))
                measure by_lag = last(lagged)
                measure by_power = last(risen)
                measure by_simple = last(100 USD * simple(3%/year, period_number * period))
                """;
        double expected = 100 * Math.pow(1.03, YEARS);

        assertThat(value(text, "by_lag")).isCloseTo(expected, within(1e-10));
        assertThat(value(text, "by_power")).isCloseTo(expected, within(1e-10));
        assertThat(value(text, "by_simple")).isCloseTo(60, within(1e-10));
    }

    @Test
    void goingToOtherMoneyAndBackChangesNothing() {
        String text = """
                deflator USD(nominal) to USD(2026) = 1 / 1.02^(period_number - 1)  assumed
                line nominal = 100 USD to USD(nominal)
                line back    = nominal to USD(2026)
                measure tenth = at(nominal, 2035)
                measure back_tenth = at(back, 2035)
                """;

        assertThat(value(text, "tenth")).isCloseTo(100 * Math.pow(1.02, 9), within(1e-10));
        assertThat(value(text, "back_tenth")).isCloseTo(100, within(1e-12));
    }

    // ---- chance

    /** A quantile is a quantile of the uniform behind it, so z of the draw gives the value back in closed form. */
    @Test
    void aLognormalRunsThroughItsTwoQuantiles() {
        Plan plan = plan("random x : number = lognormal(p10: 0.9, p90: 1.8)  assumed");
        double z90 = 1.2815515655446004;
        // log x is linear in its normal; two futures give the line, and the line gives the quantiles
        double[] logs = new double[2];
        double[] normals = new double[2];
        for (int future = 0; future < 2; future++) {
            Trace trace = Chain.trace(plan, Settings.of(plan), future);
            logs[future] = Math.log(trace.value(Chain.step(plan, "x").id(), 0, -1));
            normals[future] = Streams.of(7, "x").normal(future);
        }
        double slope = (logs[1] - logs[0]) / (normals[1] - normals[0]);
        double middle = logs[0] - slope * normals[0];

        assertThat(Math.exp(middle - z90 * slope)).isCloseTo(0.9, within(1e-9));
        assertThat(Math.exp(middle + z90 * slope)).isCloseTo(1.8, within(1e-9));
    }

    /** Of 20,000 futures: bounds of five standard errors by the binomial of the order statistics. */
    @Test
    void quantilesOfALognormalRunStandWhereItsTextSays() {
        Plan plan = plan("""
                random x : USD = lognormal(p10: 90 USD, p90: 180 USD)  assumed
                measure found = x
                figure low = quantile(found, 10%)
                """);
        int futures = 20_000;
        Run run = Chain.run(plan, Settings.of(plan).withFutures(futures));
        double[] found = run.values(Chain.step(plan, "found").id(), 0, -1).toArray();

        assertThat(share(found, 90)).isCloseTo(0.1, within(5 * Math.sqrt(0.09 / futures)));
        assertThat(share(found, 180)).isCloseTo(0.9, within(5 * Math.sqrt(0.09 / futures)));
        assertThat(run.figure(Chain.step(plan, "low").id(), 0, -1).value())
                .isEqualTo(new Values(found, Chain.step(plan, "found").type(), 1).quantiles(0.1)[0].getAsDouble());
    }

    private static double share(double[] values, double below) {
        return (double) Arrays.stream(values).filter(value -> value <= below).count() / values.length;
    }

    @Test
    void wordsOfADiscreteDrawComeAsOftenAsTheTextSays() {
        Plan plan = plan("""
                choice ending { early, late, never }
                random how : ending = discrete(early: 20%, late: 30%, never: 50%)  assumed
                measure is_early = if how == early then 1 else 0
                measure is_late  = if how == late then 1 else 0
                figure early_chance = mean(is_early)
                figure late_chance  = mean(is_late)
                figure never_chance = chance(how == never)
                """);
        int futures = 20_000;
        Run run = Chain.run(plan, Settings.of(plan).withFutures(futures));

        assertThat(figure(run, "early_chance")).isCloseTo(0.2, within(5 * Math.sqrt(0.2 * 0.8 / futures)));
        assertThat(figure(run, "late_chance")).isCloseTo(0.3, within(5 * Math.sqrt(0.3 * 0.7 / futures)));
        assertThat(figure(run, "never_chance")).isCloseTo(0.5, within(5 * Math.sqrt(0.25 / futures)));
    }

    /** Draws of an unsure value lie one in each of as many equal parts of the uniform as there are states. */
    @Test
    void anUnsureValueIsSpreadEvenlyOverItsStates() {
        Plan plan = plan("""
                unsure share : percent = uniform(low: 0%, high: 100%)  assumed
                measure found = share
                """);
        Run run = Chain.run(plan, Settings.of(plan).withFutures(200));
        double[] found = run.values(Chain.step(plan, "found").id(), 0, -1).toArray();
        Arrays.sort(found);

        for (int part = 0; part < found.length; part++) {
            assertThat(found[part]).isBetween(part / 200.0, (part + 1) / 200.0);
        }
    }

    private static double figure(Run run, String name) {
        return run.figure(Chain.step(run.plan(), name).id(), 0, -1).value();
    }

    // ---- access

    private static double value(String text, String name) {
        Plan plan = plan(text);
        return Chain.trace(plan, Settings.of(plan), 0)
                .value(Chain.step(plan, name).id(), 0, -1);
    }

    private static Plan plan(String text) {
        return Chain.plan(TextCase.of(HEAD + text));
    }
}
