package org.claimstake.engine.kernel;

import java.util.concurrent.atomic.AtomicLong;
import org.claimstake.engine.Computing;
import org.claimstake.engine.exact.VectorUnit;
import org.claimstake.engine.reference.Futures;
import org.jspecify.annotations.Nullable;

/** A tape with its tiers: plain rows for everybody who asks, generated code as soon as it is there and fast. */
final class Prepared {
    /** Futures after which generated code is worth its making. */
    private static final long WORTH = 8_192;

    private static final long TILE_BYTES = 1L << 20;
    private static final int FEWEST = 64;

    final Tape tape;
    final int lanes;
    private final Codes codes;
    private final AtomicLong futures = new AtomicLong();
    private volatile @Nullable Chunks chunks;
    private boolean warming;
    private volatile @Nullable String failure;
    /** Nanoseconds of a future in plain rows, as last seen. */
    private volatile double rowTime = Double.POSITIVE_INFINITY;

    Prepared(Tape tape, Codes codes) {
        this.tape = tape;
        this.codes = codes;
        lanes = lanes(tape.memory.rows());
    }

    /** So many that the rows of a tile stay near the processor; all divide a leaf. */
    private static int lanes(int rows) {
        int lanes = Futures.LEAF;
        while (lanes > FEWEST && (long) rows * lanes * Double.BYTES > TILE_BYTES) {
            lanes /= 2;
        }
        return lanes;
    }

    /** Bytes that a thread needs at the most. */
    long bytes() {
        return 2L * tape.memory.rows() * (lanes + 8) * Double.BYTES;
    }

    /** Asks for generated code where it is worth it; it comes when it comes. */
    void wantChunks(Computing.Way way, long wanted) {
        long all = futures.addAndGet(wanted);
        if (way == Computing.Way.CHUNKS) {
            chunks();
        } else if (way == Computing.Way.FASTEST && all >= WORTH && VectorUnit.pays()) {
            warm();
        }
    }

    private synchronized void warm() {
        if (!warming) {
            warming = true;
            Thread thread = new Thread(new Warming(this), "kernels");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** The generated code, made now where it is not there; null where it could not be made. */
    synchronized @Nullable Chunks chunks() {
        Chunks known = chunks;
        if (known == null && failure == null) {
            try {
                known = codes.of(tape, lanes);
                chunks = known;
            } catch (RuntimeException | LinkageError e) {
                fail("generated code could not be made: " + e);
            }
        }
        return known;
    }

    /** The generated code where it is there and to be used in this way; null otherwise. */
    @Nullable
    Chunks usable(Computing.Way way) {
        Chunks known = chunks;
        if (known == null || known.code.hasFailed()) {
            return null;
        }
        return way == Computing.Way.CHUNKS || way == Computing.Way.FASTEST && known.code.isFast() ? known : null;
    }

    void fail(String why) {
        failure = why;
        Chunks known = chunks;
        if (known != null) {
            known.code.fail();
        }
    }

    /** Why there is no generated code; null where nothing is wrong. */
    @Nullable
    String failure() {
        return failure;
    }

    void rowTime(double nanoseconds) {
        rowTime = Math.min(rowTime, nanoseconds);
    }

    double rowTime() {
        return rowTime;
    }
}
