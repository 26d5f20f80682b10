package org.claimstake.engine.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where a part of a formula stands.
 *
 * @param step   whose formula it is
 * @param places [index of the domain] row of the step
 * @param slots  [loop variable][index] row of its table, -1 where it has none
 * @param period {@link #EACH} within the loop over periods, {@link #NONE} outside, or the one period that is meant
 * @param guard  a truth: where it does not hold the judge would not come here; null where it always does
 * @param inRows within a fold over rows, where a comparison with something missing is missing
 */
record Context(
        Domain domain,
        int step,
        int[] places,
        int[][] slots,
        int period,
        @Nullable Value guard,
        boolean inRows) {
    static final int NONE = -1;
    static final int EACH = -2;

    boolean isEach() {
        return period == EACH;
    }

    Context when(@Nullable Value other) {
        return new Context(domain, step, places, slots, period, other, inRows);
    }

    Context at(int other) {
        return new Context(domain, step, places, slots, other, guard, inRows);
    }

    /** Runs a loop variable over rows of a table, within this domain. */
    Context within(Domain inner, int slot, int[] tableRows) {
        int[][] wider = new int[Math.max(slots.length, slot + 1)][];
        for (int i = 0; i < slots.length; i++) {
            wider[i] = spread(slots[i], inner);
        }
        wider[slot] = tableRows;
        return new Context(inner, step, spread(places, inner), wider, period, guard, true);
    }

    private static int[] spread(int[] of, Domain inner) {
        int[] wide = new int[inner.size];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = of.length == 0 ? -1 : of[inner.outerIndex[i]];
        }
        return wide;
    }

    static int[] all(int size, int value) {
        int[] same = new int[size];
        Arrays.fill(same, value);
        return same;
    }
}
