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
    void aChangedCellRestsOnWhoChangedIt() {
        String text = HEAD + """
                table f { id : key  w : USD  why : text } rows { a 1 "x" ; b 2 "y" }
                line n = f[a].w + f[b].w
                scenario "Replaced" { f[a].w = 5 USD  assumed "as told" }
                scenario "Doubled" { f[a].w *= 2 }
                """;

        assertThat(of(plan(text, ""), "n")).containsExactly("f.w[a] ASSUMED  ()", "f.w[b] ASSUMED  ()");
        assertThat(of(plan(text, "Replaced"), "n"))
                .containsExactlyInAnyOrder(
                        "f.w[a] ASSUMED 5 USD (scenario \"Replaced\": as told)", "f.w[b] ASSUMED  ()");
        assertThat(of(plan(text, "Doubled"), "n"))
                .containsExactlyInAnyOrder(
                        "f.w[a] ASSUMED  ()", "f.w[a] ASSUMED 2 (scenario \"Doubled\")", "f.w[b] ASSUMED  ()");
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
