package org.claimstake.engine.kernel;

import static org.claimstake.language.plan.ValueType.MISSING;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is held in memory: a step's values, a draw's, a running sum. How much of the past is held is found out from who
 * reads it.
 */
final class Slot {
    final String name;
    final int rows;
    final boolean byPeriod;
    /** Filled before anything is computed. */
    final boolean drawn;
    /** What stands before the first period. */
    double before = MISSING;

    boolean beforeIsAsked;
    /** A fold over rows, begun anew each time. */
    boolean folding;
    /** Begun once a future and changed as it goes. */
    boolean running;
    /** Who writes it. */
    final List<Value> stores = new ArrayList<>();
    /** All loops over periods that write it are one. @see Stages */
    int group = -1;

    /** Of what is given, between which numbers it lies; else null. */
    Ranges.@Nullable Range range;

    // --- found out when all readers are known

    /** Every period is kept. */
    boolean history;
    /** The period before is read: two rows by turns. */
    boolean state;
    /** Periods before the first that are read. */
    int back;
    /** First row of memory. */
    int base = -1;

    int stage;
    final int lastPeriod;

    Slot(String name, int rows, boolean byPeriod, boolean drawn, int periods) {
        lastPeriod = periods - 1;
        this.name = name;
        this.rows = rows;
        this.byPeriod = byPeriod;
        this.drawn = drawn;
    }

    /** Rows of memory for one row. */
    int held(int periods) {
        return history ? periods + back : state ? 2 : 1;
    }

    /** Where it has missing values before the first period. */
    boolean asksBefore(double value) {
        if (!beforeIsAsked) {
            beforeIsAsked = true;
            before = value;
            return true;
        }
        return Double.doubleToLongBits(before) == Double.doubleToLongBits(value);
    }
}
