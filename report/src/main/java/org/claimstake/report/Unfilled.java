package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimstake.language.plan.Plan;

/** Columns that should have been filled from outside and hold nothing at all, all for one reason: a file is wanted. */
final class Unfilled {
    private Unfilled() {}

    /** A sentence for each column on which something in the plan rests. */
    static List<String> notes(Plan plan) {
        var notes = new ArrayList<String>();
        for (Plan.Table table : plan.tables()) {
            for (Plan.Column column : table.columns()) {
                String name = table.name() + "." + column.name();
                boolean empty = table.rows() > 0 && column.values().stream().allMatch(value -> Double.isNaN(value));
                if (empty) {
                    reason(plan, name)
                            .ifPresent(reason -> notes.add("Nothing is known of `" + name + "`: " + reason + "."));
                }
            }
        }
        return notes.stream().distinct().toList();
    }

    private static Optional<String> reason(Plan plan, String column) {
        List<String> reasons = plan.grounds().stream()
                .filter(ground -> ground.kind() == Plan.Ground.Kind.MISSING)
                .filter(ground -> ground.name().startsWith(column + "["))
                .map(Plan.Ground::reason)
                .distinct()
                .toList();
        return reasons.size() == 1 && !reasons.getFirst().isEmpty()
                ? Optional.of(reasons.getFirst())
                : Optional.empty();
    }
}
