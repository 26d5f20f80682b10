package org.claimstake.world.table;

import java.util.function.Consumer;
import org.claimstake.world.reading.Trouble;

/** The rows of a table, from the first to the last, as often as asked; nothing is judged yet. */
interface RowSource {

    /**
     * Goes through the rows that are not blank.
     *
     * @param troubles takes what was met on the way
     */
    void each(Sink rows, Consumer<Trouble> troubles);

    /** Takes a row, and says whether it wants another. */
    interface Sink {
        boolean take(Row row);
    }
}
