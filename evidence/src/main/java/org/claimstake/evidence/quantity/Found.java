package org.claimstake.evidence.quantity;

import org.jspecify.annotations.Nullable;

/**
 * What was read at a place.
 *
 * @param to       behind its last term
 * @param quantity null where it is no quantity: a number of a page, a size in pixels
 */
record Found(int to, @Nullable Quantity quantity) {
    static Found nothing(int to) {
        return new Found(to, null);
    }
}
