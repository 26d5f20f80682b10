package org.claimstake.language.plan;

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
}
