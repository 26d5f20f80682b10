package org.claimstake.engine.kernel.rates;

import java.util.Arrays;
import org.claimstake.engine.exact.Lanes;
import org.claimstake.engine.rates.Irrs;

/**
 * How many roots flows with several changes of sign have on the grid, counted as {@code Irrs} counts them: for one vector of
 * futures after another, many points at once.
 */
final class GridCount {
    /** The answer where a worth has no sign at some point: {@code Irrs} must be asked. */
    static final int UNCLEAR = -1;

    /** The point of 0 %: before it none is looked at where it was shown that no root lies there. */
    private static final int NOTHING = 50;

    /** Points before the first, so that whole groups of them end where 0 % begins. */
    private static final int BEFORE = 64 - NOTHING;

    /** The first behind 63 %: where it can be shown that no root lies from there on, none of them is looked at. */
    private static final int BEHIND = 128;

    /** Longer rows that begin with nothing might vanish before they are summed: nothing is shown of them. */
    private static final int MOST_PERIODS = 150;

    private static final int POINTS = VectorSigns.POINTS;
    private static final long ALL = -1L >>> (64 - POINTS);

    private final int months;
    private final double[] grid; // v at each point, the first again and again before and the last behind
    private final double[] powers; // of v at 63 %, one a period
    private final double margin;
    private final double[] columns; // [period][lane], the flows of one vector
    private final long[] signs = new long[1];
    private long noneBehind; // a bit a lane
    private int point; // behind the change of sign found last
    private boolean isAbove; // whether the worth there is above 0

    GridCount(int periods, int months) {
        this.months = months;
        double[] v = Irrs.grid(months);
        grid = new double[Math.ceilDiv(BEFORE + v.length, 64) * 64];
        Arrays.fill(grid, 0, BEFORE, v[0]); // where a point is repeated no sign changes
        System.arraycopy(v, 0, grid, BEFORE, v.length);
        Arrays.fill(grid, BEFORE + v.length, grid.length, v[v.length - 1]);
        powers = new double[periods];
        double power = 1;
        for (int t = 0; t < periods; t++) {
            powers[t] = power;
            power *= grid[BEHIND - 1];
        }
        // Horner's rule errs by less than 2^-53 a period, the sums compared with this by twice as much
        margin = periods <= MOST_PERIODS ? 8 * 0x1p-53 * (periods + 1) : Double.MAX_VALUE;
        columns = new double[periods * Lanes.COUNT];
    }

    boolean fits(int ofPeriods, int ofMonths) {
        return powers.length == ofPeriods && months == ofMonths;
    }

    /** What a vector's lanes are, before any root is counted: {@link VectorSigns#survey}. */
    long survey(Flows flows, Brackets brackets, int lane) {
        return VectorSigns.survey(flows.memory(), flows.offset(), flows.rowStride(), powers, brackets, lane);
    }

    /** Takes up a vector that was surveyed. */
    void take(Flows flows, Brackets brackets, int lane) {
        noneBehind = VectorSigns.columns(
                flows.memory(), flows.offset(), flows.rowStride(), powers, margin, brackets, lane, columns);
    }

    /**
     * Roots of a future of the vector taken up.
     *
     * @param noneBefore whether it is known to have none below 0 %
     * @return how many, but no more than are found at once where they are at least two; or {@link #UNCLEAR}
     */
    int roots(int lane, boolean noneBefore) {
        int start = noneBefore ? BEFORE + NOTHING : 0;
        int end = (noneBehind >>> lane & 1) != 0 ? BEHIND : grid.length;
        int roots = 0;
        long before = 0;
        for (int first = start; first < end && roots <= 1; first += POINTS) {
            if (!VectorSigns.signs(columns, lane, powers.length, grid, first, signs)) return UNCLEAR;
            long here = signs[0];
            if (first == start) before = here & 1;
            long changes = (here ^ (here << 1 | before)) & ALL;
            if (changes != 0) {
                int place = Long.numberOfTrailingZeros(changes);
                point = first + place;
                isAbove = (here >>> place & 1) != 0;
                roots += Long.bitCount(changes);
            }
            before = here >>> (POINTS - 1) & 1;
        }
        return roots;
    }

    /**
     * Opens the search of the root found last, which is a future's only one, between the two points around it, whose rates
     * rise and whose v fall.
     */
    void open(Brackets brackets, int future) {
        double low = grid[point];
        double high = grid[point - 1];
        brackets.low[future] = low;
        brackets.high[future] = high;
        brackets.v[future] = (low + high) / 2;
        brackets.side[future] = isAbove ? 1 : -1;
    }
}
