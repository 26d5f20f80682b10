package org.claimstake.studio.serving;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * When a server ends by itself: after so long without a page and without a request. It goes by a clock that only goes on: a
 * clock of the wall that is set, or a machine that slept, ends nothing.
 */
final class Lifetime {
    private final Duration most;
    private final IntSupplier pages;
    private final LongSupplier nanos;
    private final AtomicLong seen;

    /**
     * @param most  without a page; zero for no end
     * @param pages that are connected
     * @param nanos of a clock that never goes back
     */
    Lifetime(Duration most, IntSupplier pages, LongSupplier nanos) {
        this.most = most;
        this.pages = pages;
        this.nanos = nanos;
        this.seen = new AtomicLong(nanos.getAsLong());
    }

    /** Somebody asked for something. */
    void touch() {
        seen.set(nanos.getAsLong());
    }

    /** Asked now and then: a page that is connected counts as seen. */
    boolean isOver() {
        if (most.isZero() || pages.getAsInt() > 0) {
            touch();
            return false;
        }
        return nanos.getAsLong() - seen.get() >= most.toNanos();
    }
}
