package org.claimstake.report;

/**
 * What the reader's terminal can show.
 *
 * @param terminal a person looks at it; otherwise a program or a file takes it, and gets no chart
 * @param colour   it may be coloured
 * @param width    characters in a line
 */
public record Look(boolean terminal, boolean colour, int width) {
    /** For files and programs. */
    public static final Look PLAIN = new Look(false, false, 100);

    String strong(String text) {
        return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    String faint(String text) {
        return colour ? "\u001b[2m" + text + "\u001b[0m" : text;
    }

    String amber(String text) {
        return colour ? "\u001b[33m" + text + "\u001b[0m" : text;
    }
}
