package org.claimstake.engine.draw;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.claimstake.engine.exact.VectorUnit;

/**
 * The draws of many futures at once, put into rows of a memory: bit for bit what {@link Stream} answers one by one.
 *
 * <p>A row holds n doubles, one a future, from the first future on. Places and strides are in bytes and multiples of 8; a
 * row that begins at a multiple of 64 is fastest. Rows are padded by their owner: up to the next multiple of 8 doubles
 * past n a row may be overwritten, and in the quantiles read. Nothing else of the memory is touched.
 *
 * <p>All methods throw IllegalArgumentException for n below 1 and for numbers of futures or periods below 0, and
 * IndexOutOfBoundsException where a padded row is not in the memory.
 *
 * <p>An object belongs to one thread. Checked against {@link Stream} for odd n, both kinds of period and futures beyond
 * 2^32, with and without vectors.
 */
public interface RowDraws {

    /** In vectors where they are there and pay, else in plain loops. */
    static RowDraws fastest() {
        return VectorUnit.pays() ? inVectors() : inLoops();
    }

    /** In plain loops, which every machine has. */
    static RowDraws inLoops() {
        return new LoopRowDraws();
    }

    /**
     * In vectors.
     *
     * @throws IllegalStateException where there are none
     */
    static RowDraws inVectors() {
        VectorUnit.require();
        return new VectorRowDraws();
    }

    /**
     * Uniform numbers by period: {@code stream.uniform(firstFuture + j, firstPeriod + p)} at
     * {@code offset + p * rowStride + 8 * j}. Two periods share a block of the generator, and no block is made twice.
     *
     * @param firstFuture number of the first, from 0; any up to 2^63
     * @param n futures
     * @param firstPeriod number of the first, from 0
     * @param periods rows to write
     */
    void uniforms(
            MemorySegment memory,
            long offset,
            long rowStride,
            Stream stream,
            long firstFuture,
            int n,
            int firstPeriod,
            int periods);

    /** Standard normal numbers by period; as {@link #uniforms}, with {@code stream.normal}. */
    void normals(
            MemorySegment memory,
            long offset,
            long rowStride,
            Stream stream,
            long firstFuture,
            int n,
            int firstPeriod,
            int periods);

    /**
     * Replaces uniform numbers by their standard normal quantiles.
     *
     * @param n numbers in a row, each above 0 and below 1; the padding may hold anything
     */
    void quantiles(MemorySegment memory, long offset, long rowStride, int n, int rows);

    /** Uniform numbers of a value drawn once a future: {@code stream.uniform(firstFuture + j)}. */
    default void uniforms(MemorySegment memory, long offset, Stream stream, long firstFuture, int n) {
        uniforms(memory, offset, 0, stream, firstFuture, n, 0, 1);
    }

    /** Standard normal numbers of a value drawn once a future: {@code stream.normal(firstFuture + j)}. */
    default void normals(MemorySegment memory, long offset, Stream stream, long firstFuture, int n) {
        normals(memory, offset, 0, stream, firstFuture, n, 0, 1);
    }

    /**
     * What a value has in the states of the futures: {@code ofState[(firstFuture + j) % ofState.length]}.
     *
     * @param ofState one a state, at least 1: of an unknown value its {@link States#uniform} or {@link States#normal}
     */
    default void ofStates(MemorySegment memory, long offset, double[] ofState, long firstFuture, int n) {
        Asked.check(firstFuture, n, 0, 1);
        int state = (int) (firstFuture % ofState.length);
        for (int j = 0; j < n; j++) {
            memory.set(ValueLayout.JAVA_DOUBLE, offset + (long) Double.BYTES * j, ofState[state]);
            state = state + 1 == ofState.length ? 0 : state + 1;
        }
    }
}
