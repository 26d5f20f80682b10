package org.claimstake.studio.api;

import java.util.concurrent.Semaphore;
import org.claimstake.engine.Watch;

/**
 * The runs under way: one for each page. A page that asks again no longer wants what it asked before, so the former run ends
 * and the new one begins as soon as there is room.
 */
final class Flights {
    /** So many compute at once: each takes all cores. */
    private static final int MOST = 2;

    private final Semaphore room = new Semaphore(MOST, true);
    private final java.util.Map<String, Flight> byReader = new java.util.HashMap<>();

    /** The run was no longer wanted. */
    static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Cancelled() {
            super("cancelled", null, false, false);
        }
    }

    /**
     * Begins a run.
     *
     * @param reader whose former run is ended; "" for a program that asks for several at once
     * @throws Cancelled where the next run was asked for before this one could begin
     */
    Flight begin(String reader) {
        var flight = new Flight(reader);
        if (!reader.isEmpty()) {
            synchronized (byReader) {
                Flight former = byReader.put(reader, flight);
                if (former != null) {
                    former.cancel();
                }
            }
        }
        room.acquireUninterruptibly();
        if (flight.isCancelled()) {
            room.release();
            throw new Cancelled();
        }
        return flight;
    }

    /** Ends what a page still wanted; it has gone. */
    void end(String reader) {
        synchronized (byReader) {
            Flight flight = byReader.remove(reader);
            if (flight != null) {
                flight.cancel();
            }
        }
    }

    /** One run. Closed when it is answered. */
    final class Flight implements Watch, AutoCloseable {
        private final String reader;
        private volatile boolean cancelled;

        private Flight(String reader) {
            this.reader = reader;
        }

        void cancel() {
            cancelled = true;
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }

        /** @throws Cancelled where it is no longer wanted */
        void check() {
            if (cancelled) {
                throw new Cancelled();
            }
        }

        @Override
        public void close() {
            room.release();
            synchronized (byReader) {
                byReader.remove(reader, this);
            }
        }
    }
}
