package org.claimstake.engine.kernel;

import java.util.Arrays;

/**
 * A place of memory by row and period.
 *
 * @param places [index of the domain] row of the slot
 */
record Access(Slot slot, int[] places, When when) {

    static Access of(Slot slot, int[] places, When when) {
        return new Access(slot, places, when);
    }

    /** Each index reads the row of its own number. */
    boolean isInOrder() {
        for (int i = 0; i < places.length; i++) {
            if (places[i] != i) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Access access
                && access.slot == slot
                && Arrays.equals(access.places, places)
                && access.when.equals(when);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * slot.name.hashCode() + Arrays.hashCode(places)) + when.hashCode();
    }
}
