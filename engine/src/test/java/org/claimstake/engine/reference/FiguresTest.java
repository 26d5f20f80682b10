package org.claimstake.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.claimstake.engine.Formula.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimstake.engine.CheckResult;
import org.claimstake.engine.Coverage;
import org.claimstake.engine.NoneReason;
import org.claimstake.engine.PlanDraft;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.engine.reduce.Sample;
import org.claimstake.engine.reduce.StandardError;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Node.FutureKind;
import org.claimstake.language.plan.Plan.Check.Kind;
import org.claimstake.language.plan.Row;
import org.claimstake.language.plan.ValueType;
import org.claimstake.language.plan.ValueType.Grain;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private final PlanDraft draft = PlanDraft.years(2025, 10).states(10);
    private int futures = 1000;

    @Test
    void figuresOfAUniformNumber() {
        int u = draft.measure("m", uniform("u"));
        int mean = draft.figure("mean", fold(FutureKind.MEAN, u));
        int spread = draft.figure("spread", fold(FutureKind.SPREAD, u));
        int tenth = draft.figure("tenth", quantile(u, 0.1));
        int worst = draft.figure("worst", new Node.FutureFold(FutureKind.WORST_MEAN, u, -1, number(0.2)));
        Run run = run();
        assertThat(run.figure(mean, 0, 0).value()).isCloseTo(0.5, within(0.03));
        // the spread of a uniform number is 12^-1/2, the error of its mean that over n^1/2
        assertThat(run.figure(mean, 0, 0).error().orElseThrow()).isCloseTo(Math.sqrt(1 / 12e3), within(3e-4));
        assertThat(run.figure(spread, 0, 0).value()).isCloseTo(Math.sqrt(1 / 12.0), within(0.01));
        assertThat(run.figure(tenth, 0, 0).value()).isCloseTo(0.1, within(0.03));
        assertThat(run.figure(worst, 0, 0).value()).isCloseTo(0.1, within(0.02));
        assertThat(run.figure(mean, 0, 0).futures()).contains(new Coverage(1000, 1000));
        assertThat(run.mean(mean, 0, 0)).isEqualTo(run.figure(mean, 0, 0).value());
        assertThat(run.values(u, 0, 0).mean()).hasValue(run.figure(mean, 0, 0).value());
    }

    @Test
    void whatIsUnsureIsNoChance() {
        // all that differs lies between the states: given the state nothing is left to chance
        int u = draft.measure("m", unsure("u"));
        int mean = draft.figure("mean", fold(FutureKind.MEAN, u));
        Run run = run();
        assertThat(run.figure(mean, 0, 0).error()).hasValue(0);
        assertThat(run.values(u, 0, 0).error()).hasValue(0);
        // one of ten states lies in each tenth, and the states are met equally often
        assertThat(run.figure(mean, 0, 0).value()).isCloseTo(0.5, within(0.05));
    }

    @Test
    void aComparisonWithNoneIsFalseAndStaysInTheDenominator() {
        int late = draft.optional().measure("late", when(more(uniform("u"), number(0.5)), number(3)));
        int soon = draft.hidden().measure("soon", less(ref(late), number(5)));
        int odds = draft.figure("odds", fold(FutureKind.CHANCE, soon));
        Run run = run();
        assertThat(run.figure(odds, 0, 0).value())
                .isEqualTo(1 - run.values(late, 0, 0).none() / 1000.0);
        assertThat(run.figure(odds, 0, 0).futures()).contains(new Coverage(1000, 1000));
        assertThat(run.none(late, 0)).isEqualTo(Map.of(NoneReason.MISSING, (long)
                run.values(late, 0, 0).none()));
    }

    @Test
    void aMeanOfWhatIsNoneInSomeFuturesIsRefusedWithTheirCount() {
        int x = draft.optional().measure("x", when(more(uniform("u"), number(0.5)), number(3)));
        int mean = draft.figure("average", fold(FutureKind.MEAN, x));
        draft.figure("twice", times(number(2), ref(mean)));
        Run run = new ReferenceRunner().run(draft.plan(), new Settings(7, 1000, 1));
        int none = run.values(x, 0, 0).none();
        assertThat(run.findings()).extracting(Finding::name).containsExactly("run/none");
        assertThat(run.findings().getFirst().what())
                .isEqualTo("`average` is taken of `x`, which is none in " + none + " of 1,000 futures");
        assertThat(run.findings().getFirst().tries()).containsExactly("mean(x where known(x))");
    }

    @Test
    void aMeanOfWhatIsKnownCarriesItsCoverage() {
        int x = draft.optional().measure("x", when(more(uniform("u"), number(0.5)), number(3)));
        int known = draft.hidden().measure("known", known(ref(x)));
        int mean = draft.figure("average", new Node.FutureFold(FutureKind.MEAN, x, known, null));
        Run run = run();
        assertThat(run.figure(mean, 0, 0).value()).isEqualTo(3);
        assertThat(run.figure(mean, 0, 0).futures())
                .contains(new Coverage(1000 - run.values(x, 0, 0).none(), 1000));
    }

    @Test
    void aDateThatNeverComesStandsAfterAllDates() {
        draft.typed(ValueType.date(Grain.YEAR));
        int x = draft.line("x", uniformByPeriod("x"));
        draft.typed(ValueType.date(Grain.YEAR));
        int first = draft.optional()
                .measure("first", new Node.TimeFold(Node.FoldKind.FIRST, now(), less(ref(x), number(0.1))));
        draft.typed(ValueType.date(Grain.YEAR));
        int early = draft.optional().figure("early", quantile(first, 0.05));
        draft.typed(ValueType.date(Grain.YEAR));
        int late = draft.optional().figure("late", quantile(first, 0.9));
        Run run = run();
        // the chance that it never comes is 0.9^10 = 35 %
        assertThat(run.values(first, 0, 0).none()).isBetween(300, 400);
        assertThat(run.figure(early, 0, 0).value()).isEqualTo(2025 * 12);
        assertThat(run.figure(late, 0, 0).value()).isNaN();
        assertThat(run.none(first, 0)).containsOnlyKeys(NoneReason.NEVER);
        assertThat(run.values(first, 0, 0).quantiles(0.9)[0]).isEmpty();
    }

    @Test
    void aFanFoldsEachPeriod() {
        int x = draft.line("x", plus(uniformByPeriod("x"), periodNumber()));
        int fan = draft.fan("fan", quantile(x, 0.5));
        Run run = run();
        for (int t = 0; t < 10; t++) {
            assertThat(run.figure(fan, 0, t).value()).isCloseTo(t + 1.5, within(0.06));
        }
    }

    @Test
    void aFigureForEachRowFoldsItsOwnRow() {
        int sites = draft.table("sites", java.util.List.of("a", "b"), -1, -1, PlanDraft.column("x", 1.0, 2.0));
        int rows = draft.rows(sites, 0, 1);
        int worth = draft.forRows(rows).measure("worth[*]", plus(uniform("worth[*]"), cell(sites, 0, SELF)));
        int mean = draft.forRows(rows).figure("mean[*]", fold(FutureKind.MEAN, worth));
        Run run = run();
        assertThat(run.figure(mean, 0, 0).value())
                .isEqualTo(run.values(worth, 0, 0).mean().orElseThrow());
        assertThat(run.figure(mean, 1, 0).value()).isCloseTo(2.5, within(0.05));
    }

    @Test
    void figuresOfWhatDoesNotDependOnChance() {
        int x = draft.measure("x", number(3));
        int mean = draft.figure("mean", fold(FutureKind.MEAN, x));
        int spread = draft.figure("spread", fold(FutureKind.SPREAD, x));
        int odds = draft.figure("odds", fold(FutureKind.CHANCE, x));
        Run run = run();
        assertThat(run.figure(mean, 0, 0).value()).isEqualTo(3);
        assertThat(run.figure(mean, 0, 0).error()).hasValue(0);
        assertThat(run.figure(spread, 0, 0).value()).isZero();
        assertThat(run.figure(odds, 0, 0).futures()).isEqualTo(Optional.empty());
    }

    @Test
    void theReasonWhyThereIsNoRateOfReturnIsCounted() {
        int u = draft.once("u", uniform("u"));
        int flow = draft.line(
                "flow",
                choose(
                        less(periodNumber(), number(2)),
                        number(-100),
                        choose(less(ref(u), number(0.5)), number(-1), number(20))));
        int irr = draft.optional().measure("irr", new Node.Irr(ref(flow)));
        Run run = run();
        assertThat(run.none(irr, 0)).isEqualTo(Map.of(NoneReason.NO_ROOT, (long)
                run.values(irr, 0, 0).none()));
    }

    @Test
    void expectationsNameTheFirstFutureThatFails() {
        int u = draft.once("u", uniform("u"));
        int half = draft.once("half", number(0.5));
        int holds = draft.of(org.claimstake.language.plan.Step.Kind.CHECK).once("c", less(ref(u), number(0.9)));
        int wide = draft.once("wide", number(0.5));
        draft.check(Kind.HOLDS, holds, -1, -1).check(Kind.NEAR, u, half, wide).check(Kind.EQUAL, half, half, -1);
        Run run = run();
        CheckResult first = run.checks().getFirst();
        int failing = 0;
        while (new ReferenceRunner().trace(run.plan(), run.settings(), failing).value(u, 0, 0) < 0.9) {
            failing++;
        }
        assertThat(first.held()).isFalse();
        assertThat(first.future()).isEqualTo(failing);
        assertThat(first.failures()).isBetween(60L, 140L);
        assertThat(run.checks().get(1).held()).isTrue();
        assertThat(run.checks().get(1).difference().orElseThrow()).isBetween(-0.5, 0.5);
        assertThat(run.checks().get(2).held()).isTrue();
    }

    @Test
    void expectationsOfALineAreHeldInEveryPeriod() {
        int x = draft.line("x", periodNumber());
        int y = draft.line("y", choose(more(periodNumber(), number(3)), number(4), periodNumber()));
        draft.check(Kind.EQUAL, x, y, -1);
        CheckResult result = run().checks().getFirst();
        assertThat(result.held()).isFalse();
        assertThat(result.period()).isEqualTo(4);
        assertThat(result.found()).isEqualTo(5);
        assertThat(result.expected()).isEqualTo(4);
    }

    @Test
    void aFigureIsExpectedWithinSomeErrors() {
        int u = draft.measure("m", uniform("u"));
        int half = draft.once("half", number(0.5));
        int four = draft.once("four", number(4));
        int none = draft.once("none", number(0));
        int mean = draft.figure("mean", fold(FutureKind.MEAN, u));
        draft.check(Kind.NEAR_ERRORS, mean, half, four).check(Kind.NEAR_ERRORS, mean, half, none);
        assertThat(run().checks()).extracting(CheckResult::held).containsExactly(true, false);
    }

    @Test
    void aFigureThatIsAnotherByItsNameBringsItsErrorAndWhatIsComputedFromSeveralHasNone() {
        int u = draft.measure("u", uniform("u"));
        int mean = draft.figure("mean", fold(FutureKind.MEAN, u));
        int same = draft.figure("same", ref(mean));
        int twice = draft.figure("twice", times(number(2), ref(mean)));
        int rows = draft.rows(draft.table("t", List.of("a", "b"), -1, -1), 0, 1);
        int one = draft.forRows(rows).measure("one[*]", uniform("[*]"));
        int ofRows = draft.forRows(rows).figure("rows", fold(FutureKind.MEAN, one));
        int second = draft.figure("second", ref(ofRows, new Row.Fixed(1)));
        Run run = run();
        assertThat(run.figure(same, 0, 0)).isEqualTo(run.figure(mean, 0, 0));
        assertThat(run.figure(same, 0, 0).error()).isPresent();
        assertThat(run.figure(twice, 0, 0).error()).isEmpty();
        assertThat(run.figure(twice, 0, 0).value())
                .isEqualTo(2 * run.figure(mean, 0, 0).value());
        assertThat(run.figure(second, 0, 0)).isEqualTo(run.figure(ofRows, 1, 0)).isNotEqualTo(run.figure(ofRows, 0, 0));
    }

    @Test
    void whatRestsOnAFigureThatFailedIsNotToldAgain() {
        int x = draft.optional().measure("x", when(more(uniform("u"), number(0.5)), number(3)));
        int mean = draft.figure("average", fold(FutureKind.MEAN, x));
        int twice = draft.figure("twice", times(number(2), ref(mean)));
        draft.figure("four times", times(number(2), ref(twice)));
        Run run = new ReferenceRunner().run(draft.plan(), new Settings(7, 1000, 1));
        assertThat(run.findings())
                .extracting(Finding::what)
                .singleElement()
                .asString()
                .startsWith("`average`");
    }

    @Test
    void whatIsNoneByAnotherStepIsNoneForItsReason() {
        int flow = draft.line("flow", number(1));
        int irr = draft.optional().measure("irr", new Node.Irr(ref(flow)));
        int named = draft.optional().measure("named", ref(irr));
        int rows = draft.rows(draft.table("t", List.of("a", "b"), -1, -1), 0, 1);
        int late = draft.optional()
                .forRows(rows)
                .measure("late[*]", new Node.TimeFold(Node.FoldKind.FIRST, now(), less(periodNumber(), number(0))));
        int second = draft.optional().measure("second", ref(late, new Row.Fixed(1)));
        int gone = draft.optional().measure("gone", missing());
        draft.typed(ValueType.date(Grain.YEAR));
        int day = draft.optional().measure("day", missing());
        Run run = run();
        assertThat(run.none(named, 0)).isEqualTo(Map.of(NoneReason.NO_ROOT, 1L));
        assertThat(run.none(second, 0)).isEqualTo(Map.of(NoneReason.NEVER, 1L));
        assertThat(run.none(gone, 0)).isEqualTo(Map.of(NoneReason.MISSING, 1L));
        assertThat(run.none(day, 0)).isEqualTo(Map.of(NoneReason.NEVER, 1L));
        assertThat(run.none(flow, 0)).isEmpty();
    }

    @Test
    void whereNothingUnsureEntersTheStatesDoNotEnterTheError() {
        int u = draft.measure("u", uniform("u"));
        int unsure = draft.measure("unsure", unsure("v"));
        int often = draft.hidden().measure("often", more(ref(unsure), number(0.25)));
        int mean = draft.figure("mean", fold(FutureKind.MEAN, u));
        int where = draft.figure("where", new Node.FutureFold(FutureKind.MEAN, u, often, null));
        Run run = run();
        double[] values = run.values(u, 0, 0).toArray();
        double[] others = run.values(unsure, 0, 0).toArray();
        assertThat(run.figure(mean, 0, 0).error().orElseThrow())
                .isEqualTo(StandardError.ofMean(Sample.of(values)).orElseThrow());
        Sample meant = Sample.of(values, k -> false, k -> others[k] > 0.25);
        assertThat(run.figure(where, 0, 0).error()).isEqualTo(StandardError.ofMean(meant, 10));
    }

    @Test
    void oneFutureHasNoSpread() {
        int u = draft.measure("m", uniform("u"));
        draft.figure("spread", fold(FutureKind.SPREAD, u));
        Run run = new ReferenceRunner().run(draft.plan(), new Settings(7, 1, 1));
        assertThat(run.findings()).extracting(Finding::what).containsExactly("`spread` needs at least two futures");
    }

    private static Node when(Node condition, Node value) {
        return choose(condition, value, missing());
    }

    private Run run() {
        Run run = new ReferenceRunner().run(draft.plan(), new Settings(7, futures, 2));
        assertThat(run.findings()).isEmpty();
        return run;
    }
}
