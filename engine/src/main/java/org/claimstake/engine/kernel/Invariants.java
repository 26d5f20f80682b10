package org.claimstake.engine.kernel;

import static org.claimstake.language.plan.ValueType.MISSING;

import java.util.IdentityHashMap;
import java.util.Map;
import org.claimstake.engine.reference.Formulas;
import org.claimstake.engine.reference.Halt;
import org.claimstake.engine.reference.Model;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Row;
import org.jspecify.annotations.Nullable;

/** Parts of formulas that no chance touches, computed by the judge for every row and period they are read in. */
final class Invariants {
    private static final double MOST = 30e6;

    private final Model model;
    private final Formulas formulas;
    private final Map<Node, Boolean> known = new IdentityHashMap<>();

    /** @param common what is common to all futures */
    Invariants(Model model, double[] common) {
        this.model = model;
        formulas = new Formulas(model, common, null);
        formulas.enterFuture(-1);
    }

    /** What folds over rows met on the way. */
    Formulas formulas() {
        return formulas;
    }

    boolean is(Node node) {
        Boolean before = known.get(node);
        if (before == null) {
            before = find(node);
            known.put(node, before);
        }
        return before;
    }

    private boolean find(Node node) {
        Plan plan = model.layout().plan;
        if (node instanceof Node.Draw
                || Operands.steps(node).stream()
                        .anyMatch(step -> plan.step(step).byFuture())) {
            return false;
        }
        if (node instanceof Node.AtSchedule at
                && !Operands.of(plan.schedules().get(at.schedule())).stream().allMatch(this::is)) {
            return false;
        }
        return Operands.of(node).stream().allMatch(this::is);
    }

    static boolean foldsRows(Node node) {
        boolean[] folds = {false};
        Operands.walk(node, part -> folds[0] |= part instanceof Node.RowFold);
        return folds[0];
    }

    /** @param bad [row][period] where the judge stops; null where it nowhere does */
    record Computed(Table table, @Nullable Table bad) {}

    Computed of(Node node, Context context) {
        int columns = context.isEach() ? model.layout().periods : 1;
        int rows = context.domain().size;
        if ((double) rows * columns > MOST) {
            throw new Unsupported("a part of a formula has " + rows + " rows in " + columns + " periods");
        }
        double[] values = new double[rows * columns];
        double[] bad = new double[values.length];
        boolean anyBad = false;
        for (int index = 0; index < rows; index++) {
            for (int column = 0; column < columns; column++) {
                int at = index * columns + column;
                try {
                    enter(context, index);
                    values[at] = formulas.of(node, context.isEach() ? column : context.period());
                } catch (Halt halt) {
                    values[at] = MISSING;
                    bad[at] = 1;
                    anyBad = true;
                }
            }
        }
        return new Computed(new Table(rows, columns, values), anyBad ? new Table(rows, columns, bad) : null);
    }

    private void enter(Context context, int index) {
        formulas.enterStep(context.step(), context.places()[index]);
        for (int slot = 1; slot < context.slots().length; slot++) {
            int[] rows = context.slots()[slot];
            formulas.slot(slot, rows.length == 0 ? -1 : rows[index]);
        }
        formulas.slot(0, context.slots()[0][index]);
        formulas.withinRows(context.inRows());
    }

    /** [index] row of the table that is meant; -1 for none. */
    int[] tableRows(Row row, Context context) {
        if (row instanceof Row.Slot(int slot)) {
            return context.slots()[slot];
        }
        if (row instanceof Row.Fixed(int fixed)) {
            return Context.all(context.domain().size, fixed);
        }
        if (!keys(row)) {
            throw new Unsupported("a row is chosen by chance");
        }
        int columns = context.isEach() ? model.layout().periods : 1;
        int[] rows = new int[context.domain().size];
        for (int index = 0; index < rows.length; index++) {
            for (int column = 0; column < columns; column++) {
                enter(context, index);
                int found = found(row, context.isEach() ? column : context.period());
                if (column > 0 && found != rows[index]) {
                    throw new Unsupported("a row changes with the period");
                }
                rows[index] = found;
            }
        }
        return rows;
    }

    private int found(Row row, int period) {
        try {
            return formulas.tableRow(row, period);
        } catch (Halt halt) {
            throw new Unsupported("a row cannot be found");
        }
    }

    private boolean keys(Row row) {
        return switch (row) {
            case Row.Slot _, Row.Fixed _ -> true;
            case Row.ByKey byKey -> is(byKey.key());
            case Row.ByDate byDate -> is(byDate.date());
            case Row.ByFields byFields -> byFields.parts().stream().allMatch(this::is);
        };
    }
}
