package org.claimstake.engine.kernel;

import java.util.List;
import org.claimstake.engine.Watch;
import org.claimstake.engine.machine.Machine;

/**
 * Runs generated code in the background on futures nobody looks at, until it is seen to be faster than plain rows. Code
 * that does not become fast is not used, whatever the reason: the compiler may have given up on it. Ends within a period of
 * a tile when it is told to.
 */
final class Warming implements Runnable, Watch {
    private static final long MOST_NANOSECONDS = 30_000_000_000L;
    /** One tile may be faster by chance. */
    private static final int TIMES = 3;

    private final Prepared prepared;
    private final long most;
    private volatile boolean stopped;

    Warming(Prepared prepared) {
        this(prepared, MOST_NANOSECONDS);
    }

    /** @param most nanoseconds after which code that is not fast is given up */
    Warming(Prepared prepared, long most) {
        this.prepared = prepared;
        this.most = most;
    }

    /** Nobody waits any longer. */
    void stop() {
        stopped = true;
    }

    @Override
    public boolean isCancelled() {
        return stopped;
    }

    @Override
    public void run() {
        try {
            Chunks chunks = stopped ? null : prepared.chunks();
            if (chunks != null && !chunks.code.isFast() && chunks.code.failure() == null) {
                part(chunks);
            }
        } finally {
            prepared.warmed(this);
        }
    }

    private void part(Chunks chunks) {
        Integer part = chunks.code.take();
        if (part == null) {
            return;
        }
        try {
            warm(chunks, chunks.tier(part));
        } catch (RuntimeException | LinkageError e) {
            chunks.code.fail("generated code stopped: " + e);
        } finally {
            chunks.code.give(part);
        }
    }

    private void warm(Chunks chunks, ChunkTier tier) {
        List<? extends Filling> drawn = prepared.tape.drawn(prepared.tape.model);
        long begin = Machine.nanoseconds();
        int faster = 0;
        while (Machine.nanoseconds() - begin < most) {
            long from = Machine.nanoseconds();
            if (!tier.run(drawn, 0, chunks.lanes, this)) {
                return;
            }
            double time = (double) (Machine.nanoseconds() - from) / chunks.lanes;
            faster = prepared.isFaster(time) ? faster + 1 : 0;
            if (faster >= TIMES) {
                chunks.code.isFast(true);
                return;
            }
        }
        chunks.code.fail("generated code did not become faster than plain rows within half a minute");
    }
}
