package org.claimstake.engine.draw;

import java.lang.foreign.MemorySegment;
import org.claimstake.engine.exact.VectorQuantiles;

/** In vectors. Loaded only where the module of vectors is there. */
final class VectorRowDraws implements RowDraws {
    /** Numbers that are drawn and turned into normals before the next are drawn: what stays in the nearest memory. */
    private static final int TOGETHER = 8 * 400;

    private static final long LOW_32 = 0xFFFFFFFFL;

    private final VectorPhiloxFour eight = new VectorPhiloxFour();
    private final VectorQuantiles quantiles = new VectorQuantiles();
    private final RowDraws loops = new LoopRowDraws();

    @Override
    public void uniforms(
            MemorySegment memory,
            long offset,
            long rowStride,
            Stream stream,
            long firstFuture,
            int n,
            int firstPeriod,
            int periods) {
        Asked.check(firstFuture, n, firstPeriod, periods);
        if ((firstFuture & LOW_32) + n > LOW_32 + 1) {
            // the upper half of the futures' numbers changes on the way: once in four thousand million futures
            loops.uniforms(memory, offset, rowStride, stream, firstFuture, n, firstPeriod, periods);
            return;
        }
        int rows;
        for (int row = 0; row < periods; row += rows) {
            int period = firstPeriod + row;
            long place = offset + row * rowStride;
            boolean even = (period & 1) == 0;
            if (even && periods - row >= VectorPhiloxFour.PERIODS) {
                rows = VectorPhiloxFour.PERIODS;
                eight.rows(memory, place, rowStride, stream.key(), firstFuture, n, period >> 1);
            } else {
                boolean odd = !even || periods - row > 1;
                rows = even && odd ? 2 : 1;
                long last = place + (rows - 1) * rowStride;
                VectorPhilox.pair(memory, place, last, stream.key(), firstFuture, n, period >> 1, even, odd);
            }
        }
    }

    @Override
    public void normals(
            MemorySegment memory,
            long offset,
            long rowStride,
            Stream stream,
            long firstFuture,
            int n,
            int firstPeriod,
            int periods) {
        Asked.check(firstFuture, n, firstPeriod, periods);
        int most = n <= TOGETHER / 8 ? 8 : 2;
        int rows;
        for (int row = 0; row < periods; row += rows) {
            // groups end with an odd period, so that no pair is parted
            rows = Math.min(periods - row, most - ((firstPeriod + row) & 1));
            long start = offset + row * rowStride;
            uniforms(memory, start, rowStride, stream, firstFuture, n, firstPeriod + row, rows);
            quantiles.ofRows(memory, start, rowStride, n, rows);
        }
    }

    @Override
    public void quantiles(MemorySegment memory, long offset, long rowStride, int n, int rows) {
        quantiles.ofRows(memory, offset, rowStride, n, rows);
    }
}
