package org.claimstake.engine.kernel.rates;

import java.lang.foreign.MemorySegment;
import org.claimstake.engine.NoneReason;
import org.claimstake.engine.exact.VectorUnit;
import org.jspecify.annotations.Nullable;

/**
 * Rates of return of many futures whose flows lie in rows of a memory, by the rules of
 * {@link org.claimstake.engine.rates.Irrs#of} and with its bits.
 *
 * <p>Places and strides are in bytes and multiples of 8; rows that begin at multiples of 64 are fastest. Rows of flows are
 * padded by their owner: up to the next multiple of 8 doubles past n they are read, and what stands there changes no rate.
 *
 * <p>An object belongs to one thread.
 */
public interface RowRates {

    /** In vectors where they are there and pay, else in plain loops. */
    static RowRates fastest() {
        return VectorUnit.pays() ? inVectors() : inLoops();
    }

    /** In plain loops, which every machine has. */
    static RowRates inLoops() {
        return new LoopRowRates();
    }

    /**
     * In vectors.
     *
     * @throws IllegalStateException where there are none
     */
    static RowRates inVectors() {
        VectorUnit.require();
        return new VectorRowRates();
    }

    /**
     * Flows of even periods to rates a year.
     *
     * @param memory the flow of period t in future j stands at {@code offset + t * rowStride + 8 * j}, NaN where it is
     *     missing
     * @param n futures, at least 1
     * @param periods rows of flows
     * @param months in a period
     * @param place where the row of rates begins: {@code Irrs.of(flows, months).rate()} of each future, NaN where there is
     *     none; not inside the flows
     * @param reasons gets at j why future j has no rate, null where it has one; at least n long
     * @throws IndexOutOfBoundsException where a padded row is not in the memory
     */
    void rates(
            MemorySegment memory,
            long offset,
            long rowStride,
            int n,
            int periods,
            int months,
            long place,
            @Nullable NoneReason[] reasons);
}
