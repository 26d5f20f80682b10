package org.claimstake.world.shape;

import org.claimstake.world.reading.Trouble;

/** Thrown within a reader when no more is read of a file; never leaves the package. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Trouble trouble;

    Refused(Trouble trouble) {
        super(trouble.toString(), null, false, false);
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
