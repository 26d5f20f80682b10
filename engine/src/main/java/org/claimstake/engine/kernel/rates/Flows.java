package org.claimstake.engine.kernel.rates;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;

/**
 * Where the flows of many futures lie.
 *
 * @param offset bytes to the first period's row
 * @param rowStride bytes from one period's row to the next
 * @param n futures in a row
 * @param periods rows
 */
record Flows(MemorySegment memory, long offset, long rowStride, int n, int periods) {

    /** Those of one future. */
    double[] of(int future) {
        double[] flows = new double[periods];
        for (int t = 0; t < periods; t++) {
            flows[t] = memory.get(JAVA_DOUBLE, offset + t * rowStride + (long) Double.BYTES * future);
        }
        return flows;
    }
}
