package org.claimstake.engine.reference;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;

/**
 * Where each value of a future lies: cell = offset of the step + row * periods held + period. A step without rows holds
 * one row, a step without periods one period. Shared by all threads, never changed.
 */
public final class Layout {
    public final Plan plan;
    public final int periods;
    public final int cells;
    /** Loop variables that formulas use at most; slot 0 is the step's own row. */
    final int slots;

    private final int[] offset; // [step]
    private final int[] held; // [step] periods held
    private final int[] rows; // [step] rows held
    private final int[][] tableRows; // [row set][place]
    private final int[][] places; // [row set][row of the table], -1 where the set leaves it out

    Layout(Plan plan) {
        this.plan = plan;
        periods = plan.axis().count();
        tableRows = plan.rowSets().stream().map(set -> ints(set.rows())).toArray(int[][]::new);
        places = new int[tableRows.length][];
        for (int set = 0; set < tableRows.length; set++) {
            places[set] = inverse(
                    tableRows[set],
                    plan.tables().get(plan.rowSets().get(set).table()).rows());
        }
        int steps = plan.steps().size();
        offset = new int[steps];
        held = new int[steps];
        rows = new int[steps];
        cells = place(plan.steps());
        Stream<Node> bands = plan.schedules().stream().flatMap(schedule -> Operands.of(schedule).stream());
        slots = 1
                + Stream.concat(plan.steps().stream().map(Step::formula), bands)
                        .mapToInt(Layout::highestSlot)
                        .max()
                        .orElse(0);
    }

    private int place(List<Step> steps) {
        int next = 0;
        for (Step step : steps) {
            held[step.id()] = step.byPeriod() ? periods : 1;
            rows[step.id()] = step.rows() < 0 ? 1 : tableRows[step.rows()].length;
            offset[step.id()] = next;
            next = Math.addExact(next, Math.multiplyExact(held[step.id()], rows[step.id()]));
        }
        return next;
    }

    /** The cell of a step's value. The period does not matter where the step holds one for all. */
    public int cell(int step, int row, int period) {
        int cell = offset[step] + row * held[step];
        return held[step] == 1 ? cell : cell + period;
    }

    /** Rows a step holds: 1 where it has no rows of its own. */
    public int rows(int step) {
        return rows[step];
    }

    /** Periods a step holds: 1 where it does not change with them. */
    public int periods(int step) {
        return held[step];
    }

    /** All cells of a step. */
    public int size(int step) {
        return rows[step] * held[step];
    }

    public int offset(int step) {
        return offset[step];
    }

    /** Where the step keeps what it holds for a row of the table; -1 where it holds nothing for it. */
    public int place(int step, int tableRow) {
        int set = plan.step(step).rows();
        if (set < 0) {
            return 0;
        }
        int[] place = places[set];
        return tableRow < 0 || tableRow >= place.length ? -1 : place[tableRow];
    }

    /** Row of the table that the step's row stands for; -1 where the step has no rows. */
    public int tableRow(int step, int row) {
        int set = plan.step(step).rows();
        return set < 0 ? -1 : tableRows[set][row];
    }

    /** The step's name with the key of its row: {@code site[b].output}. */
    String name(int step, int row) {
        Step named = plan.step(step);
        return row < 0 ? named.name() : plan.name(named, row);
    }

    static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] inverse(int[] rows, int count) {
        int[] place = new int[count];
        Arrays.fill(place, -1);
        for (int i = 0; i < rows.length; i++) {
            place[rows[i]] = i;
        }
        return place;
    }

    private static int highestSlot(Node formula) {
        int[] highest = {0};
        Operands.walk(formula, node -> {
            if (node instanceof Node.RowFold fold) {
                highest[0] = Math.max(highest[0], fold.slot());
            }
        });
        return highest[0];
    }
}
