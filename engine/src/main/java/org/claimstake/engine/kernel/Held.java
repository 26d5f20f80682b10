package org.claimstake.engine.kernel;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;
import org.claimstake.engine.draw.RowDraws;

/** A row of memory that holds what a run before has computed, of every future. */
record Held(Slot slot, int place, int period, double[] ofFuture) implements Filling {

    @Override
    public void fill(RowDraws draws, MemorySegment memory, long base, long stride, Tape tape, long first, int n) {
        long at = base + tape.memory.row(slot, place, period) * stride;
        MemorySegment.copy(ofFuture, Math.toIntExact(first), memory, JAVA_DOUBLE, at, n);
    }
}
