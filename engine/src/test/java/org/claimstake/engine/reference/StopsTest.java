package org.claimstake.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimstake.engine.Formula.*;

import java.util.List;
import java.util.Set;
import org.claimstake.engine.Growing;
import org.claimstake.engine.PlanDraft;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.Stop;
import org.claimstake.engine.Trace;
import org.claimstake.engine.Watch;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Row;
import org.claimstake.language.plan.Step;
import org.claimstake.language.plan.ValueType;
import org.junit.jupiter.api.Test;

class StopsTest {
    private static final Settings SETTINGS = new Settings(7, 1000, 2);
    private final PlanDraft draft = PlanDraft.years(2025, 3);

    @Test
    void aDivisionByZeroNamesStepPeriodFutureAndSeedAndHowToSeeItAgain() {
        int u = draft.line("u", uniformByPeriod("u"));
        int debt = draft.line("debt", choose(less(ref(u), number(0.001)), number(0), number(1)));
        draft.line("coverage", over(number(1), ref(debt)));
        Run run = run();
        Stop first = run.stops().getFirst();
        Finding finding = run.findings().getFirst();
        assertThat(run.isRefused()).isTrue();
        assertThat(finding.name()).isEqualTo("run/zero");
        String year = String.valueOf(2025 + first.period());
        assertThat(finding.what())
                .isEqualTo("`coverage` divides by zero in " + year + " (future " + first.future() + ")");
        assertThat(finding.where()).isEqualTo(year + ", future " + first.future() + ", seed 7");
        assertThat(finding.tries())
                .containsExactly("stake why CASE coverage --future " + first.future() + " --at " + year + " --seed 7");
        assertThat(finding.why().getLast())
                .isEqualTo(
                        run.stopped() == 1
                                ? finding.why().getLast()
                                : (run.stopped() - 1)
                                        + (run.stopped() == 2 ? " other future stops" : " other futures stop")
                                        + " too; no figure is given over those that are left, unless with --go-on");
        assertThat(run.stops()).isSortedAccordingTo((a, b) -> Long.compare(a.future(), b.future()));
    }

    @Test
    void theFutureThatStoppedCanBeTracedUpToThere() {
        int u = draft.line("u", uniformByPeriod("u"));
        int debt = draft.line("debt", choose(less(ref(u), number(0.001)), number(0), number(1)));
        int coverage = draft.line("coverage", over(number(1), ref(debt)));
        Run run = run();
        Stop first = run.stops().getFirst();
        Trace trace = new ReferenceRunner().trace(draft.plan(), SETTINGS, first.future());
        assertThat(trace.stop()).contains(first);
        assertThat(trace.value(debt, 0, first.period())).isZero();
        assertThat(trace.value(coverage, 0, first.period())).isNaN();
    }

    @Test
    void whatDoesNotDependOnChanceStopsEveryFuture() {
        draft.once("a", over(number(1), number(0)));
        Run run = run();
        assertThat(run.findings().getFirst().where()).isEqualTo("every future");
        assertThat(run.findings().getFirst().what()).isEqualTo("`a` divides by zero");
        assertThat(run.findings().getFirst().tries()).containsExactly("stake why CASE a --future 0 --seed 7");
        assertThat(run.stopped()).isEqualTo(1000);
    }

    @Test
    void theScenarioStandsInTheCommand() {
        draft.scenario("No deal").once("a", over(number(1), number(0)));
        assertThat(run().findings().getFirst().tries())
                .containsExactly("stake why CASE a --scenario \"No deal\" --future 0 --seed 7");
    }

    @Test
    void theRowIsNamedByItsKey() {
        int table = draft.table("sites", List.of("north", "south"), -1, -1, PlanDraft.column("x", 1.0, 0.0));
        int rows = draft.rows(table, 0, 1);
        draft.forRows(rows).line("site[*].share", over(number(1), cell(table, 0, SELF)));
        assertThat(run().findings().getFirst().what()).isEqualTo("`site[south].share` divides by zero in 2025");
        assertThat(run().stops().getFirst().row()).isEqualTo(1);
    }

    @Test
    void whatLeavesTheNumbersIsAnOverflow() {
        draft.line("a", times(number(1e200), number(1e200)));
        assertThat(names()).containsExactly("run/overflow");
        assertThat(run().findings().getFirst().what())
                .isEqualTo("`a` multiplies 1e200 and 1e200 in 2025".replace("and", "by"));
    }

    @Test
    void expAbove709IsAnOverflow() {
        draft.once("a", unary(Node.UnaryOp.EXP, number(710)));
        assertThat(names()).containsExactly("run/overflow");
    }

    @Test
    void rootsAndLogarithmsOutsideTheirReachAreNoNumbers() {
        for (Node formula : List.of(
                unary(Node.UnaryOp.LOG, number(0)),
                unary(Node.UnaryOp.LOG, number(-1)),
                unary(Node.UnaryOp.SQRT, number(-1)),
                power(number(-1), number(0.5)))) {
            var one = PlanDraft.years(2025, 1);
            one.once("a", formula);
            assertThat(new ReferenceRunner().run(one.plan(), SETTINGS).findings())
                    .extracting(Finding::name)
                    .containsExactly("run/not-a-number");
        }
    }

    @Test
    void zeroToANegativePowerIsADivisionByZero() {
        draft.once("a", power(number(0), number(-2)));
        assertThat(names()).containsExactly("run/zero");
    }

    @Test
    void aNegativePaymentStops() {
        draft.guarded(Step.Guard.PAYMENT).typed(PlanDraft.MONEY).line("pay Royalty", number(-3_200_000));
        assertThat(run().findings().getFirst().name()).isEqualTo("run/negative-payment");
        assertThat(run().findings().getFirst().what()).isEqualTo("`pay Royalty` would pay -3.2 mn USD(2025) in 2025");
    }

    @Test
    void whatIsRequiredStopsWithItsSentenceAndWhatItReads() {
        int life = draft.line("mine.life", number(0));
        draft.guarded(Step.Guard.REQUIRED)
                .titled("the life is longer than nothing.")
                .hidden()
                .line("mine.require the life", new Node.Binary(Node.BinaryOp.MORE, ref(life), number(0)));
        Finding finding = run().findings().getFirst();
        assertThat(finding.name()).isEqualTo("run/require");
        assertThat(finding.what()).isEqualTo("the life is longer than nothing");
        assertThat(finding.why())
                .containsExactly("this is required of `mine`, and does not hold in 2025", "there `mine.life` is 0");
    }

    @Test
    void whatIsRequiredTellsTheCellsAndThePeriodsThatItReads() {
        int sites = draft.table(
                "sites",
                List.of("north", "south"),
                -1,
                -1,
                PlanDraft.column("size", 1.0, 2.0),
                new Plan.Column("owner", ValueType.text(), List.of(0.0, 1.0), List.of()));
        int life = draft.line("life", periodNumber());
        Node fine = plus(minus(ref(life), lag(life, 1)), cell(sites, 0, new Row.Fixed(1)));
        draft.guarded(Step.Guard.REQUIRED)
                .titled("all is well")
                .hidden()
                .line(
                        "require all is well",
                        choose(
                                more(periodNumber(), number(1)),
                                more(plus(fine, cell(sites, 1, new Row.Fixed(0))), number(99)),
                                number(1)));
        Finding finding = run().findings().getFirst();
        assertThat(finding.what()).isEqualTo("all is well");
        assertThat(finding.why())
                .containsExactly(
                        "this is required, and does not hold in 2026",
                        "there `life` is 2, `life` is 1 in 2025, `sites[south].size` is 2, `sites[north].owner` is \"north\"");
    }

    @Test
    void ofATruthItIsToldWhyItDoesNotHold() {
        int life = draft.line("life", number(0));
        int lives = draft.typed(ValueType.truth()).line("lives", more(ref(life), number(0)));
        draft.guarded(Step.Guard.REQUIRED).titled("it lives").hidden().line("require it lives", ref(lives));
        assertThat(run().findings().getFirst().why()).last().isEqualTo("there `life` is 0");
    }

    @Test
    void theTitleOfWhatIsRequiredIsFilledInItsRow() {
        int sites = draft.table("sites", List.of("north", "south"), -1, -1, PlanDraft.column("size", 9.0, 2.0));
        int rows = draft.rows(sites, 0, 1);
        int size = draft.forRows(rows).once("size", cell(sites, 0, SELF));
        draft.forRows(rows)
                .guarded(Step.Guard.REQUIRED)
                .titled("a size of {size} is enough, and {nothing} else")
                .hidden()
                .once("require it", more(ref(size, SELF), number(5)));
        assertThat(run().findings().getFirst().what()).isEqualTo("a size of 2 is enough, and {nothing} else");
    }

    @Test
    void whatIsNoTruthAtAllDoesNotHoldEither() {
        int none = draft.optional().line("x", new Node.Constant(Double.NaN));
        draft.guarded(Step.Guard.REQUIRED).titled("x is there").hidden().line("require x", ref(none));
        assertThat(names()).containsExactly("run/require");
    }

    @Test
    void aValueOutsideItsRangeIsToldWithItsEnds() {
        int rate = draft.line("levy.rate", number(1.8));
        draft.guarded(Step.Guard.RANGE)
                .titled("0 to 1")
                .hidden()
                .line("levy.rate in its range", new Node.Binary(Node.BinaryOp.AT_MOST, ref(rate), number(1)));
        Finding finding = run().findings().getFirst();
        assertThat(finding.name()).isEqualTo("run/range");
        assertThat(finding.what()).isEqualTo("`levy.rate` is 1.8 in 2025 and lies outside its range, 0 to 1");
    }

    @Test
    void aPaymentBelowZeroByRoundingPasses() {
        draft.guarded(Step.Guard.PAYMENT).typed(PlanDraft.MONEY).line("pay Royalty", number(-1e-7));
        assertThat(run().isRefused()).isFalse();
    }

    @Test
    void anOverdrawnAccountNamesAccountAndMovement() {
        int opening = draft.line("losses.opening", number(1e6));
        int used = draft.line("losses.used", number(4.2e6));
        draft.guarded(Step.Guard.BALANCE)
                .typed(PlanDraft.MONEY)
                .line("losses.closing", new Node.Settle(minus(ref(opening), ref(used)), List.of(ref(used))));
        assertThat(run().findings().getFirst().name()).isEqualTo("account/overdrawn");
        assertThat(run().findings().getFirst().what())
                .isEqualTo("`losses` would fall to -3.2 mn USD(2025) in 2025 by `used`");
    }

    @Test
    void aBalanceBetweenTwoMovementsIsAskedForByTheOneBeforeIt() {
        int opening = draft.line("losses.opening", number(1e6));
        int used = draft.line("losses.used", number(4.2e6));
        draft.guarded(Step.Guard.BALANCE)
                .hidden()
                .line("losses after used", new Node.Settle(minus(ref(opening), ref(used)), List.of(ref(used))));
        assertThat(run().findings().getFirst().what()).startsWith("`losses` would fall to");
        assertThat(run().findings().getFirst().tries())
                .containsExactly("stake why CASE losses.used --future 0 --at 2025 --seed 7");
    }

    @Test
    void aNameOfSeveralWordsIsOneWordOfTheCommand() {
        draft.guarded(Step.Guard.PAYMENT).typed(PlanDraft.MONEY).line("pay \"Royalty due\"", number(-3_200_000));
        assertThat(run().findings().getFirst().tries())
                .containsExactly("stake why CASE 'pay \"Royalty due\"' --future 0 --at 2025 --seed 7");
    }

    @Test
    void theTraceOfAStoppedFutureShowsTheValueThatWasRefused() {
        int used = draft.line("losses.used", number(4e6));
        int closing = draft.guarded(Step.Guard.BALANCE).line("losses.closing", minus(number(1e6), ref(used)));
        Trace trace = new ReferenceRunner().trace(draft.plan(), SETTINGS, 0);
        assertThat(trace.stop()).isPresent();
        assertThat(trace.value(closing, 0, 0)).isEqualTo(-3e6);
        assertThat(trace.value(closing, 0, 1)).isNaN();
    }

    @Test
    void foldsThatMultiplyTheirRowsAreRefusedBeforeTheyBegin() {
        int sites = draft.table("sites", java.util.Collections.nCopies(2000, "x"), -1, -1);
        Node three = new Node.RowFold(Node.FoldKind.SUM, sites, 3, null, null, number(1), null);
        Node two = new Node.RowFold(Node.FoldKind.SUM, sites, 2, null, null, three, null);
        draft.line("x", new Node.RowFold(Node.FoldKind.SUM, sites, 1, null, null, two, null));
        assertThat(run().findings().getFirst().what())
                .isEqualTo("one future of this case takes 24,012,006,003 operations");
    }

    @Test
    void aFormulaOfAHundredThousandSignsIsComputed() {
        Node sum = number(1);
        for (int i = 1; i < 100_000; i++) {
            sum = plus(sum, number(1));
        }
        int step = draft.once("sum", sum);
        Run run = new ReferenceRunner().run(draft.unchecked(), SETTINGS);
        assertThat(run.mean(step, 0, 0)).isEqualTo(100_000);
    }

    @Test
    void moreMeasuresThanCanBeKeptAreRefused() {
        for (int i = 0; i < 200; i++) {
            draft.measure("m" + i, uniform("u"));
        }
        Run run = new ReferenceRunner().run(draft.plan(), new Settings(1, 1_000_000, 1));
        assertThat(run.findings().getFirst().what())
                .isEqualTo("1,000,000 futures with 200 values each take 1,526 MB to keep");
    }

    @Test
    void aCaseWhoseFutureIsTooLargeIsRefused() {
        int sites = draft.table("sites", java.util.Collections.nCopies(5000, "x"), -1, -1);
        int rows = draft.rows(
                sites, java.util.stream.IntStream.range(0, 5000).boxed().toArray(Integer[]::new));
        for (int i = 0; i < 700; i++) {
            draft.forRows(rows).line("x" + i, number(1));
        }
        assertThat(run().findings().getFirst().what())
                .isEqualTo("one future of this case holds 10,500,000 values (lines x rows x periods)");
    }

    @Test
    void aMissingValueWhereThereMustBeOneStops() {
        int x = draft.series("x", 1, 2, 3);
        draft.line("y", lag(x, 1));
        assertThat(names()).containsExactly("run/missing");
    }

    @Test
    void aRunThatIsTooLargeIsRefusedBeforeItBegins() {
        draft.line("u", uniformByPeriod("u"));
        Run run = new ReferenceRunner().run(draft.plan(), new Settings(1, 1_000_000_000_000L, 1));
        assertThat(run.findings()).extracting(Finding::name).containsExactly("run/too-large");
        assertThat(run.findings().getFirst().what())
                .isEqualTo("1,000,000,000,000 futures of 3 operations each are too many");
    }

    /** A run that grows is begun with any number of futures. */
    @Test
    void aRunThatStopsBeforeTheFirstFutureIsOfAsManyAsWereAskedFor() {
        int zero = draft.series("zero", 0, 0, 0);
        draft.line("u", plus(over(number(1), ref(zero)), number(1)));
        draft.line("drawn", uniformByPeriod("d"));
        Growing growing = new ReferenceRunner().begin(draft.plan(), SETTINGS.withFutures(1), Set.of());

        for (long futures : new long[] {1, 70, 300}) {
            Run run = growing.grow(futures, Watch.NOBODY).orElseThrow();
            assertThat(run.isRefused()).isTrue();
            assertThat(run.settings().futures()).isEqualTo(futures);
            assertThat(run.stopped()).isEqualTo(futures);
        }
    }

    private List<String> names() {
        return run().findings().stream().map(Finding::name).toList();
    }

    private Run run() {
        return new ReferenceRunner().run(draft.plan(), SETTINGS);
    }
}
