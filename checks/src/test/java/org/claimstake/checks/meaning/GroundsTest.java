package org.claimstake.checks.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.claimstake.language.Compiler;
import org.claimstake.language.plan.Plan;
import org.junit.jupiter.api.Test;

/** What an answer rests on, as the plan has it. */
final class GroundsTest {
    private static final String HEAD = "case \"x\" { time 2026 .. 2027 by year   money USD(2026) }\n";

    @Test
    void theNumbersOfAScheduleAreOneGroundOfWhoReadsIt() {
        Plan plan = plan(HEAD + """
                schedule bands by x : USD -> percent sliced { below 10: 10%  above: 20% }  assumed "a guess"
                line base = sum_of_sales
                line tax  = charge(bands, base)
                input sum_of_sales : USD = 30 USD
                """);

        assertThat(of(plan, "tax")).containsExactly("bands ASSUMED below 10: 10% above: 20% (a guess)");
        assertThat(of(plan, "base")).isEmpty();
    }

    @Test
    void aScheduleOfNamesAloneRestsOnWhatTheyRestOn() {
        Plan plan = plan(HEAD + """
                term cut : USD = 10 USD in 0 USD .. 20 USD
                term top : percent = 20% in 0% .. 50%
                schedule bands by x : USD -> percent sliced { below cut: 0%  above: top }
                line tax = charge(bands, cut)
                """);

        assertThat(of(plan, "tax")).isEmpty();
    }

    @Test
    void aChangeOfAScenarioRestsOnWhatItSays() {
        String text = HEAD + """
                input claim : USD = 1 USD  assumed
                input rate  : percent = 1%  assumed
                scenario "The draft" { claim = 100 USD  assumed "as told"  rate = 4% }
                """;

        assertThat(of(plan(text, "The draft"), "claim"))
                .containsExactly("claim ASSUMED 100 USD (scenario \"The draft\": as told)");
        assertThat(of(plan(text, "The draft"), "rate")).containsExactly("rate ASSUMED 4% (scenario \"The draft\")");
    }

    @Test
    void aCellThatAScenarioChangesRestsOnTheScenario() {
        String text = HEAD + """
                table mines { id : key  ore : t  source : text } rows { a  5 t  "survey" ; b  6 t  "survey" }
                line all = sum(m1.ore for m1 in mines)
                scenario "More" { mines[a].ore = 50 t }
                """;

        assertThat(of(plan(text), "all"))
                .containsExactlyInAnyOrder("mines.ore[a] SOURCED  ()", "mines.ore[b] SOURCED  ()");
        assertThat(of(plan(text, "More"), "all"))
                .containsExactlyInAnyOrder("mines.ore[a] ASSUMED  (scenario \"More\")", "mines.ore[b] SOURCED  ()");
    }

    private static Plan plan(String text) {
        return plan(text, "");
    }

    private static Plan plan(String text, String scenario) {
        var small = new SmallCase("", "", text, Map.of());
        return ((Compiler.Ready) small.compile(Compiler.Request.BASE.withScenario(scenario))).plan();
    }

    private static List<String> of(Plan plan, String step) {
        return plan.find(step).orElseThrow().grounds().stream()
                .map(plan.grounds()::get)
                .map(ground ->
                        ground.name() + " " + ground.kind() + " " + ground.words() + " (" + ground.reason() + ")")
                .toList();
    }
}
