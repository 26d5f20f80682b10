package org.claimstake.advice;

import java.util.List;

/** The roots of one term for each value of another. */
public record Surface(Unknown over, List<Slice> slices) {

    /** @param at in the form in which the case writes the other term */
    public record Slice(double at, Solution solution) {}

    public Surface {
        slices = List.copyOf(slices);
    }
}
