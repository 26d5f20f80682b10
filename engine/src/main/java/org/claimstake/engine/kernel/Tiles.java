package org.claimstake.engine.kernel;

import java.util.List;
import org.claimstake.engine.Computing;
import org.claimstake.engine.Watch;
import org.claimstake.engine.machine.Machine;
import org.jspecify.annotations.Nullable;

/** Takes a thread through its futures a tile at a time, in whichever tier is the faster just then. */
final class Tiles {
    private final Prepared prepared;
    private final List<? extends Filling> drawn;
    private final Computing.Way way;
    private @Nullable RowTier rows;

    Tiles(Prepared prepared, List<? extends Filling> drawn, Computing.Way way) {
        this.prepared = prepared;
        this.drawn = drawn;
        this.way = way;
    }

    /** What is done with a tile when it is computed. */
    interface Then {
        /** @return no where the watch no longer wants it */
        boolean with(Tier tier, int first, int n, Watch watch);
    }

    /** @return no where the watch no longer wanted them */
    boolean run(int first, int end, Watch watch, Then then) {
        Chunks chunks = prepared.usable(way);
        Integer part = chunks == null ? null : chunks.code.take();
        if (chunks == null || part == null) {
            return rows(first, end, watch, then);
        }
        try {
            return run(chunks.tier(part), first, end, watch, then);
        } catch (LinkageError | IllegalStateException e) {
            prepared.fail("generated code stopped: " + e);
            return rows(first, end, watch, then);
        } finally {
            chunks.code.give(part);
        }
    }

    private boolean rows(int first, int end, Watch watch, Then then) {
        RowTier tier = rows;
        if (tier == null) {
            tier = new RowTier(prepared.tape, prepared.lanes);
            rows = tier;
        }
        long begin = Machine.nanoseconds();
        boolean done = run(tier, first, end, watch, then);
        prepared.rowTime((double) (Machine.nanoseconds() - begin) / (end - first));
        return done;
    }

    private boolean run(Tier tier, int first, int end, Watch watch, Then then) {
        for (int at = first; at < end; at += tier.lanes()) {
            int n = Math.min(tier.lanes(), end - at);
            if (!tier.run(drawn, at, n, watch) || !then.with(tier, at, n, watch)) {
                return false;
            }
        }
        return true;
    }
}
