package org.claimstake.advice.verdict;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.claimstake.advice.verdict.Grid.Gap;
import org.claimstake.language.plan.InRow;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.jspecify.annotations.Nullable;

/** One fold over rows, row by row: what each lacks, and what those weigh that lack nothing. */
final class RowGaps {
    private final Plan plan;
    private final Node.RowFold fold;
    private final Plan.Table table;
    private final ToDoubleFunction<Node> value;
    private final Map<String, Long> missing = new LinkedHashMap<>();
    private long of;
    private double known;
    private double weighed;
    private double lightest = Double.POSITIVE_INFINITY;
    private double heaviest;

    /** @param value of a part of the formula that the fold stands in */
    RowGaps(Plan plan, Node.RowFold fold, ToDoubleFunction<Node> value) {
        this.plan = plan;
        this.fold = fold;
        this.table = plan.tables().get(fold.table());
        this.value = value;
    }

    void read() {
        for (int row = 0; row < table.rows(); row++) {
            Node where = here(fold.where(), row);
            if (where == null || maybeMeant(where)) {
                of++;
                row(row, where);
            }
        }
    }

    /** A plain reading takes a comparison with what is missing for false; a claim takes it for either. */
    private boolean maybeMeant(Node where) {
        if (value.applyAsDouble(where) != 0) {
            return true;
        }
        Set<String> absent = new LinkedHashSet<>();
        look(where, false, absent);
        return !absent.isEmpty();
    }

    private void row(int row, @Nullable Node where) {
        Set<String> absent = new LinkedHashSet<>();
        look(where, true, absent);
        look(here(fold.value(), row), false, absent);
        Node weight = here(fold.weight(), row);
        Set<String> light = new LinkedHashSet<>();
        look(weight, false, light);
        if (fold.kind() == Node.FoldKind.SHARE && weight != null && light.isEmpty()) {
            weigh(value.applyAsDouble(weight), absent.isEmpty());
        }
        absent.addAll(light);
        // the condition that all is known which the fold reads, as the plan has it; it may ask for more than that
        look(here(fold.asked(), row), true, absent);
        absent.forEach(what -> missing.merge(what, 1L, Long::sum));
    }

    private void weigh(double weighs, boolean whole) {
        weighed += weighs;
        known += whole ? weighs : 0;
        lightest = Math.min(lightest, weighs);
        heaviest = Math.max(heaviest, weighs);
    }

    private @Nullable Node here(@Nullable Node node, int row) {
        return node == null ? null : InRow.of(node, fold.slot(), row);
    }

    private void look(@Nullable Node node, boolean asks, Set<String> into) {
        new Branches(value, asks, leaf -> {
                    if (Double.isNaN(value.applyAsDouble(leaf))) {
                        into.add(name(leaf));
                    }
                })
                .walk(node);
    }

    private String name(Node leaf) {
        return switch (leaf) {
            case Node.Cell cell -> {
                Plan.Table from = plan.tables().get(cell.table());
                String column = from.columns().get(cell.column()).name();
                yield from.name().equals(table.name()) ? column : from.name() + "." + column;
            }
            case Node.Ref ref -> plan.step(ref.step()).name().replace("[*]", "");
            case Node other -> "a value of other rows";
        };
    }

    List<Gap> gaps() {
        return missing.entrySet().stream()
                .map(entry -> new Gap(table.name(), entry.getKey(), "", entry.getValue(), of))
                .toList();
    }

    /** Nothing is weighed where each row weighs the same. */
    OptionalDouble byWeight() {
        return heaviest > lightest ? OptionalDouble.of(known / weighed) : OptionalDouble.empty();
    }
}
