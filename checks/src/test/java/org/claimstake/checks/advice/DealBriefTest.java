package org.claimstake.checks.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimstake.advice.Runs;
import org.claimstake.advice.bargain.deals.Ask;
import org.claimstake.advice.bargain.deals.Bargained;
import org.claimstake.advice.bargain.deals.Bargaining;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Watch;
import org.claimstake.engine.kernel.BlockRunner;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.Compiler.Setting;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.ValueType;
import org.claimstake.report.Answer;
import org.claimstake.report.DealBrief;
import org.claimstake.report.Grounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bargain on one page. */
final class DealBriefTest {
    private static final String CASE = """
            case "A <b>lease</b>" { time 2026 .. 2026 by year  money USD(2026) }
            party owner  "Owner <i>one</i>"  discount 0%/year real  assumed
            party tenant "Tenant" discount 0%/year real  assumed
            outside buyers
            term share : percent = 20% in 0% .. 100% step 10%  "Of sales"  assumed "made up"
            term fee   : USD     = 0 mn USD in 0 .. 100 mn USD step 10 mn USD  "Paid besides"  assumed
            input lost : USD = 0 assumed "made up"
            pay 100 mn USD         from buyers to tenant "Sales"
            pay share * 50 mn USD  from tenant to owner  "Share"
            pay fee                from tenant to owner  "Fee"
            pay lost               from tenant to buyers "Lost"
            input found : USD = 0 assumed
            pay found              from buyers to tenant "Found"
            """;
    private static final String NONE =
            "scenario \"None\" is impasse { share = 0%  fee = 0 mn USD  lost = 60 mn USD }\n";

    @TempDir
    Path folder;

    @Test
    void whoWouldSignStandsAbove() throws IOException {
        DealBrief brief = brief(CASE + NONE, List.of());

        assertThat(brief.answer()).startsWith("The text as the case has it: all would sign.");
        assertThat(brief.markdown()).contains("**The text as the case has it: all would sign.");
    }

    @Test
    void whatIsLackedIsNamedWithTheSideThatLacksIt() throws IOException {
        var dear = new Ask.Offered("dear", "", List.of(new Setting("fee", "100 mn USD", "--offer")), "", "");

        DealBrief brief = brief(CASE + NONE, List.of(dear));

        assertThat(brief.answer().replace('\u00a0', ' '))
                .startsWith("“dear”: not all would sign. Tenant lacks 50 mn USD");
        assertThat(brief.markdown()).contains("The least change that nobody refuses");
    }

    @Test
    void whereNobodyAgreesThePageSaysWhoBlocks() throws IOException {
        String rich = "scenario \"None\" is impasse { share = 0%  fee = 0 mn USD  found = 300 mn USD }\n";

        String page = brief(CASE + rich, List.of()).markdown();

        assertThat(page).contains("None that all would sign was found");
        assertThat(page).contains("Tenant blocks.");
        assertThat(page).contains("still lacks");
    }

    @Test
    void aPageFetchesNothingAndShowsEveryTextAsText() throws IOException {
        String page = brief(CASE + NONE, List.of()).html();

        assertThat(page).contains("default-src 'none'").contains("A &lt;b&gt;lease&lt;/b&gt;");
        assertThat(page)
                .doesNotContain("<script")
                .doesNotContain(" style=")
                .doesNotContain("<b>")
                .doesNotContain("<i>");
        assertThat(page).contains("stake bargain lease -o brief.html").contains("licence of the case: CC0-1.0");
        assertThat(page).contains("<svg");
    }

    @Test
    void pageAndMarkdownTellTheSameNumbers() throws IOException {
        DealBrief brief = brief(CASE + NONE, List.of());

        for (String told : List.of("share 20% to 30%", "0 mn USD", "Nash", "made up", "utilitarian")) {
            assertThat(brief.html().contains(told))
                    .as(told)
                    .isEqualTo(brief.markdown().contains(told));
        }
        assertThat(brief.html()).contains("share 20% to 30%").contains("made up");
    }

    private DealBrief brief(String text, List<Ask.Offered> offers) throws IOException {
        Files.writeString(folder.resolve("case.stake"), text);
        Files.writeString(folder.resolve("stake.yaml"), "title: \"A <b>lease</b>\"\nlicence: CC0-1.0\n");
        RunnableCase theCase = Bargains.opened(folder);
        var runs = new Runs(new BlockRunner(), Settings::of);
        var ask = new Ask(List.of(), List.of(), "", offers, Ask.MOST);
        Reading<DealBrief> reading = Bargaining.of(theCase, Request.BASE, ask, runs)
                .then(bargaining -> bargaining
                        .bargain(Watch.NOBODY, (deals, zone) -> {})
                        .orElseThrow()
                        .then(bargained -> new Reading.Done<>(made(theCase, bargaining, bargained))));
        return switch (reading) {
            case Reading.Done<DealBrief>(DealBrief brief) -> brief;
            case Reading.Failed<DealBrief>(List<Finding> findings) -> throw new AssertionError(findings.toString());
        };
    }

    private static DealBrief made(RunnableCase theCase, Bargaining bargaining, Bargained bargained) {
        Plan plan = bargaining.ready().plan();
        ValueType money = plan.step(
                        bargained.ground().sides().getFirst().profile().value())
                .type();
        return DealBrief.of(
                bargained,
                money,
                Answer.Subject.of(theCase, theCase.version().brief(), plan, Settings.of(plan)),
                plan,
                Grounds.of(theCase),
                "stake bargain lease -o brief.html");
    }
}
