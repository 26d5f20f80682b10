package org.claimstake.world.table;

import java.util.Objects;

/**
 * One cell of a table.
 *
 * @param kind what the file says it is; all of a CSV's cells are texts or blank
 * @param text a text as it stands without blanks around it; a number in digits with a decimal point; a day as
 *     2025-04-30; an error as the program shows it; empty when blank
 */
public record Cell(Kind kind, String text) {

    /** What a file says a cell holds. */
    public enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        DAY,
        TRUTH,
        FAULT
    }

    public static final Cell BLANK = new Cell(Kind.BLANK, "");

    public Cell {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(text);
    }

    /** A text, or a blank cell when nothing but blanks is in it. */
    public static Cell text(String text) {
        String bare = text.strip();
        return bare.isEmpty() ? BLANK : new Cell(Kind.TEXT, bare);
    }

    public boolean isBlank() {
        return kind == Kind.BLANK;
    }
}
