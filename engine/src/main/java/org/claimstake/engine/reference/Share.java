package org.claimstake.engine.reference;

import java.util.List;
import org.claimstake.engine.NoneReason;
import org.claimstake.engine.Stop;

/** What one thread has met in its share of the futures, however it computed them. */
public interface Share {

    /** Those of its futures that stopped, lowest first; not all where they are many. */
    List<Stop> stops();

    /** How many stopped. */
    long stopped();

    Checks checks();

    RowCoverage coverage();

    /** In how many futures a kept cell is none, for this reason. */
    long none(int keptCell, NoneReason reason);
}
