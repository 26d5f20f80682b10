package org.claimstake.language.syntax;

/**
 * What reading learned about the place of tokens and the formatter needs to know: where an entry begins,
 * which sign is a prefix, what is written without a space. One number for each token of the file.
 */
final class Layout {
    /** An entry or declaration begins here: two spaces part it from the one before. */
    static final int ENTRY = 1;
    /** No space before this token. */
    static final int TIGHT = 2;
    /** A sign before its operand: no space behind it. */
    static final int PREFIX = 4;
    /** A space stands before this sign although its kind has none elsewhere: the colon of a declared type. */
    static final int SPACED = 8;
    /** Parts of a declaration that stand under each other in lines of the same kind, in this order. */
    static final int COLUMN = 16;

    /** The largest order of a part. */
    static final int MOST_COLUMNS = 15;

    /** A line that begins with this token does not go on with the one before: a value of a list. */
    static final int ITEM = 256;

    /** A cell of a row begins here: two spaces part it from the one before. */
    static final int CELL = 512;

    private static final int COLUMN_MASK = MOST_COLUMNS * COLUMN;

    private final short[] marks;

    Layout(int tokens) {
        marks = new short[tokens];
    }

    void mark(int token, int mark) {
        marks[token] |= (short) mark;
    }

    /** The token begins the part of that order, from 1 to 15. */
    void column(int token, int order) {
        marks[token] = (short) ((marks[token] & ~COLUMN_MASK) | order * COLUMN);
    }

    boolean is(int token, int mark) {
        return (marks[token] & mark) != 0;
    }

    /** 0 for none. */
    int column(int token) {
        return (marks[token] & COLUMN_MASK) / COLUMN;
    }
}
