package org.claimstake.language.model;

import java.util.Arrays;
import java.util.Set;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Nodes;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Row;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of some values one row of a value reads in the same period. What columns and constants decide is decided here
 * as the run will: a branch not taken is not read, nor a row that a fold leaves out.
 */
final class RowReads {
    /** Which row is not known before the run: any may be read. */
    static final int ANY = -2;

    /** More than formulas nest. */
    private static final int MOST_SLOTS = 256;

    /** Rows that folds are followed through; beyond that any row may be read. */
    private static final long MOST_FOLLOWED = 50_000_000;

    /** Told of each reading; the row is one of the table, -1 for a value without rows, or {@link #ANY}. */
    interface Reader {
        void reads(int def, int row);
    }

    private final World world;
    private final Set<Integer> among;
    private final int[] slots = new int[MOST_SLOTS];
    private final RowEval eval;
    private long followed;

    RowReads(World world, Set<Integer> among) {
        this.world = world;
        this.among = among;
        this.eval = new RowEval(world, slots);
    }

    void of(Def def, int row, Reader reader) {
        Arrays.fill(slots, -1);
        slots[0] = row;
        walk(def.check().node(), reader);
    }

    private void walk(Node node, Reader reader) {
        switch (node) {
            case Node.Ref(var step, var row) -> reads(step, row, reader);
            case Node.Past(var kind, var step, var row, var years) -> {
                reads(step, row, reader);
                if (years != null) {
                    walk(years, reader);
                }
            }
            case Node.Layers layers -> Operands.inPeriod(layers).forEach(step -> reads(step, layers.row(), reader));
            case Node.FutureFold fold -> {
                reads(fold.step(), null, reader);
                if (fold.where() >= 0) {
                    reads(fold.where(), null, reader);
                }
            }
            case Node.Choose(var condition, var then, var otherwise) -> {
                Double known = constant(condition);
                if (known == null) {
                    Nodes.children(node).forEach(child -> walk(child, reader));
                } else {
                    walk(known != 0 ? then : otherwise, reader);
                }
            }
            case Node.Binary(var op, var left, var right) -> {
                walk(left, reader);
                Double known = constant(left);
                boolean enough = known != null
                        && switch (op) {
                            case AND -> known == 0;
                            case OR -> known == 1;
                            case OTHERWISE -> !Double.isNaN(known);
                            default -> false;
                        };
                if (!enough) {
                    walk(right, reader);
                }
            }
            case Node.RowFold fold -> fold(fold, reader);
            case Node.AtSchedule at -> {
                walk(at.x(), reader);
                Plan.Schedule schedule = world.schedule(at.schedule());
                if (schedule != null) {
                    Operands.of(schedule).forEach(band -> walk(band, reader));
                }
            }
            default -> Nodes.children(node).forEach(child -> walk(child, reader));
        }
    }

    private void fold(Node.RowFold fold, Reader reader) {
        int outer = slots[fold.slot()];
        followed += world.table(fold.table()).rows();
        if (followed > MOST_FOLLOWED) {
            slots[fold.slot()] = -1; // any row
            Nodes.children(fold).forEach(child -> walk(child, reader));
            slots[fold.slot()] = outer;
            return;
        }
        for (int row = 0; row < world.table(fold.table()).rows(); row++) {
            slots[fold.slot()] = row;
            if (part(fold.where(), reader) && part(fold.asked(), reader)) {
                part(fold.value(), reader);
                part(fold.weight(), reader);
            }
        }
        slots[fold.slot()] = outer;
    }

    /** False where it is known to be a no. */
    private boolean part(@Nullable Node node, Reader reader) {
        if (node == null) {
            return true;
        }
        Double known = constant(node);
        if (known == null) {
            walk(node, reader);
        }
        return known == null || known != 0;
    }

    private @Nullable Double constant(Node node) {
        try {
            return eval.value(node);
        } catch (RowEval.NotConstant notConstant) {
            return null;
        }
    }

    private void reads(int step, @Nullable Row row, Reader reader) {
        if (row instanceof Row.ByKey(var table, var key)) {
            walk(key, reader);
        } else if (row instanceof Row.ByDate(var table, var date, var orLast)) {
            walk(date, reader);
        } else if (row instanceof Row.ByFields(var table, var parts, var orLast)) {
            parts.forEach(part -> walk(part, reader));
        }
        if (!among.contains(step)) {
            return;
        }
        if (row == null) {
            reader.reads(step, -1);
            return;
        }
        try {
            int of = eval.row(row);
            if (of >= 0) {
                reader.reads(step, of);
            }
        } catch (RowEval.NotConstant notConstant) {
            reader.reads(step, ANY);
        }
    }
}
