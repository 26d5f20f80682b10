package org.claimstake.checks.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Trace;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The reference model, 71 lines over 40 years, computed from its text and compared with what others computed: the
 * figures of the page that defines it, and bench/reference_model.json, made by a program that shares nothing with ours.
 */
class ReferenceModelTest {
    private static final List<String> MEASURES =
            List.of("npv_investor", "npv_state", "npv_partner", "npv_lender", "irr", "payback");
    private static final List<String> CELLS =
            List.of("net", "royalty", "dep", "cit", "rrt", "debt", "fund_bal", "investor_cf");
    private static final int FUTURES = 5;

    /**
     * Both programs round each operation alike; exp, log and powers differ by a few last digits, which forty years of
     * sums carry on.
     */
    private static final double AGREES = 1e-12;

    /** Of a million dollars. Sums are taken in another order, and a net present value is what is left of sums of thousands. */
    private static final double TWINS_AGREE = 1e-9;

    private static Map<?, ?> independent = Map.of();

    @BeforeAll
    static void read() throws IOException {
        String json = Files.readString(Chain.root().resolve("bench/reference_model.json"));
        // JSON is YAML
        independent = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(json);
    }

    // ---- the page

    @ParameterizedTest
    @CsvSource({
        "D1, 54.8821972665 392.489764995 209.615995592 65.596037339 0.113156690948 13",
        "D2, 62.0881019632 711.126362108 350.476081335 98.709046448 0.109960616847 11",
        "D3, 174.308647206 506.914576389 219.026184182 46.2578540115 0.157747354848 13",
        "D4, -119.941281424 263.689997936 154.119746718 78.0001728272 0.0725953118102 15",
    })
    void measuresAtAFixedPointArePublishedToEveryDigitShown(String point, String published) {
        Plan plan = Chain.plan(Chain.shipped("reference-model"), point);
        Trace trace = Chain.trace(plan, Settings.of(plan), 0);

        List<String> ours = MEASURES.stream()
                .map(name -> trace.value(Chain.step(plan, name).id(), 0, -1))
                .map(ReferenceModelTest::twelveDigits)
                .toList();

        assertThat(ours).isEqualTo(digits(published));
    }

    @ParameterizedTest
    @CsvSource({
        "D1, 12, 350.564653342 12.393765174 53.0571552628 5.8333318256 0 0 241.110548529 120.627110084",
        "D1, 25, 343.940269815 11.9138910545 16.7034590249 33.7026936961 0 0 141.427640337 116.462951557",
        "D3, 12, 448.674788254 21.1295053755 112.906337574 6.5786762738 0 12.6792635404 218.061826576 84.5910198106",
        "D3, 25, 338.818375134 9.07631249025 15.7821436984 34.78093318 39.5567794285 0 148.98302944 90.189457097",
    })
    void linesAtAFixedPointArePublishedToEveryDigitShown(String point, int year, String published) {
        Plan plan = Chain.plan(Chain.shipped("reference-model"), point);
        Trace trace = Chain.trace(plan, Settings.of(plan), 0);

        List<String> ours = CELLS.stream()
                .map(name -> trace.value(Chain.step(plan, name).id(), 0, year - 1))
                .map(ReferenceModelTest::twelveDigits)
                .toList();

        assertThat(ours).isEqualTo(digits(published));
    }

    private static List<String> digits(String published) {
        return Arrays.stream(published.split(" "))
                .map(Double::parseDouble)
                .map(ReferenceModelTest::twelveDigits)
                .toList();
    }

    /** As the page prints its figures: 12 significant digits, zeros at the end left out. */
    private static String twelveDigits(double value) {
        return new BigDecimal(value)
                .round(new MathContext(12))
                .stripTrailingZeros()
                .toPlainString();
    }

    // ---- the independent program

    @ParameterizedTest
    @MethodSource("futures")
    void drawsOfAFutureAgreeWithTheIndependentProgram(int future) {
        Plan plan = base();
        Trace trace = Chain.trace(plan, seedOne(plan), future);

        Map<?, ?> draws = map(futureOf(future), "draws");
        assertThat(draws).hasSize(6);
        draws.forEach((name, drawn) -> {
            if (drawn instanceof List<?> series) {
                assertThat(series).hasSize(plan.axis().count());
                for (int period = 0; period < series.size(); period++) {
                    agrees(name + " in year " + (period + 1), value(plan, trace, name, period), series.get(period));
                }
            } else {
                agrees(name, value(plan, trace, name, -1), drawn);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("futures")
    void all71LinesOfAFutureAgreeWithTheIndependentProgram(int future) {
        Plan plan = base();
        Trace trace = Chain.trace(plan, seedOne(plan), future);

        for (int year : new int[] {12, 25}) {
            Map<?, ?> lines = map(map(futureOf(future), "lines"), String.valueOf(year));
            assertThat(lines).hasSize(71);
            lines.forEach((name, theirs) -> agrees(
                    name + " in year " + year,
                    // our line 71 gave its name to the measure
                    value(plan, trace, name.equals("payback") ? "under_water" : name, year - 1),
                    theirs));
        }
    }

    /**
     * The rate of return is compared where both programs call it by one number: the page's own rule takes one root of
     * several, the language says that there are several.
     */
    @Test
    void measuresOfTheFirstFuturesAgreeWithTheIndependentProgram() {
        Plan plan = base();
        Run run = Chain.run(plan, seedOne(plan).withFutures(FUTURES));

        int rates = 0;
        for (int future = 0; future < FUTURES; future++) {
            Map<?, ?> measures = map(futureOf(future), "measures");
            assertThat(measures.keySet()).map(Object::toString).containsExactlyElementsOf(MEASURES);
            for (String name : MEASURES) {
                double ours = run.values(Chain.step(plan, name).id(), 0, -1).at(future);
                boolean severalRates = name.equals("irr") && rates(future).size() != 1;
                if (severalRates) {
                    assertThat(ours).as("irr of future %d", future).isNaN();
                } else {
                    rates += name.equals("irr") ? 1 : 0;
                    agrees(name + " of future " + future, ours, measures.get(name));
                }
            }
        }
        assertThat(rates).as("futures with one rate of return").isPositive();
    }

    private static List<?> rates(int future) {
        return (List<?>) futureOf(future).get("investor_rates_on_grid");
    }

    private static void agrees(Object what, double ours, Object theirs) {
        double other = ((Number) theirs).doubleValue();
        assertThat(Math.abs(ours - other))
                .as("%s: ours %s, theirs %s", what, ours, other)
                .isLessThanOrEqualTo(AGREES * Math.max(Math.abs(ours), Math.abs(other)));
    }

    // ---- the twin in money

    /** The twin counts in dollars what the model counts in millions of them, and asks a line by another name. */
    @ParameterizedTest
    @ValueSource(strings = {"", "D1", "D2", "D3", "D4"})
    void theTwinWithUnitsAndPaymentsAgreesMeasureByMeasure(String scenario) {
        Plan plain = Chain.plan(Chain.shipped("reference-model"), scenario);
        Plan money = Chain.plan(Chain.shipped("reference-model-in-money"), scenario);
        Map<String, String> twins = Map.of("irr", "irr_investor", "payback", "payback_year");

        for (String name : MEASURES) {
            double scale = name.startsWith("npv") ? 1e6 : 1;
            Step ours = Chain.step(plain, name);
            Step twin = Chain.step(money, twins.getOrDefault(name, name));
            for (int future = 0; future < FUTURES; future++) {
                double expected =
                        scale * Chain.trace(plain, seedOne(plain), future).value(ours.id(), 0, -1);
                double found = Chain.trace(money, seedOne(money), future).value(twin.id(), 0, -1);
                if (Double.isNaN(expected)) {
                    assertThat(found).as("%s of future %d", name, future).isNaN();
                } else {
                    assertThat(found)
                            .as("%s of future %d", name, future)
                            .isCloseTo(expected, within(TWINS_AGREE * scale));
                }
            }
        }
    }

    // ---- access

    static Stream<Integer> futures() {
        return IntStream.range(0, FUTURES).boxed();
    }

    private static Plan base() {
        return Chain.plan(Chain.shipped("reference-model"));
    }

    private static Settings seedOne(Plan plan) {
        return Settings.of(plan).withSeed(1);
    }

    private static double value(Plan plan, Trace trace, Object name, int period) {
        return trace.value(Chain.step(plan, name.toString()).id(), 0, period);
    }

    private static Map<?, ?> futureOf(int future) {
        return (Map<?, ?>) ((List<?>) independent.get("futures")).get(future);
    }

    private static Map<?, ?> map(Map<?, ?> outer, String key) {
        return (Map<?, ?>) outer.get(key);
    }
}
