package org.claimstake.language.syntax;

import org.jspecify.annotations.Nullable;

/**
 * Reading cannot go on here; the finding is already made. Never leaves this package: the declaration or
 * entry that was being read catches it and looks for the next one.
 */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Declaration left;

    Unreadable() {
        this(null);
    }

    private Unreadable(@Nullable Declaration left) {
        super(null, null, false, false);
        this.left = left;
    }

    /** The same, with the declaration as far as it was read: its name stays known. */
    Unreadable leaving(Declaration declaration) {
        return new Unreadable(declaration);
    }

    /** The declaration as far as it was read, or null. */
    @Nullable
    Declaration left() {
        return left;
    }
}
