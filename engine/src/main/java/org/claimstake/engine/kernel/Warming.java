package org.claimstake.engine.kernel;

import java.util.List;
import org.claimstake.engine.Watch;
import org.claimstake.engine.machine.Machine;

/**
 * Runs generated code in the background on futures nobody looks at, until it is seen to be faster than plain rows. Code
 * that does not become fast is not used, whatever the reason: the compiler may have given up on it.
 */
final class Warming implements Runnable {
    private static final long MOST_NANOSECONDS = 30_000_000_000L;

    private final Prepared prepared;

    Warming(Prepared prepared) {
        this.prepared = prepared;
    }

    @Override
    public void run() {
        Chunks chunks = prepared.chunks();
        if (chunks == null || chunks.code.isFast() || chunks.code.hasFailed()) {
            return;
        }
        Integer part = chunks.code.take();
        if (part == null) {
            return;
        }
        try {
            warm(chunks, chunks.tier(part));
        } catch (RuntimeException | LinkageError e) {
            prepared.fail("generated code stopped: " + e);
        } finally {
            chunks.code.give(part);
        }
    }

    private void warm(Chunks chunks, ChunkTier tier) {
        List<? extends Filling> drawn = prepared.tape.drawn(prepared.tape.model);
        long begin = Machine.nanoseconds();
        int faster = 0;
        while (Machine.nanoseconds() - begin < MOST_NANOSECONDS) {
            long from = Machine.nanoseconds();
            tier.run(drawn, 0, chunks.lanes, Watch.NOBODY);
            double time = (double) (Machine.nanoseconds() - from) / chunks.lanes;
            faster = time < prepared.rowTime() / 2 ? faster + 1 : 0;
            if (faster >= 3) {
                chunks.code.isFast(true);
                return;
            }
        }
        prepared.fail("generated code did not become faster than plain rows within half a minute");
    }
}
