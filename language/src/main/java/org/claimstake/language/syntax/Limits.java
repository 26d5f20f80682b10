package org.claimstake.language.syntax;

/**
 * How large a text may be, so that a file from a stranger costs little to read and a deep formula is a
 * finding and no overflow of the stack.
 */
final class Limits {
    /** Characters of a file. */
    static final int FILE = 10_000_000;

    /** Words, numbers and signs of a file. */
    static final int TOKENS = 3_000_000;

    /** Characters of a name. */
    static final int NAME = 200;

    /** Characters of a text in quotes. */
    static final int TEXT = 10_000;

    /** Levels of brackets, branches and blocks. */
    static final int NESTING = 200;

    /** Digits of a number, and the size of its power of ten. */
    static final int DIGITS = 400;

    /** Signs that stand side by side in one formula, as in a sum of many parts. */
    static final int SIGNS = 1_000;

    /** Periods of a lag. */
    static final int LAG = 100_000;

    private Limits() {}
}
