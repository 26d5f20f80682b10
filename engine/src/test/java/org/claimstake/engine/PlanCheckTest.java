package org.claimstake.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimstake.engine.Formula.*;

import java.util.List;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan.Check.Kind;
import org.claimstake.language.plan.PlanCheck;
import org.claimstake.language.plan.Row;
import org.junit.jupiter.api.Test;

class PlanCheckTest {
    private final PlanDraft draft = PlanDraft.years(2025, 3);

    @Test
    void aSoundPlanHasNoProblem() {
        assertThat(PlanCheck.problems(ReferenceModel.drawn())).isEmpty();
    }

    @Test
    void anOperandComesBeforeItsUser() {
        draft.line("a", ref(1));
        draft.line("b", number(1));
        assertThat(problems()).containsExactly("step 0 a reads step 1 b before it is computed");
    }

    @Test
    void aLineDoesNotNeedItselfInTheSamePeriod() {
        draft.line("a", plus(ref(0), number(1)));
        assertThat(problems()).containsExactly("step 0 a reads step 0 a before it is computed");
    }

    @Test
    void whatLiesAPeriodBackMayStandBelow() {
        draft.line("a", otherwise(lag(1, 1), number(0)));
        draft.line("b", ref(0));
        assertThat(problems()).isEmpty();
    }

    @Test
    void whatLiesAheadBelongsToAnEarlierPass() {
        int a = draft.line("a", number(1));
        draft.line("b", otherwise(lag(a, -1), number(0)));
        assertThat(problems()).containsExactly("step 1 b reads step 0 a before it is computed");
        draft.nextPhase();
        draft.line("c", otherwise(lag(a, -1), number(0)));
        assertThat(problems()).hasSize(1);
    }

    @Test
    void aFoldOverThePeriodsComesAfterThem() {
        int a = draft.line("a", number(1));
        draft.line("b", sum(ref(a)));
        assertThat(problems()).containsExactly("step 1 b reads step 0 a before it is computed");
    }

    @Test
    void aMeasureReadsNoLineWithoutSayingWhen() {
        int a = draft.line("a", number(1));
        draft.measure("m", ref(a));
        draft.measure("n", now());
        assertThat(problems())
                .containsExactly(
                        "step 1 m reads step 0 a without a period", "step 2 n asks for the clock without a period");
    }

    @Test
    void futuresAreFoldedAfterAllOfThem() {
        int m = draft.measure("m", uniform("u"));
        draft.measure("n", fold(Node.FutureKind.MEAN, m));
        assertThat(problems()).contains("step 1 n folds the futures, but stands within one");
    }

    @Test
    void aFigureIsNotUsedInALine() {
        int m = draft.measure("m", number(1));
        int figure = draft.figure("f", fold(Node.FutureKind.MEAN, m));
        draft.measure("n", ref(figure));
        assertThat(problems()).contains("step 2 n reads step 1 f, a figure");
    }

    @Test
    void aFigureReadsChanceByFoldsOnly() {
        int m = draft.measure("m", uniform("u"));
        draft.figure("f", ref(m));
        assertThat(problems())
                .containsExactly("step 1 f reads step 0 m, which depends on chance, but says it does not");
    }

    @Test
    void rowsFit() {
        int sites = draft.table("sites", List.of("a", "b"), -1, -1, PlanDraft.column("x", 1.0, 2.0));
        int fields = draft.table("fields", List.of("f"), -1, -1, PlanDraft.column("y", 1.0));
        int worth = draft.forRows(draft.rows(sites, 0, 1)).line("worth", cell(sites, 0, SELF));
        draft.line("a", ref(worth));
        draft.line("b", cell(sites, 0, SELF));
        draft.line("c", sumRows(fields, ref(worth, LOOP), null));
        draft.line("d", cell(sites, 0, new Row.Fixed(2)));
        assertThat(problems())
                .containsExactly(
                        "step 1 a reads step 0 worth with a row too many or too few",
                        "step 2 b reads table sites by a row of another",
                        "step 3 c reads table sites by a row of another",
                        "step 4 d reads table sites by a row of another");
    }

    @Test
    void aSeriesIsAsLongAsTheAxis() {
        draft.series("x", 1, 2);
        assertThat(problems()).containsExactly("step 0 x has a series of another length than the axis");
    }

    @Test
    void stepsThatDoNotExistAreNamedAndNotFollowed() {
        draft.line("a", ref(7));
        draft.check(Kind.EQUAL, 0, 9, -1);
        assertThat(problems()).containsExactly("expect an expectation compares steps that are not there");
    }

    @Test
    void columnsAreAsLongAsTheirTableAndKeysAndDatesAreAmongThem() {
        draft.table("short", List.of("a", "b"), -1, -1, PlanDraft.column("x", 1.0));
        draft.table("key", List.of("a"), 1, -1, PlanDraft.column("x", 1.0));
        draft.table("date", List.of("a"), -1, 1, PlanDraft.column("x", 1.0));
        draft.table("sound", List.of("a"), 0, 0, PlanDraft.column("x", 1.0));
        assertThat(problems())
                .containsExactly(
                        "column short.x has another length than its table",
                        "table key has no such key or date column",
                        "table date has no such key or date column");
    }

    @Test
    void rowSetsAreOfRowsThatTheirTableHas() {
        draft.table("t", List.of("a", "b"), -1, -1);
        draft.rows(0, 0, 1);
        draft.rows(0, 2);
        draft.rows(0, -1);
        draft.rows(1, 0);
        assertThat(problems())
                .containsExactly(
                        "a row set holds a row that its table has not",
                        "a row set holds a row that its table has not",
                        "a row set is of no table: 1");
    }

    @Test
    void aScheduleHasBandsOfWhichOnlyTheLastIsOpenAndKnotsHavePlaces() {
        draft.schedule("sound", false, below(1, 2, false), above(3, false));
        draft.schedule("empty", false);
        draft.schedule("open", false, above(1, false), above(3, false));
        draft.schedule("line", true, knot(1, 2), knot(2, 3));
        draft.schedule("broken", true, knot(1, 2), above(3, false));
        assertThat(problems())
                .containsExactly(
                        "schedule empty has no bands",
                        "schedule open has an open band before the last",
                        "schedule broken has a knot without a place");
    }

    @Test
    void aStepHasARowSetThatIsThere() {
        draft.forRows(3).line("x", number(1));
        assertThat(problems()).containsExactly("step 0 x has no such row set");
    }

    @Test
    void expectationsCompareWhatIsThereOfOneKindAndTheSameRows() {
        draft.table("t", List.of("a", "b"), -1, -1, PlanDraft.column("x", 1.0, 2.0));
        int two = draft.forRows(draft.rows(0, 0, 1)).once("two", cell(0, 0, SELF));
        int first = draft.forRows(draft.rows(0, 0)).once("first", cell(0, 0, SELF));
        int one = draft.once("one", number(1));
        int chance = draft.measure("chance", uniform("u"));
        int mean = draft.figure("mean", fold(Node.FutureKind.MEAN, chance));
        draft.check(Kind.EQUAL, two, first, -1);
        draft.check(Kind.EQUAL, two, one, -1);
        draft.check(Kind.EQUAL, one, two, -1);
        draft.check(Kind.NEAR, two, two, 9);
        draft.check(Kind.NEAR, mean, chance, one);
        draft.check(Kind.NEAR_ERRORS, one, one, one);
        draft.check(Kind.NEAR_ERRORS, mean, one, one);
        draft.check(Kind.HOLDS, one, -1, -1);
        draft.check(Kind.HOLDS, 9, -1, -1);
        assertThat(problems())
                .containsExactly(
                        "expect an expectation compares different rows",
                        "expect an expectation compares steps that are not there",
                        "expect an expectation compares a figure with a value of one future",
                        "expect an expectation asks for errors of what is no figure",
                        "expect an expectation compares steps that are not there");
    }

    private List<String> problems() {
        return PlanCheck.problems(draft.unchecked());
    }
}
