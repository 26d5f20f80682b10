package org.claimstake.language.model;

import java.util.HashSet;
import java.util.List;
import org.claimstake.language.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * The rows over which a {@code for} makes instances and lines.
 *
 * @param set   its place among the plan's row sets
 * @param table the table's place in the plan
 * @param rows  places in the table
 */
record Rows(int set, int table, Plan.Table data, List<Integer> rows) {
    /** The same `for`. */
    boolean isOf(@Nullable Rows other) {
        return other != null && set == other.set;
    }

    boolean holdsAll(Rows other) {
        return table == other.table && (set == other.set || new HashSet<>(rows).containsAll(other.rows));
    }
}
