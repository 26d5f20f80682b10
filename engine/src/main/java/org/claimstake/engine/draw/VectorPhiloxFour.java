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
import org.claimstake.engine.exact.Lanes;

/**
 * {@link Philox} for eight periods of many futures: four blocks a lane, side by side. A block by itself is a chain in which
 * every product waits for the one before it; four chains fill the waiting. See {@link VectorPhilox} for what the letters
 * mean; here a, b, c and d are the blocks.
 *
 * <p>The rounds stand in three methods, each of which goes through the futures: four blocks and all keys would not fit the
 * machine's registers, nor the method the compiler. An object holds the words between them and belongs to one thread.
 */
final class VectorPhiloxFour {
    /** Periods made together. */
    static final int PERIODS = 8;

    /** Futures that go through all three methods before the next do: few enough for their words to stay near. */
    private static final int TOGETHER = 144;

    private static final long LOW_32 = 0xFFFFFFFFL;
    private static final long WEYL_0 = Philox.WEYL_0 & LOW_32;
    private static final long WEYL_1 = Philox.WEYL_1 & LOW_32;

    private final long[] words = new long[16 * TOGETHER]; // [q0, q1, p0, p1 of a, then of b, ...][future]

    /**
     * The uniform numbers of eight periods, the first of them even.
     *
     * @param memory gets eight rows of n doubles, each filled up to a multiple of {@link Lanes#COUNT} with the numbers of
     *     the next futures
     * @param place bytes to the first row
     * @param future the first; all n share their upper 32 bits
     * @param pair number of the first period, halved
     */
    void rows(MemorySegment memory, long place, long rowStride, long key, long future, int n, int pair) {
        int parts = Math.ceilDiv(n, TOGETHER);
        // in parts of one size, since a small one costs almost what a large one does
        int most = (Math.ceilDiv(n, parts) + 7) & -8;
        for (int from = 0; from < n; from += most) {
            int lanes = Math.min(n - from, most);
            firstRounds(key, future + from, lanes, pair, words);
            middleRounds(key, lanes, words);
            lastRounds(memory, place + (long) Double.BYTES * from, rowStride, key, lanes, words);
        }
    }

    /** Rounds 0 to 4. The first products are the same in all four. */
    private static void firstRounds(long key, long future, int n, int pair, long[] words) {
        long k = key & LOW_32;
        long l = key >>> 32;
        LongVector l0 = LongVector.broadcast(LONGS, l << 32);
        long s1a = Philox.MULTIPLIER_1 * pair;
        long s0a = Philox.MULTIPLIER_0 * ((s1a >>> 32) ^ (future >>> 32) ^ k);
        LongVector k1a = LongVector.broadcast(LONGS, (s1a ^ (k + WEYL_0)) << 32);
        LongVector l1a = LongVector.broadcast(LONGS, ((s0a >>> 32) ^ (l + WEYL_1)) << 32);
        LongVector l2a = LongVector.broadcast(LONGS, (s0a ^ (l + 2 * WEYL_1)) << 32);
        long s1b = Philox.MULTIPLIER_1 * (pair + 1);
        long s0b = Philox.MULTIPLIER_0 * ((s1b >>> 32) ^ (future >>> 32) ^ k);
        LongVector k1b = LongVector.broadcast(LONGS, (s1b ^ (k + WEYL_0)) << 32);
        LongVector l1b = LongVector.broadcast(LONGS, ((s0b >>> 32) ^ (l + WEYL_1)) << 32);
        LongVector l2b = LongVector.broadcast(LONGS, (s0b ^ (l + 2 * WEYL_1)) << 32);
        long s1c = Philox.MULTIPLIER_1 * (pair + 2);
        long s0c = Philox.MULTIPLIER_0 * ((s1c >>> 32) ^ (future >>> 32) ^ k);
        LongVector k1c = LongVector.broadcast(LONGS, (s1c ^ (k + WEYL_0)) << 32);
        LongVector l1c = LongVector.broadcast(LONGS, ((s0c >>> 32) ^ (l + WEYL_1)) << 32);
        LongVector l2c = LongVector.broadcast(LONGS, (s0c ^ (l + 2 * WEYL_1)) << 32);
        long s1d = Philox.MULTIPLIER_1 * (pair + 3);
        long s0d = Philox.MULTIPLIER_0 * ((s1d >>> 32) ^ (future >>> 32) ^ k);
        LongVector k1d = LongVector.broadcast(LONGS, (s1d ^ (k + WEYL_0)) << 32);
        LongVector l1d = LongVector.broadcast(LONGS, ((s0d >>> 32) ^ (l + WEYL_1)) << 32);
        LongVector l2d = LongVector.broadcast(LONGS, (s0d ^ (l + 2 * WEYL_1)) << 32);
        LongVector k2 = LongVector.broadcast(LONGS, (k + 2 * WEYL_0) << 32);
        LongVector k3 = LongVector.broadcast(LONGS, (k + 3 * WEYL_0) << 32);
        LongVector l3 = LongVector.broadcast(LONGS, (l + 3 * WEYL_1) << 32);
        LongVector k4 = LongVector.broadcast(LONGS, (k + 4 * WEYL_0) << 32);
        LongVector l4 = LongVector.broadcast(LONGS, (l + 4 * WEYL_1) << 32);
        LongVector m0 = LongVector.broadcast(LONGS, Philox.MULTIPLIER_0).and(LOW_32);
        LongVector m1 = LongVector.broadcast(LONGS, Philox.MULTIPLIER_1).and(LOW_32);
        LongVector futures = LongVector.zero(LONGS).addIndex(1).add(future);
        for (int j = 0; j < n; j += Lanes.COUNT) {
            LongVector first = futures.add(j).and(LOW_32).mul(m0);
            LongVector second = first.lanewise(XOR, l0).lanewise(LSHR, 32).mul(m1);
            LongVector firstUp = first.lanewise(LSHL, 32);
            LongVector secondUp = second.lanewise(LSHL, 32);
            LongVector p0a = second.lanewise(XOR, k1a).lanewise(LSHR, 32).mul(m0);
            LongVector p0b = second.lanewise(XOR, k1b).lanewise(LSHR, 32).mul(m0);
            LongVector p0c = second.lanewise(XOR, k1c).lanewise(LSHR, 32).mul(m0);
            LongVector p0d = second.lanewise(XOR, k1d).lanewise(LSHR, 32).mul(m0);
            LongVector p1a = firstUp.lanewise(XOR, l1a).lanewise(LSHR, 32).mul(m1);
            LongVector p1b = firstUp.lanewise(XOR, l1b).lanewise(LSHR, 32).mul(m1);
            LongVector p1c = firstUp.lanewise(XOR, l1c).lanewise(LSHR, 32).mul(m1);
            LongVector p1d = firstUp.lanewise(XOR, l1d).lanewise(LSHR, 32).mul(m1);
            LongVector x0a = p1a.lanewise(XOR, secondUp).lanewise(XOR, k2);
            LongVector x0b = p1b.lanewise(XOR, secondUp).lanewise(XOR, k2);
            LongVector x0c = p1c.lanewise(XOR, secondUp).lanewise(XOR, k2);
            LongVector x0d = p1d.lanewise(XOR, secondUp).lanewise(XOR, k2);
            LongVector x2a = p0a.lanewise(XOR, l2a);
            LongVector x2b = p0b.lanewise(XOR, l2b);
            LongVector x2c = p0c.lanewise(XOR, l2c);
            LongVector x2d = p0d.lanewise(XOR, l2d);
            LongVector q0a = p0a;
            LongVector q0b = p0b;
            LongVector q0c = p0c;
            LongVector q0d = p0d;
            LongVector q1a = p1a;
            LongVector q1b = p1b;
            LongVector q1c = p1c;
            LongVector q1d = p1d;
            p0a = x0a.lanewise(LSHR, 32).mul(m0);
            p0b = x0b.lanewise(LSHR, 32).mul(m0);
            p0c = x0c.lanewise(LSHR, 32).mul(m0);
            p0d = x0d.lanewise(LSHR, 32).mul(m0);
            p1a = x2a.lanewise(LSHR, 32).mul(m1);
            p1b = x2b.lanewise(LSHR, 32).mul(m1);
            p1c = x2c.lanewise(LSHR, 32).mul(m1);
            p1d = x2d.lanewise(LSHR, 32).mul(m1);
            x0a = p1a.lanewise(XOR, q1a.lanewise(LSHL, 32)).lanewise(XOR, k3);
            x0b = p1b.lanewise(XOR, q1b.lanewise(LSHL, 32)).lanewise(XOR, k3);
            x0c = p1c.lanewise(XOR, q1c.lanewise(LSHL, 32)).lanewise(XOR, k3);
            x0d = p1d.lanewise(XOR, q1d.lanewise(LSHL, 32)).lanewise(XOR, k3);
            x2a = p0a.lanewise(XOR, q0a.lanewise(LSHL, 32)).lanewise(XOR, l3);
            x2b = p0b.lanewise(XOR, q0b.lanewise(LSHL, 32)).lanewise(XOR, l3);
            x2c = p0c.lanewise(XOR, q0c.lanewise(LSHL, 32)).lanewise(XOR, l3);
            x2d = p0d.lanewise(XOR, q0d.lanewise(LSHL, 32)).lanewise(XOR, l3);
            q0a = p0a;
            q0b = p0b;
            q0c = p0c;
            q0d = p0d;
            q1a = p1a;
            q1b = p1b;
            q1c = p1c;
            q1d = p1d;
            p0a = x0a.lanewise(LSHR, 32).mul(m0);
            p0b = x0b.lanewise(LSHR, 32).mul(m0);
            p0c = x0c.lanewise(LSHR, 32).mul(m0);
            p0d = x0d.lanewise(LSHR, 32).mul(m0);
            p1a = x2a.lanewise(LSHR, 32).mul(m1);
            p1b = x2b.lanewise(LSHR, 32).mul(m1);
            p1c = x2c.lanewise(LSHR, 32).mul(m1);
            p1d = x2d.lanewise(LSHR, 32).mul(m1);
            x0a = p1a.lanewise(XOR, q1a.lanewise(LSHL, 32)).lanewise(XOR, k4);
            x0b = p1b.lanewise(XOR, q1b.lanewise(LSHL, 32)).lanewise(XOR, k4);
            x0c = p1c.lanewise(XOR, q1c.lanewise(LSHL, 32)).lanewise(XOR, k4);
            x0d = p1d.lanewise(XOR, q1d.lanewise(LSHL, 32)).lanewise(XOR, k4);
            x2a = p0a.lanewise(XOR, q0a.lanewise(LSHL, 32)).lanewise(XOR, l4);
            x2b = p0b.lanewise(XOR, q0b.lanewise(LSHL, 32)).lanewise(XOR, l4);
            x2c = p0c.lanewise(XOR, q0c.lanewise(LSHL, 32)).lanewise(XOR, l4);
            x2d = p0d.lanewise(XOR, q0d.lanewise(LSHL, 32)).lanewise(XOR, l4);
            q0a = p0a;
            q0b = p0b;
            q0c = p0c;
            q0d = p0d;
            q1a = p1a;
            q1b = p1b;
            q1c = p1c;
            q1d = p1d;
            p0a = x0a.lanewise(LSHR, 32).mul(m0);
            p0b = x0b.lanewise(LSHR, 32).mul(m0);
            p0c = x0c.lanewise(LSHR, 32).mul(m0);
            p0d = x0d.lanewise(LSHR, 32).mul(m0);
            p1a = x2a.lanewise(LSHR, 32).mul(m1);
            p1b = x2b.lanewise(LSHR, 32).mul(m1);
            p1c = x2c.lanewise(LSHR, 32).mul(m1);
            p1d = x2d.lanewise(LSHR, 32).mul(m1);
            q0a.intoArray(words, j);
            q1a.intoArray(words, j + TOGETHER);
            p0a.intoArray(words, j + 2 * TOGETHER);
            p1a.intoArray(words, j + 3 * TOGETHER);
            q0b.intoArray(words, j + 4 * TOGETHER);
            q1b.intoArray(words, j + 5 * TOGETHER);
            p0b.intoArray(words, j + 6 * TOGETHER);
            p1b.intoArray(words, j + 7 * TOGETHER);
            q0c.intoArray(words, j + 8 * TOGETHER);
            q1c.intoArray(words, j + 9 * TOGETHER);
            p0c.intoArray(words, j + 10 * TOGETHER);
            p1c.intoArray(words, j + 11 * TOGETHER);
            q0d.intoArray(words, j + 12 * TOGETHER);
            q1d.intoArray(words, j + 13 * TOGETHER);
            p0d.intoArray(words, j + 14 * TOGETHER);
            p1d.intoArray(words, j + 15 * TOGETHER);
        }
    }

    /** Rounds 5 to 7. */
    private static void middleRounds(long key, int n, long[] words) {
        long k = key & LOW_32;
        long l = key >>> 32;
        LongVector k5 = LongVector.broadcast(LONGS, (k + 5 * WEYL_0) << 32);
        LongVector l5 = LongVector.broadcast(LONGS, (l + 5 * WEYL_1) << 32);
        LongVector k6 = LongVector.broadcast(LONGS, (k + 6 * WEYL_0) << 32);
        LongVector l6 = LongVector.broadcast(LONGS, (l + 6 * WEYL_1) << 32);
        LongVector k7 = LongVector.broadcast(LONGS, (k + 7 * WEYL_0) << 32);
        LongVector l7 = LongVector.broadcast(LONGS, (l + 7 * WEYL_1) << 32);
        LongVector m0 = LongVector.broadcast(LONGS, Philox.MULTIPLIER_0).and(LOW_32);
        LongVector m1 = LongVector.broadcast(LONGS, Philox.MULTIPLIER_1).and(LOW_32);
        for (int j = 0; j < n; j += Lanes.COUNT) {
            LongVector q0a = LongVector.fromArray(LONGS, words, j);
            LongVector q1a = LongVector.fromArray(LONGS, words, j + TOGETHER);
            LongVector p0a = LongVector.fromArray(LONGS, words, j + 2 * TOGETHER);
            LongVector p1a = LongVector.fromArray(LONGS, words, j + 3 * TOGETHER);
            LongVector q0b = LongVector.fromArray(LONGS, words, j + 4 * TOGETHER);
            LongVector q1b = LongVector.fromArray(LONGS, words, j + 5 * TOGETHER);
            LongVector p0b = LongVector.fromArray(LONGS, words, j + 6 * TOGETHER);
            LongVector p1b = LongVector.fromArray(LONGS, words, j + 7 * TOGETHER);
            LongVector q0c = LongVector.fromArray(LONGS, words, j + 8 * TOGETHER);
            LongVector q1c = LongVector.fromArray(LONGS, words, j + 9 * TOGETHER);
            LongVector p0c = LongVector.fromArray(LONGS, words, j + 10 * TOGETHER);
            LongVector p1c = LongVector.fromArray(LONGS, words, j + 11 * TOGETHER);
            LongVector q0d = LongVector.fromArray(LONGS, words, j + 12 * TOGETHER);
            LongVector q1d = LongVector.fromArray(LONGS, words, j + 13 * TOGETHER);
            LongVector p0d = LongVector.fromArray(LONGS, words, j + 14 * TOGETHER);
            LongVector p1d = LongVector.fromArray(LONGS, words, j + 15 * TOGETHER);
            LongVector x0a = p1a.lanewise(XOR, q1a.lanewise(LSHL, 32)).lanewise(XOR, k5);
            LongVector x0b = p1b.lanewise(XOR, q1b.lanewise(LSHL, 32)).lanewise(XOR, k5);
            LongVector x0c = p1c.lanewise(XOR, q1c.lanewise(LSHL, 32)).lanewise(XOR, k5);
            LongVector x0d = p1d.lanewise(XOR, q1d.lanewise(LSHL, 32)).lanewise(XOR, k5);
            LongVector x2a = p0a.lanewise(XOR, q0a.lanewise(LSHL, 32)).lanewise(XOR, l5);
            LongVector x2b = p0b.lanewise(XOR, q0b.lanewise(LSHL, 32)).lanewise(XOR, l5);
            LongVector x2c = p0c.lanewise(XOR, q0c.lanewise(LSHL, 32)).lanewise(XOR, l5);
            LongVector x2d = p0d.lanewise(XOR, q0d.lanewise(LSHL, 32)).lanewise(XOR, l5);
            q0a = p0a;
            q0b = p0b;
            q0c = p0c;
            q0d = p0d;
            q1a = p1a;
            q1b = p1b;
            q1c = p1c;
            q1d = p1d;
            p0a = x0a.lanewise(LSHR, 32).mul(m0);
            p0b = x0b.lanewise(LSHR, 32).mul(m0);
            p0c = x0c.lanewise(LSHR, 32).mul(m0);
            p0d = x0d.lanewise(LSHR, 32).mul(m0);
            p1a = x2a.lanewise(LSHR, 32).mul(m1);
            p1b = x2b.lanewise(LSHR, 32).mul(m1);
            p1c = x2c.lanewise(LSHR, 32).mul(m1);
            p1d = x2d.lanewise(LSHR, 32).mul(m1);
            x0a = p1a.lanewise(XOR, q1a.lanewise(LSHL, 32)).lanewise(XOR, k6);
            x0b = p1b.lanewise(XOR, q1b.lanewise(LSHL, 32)).lanewise(XOR, k6);
            x0c = p1c.lanewise(XOR, q1c.lanewise(LSHL, 32)).lanewise(XOR, k6);
            x0d = p1d.lanewise(XOR, q1d.lanewise(LSHL, 32)).lanewise(XOR, k6);
            x2a = p0a.lanewise(XOR, q0a.lanewise(LSHL, 32)).lanewise(XOR, l6);
            x2b = p0b.lanewise(XOR, q0b.lanewise(LSHL, 32)).lanewise(XOR, l6);
            x2c = p0c.lanewise(XOR, q0c.lanewise(LSHL, 32)).lanewise(XOR, l6);
            x2d = p0d.lanewise(XOR, q0d.lanewise(LSHL, 32)).lanewise(XOR, l6);
            q0a = p0a;
            q0b = p0b;
            q0c = p0c;
            q0d = p0d;
            q1a = p1a;
            q1b = p1b;
            q1c = p1c;
            q1d = p1d;
            p0a = x0a.lanewise(LSHR, 32).mul(m0);
            p0b = x0b.lanewise(LSHR, 32).mul(m0);
            p0c = x0c.lanewise(LSHR, 32).mul(m0);
            p0d = x0d.lanewise(LSHR, 32).mul(m0);
            p1a = x2a.lanewise(LSHR, 32).mul(m1);
            p1b = x2b.lanewise(LSHR, 32).mul(m1);
            p1c = x2c.lanewise(LSHR, 32).mul(m1);
            p1d = x2d.lanewise(LSHR, 32).mul(m1);
            x0a = p1a.lanewise(XOR, q1a.lanewise(LSHL, 32)).lanewise(XOR, k7);
            x0b = p1b.lanewise(XOR, q1b.lanewise(LSHL, 32)).lanewise(XOR, k7);
            x0c = p1c.lanewise(XOR, q1c.lanewise(LSHL, 32)).lanewise(XOR, k7);
            x0d = p1d.lanewise(XOR, q1d.lanewise(LSHL, 32)).lanewise(XOR, k7);
            x2a = p0a.lanewise(XOR, q0a.lanewise(LSHL, 32)).lanewise(XOR, l7);
            x2b = p0b.lanewise(XOR, q0b.lanewise(LSHL, 32)).lanewise(XOR, l7);
            x2c = p0c.lanewise(XOR, q0c.lanewise(LSHL, 32)).lanewise(XOR, l7);
            x2d = p0d.lanewise(XOR, q0d.lanewise(LSHL, 32)).lanewise(XOR, l7);
            q0a = p0a;
            q0b = p0b;
            q0c = p0c;
            q0d = p0d;
            q1a = p1a;
            q1b = p1b;
            q1c = p1c;
            q1d = p1d;
            p0a = x0a.lanewise(LSHR, 32).mul(m0);
            p0b = x0b.lanewise(LSHR, 32).mul(m0);
            p0c = x0c.lanewise(LSHR, 32).mul(m0);
            p0d = x0d.lanewise(LSHR, 32).mul(m0);
            p1a = x2a.lanewise(LSHR, 32).mul(m1);
            p1b = x2b.lanewise(LSHR, 32).mul(m1);
            p1c = x2c.lanewise(LSHR, 32).mul(m1);
            p1d = x2d.lanewise(LSHR, 32).mul(m1);
            q0a.intoArray(words, j);
            q1a.intoArray(words, j + TOGETHER);
            p0a.intoArray(words, j + 2 * TOGETHER);
            p1a.intoArray(words, j + 3 * TOGETHER);
            q0b.intoArray(words, j + 4 * TOGETHER);
            q1b.intoArray(words, j + 5 * TOGETHER);
            p0b.intoArray(words, j + 6 * TOGETHER);
            p1b.intoArray(words, j + 7 * TOGETHER);
            q0c.intoArray(words, j + 8 * TOGETHER);
            q1c.intoArray(words, j + 9 * TOGETHER);
            p0c.intoArray(words, j + 10 * TOGETHER);
            p1c.intoArray(words, j + 11 * TOGETHER);
            q0d.intoArray(words, j + 12 * TOGETHER);
            q1d.intoArray(words, j + 13 * TOGETHER);
            p0d.intoArray(words, j + 14 * TOGETHER);
            p1d.intoArray(words, j + 15 * TOGETHER);
        }
    }

    /** Rounds 8 and 9, and words become numbers as in {@link Stream#uniformOf}. */
    private static void lastRounds(MemorySegment memory, long place, long rowStride, long key, int n, long[] words) {
        long k = key & LOW_32;
        long l = key >>> 32;
        LongVector k8 = LongVector.broadcast(LONGS, (k + 8 * WEYL_0) << 32);
        LongVector l8 = LongVector.broadcast(LONGS, (l + 8 * WEYL_1) << 32);
        LongVector k9 = LongVector.broadcast(LONGS, (k + 9 * WEYL_0) << 32);
        LongVector l9 = LongVector.broadcast(LONGS, (l + 9 * WEYL_1) << 32);
        LongVector m0 = LongVector.broadcast(LONGS, Philox.MULTIPLIER_0).and(LOW_32);
        LongVector m1 = LongVector.broadcast(LONGS, Philox.MULTIPLIER_1).and(LOW_32);
        LongVector low = LongVector.broadcast(LONGS, LOW_32);
        LongVector one = LongVector.broadcast(LONGS, Stream.ONE);
        DoubleVector less = DoubleVector.broadcast(DOUBLES, Stream.ONE_LESS_HALF_STEP);
        for (int j = 0; j < n; j += Lanes.COUNT) {
            long at = (long) Double.BYTES * j;
            LongVector q0a = LongVector.fromArray(LONGS, words, j);
            LongVector q1a = LongVector.fromArray(LONGS, words, j + TOGETHER);
            LongVector p0a = LongVector.fromArray(LONGS, words, j + 2 * TOGETHER);
            LongVector p1a = LongVector.fromArray(LONGS, words, j + 3 * TOGETHER);
            LongVector q0b = LongVector.fromArray(LONGS, words, j + 4 * TOGETHER);
            LongVector q1b = LongVector.fromArray(LONGS, words, j + 5 * TOGETHER);
            LongVector p0b = LongVector.fromArray(LONGS, words, j + 6 * TOGETHER);
            LongVector p1b = LongVector.fromArray(LONGS, words, j + 7 * TOGETHER);
            LongVector q0c = LongVector.fromArray(LONGS, words, j + 8 * TOGETHER);
            LongVector q1c = LongVector.fromArray(LONGS, words, j + 9 * TOGETHER);
            LongVector p0c = LongVector.fromArray(LONGS, words, j + 10 * TOGETHER);
            LongVector p1c = LongVector.fromArray(LONGS, words, j + 11 * TOGETHER);
            LongVector q0d = LongVector.fromArray(LONGS, words, j + 12 * TOGETHER);
            LongVector q1d = LongVector.fromArray(LONGS, words, j + 13 * TOGETHER);
            LongVector p0d = LongVector.fromArray(LONGS, words, j + 14 * TOGETHER);
            LongVector p1d = LongVector.fromArray(LONGS, words, j + 15 * TOGETHER);
            LongVector x0a = p1a.lanewise(XOR, q1a.lanewise(LSHL, 32)).lanewise(XOR, k8);
            LongVector x0b = p1b.lanewise(XOR, q1b.lanewise(LSHL, 32)).lanewise(XOR, k8);
            LongVector x0c = p1c.lanewise(XOR, q1c.lanewise(LSHL, 32)).lanewise(XOR, k8);
            LongVector x0d = p1d.lanewise(XOR, q1d.lanewise(LSHL, 32)).lanewise(XOR, k8);
            LongVector x2a = p0a.lanewise(XOR, q0a.lanewise(LSHL, 32)).lanewise(XOR, l8);
            LongVector x2b = p0b.lanewise(XOR, q0b.lanewise(LSHL, 32)).lanewise(XOR, l8);
            LongVector x2c = p0c.lanewise(XOR, q0c.lanewise(LSHL, 32)).lanewise(XOR, l8);
            LongVector x2d = p0d.lanewise(XOR, q0d.lanewise(LSHL, 32)).lanewise(XOR, l8);
            q0a = p0a;
            q0b = p0b;
            q0c = p0c;
            q0d = p0d;
            q1a = p1a;
            q1b = p1b;
            q1c = p1c;
            q1d = p1d;
            p0a = x0a.lanewise(LSHR, 32).mul(m0);
            p0b = x0b.lanewise(LSHR, 32).mul(m0);
            p0c = x0c.lanewise(LSHR, 32).mul(m0);
            p0d = x0d.lanewise(LSHR, 32).mul(m0);
            p1a = x2a.lanewise(LSHR, 32).mul(m1);
            p1b = x2b.lanewise(LSHR, 32).mul(m1);
            p1c = x2c.lanewise(LSHR, 32).mul(m1);
            p1d = x2d.lanewise(LSHR, 32).mul(m1);
            x0a = p1a.lanewise(XOR, q1a.lanewise(LSHL, 32)).lanewise(XOR, k9);
            x0b = p1b.lanewise(XOR, q1b.lanewise(LSHL, 32)).lanewise(XOR, k9);
            x0c = p1c.lanewise(XOR, q1c.lanewise(LSHL, 32)).lanewise(XOR, k9);
            x0d = p1d.lanewise(XOR, q1d.lanewise(LSHL, 32)).lanewise(XOR, k9);
            x2a = p0a.lanewise(XOR, q0a.lanewise(LSHL, 32)).lanewise(XOR, l9);
            x2b = p0b.lanewise(XOR, q0b.lanewise(LSHL, 32)).lanewise(XOR, l9);
            x2c = p0c.lanewise(XOR, q0c.lanewise(LSHL, 32)).lanewise(XOR, l9);
            x2d = p0d.lanewise(XOR, q0d.lanewise(LSHL, 32)).lanewise(XOR, l9);
            DoubleVector ua = x0a.lanewise(XOR, x0a.lanewise(XOR, p1a).and(low))
                    .lanewise(LSHR, 12)
                    .or(one)
                    .reinterpretAsDoubles()
                    .sub(less);
            DoubleVector wa = x2a.lanewise(XOR, x2a.lanewise(XOR, p0a).and(low))
                    .lanewise(LSHR, 12)
                    .or(one)
                    .reinterpretAsDoubles()
                    .sub(less);
            ua.intoMemorySegment(memory, place + at, ORDER);
            wa.intoMemorySegment(memory, place + rowStride + at, ORDER);
            DoubleVector ub = x0b.lanewise(XOR, x0b.lanewise(XOR, p1b).and(low))
                    .lanewise(LSHR, 12)
                    .or(one)
                    .reinterpretAsDoubles()
                    .sub(less);
            DoubleVector wb = x2b.lanewise(XOR, x2b.lanewise(XOR, p0b).and(low))
                    .lanewise(LSHR, 12)
                    .or(one)
                    .reinterpretAsDoubles()
                    .sub(less);
            ub.intoMemorySegment(memory, place + 2 * rowStride + at, ORDER);
            wb.intoMemorySegment(memory, place + 3 * rowStride + at, ORDER);
            DoubleVector uc = x0c.lanewise(XOR, x0c.lanewise(XOR, p1c).and(low))
                    .lanewise(LSHR, 12)
                    .or(one)
                    .reinterpretAsDoubles()
                    .sub(less);
            DoubleVector wc = x2c.lanewise(XOR, x2c.lanewise(XOR, p0c).and(low))
                    .lanewise(LSHR, 12)
                    .or(one)
                    .reinterpretAsDoubles()
                    .sub(less);
            uc.intoMemorySegment(memory, place + 4 * rowStride + at, ORDER);
            wc.intoMemorySegment(memory, place + 5 * rowStride + at, ORDER);
            DoubleVector ud = x0d.lanewise(XOR, x0d.lanewise(XOR, p1d).and(low))
                    .lanewise(LSHR, 12)
                    .or(one)
                    .reinterpretAsDoubles()
                    .sub(less);
            DoubleVector wd = x2d.lanewise(XOR, x2d.lanewise(XOR, p0d).and(low))
                    .lanewise(LSHR, 12)
                    .or(one)
                    .reinterpretAsDoubles()
                    .sub(less);
            ud.intoMemorySegment(memory, place + 6 * rowStride + at, ORDER);
            wd.intoMemorySegment(memory, place + 7 * rowStride + at, ORDER);
        }
    }
}
