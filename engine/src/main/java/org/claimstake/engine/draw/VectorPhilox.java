package org.claimstake.engine.draw;

import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.XOR;
import static org.claimstake.engine.exact.Lanes.DOUBLES;
import static org.claimstake.engine.exact.Lanes.LONGS;
import static org.claimstake.engine.exact.Lanes.ORDER;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import org.claimstake.engine.exact.Lanes;

/**
 * {@link Philox} for many futures at once. A 64-bit lane holds one of the four 32-bit words of a future's counter; what
 * stands in a lane's upper half is left there and cut off where a word enters a product.
 *
 * <p>The rounds are written out: a loop over them, or a method for one, would turn vectors into objects. They stand in two
 * methods, since the keys of all ten do not fit the machine's registers at once; in one method they were a fifth slower.
 *
 * <p>An object holds the words between the two and belongs to one thread.
 */
final class VectorPhilox {
    /** Futures that go through both methods before the next do: few enough for their words to stay near. */
    private static final int TOGETHER = 320;

    private static final long LOW_32 = 0xFFFFFFFFL;
    private static final long WEYL_0 = Philox.WEYL_0 & LOW_32;
    private static final long WEYL_1 = Philox.WEYL_1 & LOW_32;

    private final long[] words = new long[4 * TOGETHER]; // [word][future] after six rounds

    /**
     * The uniform numbers of two periods that share a block. Where only one of the two is wanted both places are the same
     * and {@code even} or {@code odd} is false.
     *
     * @param memory gets two rows of n doubles, each filled up to a multiple of {@link Lanes#COUNT} with the numbers of
     *     the next futures
     * @param evenPlace bytes to the row of the even period
     * @param future the first; all n share their upper 32 bits
     * @param pair number of the even period, halved
     */
    void pair(
            MemorySegment memory,
            long evenPlace,
            long oddPlace,
            long key,
            long future,
            int n,
            int pair,
            boolean even,
            boolean odd) {
        int parts = Math.ceilDiv(n, TOGETHER);
        // in parts of one size, since a small one costs almost what a large one does
        int most = (Math.ceilDiv(n, parts) + 7) & -8;
        for (int from = 0; from < n; from += most) {
            int lanes = Math.min(n - from, most);
            long at = (long) Double.BYTES * from;
            firstRounds(key, future + from, lanes, pair, words);
            lastRounds(memory, evenPlace + at, oddPlace + at, key, lanes, even, odd, words);
        }
    }

    /** Rounds 0 to 5. */
    private static void firstRounds(long key, long future, int n, int pair, long[] words) {
        long k0 = key & LOW_32;
        long k1 = key >>> 32;
        // Words 1 to 3 are the same in all lanes at first: round 0 has one product of lanes and round 1 one.
        long q1 = Philox.MULTIPLIER_1 * pair;
        long q0 = Philox.MULTIPLIER_0 * ((q1 >>> 32) ^ (future >>> 32) ^ k0);
        LongVector b0 = LongVector.broadcast(LONGS, k1);
        LongVector a1 = LongVector.broadcast(LONGS, (q1 ^ (k0 + WEYL_0)) & LOW_32);
        LongVector b1 = LongVector.broadcast(LONGS, ((q0 >>> 32) ^ (k1 + WEYL_1)) & LOW_32);
        LongVector a2 = LongVector.broadcast(LONGS, (k0 + 2 * WEYL_0) & LOW_32);
        LongVector b2 = LongVector.broadcast(LONGS, (q0 ^ (k1 + 2 * WEYL_1)) & LOW_32);
        LongVector a3 = LongVector.broadcast(LONGS, (k0 + 3 * WEYL_0) & LOW_32);
        LongVector b3 = LongVector.broadcast(LONGS, (k1 + 3 * WEYL_1) & LOW_32);
        LongVector a4 = LongVector.broadcast(LONGS, (k0 + 4 * WEYL_0) & LOW_32);
        LongVector b4 = LongVector.broadcast(LONGS, (k1 + 4 * WEYL_1) & LOW_32);
        LongVector a5 = LongVector.broadcast(LONGS, (k0 + 5 * WEYL_0) & LOW_32);
        LongVector b5 = LongVector.broadcast(LONGS, (k1 + 5 * WEYL_1) & LOW_32);
        // the factors are cut off although nothing is there: so the compiler knows that products of 32 bits will do
        LongVector low = LongVector.broadcast(LONGS, LOW_32);
        LongVector m0 = LongVector.broadcast(LONGS, Philox.MULTIPLIER_0).and(low);
        LongVector m1 = LongVector.broadcast(LONGS, Philox.MULTIPLIER_1).and(low);
        LongVector futures = LongVector.zero(LONGS).addIndex(1).add(future);
        for (int j = 0; j < n; j += Lanes.COUNT) {
            LongVector p0 = futures.add(j).and(low).mul(m0);
            LongVector c2 = p0.lanewise(LSHR, 32).lanewise(XOR, b0);
            LongVector p1 = c2.and(low).mul(m1);
            LongVector c0 = p1.lanewise(LSHR, 32).lanewise(XOR, a1);
            LongVector c1 = p1;
            c2 = p0.lanewise(XOR, b1);
            p0 = c0.and(low).mul(m0);
            p1 = c2.and(low).mul(m1);
            c0 = p1.lanewise(LSHR, 32).lanewise(XOR, c1).lanewise(XOR, a2);
            c2 = p0.lanewise(LSHR, 32).lanewise(XOR, b2);
            c1 = p1;
            LongVector c3 = p0;
            p0 = c0.and(low).mul(m0);
            p1 = c2.and(low).mul(m1);
            c0 = p1.lanewise(LSHR, 32).lanewise(XOR, c1).lanewise(XOR, a3);
            c2 = p0.lanewise(LSHR, 32).lanewise(XOR, c3).lanewise(XOR, b3);
            c1 = p1;
            c3 = p0;
            p0 = c0.and(low).mul(m0);
            p1 = c2.and(low).mul(m1);
            c0 = p1.lanewise(LSHR, 32).lanewise(XOR, c1).lanewise(XOR, a4);
            c2 = p0.lanewise(LSHR, 32).lanewise(XOR, c3).lanewise(XOR, b4);
            c1 = p1;
            c3 = p0;
            p0 = c0.and(low).mul(m0);
            p1 = c2.and(low).mul(m1);
            c0 = p1.lanewise(LSHR, 32).lanewise(XOR, c1).lanewise(XOR, a5);
            c2 = p0.lanewise(LSHR, 32).lanewise(XOR, c3).lanewise(XOR, b5);
            c1 = p1;
            c3 = p0;
            c0.intoArray(words, j);
            c1.intoArray(words, j + TOGETHER);
            c2.intoArray(words, j + 2 * TOGETHER);
            c3.intoArray(words, j + 3 * TOGETHER);
        }
    }

    /** Rounds 6 to 9, and words become numbers as in {@link Stream#uniformOf}. */
    private static void lastRounds(
            MemorySegment memory,
            long evenPlace,
            long oddPlace,
            long key,
            int n,
            boolean even,
            boolean odd,
            long[] words) {
        long k0 = key & LOW_32;
        long k1 = key >>> 32;
        LongVector a6 = LongVector.broadcast(LONGS, (k0 + 6 * WEYL_0) & LOW_32);
        LongVector b6 = LongVector.broadcast(LONGS, (k1 + 6 * WEYL_1) & LOW_32);
        LongVector a7 = LongVector.broadcast(LONGS, (k0 + 7 * WEYL_0) & LOW_32);
        LongVector b7 = LongVector.broadcast(LONGS, (k1 + 7 * WEYL_1) & LOW_32);
        LongVector a8 = LongVector.broadcast(LONGS, (k0 + 8 * WEYL_0) & LOW_32);
        LongVector b8 = LongVector.broadcast(LONGS, (k1 + 8 * WEYL_1) & LOW_32);
        LongVector a9 = LongVector.broadcast(LONGS, (k0 + 9 * WEYL_0) & LOW_32);
        LongVector b9 = LongVector.broadcast(LONGS, (k1 + 9 * WEYL_1) & LOW_32);
        LongVector low = LongVector.broadcast(LONGS, LOW_32);
        LongVector m0 = LongVector.broadcast(LONGS, Philox.MULTIPLIER_0).and(low);
        LongVector m1 = LongVector.broadcast(LONGS, Philox.MULTIPLIER_1).and(low);
        LongVector one = LongVector.broadcast(LONGS, Stream.ONE);
        DoubleVector less = DoubleVector.broadcast(DOUBLES, Stream.ONE_LESS_HALF_STEP);
        VectorMask<Double> notEven = VectorMask.fromLong(DOUBLES, even ? 0 : -1);
        VectorMask<Double> notOdd = VectorMask.fromLong(DOUBLES, odd ? 0 : -1);
        for (int j = 0; j < n; j += Lanes.COUNT) {
            LongVector c0 = LongVector.fromArray(LONGS, words, j);
            LongVector c1 = LongVector.fromArray(LONGS, words, j + TOGETHER);
            LongVector c2 = LongVector.fromArray(LONGS, words, j + 2 * TOGETHER);
            LongVector c3 = LongVector.fromArray(LONGS, words, j + 3 * TOGETHER);
            LongVector p0 = c0.and(low).mul(m0);
            LongVector p1 = c2.and(low).mul(m1);
            c0 = p1.lanewise(LSHR, 32).lanewise(XOR, c1).lanewise(XOR, a6);
            c2 = p0.lanewise(LSHR, 32).lanewise(XOR, c3).lanewise(XOR, b6);
            c1 = p1;
            c3 = p0;
            p0 = c0.and(low).mul(m0);
            p1 = c2.and(low).mul(m1);
            c0 = p1.lanewise(LSHR, 32).lanewise(XOR, c1).lanewise(XOR, a7);
            c2 = p0.lanewise(LSHR, 32).lanewise(XOR, c3).lanewise(XOR, b7);
            c1 = p1;
            c3 = p0;
            p0 = c0.and(low).mul(m0);
            p1 = c2.and(low).mul(m1);
            c0 = p1.lanewise(LSHR, 32).lanewise(XOR, c1).lanewise(XOR, a8);
            c2 = p0.lanewise(LSHR, 32).lanewise(XOR, c3).lanewise(XOR, b8);
            c1 = p1;
            c3 = p0;
            p0 = c0.and(low).mul(m0);
            p1 = c2.and(low).mul(m1);
            c0 = p1.lanewise(LSHR, 32).lanewise(XOR, c1).lanewise(XOR, a9);
            c2 = p0.lanewise(LSHR, 32).lanewise(XOR, c3).lanewise(XOR, b9);
            c1 = p1;
            c3 = p0;
            DoubleVector first = c0.lanewise(LSHL, 32)
                    .or(c1.and(low))
                    .lanewise(LSHR, 12)
                    .or(one)
                    .reinterpretAsDoubles()
                    .sub(less);
            DoubleVector second = c2.lanewise(LSHL, 32)
                    .or(c3.and(low))
                    .lanewise(LSHR, 12)
                    .or(one)
                    .reinterpretAsDoubles()
                    .sub(less);
            long at = (long) Double.BYTES * j;
            first.blend(second, notEven).intoMemorySegment(memory, evenPlace + at, ORDER);
            second.blend(first, notOdd).intoMemorySegment(memory, oddPlace + at, ORDER);
        }
    }
}
