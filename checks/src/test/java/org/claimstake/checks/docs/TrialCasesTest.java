package org.claimstake.checks.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.claimstake.casefile.CaseFolder;
import org.claimstake.checks.generated.Books;
import org.claimstake.checks.generated.Chain;
import org.claimstake.engine.ClaimResult;
import org.claimstake.engine.ClaimResult.Verdict;
import org.claimstake.engine.Coverage;
import org.claimstake.engine.Settings;
import org.claimstake.language.Compiler;
import org.claimstake.language.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a trial has besides what every case has: figures to meet, and books that balance whatever is changed. */
final class TrialCasesTest {
    private static final int FUTURES_LOOKED_AT = 5;

    static List<Path> trials() {
        return Checkout.trials();
    }

    @Test
    void everyTrialIsNamedOnTheirPage() {
        String page = Checkout.text(Checkout.CASES.resolve("trials/README.md"));

        assertThat(trials()).isNotEmpty().allMatch(trial -> page.contains("](" + trial.getFileName() + "/README.md)"));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aTrialMeetsTenFiguresOrMore(Path trial) {
        String text = Checkout.text(trial.resolve("case.stake"));

        assertThat(Pattern.compile("(?m)^expect ").matcher(text).results().count())
                .isGreaterThanOrEqualTo(10);
    }

    /** Counted, the list answers; weighed, it does not: of most entries nobody has published the tonnes. */
    @Test
    void aClaimWhoseTonnesAreMostlyUnknownIsAnsweredWhereItCanBe() {
        Plan plan = Chain.plan(Chain.shipped("trials/deposits-of-unknown-size"), "");
        List<ClaimResult> claims = Chain.run(plan, Settings.of(plan)).claims();

        assertThat(verdicts(claims.get(0)))
                .containsExactly(
                        Verdict.FAILS, Verdict.UNKNOWN, Verdict.FAILS, Verdict.UNKNOWN, Verdict.HOLDS, Verdict.UNKNOWN);
        assertThat(claims.get(0).cells().get(1).coverage()).contains(new Coverage(12, 98));
        assertThat(verdicts(claims.get(1)))
                .as("the program's bounds: at least 14.3, 13.8, 9.9 and 2.6 %")
                .containsExactly(Verdict.HOLDS, Verdict.HOLDS, Verdict.UNKNOWN, Verdict.UNKNOWN);
    }

    private static List<Verdict> verdicts(ClaimResult claim) {
        return claim.cells().stream().map(ClaimResult.Cell::verdict).toList();
    }

    @ParameterizedTest
    @MethodSource("trials")
    void theProgramThatItNamesIsThere(Path trial) {
        List<String> programs = Pattern.compile("bench/trials/\\w+\\.py")
                .matcher(Checkout.text(trial.resolve("sources.csv")))
                .results()
                .map(found -> found.group())
                .toList();

        assertThat(programs).allMatch(program -> Files.exists(Checkout.ROOT.resolve(program)));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void theBooksBalanceInEveryScenario(Path trial) {
        CaseFolder folder = Chain.shipped("trials/" + trial.getFileName());
        var scenarios = new ArrayList<>(List.of(""));
        scenarios.addAll(((Compiler.Ready) Compiler.compile(folder, Compiler.Request.BASE))
                .outline()
                .scenarios());
        for (String scenario : scenarios) {
            Plan plan = Chain.plan(folder, scenario);
            Settings settings = Settings.of(plan);
            for (long future = 0; future < Math.min(FUTURES_LOOKED_AT, settings.futures()); future++) {
                Books.balance(plan, Chain.trace(plan, settings, future));
            }
        }
    }
}
