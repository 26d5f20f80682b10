package org.claimstake.engine.kernel.rates;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.claimstake.engine.NoneReason;
import org.claimstake.engine.exact.Lanes;
import org.claimstake.engine.rates.Irrs;
import org.claimstake.language.plan.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * In vectors. Futures whose flows change their sign once are searched where they lie; those that change it more often are
 * first moved together, since counting their roots costs much more than moving them. What is left over (something missing, a
 * rate beyond 100 % or below -50 %, a worth of exactly nothing) goes one by one to {@link Irrs}.
 */
final class VectorRowRates implements RowRates {
    /** Futures whose roots are counted together. */
    private static final int COUNTED = 64;

    /** One line of memory more than {@link #COUNTED}, so that rows do not all fall on the same places of the cache. */
    private static final long COUNTED_STRIDE = 8L * (COUNTED + 8);

    private final Crossings crossings = new Crossings();
    private final double[] worths = new double[VectorSigns.POINTS * Lanes.COUNT];
    private final Brackets counted = new Brackets(COUNTED);
    private final int[] waiting = new int[COUNTED]; // futures whose roots are to be counted
    private Brackets brackets = new Brackets(COUNTED);
    private long[] kinds = new long[COUNTED]; // [vector], what survey answered
    private MemorySegment together = MemorySegment.NULL; // their flows
    private double[] grid = {};
    private int monthsOfGrid;

    @Override
    public void rates(
            MemorySegment memory,
            long offset,
            long rowStride,
            int n,
            int periods,
            int months,
            long place,
            @Nullable NoneReason[] reasons) {
        makeRoom(n, periods, months);
        var flows = new Flows(memory, offset, rowStride, n, periods);
        for (int vector = 0; vector * Lanes.COUNT < n; vector++) {
            kinds[vector] = VectorSigns.survey(memory, offset, rowStride, periods, brackets, vector * Lanes.COUNT);
            brackets.active[vector] = (kinds[vector] >>> VectorSigns.BRACKETED) & 0xff;
        }
        VectorNewton.search(flows, brackets);
        Arrays.fill(reasons, 0, n, null);
        int waits = 0;
        for (int future = 0; future < n; future++) {
            long kind = kinds[future / Lanes.COUNT] >>> (future % Lanes.COUNT);
            if (((kind >>> VectorSigns.BRACKETED) & 1) != 0) {
                memory.set(JAVA_DOUBLE, place + 8L * future, Irrs.rate(brackets.v[future], months));
            } else if (((kind >>> VectorSigns.SEVERAL) & 1) != 0) {
                waiting[waits++] = future;
            } else if (((kind >>> VectorSigns.NEVER) & 1) != 0) {
                none(memory, place, future, NoneReason.NO_ROOT, reasons);
            } else {
                LoopRowRates.rate(flows, future, months, place, reasons);
            }
            if (waits == COUNTED || (future == n - 1 && waits > 0)) {
                count(flows, waits, months, place, reasons);
                waits = 0;
            }
        }
    }

    private static void none(
            MemorySegment memory, long place, int future, NoneReason reason, @Nullable NoneReason[] reasons) {
        memory.set(JAVA_DOUBLE, place + 8L * future, ValueType.MISSING);
        reasons[future] = reason;
    }

    private void makeRoom(int n, int periods, int months) {
        if (n > brackets.lanes()) {
            brackets = new Brackets(n);
            kinds = new long[brackets.active.length];
        }
        if (together.byteSize() < periods * COUNTED_STRIDE) {
            together = Arena.ofAuto().allocate(periods * COUNTED_STRIDE, 64);
        }
        if (months != monthsOfGrid) {
            monthsOfGrid = months;
            double[] points = Irrs.grid(months);
            grid = Arrays.copyOf(points, (points.length + VectorSigns.POINTS - 1) & -VectorSigns.POINTS);
            // a point repeated changes no count
            Arrays.fill(grid, points.length, grid.length, points[points.length - 1]);
        }
    }

    /** The futures that wait: how many roots each has on the grid, and the root where it is the only one. */
    private void count(Flows flows, int waits, int months, long place, @Nullable NoneReason[] reasons) {
        moveTogether(flows, waits);
        var moved = new Flows(together, 0, COUNTED_STRIDE, waits, flows.periods());
        int[] roots = new int[waits];
        for (int first = 0; first < waits; first += Lanes.COUNT) {
            cross(moved, first);
            int lanes = Math.min(Lanes.COUNT, waits - first);
            long single = 0;
            for (int lane = 0; lane < lanes; lane++) {
                roots[first + lane] = crossings.unclear[lane] > 0 ? -1 : (int) crossings.count[lane];
                if (roots[first + lane] == 1) {
                    open(first + lane, lane);
                    single |= 1L << lane;
                }
            }
            counted.active[first / Lanes.COUNT] = single;
        }
        VectorNewton.search(moved, counted);
        for (int i = 0; i < waits; i++) {
            int future = waiting[i];
            switch (roots[i]) {
                case -1 -> LoopRowRates.rate(flows, future, months, place, reasons);
                case 0 -> none(flows.memory(), place, future, NoneReason.NO_ROOT, reasons);
                case 1 -> flows.memory().set(JAVA_DOUBLE, place + 8L * future, Irrs.rate(counted.v[i], months));
                default -> none(flows.memory(), place, future, NoneReason.SEVERAL, reasons);
            }
        }
    }

    private void moveTogether(Flows flows, int waits) {
        for (int t = 0; t < flows.periods(); t++) {
            long from = flows.offset() + t * flows.rowStride();
            for (int i = 0; i < waits; i++) {
                double flow = flows.memory().get(JAVA_DOUBLE, from + 8L * waiting[i]);
                together.set(JAVA_DOUBLE, t * COUNTED_STRIDE + 8L * i, flow);
            }
        }
    }

    private void cross(Flows moved, int first) {
        crossings.clear();
        int open = Lanes.COUNT; // two roots are as good as ten
        for (int point = 0; point < grid.length && open > 0; point += VectorSigns.POINTS) {
            VectorSigns.worths(moved.memory(), 8L * first, moved.rowStride(), moved.periods(), grid, point, worths);
            open = VectorSigns.count(worths, point, crossings);
        }
    }

    /** The bracket between the two points, whose rates rise and whose v fall. */
    private void open(int at, int lane) {
        int point = (int) crossings.point[lane];
        double low = grid[point];
        double high = grid[point - 1];
        counted.low[at] = low;
        counted.high[at] = high;
        counted.side[at] = crossings.side[lane];
        counted.v[at] = (low + high) / 2;
    }
}
