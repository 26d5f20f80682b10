package org.claimstake.engine.kernel.rates;

import java.util.Arrays;
import org.claimstake.engine.exact.Lanes;

/** How often the worth of one vector's flows changes its sign along the grid, and where it did so last. */
final class Crossings {
    final double[] before = new double[Lanes.COUNT]; // the sign at the point before, 0 at first
    final double[] count = new double[Lanes.COUNT];
    final double[] point = new double[Lanes.COUNT]; // the number of the point behind the last change
    final double[] side = new double[Lanes.COUNT]; // the sign there
    final double[] unclear = new double[Lanes.COUNT]; // points at which the worth has no sign

    void clear() {
        Arrays.fill(before, 0);
        Arrays.fill(count, 0);
        Arrays.fill(unclear, 0);
    }
}
