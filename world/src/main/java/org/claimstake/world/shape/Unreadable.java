package org.claimstake.world.shape;

import org.claimstake.world.reading.Trouble;

/** Thrown within a reader when one feature cannot be read and the others can; never leaves the package. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final Trouble.Kind kind;
    private final String found;
    private final String expected;

    Unreadable(Trouble.Kind kind, String found, String expected) {
        super(found, null, false, false);
        this.kind = kind;
        this.found = found;
        this.expected = expected;
    }

    Trouble at(Trouble.Where where) {
        return Trouble.of(kind, where, found, expected, Trouble.Outcome.LEFT_OUT);
    }
}
