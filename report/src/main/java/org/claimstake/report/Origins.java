package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.language.plan.Behind;
import org.claimstake.language.plan.InRow;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Operands;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;

/** Where a value itself comes from: the sources and assumptions that stand with its formula. */
final class Origins {
    private final Plan plan;
    private final Grounds grounds;

    Origins(Plan plan, Grounds grounds) {
        this.plan = plan;
        this.grounds = grounds;
    }

    /** Those of a step, without those of cells and schedules: each is told with its own. */
    List<Branch> of(Step step) {
        List<String> schedules = schedules(step);
        return step.grounds().stream()
                .map(plan.grounds()::get)
                .filter(ground -> !isOfCell(ground) && !schedules.contains(ground.name()))
                .map(ground -> ground.name().equals(step.name())
                        ? ofNumbers(origin(ground, ""), step)
                        : origin(ground, ground.name()))
                .toList();
    }

    /** Where the cell itself comes from: its own ground, or that of its whole column. */
    List<Branch> ofCell(Plan.Table table, Plan.Column column, String key) {
        String all = table.name() + "." + column.name();
        return plan.grounds().stream()
                .filter(ground -> ground.name().equals(all + "[" + key + "]")
                        || ground.name().equals(all))
                .map(ground -> origin(ground, ""))
                .limit(1)
                .toList();
    }

    /** What a source states of a row, where a fold counts the row for it. */
    List<Node.Cell> stated(Node.RowFold fold, int row) {
        var cells = new ArrayList<Node.Cell>();
        for (Node condition : new Node[] {fold.where(), fold.asked()}) {
            if (condition != null) {
                Operands.walk(InRow.of(condition, fold.slot(), row), node -> {
                    if (node instanceof Node.Cell cell && isFilled(cell)) {
                        cells.add(cell);
                    }
                });
            }
        }
        return cells;
    }

    /** A column that comes from outside says of every cell why. */
    private boolean isFilled(Node.Cell cell) {
        Plan.Table table = plan.tables().get(cell.table());
        String cells = table.name() + "." + table.columns().get(cell.column()).name() + "[";
        return plan.grounds().stream()
                .anyMatch(ground -> ground.kind() == Plan.Ground.Kind.SOURCED
                        && !ground.reason().isEmpty()
                        && ground.name().startsWith(cells));
    }

    /** Where the numbers of a schedule come from that the step reads. */
    List<Branch> ofSchedule(Step step, Plan.Schedule schedule) {
        return step.grounds().stream()
                .map(plan.grounds()::get)
                .filter(ground -> ground.name().equals(schedule.name()))
                .map(ground -> origin(ground, ""))
                .toList();
    }

    private List<String> schedules(Step step) {
        var names = new ArrayList<String>();
        Operands.walk(step.formula(), node -> {
            if (node instanceof Node.AtSchedule at) {
                names.add(plan.schedules().get(at.schedule()).name());
            }
        });
        return names;
    }

    // of a formula that computes, what is assumed is the numbers that were typed in it
    private Branch ofNumbers(Branch origin, Step step) {
        boolean computes = step.kind() != Step.Kind.RANDOM
                && (reads(step.formula()) || !Behind.steps(plan, step).isEmpty());
        boolean bare = origin.kind() == Branch.Kind.ASSUMPTION && origin.title().isEmpty();
        if (!bare || !computes) {
            return origin;
        }
        boolean whole = oneLine(origin.value()).equals(oneLine(step.words()));
        return Branch.leaf(
                Branch.Kind.ASSUMPTION,
                "",
                origin.value(),
                whole ? "the numbers in this formula" : oneLine(origin.value()));
    }

    private static String oneLine(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    private static boolean reads(Node formula) {
        var found = new ArrayList<Node>();
        Operands.walk(formula, node -> {
            if (node instanceof Node.Cell || node instanceof Node.InList || node instanceof Node.Clock) {
                found.add(node);
            }
        });
        return !found.isEmpty();
    }

    // those of all cells of a column stand with every step that reads one: each is told with its cell
    private boolean isOfCell(Plan.Ground ground) {
        return ground.words().isEmpty()
                && plan.tables().stream().anyMatch(table -> ground.name().startsWith(table.name() + "."));
    }

    private Branch origin(Plan.Ground ground, String name) {
        Cited cited = grounds.cite(ground);
        return switch (ground.kind()) {
            case SOURCED ->
                new Branch(
                        Branch.Kind.SOURCE,
                        name,
                        ground.words(),
                        cited.reference(),
                        cited.address(),
                        // of a cell that was filled: why the source says so of this row
                        ground.reason().isEmpty() ? cited.words() : ground.reason(),
                        List.of());
            case ASSUMED -> Branch.leaf(Branch.Kind.ASSUMPTION, name, ground.words(), ground.reason());
            case MISSING -> Branch.leaf(Branch.Kind.MISSING, name, ground.words(), ground.reason());
        };
    }
}
