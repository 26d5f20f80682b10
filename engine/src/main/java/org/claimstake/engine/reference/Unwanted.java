package org.claimstake.engine.reference;

/**
 * The way out of a future that is no longer wanted while it is computed. It never leaves this package: at the edge of the
 * future it becomes a no. Carries no stack.
 */
final class Unwanted extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unwanted() {
        super("no longer wanted", null, false, false);
    }
}
