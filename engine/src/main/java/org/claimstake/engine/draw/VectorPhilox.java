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
 * {@link Philox} for two periods of many futures. A 64-bit lane works on one future's block.
 *
 * <p>A round makes of four words two products, p0 and p1: their lower halves are the new words 3 and 1, and their upper halves
 * go into the new words 2 and 0, together with the words 3 and 1 from the products before, q0 and q1, and the round's key
 * ({@code k}, {@code l}). That is done at the top of the lane, where the product's upper half already is: x0 and x2. Shifted
 * down they enter the next products; what they leave behind at the bottom is shifted out.
 *
 * <p>The rounds are written out: a loop over them, or a method for one, would turn vectors into objects.
 */
final class VectorPhilox {
    private static final long LOW_32 = 0xFFFFFFFFL;
    private static final long WEYL_0 = Philox.WEYL_0 & LOW_32;
    private static final long WEYL_1 = Philox.WEYL_1 & LOW_32;

    private VectorPhilox() {}

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
    static void pair(
            MemorySegment memory,
            long evenPlace,
            long oddPlace,
            long key,
            long future,
            int n,
            int pair,
            boolean even,
            boolean odd) {
        long k = key & LOW_32;
        long l = key >>> 32;
        // words 1 to 3 are the same in all lanes at first: round 0 has one product of lanes and round 1 one
        LongVector l0 = LongVector.broadcast(LONGS, l << 32);
        long s1 = Philox.MULTIPLIER_1 * pair;
        long s0 = Philox.MULTIPLIER_0 * ((s1 >>> 32) ^ (future >>> 32) ^ k);
        LongVector k1 = LongVector.broadcast(LONGS, (s1 ^ (k + WEYL_0)) << 32);
        LongVector l1 = LongVector.broadcast(LONGS, ((s0 >>> 32) ^ (l + WEYL_1)) << 32);
        LongVector l2 = LongVector.broadcast(LONGS, (s0 ^ (l + 2 * WEYL_1)) << 32);
        LongVector k2 = LongVector.broadcast(LONGS, (k + 2 * WEYL_0) << 32);
        LongVector k3 = LongVector.broadcast(LONGS, (k + 3 * WEYL_0) << 32);
        LongVector l3 = LongVector.broadcast(LONGS, (l + 3 * WEYL_1) << 32);
        LongVector k4 = LongVector.broadcast(LONGS, (k + 4 * WEYL_0) << 32);
        LongVector l4 = LongVector.broadcast(LONGS, (l + 4 * WEYL_1) << 32);
        LongVector k5 = LongVector.broadcast(LONGS, (k + 5 * WEYL_0) << 32);
        LongVector l5 = LongVector.broadcast(LONGS, (l + 5 * WEYL_1) << 32);
        LongVector k6 = LongVector.broadcast(LONGS, (k + 6 * WEYL_0) << 32);
        LongVector l6 = LongVector.broadcast(LONGS, (l + 6 * WEYL_1) << 32);
        LongVector k7 = LongVector.broadcast(LONGS, (k + 7 * WEYL_0) << 32);
        LongVector l7 = LongVector.broadcast(LONGS, (l + 7 * WEYL_1) << 32);
        LongVector k8 = LongVector.broadcast(LONGS, (k + 8 * WEYL_0) << 32);
        LongVector l8 = LongVector.broadcast(LONGS, (l + 8 * WEYL_1) << 32);
        LongVector k9 = LongVector.broadcast(LONGS, (k + 9 * WEYL_0) << 32);
        LongVector l9 = LongVector.broadcast(LONGS, (l + 9 * WEYL_1) << 32);
        // the factors are cut off although nothing is there: so the compiler knows that products of 32 bits will do
        LongVector m0 = LongVector.broadcast(LONGS, Philox.MULTIPLIER_0).and(LOW_32);
        LongVector m1 = LongVector.broadcast(LONGS, Philox.MULTIPLIER_1).and(LOW_32);
        LongVector low = LongVector.broadcast(LONGS, LOW_32);
        LongVector one = LongVector.broadcast(LONGS, Stream.ONE);
        DoubleVector less = DoubleVector.broadcast(DOUBLES, Stream.ONE_LESS_HALF_STEP);
        VectorMask<Double> notEven = VectorMask.fromLong(DOUBLES, even ? 0 : -1);
        VectorMask<Double> notOdd = VectorMask.fromLong(DOUBLES, odd ? 0 : -1);
        LongVector futures = LongVector.zero(LONGS).addIndex(1).add(future);
        for (int j = 0; j < n; j += Lanes.COUNT) {
            LongVector first = futures.add(j).and(LOW_32).mul(m0);
            LongVector second = first.lanewise(XOR, l0).lanewise(LSHR, 32).mul(m1);
            LongVector firstUp = first.lanewise(LSHL, 32);
            LongVector secondUp = second.lanewise(LSHL, 32);
            LongVector p0 = second.lanewise(XOR, k1).lanewise(LSHR, 32).mul(m0);
            LongVector p1 = firstUp.lanewise(XOR, l1).lanewise(LSHR, 32).mul(m1);
            LongVector x0 = p1.lanewise(XOR, secondUp).lanewise(XOR, k2);
            LongVector x2 = p0.lanewise(XOR, l2);
            LongVector q0 = p0;
            LongVector q1 = p1;
            p0 = x0.lanewise(LSHR, 32).mul(m0);
            p1 = x2.lanewise(LSHR, 32).mul(m1);
            x0 = p1.lanewise(XOR, q1.lanewise(LSHL, 32)).lanewise(XOR, k3);
            x2 = p0.lanewise(XOR, q0.lanewise(LSHL, 32)).lanewise(XOR, l3);
            q0 = p0;
            q1 = p1;
            p0 = x0.lanewise(LSHR, 32).mul(m0);
            p1 = x2.lanewise(LSHR, 32).mul(m1);
            x0 = p1.lanewise(XOR, q1.lanewise(LSHL, 32)).lanewise(XOR, k4);
            x2 = p0.lanewise(XOR, q0.lanewise(LSHL, 32)).lanewise(XOR, l4);
            q0 = p0;
            q1 = p1;
            p0 = x0.lanewise(LSHR, 32).mul(m0);
            p1 = x2.lanewise(LSHR, 32).mul(m1);
            x0 = p1.lanewise(XOR, q1.lanewise(LSHL, 32)).lanewise(XOR, k5);
            x2 = p0.lanewise(XOR, q0.lanewise(LSHL, 32)).lanewise(XOR, l5);
            q0 = p0;
            q1 = p1;
            p0 = x0.lanewise(LSHR, 32).mul(m0);
            p1 = x2.lanewise(LSHR, 32).mul(m1);
            x0 = p1.lanewise(XOR, q1.lanewise(LSHL, 32)).lanewise(XOR, k6);
            x2 = p0.lanewise(XOR, q0.lanewise(LSHL, 32)).lanewise(XOR, l6);
            q0 = p0;
            q1 = p1;
            p0 = x0.lanewise(LSHR, 32).mul(m0);
            p1 = x2.lanewise(LSHR, 32).mul(m1);
            x0 = p1.lanewise(XOR, q1.lanewise(LSHL, 32)).lanewise(XOR, k7);
            x2 = p0.lanewise(XOR, q0.lanewise(LSHL, 32)).lanewise(XOR, l7);
            q0 = p0;
            q1 = p1;
            p0 = x0.lanewise(LSHR, 32).mul(m0);
            p1 = x2.lanewise(LSHR, 32).mul(m1);
            x0 = p1.lanewise(XOR, q1.lanewise(LSHL, 32)).lanewise(XOR, k8);
            x2 = p0.lanewise(XOR, q0.lanewise(LSHL, 32)).lanewise(XOR, l8);
            q0 = p0;
            q1 = p1;
            p0 = x0.lanewise(LSHR, 32).mul(m0);
            p1 = x2.lanewise(LSHR, 32).mul(m1);
            x0 = p1.lanewise(XOR, q1.lanewise(LSHL, 32)).lanewise(XOR, k9);
            x2 = p0.lanewise(XOR, q0.lanewise(LSHL, 32)).lanewise(XOR, l9);
            DoubleVector u = x0.lanewise(XOR, x0.lanewise(XOR, p1).and(low))
                    .lanewise(LSHR, 12)
                    .or(one)
                    .reinterpretAsDoubles()
                    .sub(less);
            DoubleVector w = x2.lanewise(XOR, x2.lanewise(XOR, p0).and(low))
                    .lanewise(LSHR, 12)
                    .or(one)
                    .reinterpretAsDoubles()
                    .sub(less);
            long at = (long) Double.BYTES * j;
            u.blend(w, notEven).intoMemorySegment(memory, evenPlace + at, ORDER);
            w.blend(u, notOdd).intoMemorySegment(memory, oddPlace + at, ORDER);
        }
    }
}
