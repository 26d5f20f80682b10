package org.claimstake.checks.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.claimstake.advice.Goal;
import org.claimstake.advice.Runs;
import org.claimstake.advice.Solution;
import org.claimstake.advice.Solver;
import org.claimstake.advice.root.Found;
import org.claimstake.advice.root.Sought;
import org.claimstake.casefile.CaseFolder;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.engine.Settings;
import org.claimstake.engine.reference.ReferenceRunner;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Break-even values against published figures and closed forms, through whole cases. */
final class BreakEvenTest {
    private static final int PARTS = 40;

    @TempDir
    Path folder;

    /**
     * equinor/neqsim, PscBidEconomicsTest, matchesCommunitySkillReferenceValues: the share of profit oil at which a bid is
     * worth nothing, 0.8332498831507702 (allowed there: 1e-9).
     */
    @Test
    void thePublishedShareAtWhichABidIsWorthNothingIsFound() {
        Solution solution = solved("""
                case "A bid" { time 2030 .. 2039 by year  money USD(nominal) }
                party contractor
                party state_company
                party state
                term share : percent = 25% in 0% .. 100%  assumed
                schedule offered by r : number -> percent whole { above: share }
                use ProductionSharingContract as bid {
                  contractor  state_company  state
                  output      = [700, 1_750, 2_100, 1_960, 1_680, 1_400, 1_120, 910, 700, 560] mn USD
                  development = [900, 900, 400, 0, 0, 0, 0, 0, 0, 0] mn USD
                  operating   = [20, 60, 80, 80, 75, 70, 65, 60, 55, 50] mn USD
                  before = 60 mn USD  royalty_rate = 15%  ceiling = 50%  base = net_of_royalty  unused = shared
                  shares = offered  r_counts = all_sold  falls_back = yes  company_keeps = yes
                  tax_is = own  tax_rate = 34%  write_off = 5 years  covered = 30%
                }
                measure emv = 30% * npv(bid.contractor_cash, rate: 10%/year nominal) / 1.1^4 - 20 mn USD
                  - 15 mn USD * (1 - 1.1^-4) / 0.1
                """, "share", "emv", "0");

        assertThat(solution.sought().roots())
                .singleElement()
                .satisfies(root -> assertThat(root.at()).isCloseTo(83.32498831507702, within(1e-10)));
    }

    @Test
    void aFlowThatTurnsItsSignTwiceHasBothRates() {
        Solution solution = solved("""
                case "Twice" { time 2026 .. 2028 by year  money USD(2026) }
                term rate : percent/year real = 5%/year in 0%/year .. 100%/year  assumed
                line flow = [-100, 230, -132] USD
                measure worth = npv(flow, rate)
                """, "rate", "worth", "0");

        assertThat(solution.sought().roots()).extracting(Found.Root::at).containsExactly(10.0, 20.0);
    }

    /** Closed form: what is spent at once, I, is earned back by q (p - c) over n years: p = c + I r / (q (1 - (1 + r)^-n)). */
    @Test
    void theBreakEvenPriceIsThatOfTheAnnuity() {
        for (long seed = 1; seed <= 20; seed++) {
            var random = new Random(seed);
            int years = 2 + random.nextInt(20);
            int spent = 100 + random.nextInt(900);
            int cost = 1 + random.nextInt(50);
            int output = 1 + random.nextInt(30);
            int rate = 1 + random.nextInt(20);

            Solution solution = solved("""
                    case "Annuity" { time 2026 .. %s by year  money USD(2026) }
                    term price : USD/t = 50 USD/t in 0 USD/t .. 2_000 USD/t  assumed
                    line flow = if period_number == 1 then -%s USD else %s t * (price - %s USD/t)
                    measure worth = npv(flow, rate: %s%%/year real)
                    """.formatted(2026 + years, spent, output, cost, rate), "price", "worth", "0");

            double r = rate / 100.0;
            double price = cost + spent * r / (output * (1 - Math.pow(1 + r, -years)));
            assertThat(solution.sought().roots())
                    .as("seed " + seed)
                    .singleElement()
                    .satisfies(root -> assertThat(root.at()).isCloseTo(price, within(1e-8)));
        }
    }

    @Test
    void aMeasureThatRisesHasARootJustWhereItsEndsHaveOtherSigns() {
        for (long seed = 1; seed <= 60; seed++) {
            var random = new Random(seed);
            int tax = random.nextInt(90);
            int cost = random.nextInt(200);
            int fee = random.nextInt(4_000);

            Solution solution = solved("""
                    case "Rising" { time 2026 .. 2028 by year  money USD(2026) }
                    term price : USD/t = 50 USD/t in 0 USD/t .. 100 USD/t  assumed
                    line gain = 10 t * (price - %s USD/t)
                    line kept = gain - %s%% * above_zero(gain)
                    measure worth = sum(kept) - %s USD + 1_000 USD
                    """.formatted(cost, tax, fee), "price", "worth", "0");

            double low = worth(0, cost, tax, fee);
            double high = worth(100, cost, tax, fee);
            assertThat(solution.sought().roots())
                    .as("seed " + seed)
                    .hasSize(low < 0 && high > 0 || low == 0 || high == 0 ? 1 : 0);
            solution.sought()
                    .roots()
                    .forEach(
                            root -> assertThat(worth(root.at(), cost, tax, fee)).isCloseTo(0, within(1e-6)));
        }
    }

    private static double worth(double price, int cost, int tax, int fee) {
        double gain = 10 * (price - cost);
        return 3 * (gain - tax / 100.0 * Math.max(0, gain)) - fee + 1_000;
    }

    @Test
    void ofChanceTheMeanCountsAndTheSameFuturesAreDrawnAtEveryPlace() {
        String text = """
                case "Chance" { time 2026 .. 2026 by year  money USD(2026)  seed 5 }
                term share : percent = 50% in 0% .. 100%  assumed
                random sales : USD = uniform(low: 50 USD, high: 150 USD)  assumed
                measure gain = share * sales - 30 USD
                figure often = chance(share * sales >= 40 USD)
                """;

        Solution mean = solved(text, "share", "gain", "0");
        Solution again = solved(text, "share", "gain", "0");
        Solution chance = solved(text, "share", "often", "50%");

        // the mean of the sales is 100 in the long run, and 1000 futures know it to a hundredth
        assertThat(mean.sought().roots()).singleElement().satisfies(root -> {
            assertThat(root.at()).isCloseTo(30, within(1.0));
            // 100 / sqrt(12 * 1000) is 0.913, and the share moves the mean by 1 a point
            assertThat(root.spread()).isCloseTo(0.3 * 0.913, within(0.03));
        });
        assertThat(again.sought().roots()).isEqualTo(mean.sought().roots());
        assertThat(chance.sought().roots())
                .singleElement()
                .satisfies(root -> assertThat(root.at()).isCloseTo(40, within(2.0)));
    }

    @Test
    void aRootIsANumberThatCanBeTypedAgain() {
        String text = """
                case "Typed" { time 2026 .. 2026 by year  money USD(2026) }
                term fee : mn USD/year = 3 mn USD/year in 0 mn USD/year .. 10 mn USD/year  assumed
                measure worth = 7 mn USD - 3 year * fee
                """;
        Solution solution = solved(text, "fee", "worth", "0");

        assertThat(solution.unknown().words(solution.sought().roots().getFirst().at()))
                .startsWith("2.33333333")
                .endsWith(" mn USD/year");
    }

    @Test
    void whatIsNoTermIsRefused() {
        String text = """
                case "Refused" { time 2026 .. 2026 by year  money USD(2026) }
                term share : percent = 50% in 0% .. 100%  assumed
                input held : choice {kyiv, others} = kyiv  assumed
                input price : USD = 5 USD  assumed
                measure worth = share * price
                """;

        assertThat(refused(text, "held")).containsExactly("solve/input");
        assertThat(refused(text, "price")).containsExactly("solve/input");
        assertThat(refused(text, "worth")).containsExactly("solve/term");
    }

    @Test
    void aTermMovesInStepsOfItsOwnUnit() {
        String text = """
                case "Steps" { time 2026 .. 2026 by year  money USD(2026) }
                term share : percent = 50% in 0% .. 100% step 5 t  assumed
                measure worth = share * 1 USD
                """;

        assertThat(refused(text, "share")).singleElement().asString().startsWith("units/");
    }

    @Test
    void aTermThatDoesNotReachTheMeasureHasNoEffect() {
        Solution solution = solved("""
                case "Idle" { time 2026 .. 2026 by year  money USD(2026) }
                term share : percent = 50% in 0% .. 100%  assumed
                measure worth = 5 USD
                """, "share", "worth", "6 USD");

        assertThat(solution.sought().kind()).isEqualTo(Sought.Kind.NO_EFFECT);
    }

    private Solution solved(String text, String term, String left, String right) {
        return switch (solver(text, term, left, right)) {
            case Reading.Failed<Solver>(List<Finding> findings) -> throw new AssertionError(findings.toString());
            case Reading.Done<Solver>(Solver solver) ->
                switch (solver.range(PARTS)) {
                    case Reading.Failed<?>(List<Finding> findings) -> throw new AssertionError(findings.toString());
                    case Reading.Done<org.claimstake.advice.root.Range>(var range) -> solver.solve(range, () -> {});
                };
        };
    }

    private List<String> refused(String text, String term) {
        return switch (solver(text, term, "worth", "0")) {
            case Reading.Failed<Solver>(List<Finding> findings) ->
                findings.stream().map(Finding::name).toList();
            case Reading.Done<Solver> done -> List.of();
        };
    }

    private Reading<Solver> solver(String text, String term, String left, String right) {
        try {
            Files.writeString(folder.resolve("case.stake"), text);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        return switch (CaseFolder.open(folder.toString(), folder, null)) {
            case CaseFolder.Open(CaseFolder open) ->
                Solver.of(
                        new RunnableCase(open),
                        Request.BASE,
                        new Goal(term, left, right),
                        new Runs(new ReferenceRunner(), Settings::of));
            case CaseFolder.Refused(List<Finding> findings) -> throw new AssertionError(findings.toString());
            case CaseFolder.NotFound(Finding finding) -> throw new AssertionError(finding.toString());
        };
    }
}
