package org.claimstake.language.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The invariants of one step's formula: see {@link PlanCheck}. */
final class FormulaCheck {

    /** The period at hand while a part of the formula is computed. */
    private enum Time {
        NONE,
        /** The period that the step itself is computed in. */
        OWN,
        /** Any: a fold over the periods runs through them. */
        ANY
    }

    private final Plan plan;
    private final PlanOrder order;
    private final Step step;
    private final List<String> problems;
    private final Map<Integer, Integer> tableOfSlot = new HashMap<>();

    FormulaCheck(Plan plan, PlanOrder order, Step step, List<String> problems) {
        this.plan = plan;
        this.order = order;
        this.step = step;
        this.problems = problems;
    }

    void check() {
        if (step.rows() >= 0) {
            tableOfSlot.put(0, plan.rowSets().get(step.rows()).table());
        }
        formula(step.formula(), step.byPeriod() ? Time.OWN : Time.NONE);
    }

    private void formula(Node node, Time time) {
        switch (node) {
            case Node.Ref ref -> {
                reads(ref.step(), ref.row(), 0, time);
                row(ref.row(), time);
            }
            case Node.Lag lag -> {
                periodic("a lag", time);
                reads(lag.step(), lag.row(), lag.back(), time);
                row(lag.row(), time);
            }
            case Node.Past past -> {
                periodic("its past", time);
                reads(past.step(), past.row(), 0, time);
                row(past.row(), time);
                require((past.years() == null) == (past.kind() == Node.PastKind.CUMULATIVE), "has a past of no length");
                operands(past, time);
            }
            case Node.Layers layers -> {
                periodic("layers", time);
                row(layers.row(), time);
                operands(layers, time);
            }
            case Node.Cell cell -> cell(cell.table(), cell.column(), cell.row(), time);
            case Node.InList list -> cell(list.table(), list.column(), list.row(), time);
            case Node.Clock clock -> {
                if (clock.hand() != Node.Clock.Hand.PERIOD) {
                    periodic("the clock", time);
                }
            }
            case Node.Draw draw -> {
                require(step.byFuture(), "draws, but is said not to depend on chance");
                if (draw.byPeriod()) {
                    periodic("a draw by period", time);
                }
            }
            case Node.Series series -> {
                periodic("a series", time);
                require(series.values().size() == plan.axis().count(), "has a series of another length than the axis");
                operands(series, time);
            }
            case Node.Dated dated -> periodic("a law that changes", time, dated);
            case Node.ShareOfPeriod share -> periodic("a share of the period", time, share);
            case Node.HoldsDate holds -> periodic("a date in the period", time, holds);
            case Node.AtSchedule at -> {
                if (require(at.schedule() < plan.schedules().size(), "reads a schedule that is not there")) {
                    // its loops count from the first again
                    var bands = new FormulaCheck(plan, order, step, problems);
                    bands.tableOfSlot.putAll(tableOfSlot);
                    bands.tableOfSlot.keySet().retainAll(List.of(0));
                    Operands.of(plan.schedules().get(at.schedule())).forEach(part -> bands.formula(part, time));
                }
                operands(at, time);
            }
            case Node.RowFold fold -> rowFold(fold, time);
            case Node.TimeFold fold -> {
                require(fold.value() != null || fold.kind() == Node.FoldKind.COUNT, "folds no value");
                operands(fold, Time.ANY);
            }
            case Node.AtDate at -> {
                formula(at.date(), time);
                formula(at.value(), Time.ANY);
            }
            case Node.Elsewhen at -> {
                formula(at.date(), time);
                formula(at.value(), Time.ANY);
            }
            case Node.Npv npv -> {
                formula(npv.at(), Time.NONE);
                formula(npv.rate(), Time.ANY);
                formula(npv.flow(), Time.ANY);
            }
            case Node.Irr irr -> formula(irr.flow(), Time.ANY);
            case Node.FutureFold fold -> futureFold(fold, time);
            case Node.Constant _ -> {}
            case Node.Unary _,
                    Node.BetaQuantile _,
                    Node.Binary _,
                    Node.Choose _,
                    Node.DateFloor _,
                    Node.Days _,
                    Node.Settle _,
                    Node.Total _ -> operands(node, time);
        }
    }

    private void operands(Node node, Time time) {
        Operands.of(node).forEach(operand -> formula(operand, time));
    }

    private void rowFold(Node.RowFold fold, Time time) {
        if (!require(fold.table() < plan.tables().size(), "folds a table that is not there")) {
            return;
        }
        require(fold.slot() > 0 && !tableOfSlot.containsKey(fold.slot()), "folds with a loop variable in use");
        require(fold.value() != null || fold.kind() == Node.FoldKind.COUNT, "folds no value");
        tableOfSlot.put(fold.slot(), fold.table());
        operands(fold, time);
        tableOfSlot.remove(fold.slot());
    }

    private void futureFold(Node.FutureFold fold, Time time) {
        require(order.section(step.id()) == PlanOrder.Section.FIGURES, "folds the futures, but stands within one");
        require(
                (fold.share() != null)
                        == (fold.kind() == Node.FutureKind.QUANTILE || fold.kind() == Node.FutureKind.WORST_MEAN),
                "folds the futures with a share too many or too few");
        folded(fold.step(), time);
        if (fold.where() >= 0) {
            folded(fold.where(), time);
        }
        operands(fold, time);
    }

    private void folded(int id, Time time) {
        if (!require(id >= 0 && id < plan.steps().size(), "folds a step that is not there")) {
            return;
        }
        Step read = plan.step(id);
        require(order.section(id) != PlanOrder.Section.FIGURES, "folds " + PlanCheck.named(read) + ", a figure");
        require(!read.byPeriod() || time != Time.NONE, "folds " + PlanCheck.named(read) + " without a period");
        require(
                read.rows() < 0 || step.rows() >= 0 && table(read) == table(step),
                "folds " + PlanCheck.named(read) + " without its row");
    }

    private void cell(int table, int column, Row row, Time time) {
        boolean there = table < plan.tables().size()
                && column < plan.tables().get(table).columns().size();
        if (require(there, "reads a column that is not there")) {
            rowOf(row, table);
            row(row, time);
        }
    }

    private void row(@Nullable Row row, Time time) {
        switch (row) {
            case null -> {}
            case Row.Slot _, Row.Fixed _ -> {}
            case Row.ByKey key -> formula(key.key(), time);
            case Row.ByFields fields -> {
                fields.parts().forEach(part -> formula(part, time));
                require(
                        plan.tables().get(fields.table()).keyFields().size()
                                == fields.parts().size(),
                        "finds a row by another number of fields than the table's key has");
            }
            case Row.ByDate date -> {
                formula(date.date(), time);
                require(
                        plan.tables().get(date.table()).dateColumn() >= 0,
                        "finds a row by date in a table without dates");
            }
        }
    }

    /** A table as another scenario has it has other cells in the same rows. */
    private boolean sameRows(@Nullable Integer of, int table) {
        return of != null
                && (of == table
                        || plan.tables()
                                .get(of)
                                .keys()
                                .equals(plan.tables().get(table).keys()));
    }

    private void rowOf(Row row, int table) {
        boolean fits = switch (row) {
            case Row.Slot slot -> sameRows(tableOfSlot.get(slot.slot()), table);
            case Row.Fixed fixed -> fixed.row() < plan.tables().get(table).rows();
            case Row.ByKey key -> key.table() == table;
            case Row.ByDate date -> date.table() == table;
            case Row.ByFields fields -> fields.table() == table;
        };
        require(fits, "reads table " + plan.tables().get(table).name() + " by a row of another");
    }

    private void reads(int id, @Nullable Row row, int back, Time time) {
        if (!require(id >= 0 && id < plan.steps().size(), "reads a step that is not there")) {
            return;
        }
        Step read = plan.step(id);
        String name = PlanCheck.named(read);
        boolean figure = order.section(step.id()) == PlanOrder.Section.FIGURES;
        require(!read.byPeriod() || time != Time.NONE, "reads " + name + " without a period");
        require(
                !read.byFuture() || step.byFuture(),
                "reads " + name + ", which depends on chance, but says it does not");
        require(figure || order.section(id) != PlanOrder.Section.FIGURES, "reads " + name + ", a figure");
        require(isThere(read, back, time), "reads " + name + " before it is computed");
        if (require((row == null) == (read.rows() < 0), "reads " + name + " with a row too many or too few")
                && row != null) {
            rowOf(row, table(read));
        }
    }

    /** Has the value that is read been computed by then? */
    private boolean isThere(Step read, int back, Time time) {
        if (order.isComplete(read.id(), step.id())) {
            return true;
        }
        if (!order.sameSection(read.id(), step.id())) {
            return false;
        }
        boolean earlierPeriod = time == Time.OWN && back > 0;
        if (order.interleaved(read.id(), step.id())) {
            return earlierPeriod || back == 0; // which row comes first is the order of turns
        }
        if (order.section(step.id()) != PlanOrder.Section.EACH_PERIOD) {
            return order.standsBefore(read.id(), step.id()) || read.id() == step.id() && earlierPeriod;
        }
        return earlierPeriod || time == Time.OWN && back == 0 && order.standsBefore(read.id(), step.id());
    }

    private int table(Step of) {
        return plan.rowSets().get(of.rows()).table();
    }

    private void periodic(String what, Time time) {
        require(time != Time.NONE, "asks for " + what + " without a period");
    }

    private void periodic(String what, Time time, Node node) {
        periodic(what, time);
        operands(node, time);
    }

    private boolean require(boolean holds, String problem) {
        if (!holds) {
            problems.add(PlanCheck.named(step) + " " + problem);
        }
        return holds;
    }
}
