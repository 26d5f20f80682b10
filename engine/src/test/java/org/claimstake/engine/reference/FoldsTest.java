package org.claimstake.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimstake.engine.Formula.*;

import java.util.List;
import org.claimstake.engine.Coverage;
import org.claimstake.engine.PlanDraft;
import org.claimstake.engine.Run;
import org.claimstake.engine.Settings;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Node.BinaryOp;
import org.claimstake.language.plan.Node.FoldKind;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Row;
import org.claimstake.language.plan.ValueType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldsTest {
    private final PlanDraft draft = PlanDraft.years(2025, 4);
    private final int places = draft.table(
            "places",
            List.of("a", "b", "c", "d"),
            -1,
            -1,
            PlanDraft.column("size", 10.0, Double.NaN, 30.0, 5.0),
            PlanDraft.column("old", 1.0, 1.0, 0.0, Double.NaN));
    private final Node size = cell(places, 0, LOOP);
    private final Node old = cell(places, 1, LOOP);

    @ParameterizedTest
    @CsvSource({"SUM, 45", "MIN, 5", "MAX, 30", "FIRST, 10", "LAST, 5"})
    void aFoldOverRowsLeavesOutWhatIsMissingAndSaysSo(FoldKind kind, double expected) {
        int step = draft.once("x", rows(kind, size, null, null, null));
        assertThat(run().mean(step, 0, 0)).isEqualTo(expected);
        assertThat(run().coverage(step)).contains(new Coverage(3, 4));
    }

    @Test
    void aRowCountsWhereTheConditionHoldsOrIsNotKnown() {
        // c is not old; of d it is not known; b is old, but its size is not known
        int step = draft.once("x", rows(FoldKind.SUM, size, binary(BinaryOp.EQUAL, old, number(1)), null, null));
        assertThat(run().mean(step, 0, 0)).isEqualTo(10);
        assertThat(run().coverage(step)).contains(new Coverage(1, 3));
    }

    @Test
    void whatWasAskedForIsLeftOutAndCounted() {
        int step = draft.once("x", rows(FoldKind.COUNT, null, null, known(size), null));
        assertThat(run().mean(step, 0, 0)).isEqualTo(3);
        assertThat(run().coverage(step)).contains(new Coverage(3, 4));
    }

    @Test
    void notKnownAndNoIsNo() {
        // of b the size is not known, but it is old, so that whatever its size were it is not wanted
        Node wanted = binary(BinaryOp.AND, more(size, number(7)), binary(BinaryOp.EQUAL, old, number(0)));
        int step = draft.once("x", rows(FoldKind.COUNT, null, wanted, null, null));
        assertThat(run().mean(step, 0, 0)).isEqualTo(1);
        assertThat(run().coverage(step)).contains(new Coverage(1, 1));
    }

    @Test
    void aShareIsOfTheRowsOrOfTheirWeight() {
        int alike = draft.once("alike", rows(FoldKind.SHARE, binary(BinaryOp.EQUAL, old, number(1)), null, null, null));
        int weighed =
                draft.once("weighed", rows(FoldKind.SHARE, binary(BinaryOp.EQUAL, old, number(1)), null, null, size));
        assertThat(run().mean(alike, 0, 0)).isEqualTo(2 / 3.0);
        assertThat(run().coverage(alike)).contains(new Coverage(3, 4));
        assertThat(run().mean(weighed, 0, 0)).isEqualTo(0.25);
        assertThat(run().coverage(weighed)).contains(new Coverage(2, 4));
    }

    @Test
    void foldsOfNoRows() {
        Node never = number(0);
        int sum = draft.once("sum", rows(FoldKind.SUM, size, never, null, null));
        int least = draft.optional().once("least", rows(FoldKind.MIN, size, never, null, null));
        assertThat(run().mean(sum, 0, 0)).isZero();
        assertThat(run().mean(least, 0, 0)).isNaN();
        assertThat(run().coverage(sum)).contains(new Coverage(0, 0));
    }

    @Test
    void anInstanceThatARowDoesNotHaveIsLeftOut() {
        int rows = draft.rows(places, 0, 2);
        int worth = draft.forRows(rows).line("site[*].worth", times(cell(places, 0, SELF), periodNumber()));
        int sum = draft.line("sum", rows(FoldKind.SUM, ref(worth, LOOP), null, null, null));
        assertThat(run().mean(sum, 0, 1)).isEqualTo(80);
        assertThat(run().coverage(sum)).contains(new Coverage(2, 4));
        assertThat(run().mean(worth, 1, 1)).isEqualTo(60);
    }

    @Test
    void coverageReachesWhateverRestsOnTheFold() {
        int total = draft.line("total", rows(FoldKind.SUM, size, null, null, null));
        int twice = draft.line("twice", times(number(2), ref(total)));
        int sum = draft.measure("sum", sum(ref(twice)));
        int other = draft.measure("other", number(1));
        assertThat(run().coverage(sum)).contains(new Coverage(3, 4));
        assertThat(run().coverage(other)).isEmpty();
    }

    @Test
    void foldsWithinFolds() {
        Node inner = new Node.RowFold(
                FoldKind.COUNT, places, 2, more(cell(places, 0, new Row.Slot(2)), size), null, null, null);
        int step = draft.once("x", rows(FoldKind.SUM, inner, null, known(size), null));
        // bigger than 10: one; than 30: none; than 5: two; b is left out, and within the inner fold, too
        assertThat(run().mean(step, 0, 0)).isEqualTo(3);
        assertThat(run().coverage(step)).contains(new Coverage(0, 1));
    }

    @Test
    void behindAFoldWithinAFoldARowIsJudgedAsBefore() {
        Node any = more(new Node.RowFold(FoldKind.COUNT, places, 2, null, null, null, null), number(0));
        Node wanted = binary(BinaryOp.AND, any, binary(BinaryOp.EQUAL, old, number(1)));
        int step = draft.once("x", rows(FoldKind.COUNT, null, wanted, null, null));
        // of d it is not known whether it is old: it was asked for and is left out
        assertThat(run().mean(step, 0, 0)).isEqualTo(2);
        assertThat(run().coverage(step)).contains(new Coverage(2, 3));
    }

    @Test
    void behindAFoldAComparisonWithNoneIsNoAgain() {
        Node any = more(rows(FoldKind.COUNT, null, null, null, null), number(0));
        int step = draft.once("x", choose(binary(BinaryOp.AND, any, more(missing(), number(0))), number(1), number(2)));
        assertThat(run().mean(step, 0, 0)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"SUM, 8", "MIN, -4", "MAX, 9", "FIRST, 1", "LAST, 2"})
    void aFoldOverThePeriods(FoldKind kind, double expected) {
        int x = draft.series("x", 1, 9, -4, 2);
        int fold = draft.optional().measure("fold", new Node.TimeFold(kind, ref(x), null));
        assertThat(run().mean(fold, 0, 0)).isEqualTo(expected);
    }

    @Test
    void aFoldOverSomePeriods() {
        int x = draft.series("x", 1, 9, -4, 2);
        Node positive = more(ref(x), number(1));
        int count = draft.measure("count", new Node.TimeFold(FoldKind.COUNT, null, positive));
        int first = draft.optional().measure("first", new Node.TimeFold(FoldKind.FIRST, now(), positive));
        int never =
                draft.optional().measure("never", new Node.TimeFold(FoldKind.FIRST, now(), more(ref(x), number(100))));
        assertThat(run().mean(count, 0, 0)).isEqualTo(2);
        assertThat(run().mean(first, 0, 0)).isEqualTo(Calendar.of(2026, 1, 1));
        assertThat(run().mean(never, 0, 0)).isNaN();
    }

    @Test
    void aMissingValueIsNotSummedInSilence() {
        int x = draft.series("x", 1, 2, 3, 4);
        int y = draft.optional().line("y", lag(x, 1));
        int sum = draft.optional().measure("sum", sum(ref(y)));
        assertThat(run().mean(sum, 0, 0)).isNaN();
    }

    @Test
    void aLagReachesBackOrAheadAndIsMissingOffTheAxis() {
        int x = draft.series("x", 1, 2, 3, 4);
        int back = draft.optional().line("back", lag(x, 1));
        draft.nextPhase();
        int ahead = draft.optional().line("ahead", lag(x, -1));
        assertThat(run().mean(back, 0, 0)).isNaN();
        assertThat(run().mean(back, 0, 3)).isEqualTo(3);
        assertThat(run().mean(ahead, 0, 0)).isEqualTo(2);
        assertThat(run().mean(ahead, 0, 3)).isNaN();
    }

    @Test
    void aLineMayUseAMeasureOfAnEarlierPass() {
        int x = draft.series("x", 1, 2, 3, 4);
        int sum = draft.measure("sum", sum(ref(x)));
        draft.nextPhase();
        int share = draft.line("share", over(ref(x), ref(sum)));
        assertThat(run().mean(share, 0, 3)).isEqualTo(0.4);
    }

    @Test
    void aRowIsFoundByItsKey() {
        int step = draft.optional().once("x", cell(places, 0, new Row.ByKey(places, number(draft.text("c")))));
        int stranger = draft.optional().once("y", cell(places, 0, new Row.ByKey(places, number(draft.text("z")))));
        assertThat(run().mean(step, 0, 0)).isEqualTo(30);
        assertThat(run().mean(stranger, 0, 0)).isNaN();
    }

    @Test
    void aRowIsFoundByTheDateOfThePeriodOrTheNearestBefore() {
        int prices = draft.table(
                "prices",
                List.of("2026", "2028"),
                -1,
                0,
                PlanDraft.column("year", Calendar.of(2026, 1, 1), Calendar.of(2028, 1, 1)),
                PlanDraft.column("usd", 100.0, 120.0));
        int exact = draft.optional().line("exact", cell(prices, 1, new Row.ByDate(prices, now(), false)));
        int last = draft.optional().line("last", cell(prices, 1, new Row.ByDate(prices, now(), true)));
        Run run = run();
        assertThat(byPeriod(run, exact)).containsExactly(Double.NaN, 100, Double.NaN, 120);
        assertThat(byPeriod(run, last)).containsExactly(Double.NaN, 100, 100, 120);
    }

    @Test
    void aListHoldsAWord() {
        var list = new Plan.Column(
                "goods",
                ValueType.choice(List.of("x", "y")),
                List.of(),
                List.of(List.of(0, 1), List.of(), List.of(1), List.of(0)));
        int table = draft.table("listed", List.of("p", "q", "r", "s"), -1, -1, list);
        int step = draft.once(
                "x", new Node.RowFold(FoldKind.COUNT, table, 1, new Node.InList(table, 0, LOOP, 1), null, null, null));
        assertThat(run().mean(step, 0, 0)).isEqualTo(2);
    }

    private Node rows(
            FoldKind kind, @Nullable Node value, @Nullable Node where, @Nullable Node asked, @Nullable Node weight) {
        return new Node.RowFold(kind, places, 1, where, asked, value, weight);
    }

    private static double[] byPeriod(Run run, int step) {
        double[] values = new double[4];
        for (int t = 0; t < 4; t++) {
            values[t] = run.mean(step, 0, t);
        }
        return values;
    }

    private Run run() {
        Run run = new ReferenceRunner().run(draft.plan(), new Settings(1, 1, 1));
        assertThat(run.findings()).isEmpty();
        return run;
    }
}
