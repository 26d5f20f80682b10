package org.claimstake.engine.kernel.rates;

import org.claimstake.engine.exact.Lanes;

/**
 * The searches of many futures for their roots, one a lane: what {@code Irrs} keeps in its local variables. Arrays, since
 * vectors are handed from method to method through memory only.
 */
final class Brackets {
    final double[] v; // where the search stands
    final double[] low; // the bracket's ends
    final double[] high;
    final double[] side; // 1 or -1: the sign of the worth at the lower end
    final double[] first; // 1 or -1: the sign of the first flow that is not 0
    final double[] size; // of all flows, as the count on the grid needs it
    final double[] worth; // at v
    final double[] slope;
    final long[] kinds; // [vector], what VectorSigns says of its lanes
    final long[] active; // [vector], a bit a lane: who still searches

    Brackets(int lanes) {
        int padded = (lanes + 7) & -8;
        v = new double[padded];
        low = new double[padded];
        high = new double[padded];
        side = new double[padded];
        first = new double[padded];
        size = new double[padded];
        worth = new double[padded];
        slope = new double[padded];
        kinds = new long[padded / Lanes.COUNT];
        active = new long[padded / Lanes.COUNT];
    }

    int lanes() {
        return v.length;
    }
}
