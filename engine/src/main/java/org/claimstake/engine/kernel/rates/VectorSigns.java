package org.claimstake.engine.kernel.rates;

import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.NE;
import static jdk.incubator.vector.VectorOperators.NOT;
import static jdk.incubator.vector.VectorOperators.OR;
import static jdk.incubator.vector.VectorOperators.XOR;
import static org.claimstake.engine.exact.Lanes.DOUBLES;
import static org.claimstake.engine.exact.Lanes.LONGS;
import static org.claimstake.engine.exact.Lanes.ORDER;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import org.claimstake.engine.exact.Lanes;

/** What is known of a future's roots before any is searched: changes of sign of the flows, and of their worth. */
final class VectorSigns {
    /** Points of the grid whose worths are summed together: at most as many as a word has bits. */
    static final int POINTS = 8 * Lanes.COUNT;

    /** Flows smaller than this in sum may vanish on the way. */
    private static final double SMALLEST = 1e-100;

    /** In the answer of {@link #survey}: lanes with a root between 0.5 and 2, from bit 0. */
    static final int BRACKETED = 0;

    /** Lanes whose flows change their sign more than once. */
    static final int SEVERAL = 8;

    /** Lanes whose flows never change it. */
    static final int NEVER = 16;

    /** Lanes whose flows have no root above 1: no rate below 0 %. */
    static final int NONE_ABOVE_ONE = 24;

    private VectorSigns() {}

    /**
     * Counts the changes of sign of one vector's flows and opens the search where there is one and its root lies between
     * 0.5 and 2. All flows of the lanes it answers for are finite.
     *
     * <p>It says also who has no root above 1: Horner's rule goes from sum to sum, from the last flow to the first. Where all
     * its sums have one sign at 1, they have it at every greater v and are no smaller there; rounding keeps that order, so
     * that the computed sign is the same.
     *
     * @param powers a^t of each period, for {@link #columns}
     * @return a bit a lane, in groups
     */
    static long survey(
            MemorySegment memory, long offset, long rowStride, double[] powers, Brackets brackets, int lane) {
        DoubleVector zero = DoubleVector.zero(DOUBLES);
        DoubleVector one = DoubleVector.broadcast(DOUBLES, 1);
        DoubleVector minusOne = DoubleVector.broadcast(DOUBLES, -1);
        DoubleVector half = DoubleVector.broadcast(DOUBLES, 0.5);
        DoubleVector two = DoubleVector.broadcast(DOUBLES, 2);
        long row = offset + (powers.length - 1) * rowStride + (long) Double.BYTES * lane;
        // the last flow that is not 0: where to begin with counting
        DoubleVector last = zero;
        VectorMask<Double> nothing = last.compare(EQ, zero);
        for (int t = powers.length - 1; t >= 0 && nothing.anyTrue(); t--) {
            DoubleVector flow = DoubleVector.fromMemorySegment(
                    DOUBLES, memory, offset + t * rowStride + (long) Double.BYTES * lane, ORDER);
            last = last.blend(flow, nothing);
            nothing = last.compare(EQ, zero);
        }
        LongVector before = last.reinterpretAsLongs(); // the flow after this one that is not 0
        LongVector changes = LongVector.zero(LONGS);
        LongVector anyBelow = changes; // of the sums at 1: in the place of the sign
        LongVector allBelow = LongVector.broadcast(LONGS, -1);
        DoubleVector atHalf = zero;
        DoubleVector atOne = zero;
        DoubleVector atTwo = zero;
        DoubleVector size = zero;
        for (int t = powers.length - 1; t >= 0; t--) {
            DoubleVector flow = DoubleVector.fromMemorySegment(DOUBLES, memory, row, ORDER);
            atHalf = atHalf.fma(half, flow);
            atOne = atOne.fma(one, flow);
            atTwo = atTwo.fma(two, flow);
            anyBelow = anyBelow.or(atOne.reinterpretAsLongs());
            allBelow = allBelow.and(atOne.reinterpretAsLongs());
            size = flow.abs().fma(DoubleVector.broadcast(DOUBLES, powers[t]), size);
            VectorMask<Long> some = flow.compare(NE, zero).cast(LONGS);
            LongVector now = flow.reinterpretAsLongs();
            changes = changes.add(now.lanewise(XOR, before).lanewise(LSHR, 63), some);
            before = before.blend(now, some);
            row -= rowStride;
        }
        VectorMask<Double> finite = atOne.abs().compare(LE, Double.MAX_VALUE);
        DoubleVector side = minusOne.blend(one, atHalf.compare(GT, zero));
        // products with a sign rather than of two worths: those could vanish
        VectorMask<Double> bracketed = changes.compare(EQ, 1)
                .cast(DOUBLES)
                .and(finite)
                .and(atHalf.mul(side).compare(GT, zero))
                .and(atTwo.mul(side).compare(LT, zero));
        VectorMask<Double> upper = atOne.mul(side).compare(GT, zero);
        VectorMask<Double> oneSided =
                anyBelow.lanewise(NOT).or(allBelow).compare(LT, 0).cast(DOUBLES).and(atOne.compare(NE, zero));
        size.intoArray(brackets.size, lane);
        minusOne.blend(one, before.compare(GE, 0).cast(DOUBLES)).intoArray(brackets.first, lane);
        side.intoArray(brackets.side, lane);
        half.blend(one, upper).intoArray(brackets.low, lane);
        one.blend(two, upper).intoArray(brackets.high, lane);
        DoubleVector.broadcast(DOUBLES, 0.9).blend(1.1, upper).intoArray(brackets.v, lane);
        return (bracketed.toLong() << BRACKETED)
                | (changes.compare(GT, 1).cast(DOUBLES).and(finite).toLong() << SEVERAL)
                | (changes.compare(EQ, 0).cast(DOUBLES).and(finite).toLong() << NEVER)
                | (oneSided.toLong() << NONE_ABOVE_ONE);
    }

    /**
     * Moves the flows of one vector to an array, and says in which lanes their worth has no root below some v.
     *
     * <p>Be a that v, S(j) the sum of flow(k) a^k for k = 0 to j, and x = v / a. Then the worth at v is the sum of
     * S(j) (x^j - x^(j+1)) for all j but the last, and S(last) x^last. Where all S(j) have one sign, so has the worth, and it
     * is as large as the smallest of them times x^f, f being the first flow that is not 0. Horner's rule errs by a small share
     * of the sum of |flow(k)| a^k, times x^f: where no S(j) is as small as that, the computed sign is the same.
     *
     * @param powers a^t of each period
     * @param margin the least S(j) allowed, as a share of the sum of sizes
     * @param columns gets [period][lane]
     * @return a bit a lane
     */
    static long columns(
            MemorySegment memory,
            long offset,
            long rowStride,
            double[] powers,
            double margin,
            Brackets brackets,
            int lane,
            double[] columns) {
        DoubleVector zero = DoubleVector.zero(DOUBLES);
        DoubleVector first = DoubleVector.fromArray(DOUBLES, brackets.first, lane);
        DoubleVector size = DoubleVector.fromArray(DOUBLES, brackets.size, lane);
        DoubleVector least = size.mul(margin);
        DoubleVector sum = zero;
        LongVector small = LongVector.zero(LONGS); // a sign where a sum was
        long row = offset + (long) Double.BYTES * lane;
        for (int t = 0; t < powers.length; t++) {
            DoubleVector flow = DoubleVector.fromMemorySegment(DOUBLES, memory, row, ORDER);
            flow.intoArray(columns, t * Lanes.COUNT);
            sum = flow.mul(first).fma(DoubleVector.broadcast(DOUBLES, powers[t]), sum);
            small = small.lanewise(
                    OR,
                    sum.sub(least).reinterpretAsLongs(),
                    flow.compare(NE, zero).cast(LONGS));
            row += rowStride;
        }
        return small.compare(GE, 0)
                .cast(DOUBLES)
                .and(size.compare(GT, SMALLEST))
                .and(size.compare(LT, Double.MAX_VALUE))
                .toLong();
    }

    /**
     * Signs of one future's worth at 8 vectors of points, which fill a word or a part of one.
     *
     * @param column the future's lane in {@code columns}
     * @param grid v at each point
     * @param first of the points
     * @param signs gets a bit a point where the worth is above 0
     * @return whether it has a sign at all these points
     */
    static boolean signs(double[] columns, int column, int periods, double[] grid, int first, long[] signs) {
        DoubleVector zero = DoubleVector.zero(DOUBLES);
        DoubleVector v0 = DoubleVector.fromArray(DOUBLES, grid, first);
        DoubleVector v1 = DoubleVector.fromArray(DOUBLES, grid, first + Lanes.COUNT);
        DoubleVector v2 = DoubleVector.fromArray(DOUBLES, grid, first + 2 * Lanes.COUNT);
        DoubleVector v3 = DoubleVector.fromArray(DOUBLES, grid, first + 3 * Lanes.COUNT);
        DoubleVector v4 = DoubleVector.fromArray(DOUBLES, grid, first + 4 * Lanes.COUNT);
        DoubleVector v5 = DoubleVector.fromArray(DOUBLES, grid, first + 5 * Lanes.COUNT);
        DoubleVector v6 = DoubleVector.fromArray(DOUBLES, grid, first + 6 * Lanes.COUNT);
        DoubleVector v7 = DoubleVector.fromArray(DOUBLES, grid, first + 7 * Lanes.COUNT);
        DoubleVector g0 = zero;
        DoubleVector g1 = zero;
        DoubleVector g2 = zero;
        DoubleVector g3 = zero;
        DoubleVector g4 = zero;
        DoubleVector g5 = zero;
        DoubleVector g6 = zero;
        DoubleVector g7 = zero;
        for (int t = periods - 1; t >= 0; t--) {
            DoubleVector flow = DoubleVector.broadcast(DOUBLES, columns[t * Lanes.COUNT + column]);
            g0 = g0.fma(v0, flow);
            g1 = g1.fma(v1, flow);
            g2 = g2.fma(v2, flow);
            g3 = g3.fma(v3, flow);
            g4 = g4.fma(v4, flow);
            g5 = g5.fma(v5, flow);
            g6 = g6.fma(v6, flow);
            g7 = g7.fma(v7, flow);
        }
        signs[0] = g0.compare(GT, zero).toLong()
                | (g1.compare(GT, zero).toLong() << Lanes.COUNT)
                | (g2.compare(GT, zero).toLong() << (2 * Lanes.COUNT))
                | (g3.compare(GT, zero).toLong() << (3 * Lanes.COUNT))
                | (g4.compare(GT, zero).toLong() << (4 * Lanes.COUNT))
                | (g5.compare(GT, zero).toLong() << (5 * Lanes.COUNT))
                | (g6.compare(GT, zero).toLong() << (6 * Lanes.COUNT))
                | (g7.compare(GT, zero).toLong() << (7 * Lanes.COUNT));
        return g0.abs()
                .compare(GT, zero)
                .and(g1.abs().compare(GT, zero))
                .and(g2.abs().compare(GT, zero))
                .and(g3.abs().compare(GT, zero))
                .and(g4.abs().compare(GT, zero))
                .and(g5.abs().compare(GT, zero))
                .and(g6.abs().compare(GT, zero))
                .and(g7.abs().compare(GT, zero))
                .allTrue();
    }
}
