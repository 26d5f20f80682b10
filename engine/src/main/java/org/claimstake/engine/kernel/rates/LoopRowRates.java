package org.claimstake.engine.kernel.rates;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;
import org.claimstake.engine.Irr;
import org.claimstake.engine.NoneReason;
import org.claimstake.engine.rates.Irrs;
import org.jspecify.annotations.Nullable;

/** One future after the other. */
final class LoopRowRates implements RowRates {

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
        var flows = new Flows(memory, offset, rowStride, n, periods);
        for (int future = 0; future < n; future++) {
            rate(flows, future, months, place, reasons);
        }
    }

    /** The rate of one future, put in its place. */
    static void rate(Flows flows, int future, int months, long place, @Nullable NoneReason[] reasons) {
        Irr irr = Irrs.of(flows.of(future), months);
        flows.memory().set(JAVA_DOUBLE, place + (long) Double.BYTES * future, irr.rate());
        reasons[future] = irr instanceof Irr.None none ? none.reason() : null;
    }
}
