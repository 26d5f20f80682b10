package org.claimstake.engine.bits;

/**
 * What a random plan knows of a step that formulas may read.
 *
 * @param rowSet    -1 for none
 * @param table     of the row set, -1 for none
 * @param phase     from 0
 * @param mayBeNone the run lets its value be missing
 */
record Made(int id, Sort sort, boolean byPeriod, int rowSet, int table, int phase, Section section, boolean mayBeNone) {

    enum Sort {
        NUMBER,
        TRUTH,
        DATE
    }

    enum Section {
        ONCE,
        EACH_PERIOD,
        AFTER,
        FIGURES
    }

    Made in(int otherPhase, Section other) {
        return new Made(id, sort, byPeriod, rowSet, table, otherPhase, other, mayBeNone);
    }

    Made maybeNone(boolean may) {
        return new Made(id, sort, byPeriod, rowSet, table, phase, section, may);
    }
}
