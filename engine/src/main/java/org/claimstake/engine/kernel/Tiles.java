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
            return inRows(first, end, watch, then);
        }
        try {
            return inChunks(chunks, part, first, end, watch, then);
        } finally {
            chunks.code.give(part);
        }
    }

    private boolean inChunks(Chunks chunks, int part, int first, int end, Watch watch, Then then) {
        for (int at = first; at < end; at += prepared.lanes) {
            int n = Math.min(prepared.lanes, end - at);
            ChunkTier tier;
            boolean wanted;
            try {
                tier = chunks.tier(part);
                wanted = tier.run(drawn, at, n, watch);
            } catch (LinkageError | RuntimeException e) {
                chunks.code.fail("generated code stopped: " + e);
                return inRows(at, end, watch, then); // the tiles before have been handed on and may not be again
            }
            if (!wanted || !then.with(tier, at, n, watch)) {
                return false;
            }
        }
        return true;
    }

    private boolean inRows(int first, int end, Watch watch, Then then) {
        RowTier tier = rows;
        if (tier == null) {
            tier = new RowTier(prepared.tape, prepared.lanes);
            rows = tier;
        }
        for (int at = first; at < end; at += prepared.lanes) {
            int n = Math.min(prepared.lanes, end - at);
            long begin = Machine.nanoseconds();
            if (!tier.run(drawn, at, n, watch)) {
                return false; // nor does a tile that was not finished tell how long one takes
            }
            prepared.rowTime((double) (Machine.nanoseconds() - begin) / n);
            if (!then.with(tier, at, n, watch)) {
                return false;
            }
        }
        return true;
    }
}
