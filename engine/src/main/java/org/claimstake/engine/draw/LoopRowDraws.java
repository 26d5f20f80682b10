package org.claimstake.engine.draw;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;
import org.claimstake.engine.exact.Exact;

/** Plain loops over the judge's own routines. */
final class LoopRowDraws implements RowDraws {

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
        int row = 0;
        while (row < periods) {
            int period = firstPeriod + row;
            long place = offset + row * rowStride;
            if ((period & 1) == 0 && row + 1 < periods) {
                pair(memory, place, place + rowStride, stream, firstFuture, n, period >> 1);
                row += 2;
            } else {
                single(memory, place, stream, firstFuture, n, period);
                row++;
            }
        }
    }

    /** Two periods that share a block of the generator. */
    private static void pair(
            MemorySegment memory, long evenPlace, long oddPlace, Stream stream, long firstFuture, int n, int pair) {
        for (int j = 0; j < n; j++) {
            Philox.Block block = Philox.block(stream.key(), firstFuture + j, pair, Stream.VALUE);
            long at = (long) Double.BYTES * j;
            memory.set(JAVA_DOUBLE, evenPlace + at, Stream.uniformOf(block.first()));
            memory.set(JAVA_DOUBLE, oddPlace + at, Stream.uniformOf(block.second()));
        }
    }

    private static void single(MemorySegment memory, long place, Stream stream, long firstFuture, int n, int period) {
        for (int j = 0; j < n; j++) {
            memory.set(JAVA_DOUBLE, place + (long) Double.BYTES * j, stream.uniform(firstFuture + j, period));
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
        uniforms(memory, offset, rowStride, stream, firstFuture, n, firstPeriod, periods);
        quantiles(memory, offset, rowStride, n, periods);
    }

    @Override
    public void quantiles(MemorySegment memory, long offset, long rowStride, int n, int rows) {
        for (int row = 0; row < rows; row++) {
            long start = offset + row * rowStride;
            for (long at = start; at < start + (long) Double.BYTES * n; at += Double.BYTES) {
                memory.set(JAVA_DOUBLE, at, Exact.normalQuantile(memory.get(JAVA_DOUBLE, at)));
            }
        }
    }
}
