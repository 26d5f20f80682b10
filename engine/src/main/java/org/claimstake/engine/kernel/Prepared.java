package org.claimstake.engine.kernel;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.claimstake.engine.Computing;
import org.claimstake.engine.Watch;
import org.claimstake.engine.exact.VectorUnit;
import org.claimstake.engine.reference.Futures;
import org.claimstake.engine.reference.Share;
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
    /** Why no code could be made. */
    private volatile @Nullable String failure;
    /** Nanoseconds of a future in plain rows, the least that was seen; infinite until one was. */
    private volatile double rowTime = Double.POSITIVE_INFINITY;

    /** Held while who waits is counted: not while code is made, which may take longer than a cancelled run may. */
    private final Object waiting = new Object();

    private int runs; // that would use generated code if it were there
    private @Nullable Warming warming;

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

    /**
     * Has the shares compute futures; generated code is made meanwhile where it is worth it, and comes when it comes.
     *
     * @return as {@link Futures#compute}
     */
    boolean compute(List<? extends Share> shares, int from, int to, Computing.Way way, Watch watch) {
        long all = futures.addAndGet((long) to - from);
        if (way != Computing.Way.FASTEST || all < WORTH || !VectorUnit.pays()) {
            return Futures.compute(shares, from, to, watch);
        }
        boolean wanted = false;
        begun();
        try {
            wanted = Futures.compute(shares, from, to, watch);
        } finally {
            over(wanted);
        }
        return wanted;
    }

    private void begun() {
        synchronized (waiting) {
            runs++;
            if (warming == null && failure() == null && usable(Computing.Way.FASTEST) == null) {
                warming = new Warming(this);
                Thread thread = new Thread(warming, "kernels");
                thread.setDaemon(true);
                thread.start();
            }
        }
    }

    /** Code goes on becoming fast for the next run, but not behind one that nobody wanted, unless others wait for it. */
    private void over(boolean wanted) {
        synchronized (waiting) {
            runs--;
            if (!wanted && runs == 0 && warming != null) {
                warming.stop();
                warming = null;
            }
        }
    }

    void warmed(Warming by) {
        synchronized (waiting) {
            if (warming == by) {
                warming = null;
            }
        }
    }

    /** The generated code, made now where it is not there; null where it could not be made. */
    synchronized @Nullable Chunks chunks() {
        Chunks known = chunks;
        if (known == null && failure == null) {
            try {
                known = codes.of(tape, lanes);
                chunks = known;
            } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
                // what lies outside the heap may be too large for the machine where the rows are not
                failure = "generated code could not be made: " + e;
            }
        }
        return known;
    }

    /** The generated code where it is there and to be used in this way; null otherwise. */
    @Nullable
    Chunks usable(Computing.Way way) {
        Chunks known = way == Computing.Way.CHUNKS ? chunks() : chunks;
        if (known == null || known.code.failure() != null) {
            return null;
        }
        return way == Computing.Way.CHUNKS || way == Computing.Way.FASTEST && known.code.isFast() ? known : null;
    }

    /** Why generated code is not used; null where nothing is wrong. */
    @Nullable
    String failure() {
        Chunks known = chunks;
        return known == null ? failure : known.code.failure();
    }

    /** So long a tile of plain rows took, for each of its futures. */
    void rowTime(double nanoseconds) {
        rowTime = Math.min(rowTime, nanoseconds);
    }

    /** Is so much for a future clearly less than plain rows take? Nothing is as long as none has been seen. */
    boolean isFaster(double nanoseconds) {
        double rows = rowTime;
        return Double.isFinite(rows) && nanoseconds < rows / 2;
    }
}
