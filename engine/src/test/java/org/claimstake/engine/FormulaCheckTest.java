package org.claimstake.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimstake.engine.Formula.*;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Node.FoldKind;
import org.claimstake.language.plan.Node.FutureKind;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.PlanCheck;
import org.claimstake.language.plan.Row;
import org.claimstake.language.plan.ValueType;
import org.junit.jupiter.api.Test;

/** The invariants of a plan are followed into every part of every formula. */
class FormulaCheckTest {
    private static final Node ONE = number(1);
    /** Of a table of two rows that is read by key, by date and by its fields. */
    private static final int TABLE = 0;

    private static final int SCHEDULE = 0;

    private final PlanDraft draft = draft();

    private static PlanDraft draft() {
        PlanDraft draft = PlanDraft.years(2025, 2);
        draft.table("t", List.of("a", "b"), 0, 0, PlanDraft.column("when", 1.0, 2.0));
        draft.table("u", List.of("c"), -1, -1, PlanDraft.column("x", 1.0));
        draft.schedule("s", false, below(1, 2, false), above(3, false));
        return draft;
    }

    /** Every kind of node, with this one at each place where a part may stand. */
    private static List<Node> holding(Node part) {
        var nodes = new ArrayList<Node>();
        nodes.add(unary(Node.UnaryOp.ABS, part));
        nodes.addAll(List.of(plus(part, ONE), plus(ONE, part)));
        nodes.addAll(List.of(choose(part, ONE, ONE), choose(ONE, part, ONE), choose(ONE, ONE, part)));
        nodes.addAll(List.of(
                new Node.BetaQuantile(part, ONE, ONE),
                new Node.BetaQuantile(ONE, part, ONE),
                new Node.BetaQuantile(ONE, ONE, part)));
        nodes.addAll(List.of(new Node.Series(List.of(part, ONE)), new Node.Series(List.of(ONE, part))));
        var law = List.of(new Node.Law(0, ONE));
        nodes.addAll(
                List.of(new Node.Dated(part, law, false), new Node.Dated(ONE, List.of(new Node.Law(0, part)), false)));
        nodes.add(new Node.DateFloor(ValueType.Grain.YEAR, part));
        nodes.addAll(List.of(new Node.ShareOfPeriod(part, ONE), new Node.ShareOfPeriod(ONE, part)));
        nodes.addAll(List.of(new Node.HoldsDate(part), new Node.Days(part, ONE), new Node.Days(ONE, part)));
        nodes.add(new Node.Past(Node.PastKind.TRAILING_SUM, 0, null, part));
        nodes.addAll(List.of(new Node.Settle(part, List.of(ONE)), new Node.Settle(ONE, List.of(ONE, part))));
        nodes.add(new Node.AtSchedule(Node.ScheduleKind.RATE, SCHEDULE, part));
        nodes.add(new Node.Total(List.of(new Node.Term(true, ONE), new Node.Term(false, part))));
        nodes.addAll(List.of(
                new Node.RowFold(FoldKind.SUM, TABLE, 1, part, null, ONE, null),
                new Node.RowFold(FoldKind.SUM, TABLE, 1, null, part, ONE, null),
                new Node.RowFold(FoldKind.SUM, TABLE, 1, null, null, part, null),
                new Node.RowFold(FoldKind.SHARE, TABLE, 1, null, null, ONE, part)));
        nodes.addAll(List.of(new Node.TimeFold(FoldKind.SUM, part, null), new Node.TimeFold(FoldKind.SUM, ONE, part)));
        nodes.addAll(List.of(new Node.AtDate(part, ONE), new Node.AtDate(ONE, part)));
        nodes.addAll(List.of(new Node.Elsewhen(part, ONE), new Node.Elsewhen(ONE, part)));
        nodes.addAll(List.of(
                new Node.Npv(part, ONE, ONE, Node.Timing.END),
                new Node.Npv(ONE, part, ONE, Node.Timing.END),
                new Node.Npv(ONE, ONE, part, Node.Timing.END)));
        nodes.add(new Node.Irr(part));
        rowsBy(part).forEach(row -> {
            nodes.add(cell(TABLE, 0, row));
            nodes.add(new Node.InList(TABLE, 0, row, 0));
            nodes.add(new Node.Lag(1, row, 1));
            nodes.add(new Node.Past(Node.PastKind.CUMULATIVE, 1, row, null));
            nodes.add(new Node.Ref(1, row));
        });
        nodes.add(new Node.Layers(
                Node.LayerKind.LAPSED, null, new Node.Layered(0, -1, part, Node.LayerOrder.OLDEST, List.of()), 0));
        return nodes;
    }

    private static List<Row> rowsBy(Node part) {
        return List.of(
                new Row.ByKey(TABLE, part),
                new Row.ByDate(TABLE, part, false),
                new Row.ByFields(TABLE, List.of(part), false));
    }

    /** Problems of a plan whose line or measure has this formula; before it stand a plain line and one with rows. */
    private static List<String> problems(boolean line, Function<PlanDraft, Node> formula) {
        PlanDraft draft = draft();
        draft.line("zero", ONE);
        draft.forRows(draft.rows(TABLE, 0, 1)).line("rows", ONE);
        Node of = formula.apply(draft);
        if (line) {
            draft.line("x", of);
        } else {
            draft.measure("x", of);
        }
        return PlanCheck.problems(draft.unchecked());
    }

    @Test
    void aPartThatReadsAStepThatIsNotThereIsFoundWhereverItStands() {
        for (Node node : holding(ref(99))) {
            assertThat(problems(true, draft -> node))
                    .as("%s", node)
                    .contains("step 2 x reads a step that is not there");
        }
    }

    @Test
    void whatSuchAFormulaHoldsOtherwiseIsSound() {
        for (Node node : holding(ONE)) {
            assertThat(problems(true, draft -> node))
                    .as("%s", node)
                    .noneMatch(problem -> problem.contains("not there"));
        }
    }

    @Test
    void theFormulasOfAScheduleBelongToWhoReadsIt() {
        for (Plan.Band band :
                List.of(new Plan.Band(ref(99), false, ONE, false), new Plan.Band(ONE, false, ref(99), false))) {
            assertThat(problems(
                            true,
                            draft -> new Node.AtSchedule(
                                    Node.ScheduleKind.RATE, draft.schedule("r", false, band, above(3, false)), ONE)))
                    .containsExactly("step 2 x reads a step that is not there");
        }
    }

    @Test
    void whatAsksForAPeriodIsNoMeasureByItself() {
        var asking = List.of(
                lag(0, 1),
                new Node.Past(Node.PastKind.CUMULATIVE, 0, null, null),
                new Node.Layers(
                        Node.LayerKind.LAPSED,
                        null,
                        new Node.Layered(0, -1, null, Node.LayerOrder.OLDEST, List.of()),
                        0),
                now(),
                periodNumber(),
                new Node.Series(List.of(ONE, ONE)),
                new Node.Dated(null, List.of(new Node.Law(0, ONE)), false),
                new Node.ShareOfPeriod(ONE, ONE),
                new Node.HoldsDate(ONE));
        for (Node node : asking) {
            assertThat(problems(true, draft -> node)).as("%s", node).isEmpty();
            assertThat(problems(false, draft -> node))
                    .as("%s", node)
                    .anyMatch(problem ->
                            problem.startsWith("step 2 x asks for ") && problem.endsWith("without a period"));
            // a fold over the periods goes through them
            if (!(node instanceof Node.Lag)) {
                assertThat(problems(false, draft -> sum(node)))
                        .as("sum of %s", node)
                        .noneMatch(problem -> problem.contains("without a period"));
            }
        }
        assertThat(problems(false, draft -> new Node.Clock(Node.Clock.Hand.PERIOD)))
                .isEmpty();
    }

    @Test
    void aDrawByPeriodAsksForOneAndADrawDependsOnChance() {
        assertThat(problems(false, draft -> normalByPeriod("u")))
                .containsExactly("step 2 x asks for a draw by period without a period");
        draft.figure("f", uniform("u"));
        assertThat(problemsOfDraft()).contains("step 0 f draws, but is said not to depend on chance");
    }

    @Test
    void aRowIsFoundInTheTableThatIsRead() {
        for (Row row : List.of(
                new Row.ByKey(1, ONE), new Row.ByDate(1, ONE, false), new Row.ByFields(1, List.of(ONE), false))) {
            assertThat(problems(true, draft -> cell(TABLE, 0, row)))
                    .as("%s", row)
                    .contains("step 2 x reads table t by a row of another");
            assertThat(problems(true, draft -> new Node.Ref(1, row)))
                    .as("%s", row)
                    .contains("step 2 x reads table t by a row of another");
        }
        assertThat(problems(true, draft -> cell(TABLE, 0, new Row.Fixed(1)))).isEmpty();
        assertThat(problems(true, draft -> cell(TABLE, 0, new Row.Fixed(2))))
                .containsExactly("step 2 x reads table t by a row of another");
    }

    @Test
    void aTableIsReadByDateOnlyWhereItHasDatesAndByAsManyFieldsAsItsKeyHas() {
        assertThat(problems(true, draft -> cell(1, 0, new Row.ByDate(1, ONE, false))))
                .containsExactly("step 2 x finds a row by date in a table without dates");
        assertThat(problems(true, draft -> cell(TABLE, 0, new Row.ByFields(TABLE, List.of(ONE, ONE), false))))
                .containsExactly("step 2 x finds a row by another number of fields than the table's key has");
    }

    @Test
    void tablesColumnsAndSchedulesAreThere() {
        assertThat(problems(true, draft -> cell(2, 0, new Row.Fixed(0))))
                .containsExactly("step 2 x reads a column that is not there");
        assertThat(problems(true, draft -> cell(TABLE, 1, new Row.Fixed(0))))
                .containsExactly("step 2 x reads a column that is not there");
        assertThat(problems(true, draft -> new Node.InList(TABLE, 1, new Row.Fixed(0), 0)))
                .containsExactly("step 2 x reads a column that is not there");
        assertThat(problems(true, draft -> sumRows(2, ONE, null)))
                .containsExactly("step 2 x folds a table that is not there");
        assertThat(problems(true, draft -> new Node.AtSchedule(Node.ScheduleKind.RATE, 1, ONE)))
                .containsExactly("step 2 x reads a schedule that is not there");
    }

    @Test
    void loopsHaveVariablesOfTheirOwn() {
        Node inner = new Node.RowFold(FoldKind.SUM, TABLE, 1, null, null, ONE, null);
        assertThat(problems(true, draft -> sumRows(TABLE, inner, null)))
                .containsExactly("step 2 x folds with a loop variable in use");
        assertThat(problems(true, draft -> new Node.RowFold(FoldKind.SUM, TABLE, 0, null, null, ONE, null)))
                .containsExactly("step 2 x folds with a loop variable in use");
        assertThat(problems(true, draft -> plus(inner, inner))).isEmpty(); // one after the other
    }

    @Test
    void aFoldOfNoValueIsACount() {
        assertThat(problems(true, draft -> sumRows(TABLE, null, null))).containsExactly("step 2 x folds no value");
        assertThat(problems(true, draft -> new Node.RowFold(FoldKind.COUNT, TABLE, 1, null, null, null, null)))
                .isEmpty();
        assertThat(problems(false, draft -> new Node.TimeFold(FoldKind.SUM, null, null)))
                .containsExactly("step 2 x folds no value");
        assertThat(problems(false, draft -> new Node.TimeFold(FoldKind.COUNT, null, null)))
                .isEmpty();
    }

    @Test
    void onlyTheRunningSumHasAPastWithoutLength() {
        assertThat(problems(true, draft -> new Node.Past(Node.PastKind.CUMULATIVE, 0, null, ONE)))
                .containsExactly("step 2 x has a past of no length");
        assertThat(problems(true, draft -> new Node.Past(Node.PastKind.TRAILING_MEAN, 0, null, null)))
                .containsExactly("step 2 x has a past of no length");
    }

    @Test
    void aFigureFoldsStepsThatAreThereAndAreNoFigures() {
        int m = draft.measure("m", uniform("u"));
        int mean = draft.figure("mean", fold(FutureKind.MEAN, m));
        draft.figure("twice", fold(FutureKind.MEAN, mean));
        draft.figure("none", fold(FutureKind.MEAN, 99));
        draft.figure("where", new Node.FutureFold(FutureKind.MEAN, m, 99, null));
        assertThat(problemsOfDraft())
                .containsExactly(
                        "step 2 twice folds step 1 mean, a figure",
                        "step 3 none folds a step that is not there",
                        "step 4 where folds a step that is not there");
    }

    @Test
    void quantilesAndWorstMeansHaveAShareAndOthersHaveNone() {
        int m = draft.measure("m", uniform("u"));
        draft.figure("a", fold(FutureKind.QUANTILE, m));
        draft.figure("b", new Node.FutureFold(FutureKind.MEAN, m, -1, ONE));
        draft.figure("c", new Node.FutureFold(FutureKind.WORST_MEAN, m, -1, ONE));
        draft.figure("d", new Node.FutureFold(FutureKind.WORST_MEAN, m, -1, ref(99)));
        assertThat(problemsOfDraft())
                .containsExactly(
                        "step 1 a folds the futures with a share too many or too few",
                        "step 2 b folds the futures with a share too many or too few",
                        "step 4 d reads a step that is not there");
    }

    @Test
    void aFigureOfALineIsAFan() {
        int line = draft.line("line", uniformByPeriod("u"));
        draft.fan("fan", fold(FutureKind.MEAN, line));
        draft.figure("figure", fold(FutureKind.MEAN, line));
        assertThat(problemsOfDraft()).containsExactly("step 2 figure folds step 0 line without a period");
    }

    @Test
    void aFigureOfRowsHasTheirRows() {
        int rows = draft.rows(TABLE, 0, 1);
        int others = draft.rows(1, 0);
        int m = draft.forRows(rows).measure("m", uniform("u"));
        draft.forRows(rows).figure("a", fold(FutureKind.MEAN, m));
        draft.figure("b", fold(FutureKind.MEAN, m));
        draft.forRows(others).figure("c", fold(FutureKind.MEAN, m));
        assertThat(problemsOfDraft())
                .containsExactly("step 2 b folds step 0 m without its row", "step 3 c folds step 0 m without its row");
    }

    @Test
    void whatIsComputedOnceStandsBeforeTheLinesAndMeasuresBehindThem() {
        draft.once("early", ref(1));
        draft.measure("m", number(1));
        int line = draft.line("line", number(1));
        draft.once("late", ref(0));
        draft.onceByPeriod("by period", ref(line));
        assertThat(problemsOfDraft())
                .containsExactly(
                        "step 0 early reads step 1 m before it is computed",
                        "step 4 by period reads step 2 line before it is computed");
    }

    @Test
    void aMeasureReadsTheMeasuresBeforeIt() {
        draft.measure("a", number(1));
        draft.measure("b", ref(0));
        draft.measure("c", ref(3));
        draft.measure("d", number(1));
        assertThat(problemsOfDraft()).containsExactly("step 2 c reads step 3 d before it is computed");
    }

    private List<String> problemsOfDraft() {
        return PlanCheck.problems(draft.unchecked());
    }
}
