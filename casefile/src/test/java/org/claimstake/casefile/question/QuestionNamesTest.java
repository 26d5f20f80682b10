package org.claimstake.casefile.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.claimstake.casefile.Fixture;
import org.claimstake.casefile.file.Limits;
import org.claimstake.casefile.file.Reading;
import org.claimstake.language.Compiler.Outline;
import org.claimstake.language.Compiler.Ready;
import org.claimstake.language.plan.Plan;
import org.junit.jupiter.api.Test;

class QuestionNamesTest {
    private static final Ready CASE = new Ready(
            plan(),
            new Outline(
                    List.of("share"),
                    List.of("price"),
                    List.of(),
                    List.of("state_value"),
                    List.of("odds"),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()));

    @Test
    void namesOfTheCaseAreTaken() {
        assertThat(says("""
                id: q1
                text: At {share}?
                needs: [state_value, odds]
                sentence: At {share} it is {state_value} with {odds}, between {state_value.low} and {state_value.high}.
                chart: {kind: lines, series: [cash.state]}
                expect: {state_value: 1}
                grid: {settings: {price: [1, 2]}, sentence: "{price}: {odds.high}"}
                """)).isEmpty();
    }

    @Test
    void aMinusBeforeANameOfAChartIsNoPartOfTheName() {
        assertThat(says("""
                id: q1
                text: What is left?
                sentence: This.
                chart: {kind: waterfall, series: [state_value, -odds, price]}
                """)).isEmpty();
        assertThat(says("""
                id: q1
                text: What is left?
                sentence: This.
                chart: {kind: waterfall, series: [state_value, -odd, price]}
                """)).contains("the case has no value `odd`").contains("try: odds");
    }

    @Test
    void everyOtherNameIsShownWithTheNearest() {
        assertThat(says("""
                id: q1
                text: At {shore}?
                needs: [state_valu]
                sentence: It is {odd}, at least {odds.low}.
                chart: {kind: lines, series: [cash.stat]}
                """)).isEqualTo("""
                error[question/name]: the case has no term or input `shore`
                  ┌─ questions/q1.yaml:2:7
                2 │ text: At {shore}?
                  │       ^^^^^^^^^^^
                  = try: share

                error[question/name]: the case has no value `state_valu`
                  ┌─ questions/q1.yaml:3:9
                3 │ needs: [state_valu]
                  │         ^^^^^^^^^^
                  = try: state_value

                error[question/name]: the case has no value `odd`
                  ┌─ questions/q1.yaml:4:11
                4 │ sentence: It is {odd}, at least {odds.low}.
                  │           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  = try: odds

                error[question/name]: the case has no value `odds.low`
                  ┌─ questions/q1.yaml:4:11
                4 │ sentence: It is {odd}, at least {odds.low}.
                  │           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  = it has `share`, `price`, `state_value`, `odds`, `cash.state`, `received.state`, `paid.state`

                error[question/name]: the case has no value `cash.stat`
                  ┌─ questions/q1.yaml:5:31
                5 │ chart: {kind: lines, series: [cash.stat]}
                  │                               ^^^^^^^^^
                  = try: cash.state
                """);
    }

    private static String says(String yaml) {
        var reading = QuestionReader.read(Fixture.text("questions/q1.yaml", yaml), Limits.DEFAULT);
        assertThat(reading).isInstanceOf(Reading.Done.class);
        return Fixture.words(QuestionNames.check(((Reading.Done<Question>) reading).value(), CASE));
    }

    private static Plan plan() {
        return new Plan(
                "A case",
                "",
                null,
                "USD(2026)",
                1,
                200,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Plan.Party("state", "The State", "", false, 0, 0)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
