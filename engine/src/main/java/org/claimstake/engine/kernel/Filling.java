package org.claimstake.engine.kernel;

import java.lang.foreign.MemorySegment;
import org.claimstake.engine.draw.RowDraws;

/** Rows of memory that are filled before a tile is computed. */
interface Filling {

    /**
     * @param base   bytes to the first row of the memory
     * @param stride bytes from row to row
     * @param first  future
     * @param n      futures
     */
    void fill(RowDraws draws, MemorySegment memory, long base, long stride, Tape tape, long first, int n);
}
