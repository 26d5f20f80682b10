package org.claimstake.checks.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claimstake.engine.CheckResult;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Trace;
import org.claimstake.language.Compiler;
import org.claimstake.language.Compiler.ModelTest;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.source.CaseText.ModelFile;
import org.claimstake.language.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The models with which the language was settled, computed: `trials/README.md` says where a text was adapted. */
class TrialsThroughTheChainTest {

    @ParameterizedTest
    @CsvSource({
        "gas_rent, 2",
        "coal_tiers, 3",
        "copper_slices, 2",
        "production_sharing, 2",
        "project_finance, 1",
        "fund, 1",
        "uk_taxes, 3",
        "mean_reverting, 1",
        "conflict_clock, 1",
    })
    void testsOfATrialHold(String trial, int tests) {
        List<ModelTest> found = tests(trial);

        assertThat(found).hasSize(tests);
        found.forEach(TrialsThroughTheChainTest::holds);
    }

    private static void holds(ModelTest test) {
        Plan plan = Chain.ready(test.compiled());
        Run run = Chain.run(plan, Settings.of(plan).withFutures(test.futures()));
        assertThat(run.checks()).as(test.title()).isNotEmpty().allMatch(CheckResult::held);
    }

    @ParameterizedTest
    @ValueSource(strings = {"D1", "D2", "D3", "D4"})
    void expectationsOfTheReferenceModelInMoneyHold(String scenario) {
        Plan plan = Chain.plan(TextCase.of(text("reference_model")), scenario);

        assertThat(Chain.run(plan, Settings.of(plan)).checks())
                .hasSizeGreaterThan(5)
                .allMatch(CheckResult::held);
    }

    /** 39 expectations in four scenarios, none of them lost. */
    @Test
    void theReferenceModelInMoneyStates39Expectations() {
        TextCase text = TextCase.of(text("reference_model"));
        int expectations = 0;
        for (String scenario : List.of("D1", "D2", "D3", "D4")) {
            expectations += Chain.plan(text, scenario).checks().size();
        }
        assertThat(expectations).isEqualTo(39);
    }

    /** Two fields that share cost oil and an R-factor; a ring fence by field or by contract. */
    @Test
    void twoFieldsUnderOneContractRunAndTheirBooksBalance() {
        TextCase text = twoFields();
        Plan plan = Chain.plan(text);
        Settings settings = Settings.of(plan).withFutures(20);
        Run run = Chain.run(plan, settings);
        assertThat(run.mean(Chain.step(plan, "state_take").id(), 0, -1)).isBetween(0.0, 1.0);

        Plan byField = Chain.ready(Compiler.compile(
                text, new Compiler.Request("", List.of(new Compiler.Setting("fence", "field", "a test")))));
        assertThat(tax(byField, settings))
                .as("the loss of one field may not be taken from the profit of another")
                .isGreaterThan(tax(plan, settings));

        for (int future = 0; future < 3; future++) {
            Books.balance(plan, Chain.trace(plan, settings, future));
        }
    }

    private static double tax(Plan plan, Settings settings) {
        Trace trace = Chain.trace(plan, settings, 0);
        double sum = 0;
        for (int period = 0; period < plan.axis().count(); period++) {
            sum += trace.value(Chain.step(plan, "psc.tax").id(), 0, period);
        }
        return sum;
    }

    private static TextCase twoFields() {
        return TextCase.of(text("production_sharing_case"))
                .with(file("production_sharing"))
                .with(
                        "fields.csv",
                        "id,name,first_oil,capex,peak,decline",
                        "north,North,2029-01-01,900000000,12000000,10%",
                        "south,South,2032-07-01,1500000000,9000000,8%")
                .with(
                        "output.csv",
                        "field,year,volume",
                        "north,2029,6",
                        "north,2030,12",
                        "north,2031,11",
                        "north,2032,9",
                        "north,2033,7",
                        "south,2032,2",
                        "south,2033,9",
                        "south,2034,8",
                        "south,2035,7");
    }

    /** A mine financed by banks, by quarters: taxed by years, its tax law changes, an agreement keeps the old one. */
    @Test
    void aMineFinancedByBanksRunsByQuartersAndItsBooksBalance() {
        Plan plan = Chain.plan(TextCase.of(text("project_finance_case")).with(file("project_finance")));
        Settings settings = Settings.of(plan).withFutures(20);
        Run run = Chain.run(plan, settings);

        assertThat(run.mean(Chain.step(plan, "lost").id(), 0, -1))
                .as("a higher rate from 2032 on is worth less to the company than the law it was frozen at")
                .isNegative();
        for (int future = 0; future < 3; future++) {
            Books.balance(plan, Chain.trace(plan, settings, future));
        }
    }

    private static List<ModelTest> tests(String trial) {
        SourceText file = file(trial);
        return Compiler.tests(TextCase.of("").with(file), new ModelFile(file, false));
    }

    private static SourceText file(String trial) {
        return new SourceText(trial + ".stake", text(trial));
    }

    private static String text(String trial) {
        try (InputStream in = TrialsThroughTheChainTest.class.getResourceAsStream("trials/" + trial + ".stake")) {
            assertThat(in).as(trial).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
