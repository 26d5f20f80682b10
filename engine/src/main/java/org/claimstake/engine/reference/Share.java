package org.claimstake.engine.reference;

import java.util.BitSet;
import java.util.List;
import org.claimstake.engine.NoneReason;
import org.claimstake.engine.Stop;
import org.claimstake.engine.Watch;

/** What one thread has met in its share of the futures, however it computed them. */
public interface Share {

    /** Those of its futures that stopped, lowest first; not all where they are many. */
    List<Stop> stops();

    /** How many stopped. */
    long stopped();

    /** All that stopped, by number. */
    BitSet stoppedFutures();

    /**
     * Computes futures and keeps of them what is kept.
     *
     * @param end one behind the last; all lie in one leaf
     * @return no where the watch no longer wanted them: some then are not there
     */
    boolean futures(int first, int end, Watch watch);

    Checks checks();

    RowCoverage coverage();

    /** In how many futures a kept cell is none, for this reason. */
    long none(int keptCell, NoneReason reason);
}
