package org.claimstake.language.syntax;

/**
 * Reading cannot go on here; the finding is already made. Never leaves this package: the declaration or
 * entry that was being read catches it and looks for the next one.
 */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable() {
        super(null, null, false, false);
    }
}
