package org.claimstake.engine.kernel.rates;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.claimstake.engine.NoneReason;
import org.claimstake.engine.exact.Lanes;
import org.claimstake.engine.rates.Irrs;
import org.claimstake.language.plan.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * In vectors. First it is settled between which values the root of each future lies: for flows that change their sign once
 * eight futures at a time, for those that change it more often by counting on the grid; then all are searched together. What
 * is left over (something missing, a rate beyond 100 % or below -50 %, a worth of exactly nothing) goes one by one to
 * {@link Irrs}.
 */
final class VectorRowRates implements RowRates {
    private static final long LANES = (1L << Lanes.COUNT) - 1;

    private Brackets brackets = new Brackets(Lanes.COUNT);
    private GridCount grid = new GridCount(0, 12);

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
        if (n > brackets.lanes()) brackets = new Brackets(n);
        if (!grid.fits(periods, months)) grid = new GridCount(periods, months);
        var flows = new Flows(memory, offset, rowStride, n, periods);
        for (int lane = 0; lane < n; lane += Lanes.COUNT) {
            int vector = lane / Lanes.COUNT;
            long kind = grid.survey(flows, brackets, lane);
            kind = (kind >>> VectorSigns.SEVERAL & lanes(lane, n)) == 0 ? kind : counted(flows, lane, kind);
            brackets.kinds[vector] = kind;
            brackets.active[vector] = kind >>> VectorSigns.BRACKETED & LANES;
        }
        VectorNewton.search(flows, brackets);
        Arrays.fill(reasons, 0, n, null);
        for (int lane = 0; lane < n; lane += Lanes.COUNT) {
            answer(flows, lane, months, place, reasons);
        }
    }

    /** A bit for each lane of the vector that is a future, rather than padding. */
    private static long lanes(int lane, int n) {
        return n - lane >= Lanes.COUNT ? LANES : (1L << (n - lane)) - 1;
    }

    /** The kinds of a vector's lanes after the roots of those with several changes of sign were counted. */
    private long counted(Flows flows, int lane, long surveyed) {
        long several = surveyed >>> VectorSigns.SEVERAL & lanes(lane, flows.n());
        grid.take(flows, brackets, lane);
        long kind = surveyed;
        for (long left = several; left != 0; left &= left - 1) {
            int column = Long.numberOfTrailingZeros(left);
            int roots = grid.roots(column, (surveyed >>> (VectorSigns.NONE_ABOVE_ONE + column) & 1) != 0);
            if (roots <= 1) {
                kind &= ~(1L << (VectorSigns.SEVERAL + column));
            }
            if (roots == 1) {
                grid.open(brackets, lane + column);
                kind |= 1L << (VectorSigns.BRACKETED + column);
            } else if (roots == 0) {
                kind |= 1L << (VectorSigns.NEVER + column);
            }
        }
        return kind;
    }

    // One by one: as vectors these few operations would be slow until the compiler comes to them, which is late.
    private void answer(Flows flows, int lane, int months, long place, @Nullable NoneReason[] reasons) {
        long kind = brackets.kinds[lane / Lanes.COUNT];
        int end = Math.min(lane + Lanes.COUNT, flows.n());
        for (int future = lane; future < end; future++, kind >>>= 1) {
            if ((kind >>> VectorSigns.BRACKETED & 1) != 0) {
                set(flows, place, future, Irrs.rate(brackets.v[future], months));
            } else if ((kind >>> VectorSigns.SEVERAL & 1) != 0) {
                set(flows, place, future, ValueType.MISSING);
                reasons[future] = NoneReason.SEVERAL;
            } else if ((kind >>> VectorSigns.NEVER & 1) != 0) {
                set(flows, place, future, ValueType.MISSING);
                reasons[future] = NoneReason.NO_ROOT;
            } else {
                LoopRowRates.rate(flows, future, months, place, reasons);
            }
        }
    }

    private static void set(Flows flows, long place, int future, double rate) {
        flows.memory().set(JAVA_DOUBLE, place + (long) Double.BYTES * future, rate);
    }
}
