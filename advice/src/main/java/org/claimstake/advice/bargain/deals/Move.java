package org.claimstake.advice.bargain.deals;

import java.util.List;

/**
 * One deal in the place of another, and what that is worth to each side.
 *
 * @param change by side, sums for certain
 * @param error  by side: how far other draws would move the change
 */
public record Move(Deal from, Deal to, List<Double> change, List<Double> error) {
    /** A change within so many errors may be none. */
    static final double SURE = 1.96;

    public Move {
        change = List.copyOf(change);
        error = List.copyOf(error);
    }

    /** 1 for a gain that is larger than its error, -1 for such a loss, 0 for what cannot be told from nothing. */
    public int sign(int side) {
        double much = SURE * error.get(side);
        double floor = 1e-9;
        return change.get(side) > Math.max(much, floor) ? 1 : change.get(side) < -Math.max(much, floor) ? -1 : 0;
    }

    boolean isNothing() {
        for (int side = 0; side < change.size(); side++) {
            if (sign(side) != 0) {
                return false;
            }
        }
        return true;
    }
}
