package org.claimstake.engine.reference;

import org.claimstake.engine.Stop;

/**
 * The way out of a formula that cannot be computed. It never leaves this package: at the edge of the future it becomes a
 * {@link Stop} beside the good values. Carries no stack, since a million futures may each end this way.
 */
public final class Halt extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Stop stop;

    Halt(Stop stop) {
        super(stop.finding().what(), null, false, false);
        this.stop = stop;
    }

    public Stop stop() {
        return stop;
    }
}
