package org.claimstake.engine.kernel;

/** What a value of the graph is made by. Truths live as masks inside a block and are 1 and 0 in memory. */
enum Op {
    /** One number for all. */
    CONSTANT,
    /** A number by row and period, the same in all futures. */
    TABLE,
    /** A place of memory: what a step, a draw or a running sum holds. */
    READ,
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    /** {@code a < b ? a : b}. */
    MIN,
    /** {@code a > b ? a : b}. */
    MAX,
    NEGATE,
    ABS,
    FLOOR,
    SQRT,
    EXP,
    LOG,
    /** The truth as 1 or 0. */
    NUMBER,
    /** Second where the first, a truth, holds, else third. */
    SELECT,
    LESS(true),
    AT_MOST(true),
    EQUAL(true),
    /** Missing. */
    MISSING(true),
    /** A number, and none of the infinite ones. */
    FINITE(true),
    AND(true),
    OR(true),
    NOT(true),
    /** A routine of one future at a time. */
    CALL,
    /** Writes its argument to memory. */
    STORE,
    /** Joins its second argument to what memory holds, where the first, a truth, holds. @see Joining */
    JOIN,
    /** Keeps the worst coverage: where the first, a truth, holds, second of third rows were known. */
    COVER,
    /** Where its argument, a truth, holds, the future is computed again by the judge. */
    MARK;

    final boolean truth;

    Op() {
        this(false);
    }

    Op(boolean truth) {
        this.truth = truth;
    }

    /** It changes memory and has no value. */
    boolean isEffect() {
        return this == STORE || this == JOIN || this == COVER || this == MARK;
    }

    /** What it costs beside an addition, in a chunk. */
    int weight() {
        return switch (this) {
            case EXP -> 10;
            case LOG -> 12;
            case MIN, MAX, SELECT, JOIN -> 2;
            case CONSTANT, TABLE, READ, STORE -> 0;
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, NEGATE, ABS, FLOOR, SQRT, NUMBER, LESS, AT_MOST, EQUAL -> 1;
            case MISSING, FINITE, AND, OR, NOT, CALL, COVER, MARK -> 1;
        };
    }
}
