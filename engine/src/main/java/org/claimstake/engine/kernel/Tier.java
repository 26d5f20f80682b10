package org.claimstake.engine.kernel;

import java.util.List;
import org.claimstake.engine.Watch;

/** A way to run a tape over a tile of futures. One object a thread. All tiers give the same bits. */
interface Tier {

    /**
     * Computes so many futures, at most {@link #lanes}.
     *
     * @return no where the watch no longer wanted them
     */
    boolean run(List<? extends Filling> drawn, long firstFuture, int futures, Watch watch);

    /** Futures of a tile. */
    int lanes();

    /** Copies a row of memory. */
    void copy(int row, double[] into, int at, int futures);

    double at(int row, int lane);

    /** Where a future has to be computed by the judge it is not 0. Only after a run. */
    double[] marks();
}
