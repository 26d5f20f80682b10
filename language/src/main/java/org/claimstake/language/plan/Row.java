package org.claimstake.language.plan;

import java.util.List;

/**
 * Which row of a table a node reads.
 */
public sealed interface Row {

    /** The row of a loop: slot 0 is the row of the step itself, folds count on from 1. */
    record Slot(int slot) implements Row {}

    /** One row, by its place in the table. */
    record Fixed(int row) implements Row {}

    /** The row whose key is this text; missing when there is none. */
    record ByKey(int table, Node key) implements Row {}

    /** The row of the period that holds the date; with {@code orLast} the nearest earlier row. */
    record ByDate(int table, Node date, boolean orLast) implements Row {}

    /**
     * The row whose {@link Plan.Table#keyFields} have these values, a date being any day of the same period; with {@code
     * orLast} the nearest earlier row that has the others. Missing when there is none.
     */
    record ByFields(int table, List<Node> parts, boolean orLast) implements Row {
        public ByFields {
            parts = List.copyOf(parts);
        }
    }
}
