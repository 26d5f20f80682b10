package org.claimstake.engine.kernel.rates;

import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LT;
import static org.claimstake.engine.exact.Lanes.DOUBLES;
import static org.claimstake.engine.exact.Lanes.ORDER;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import org.claimstake.engine.exact.Lanes;

/** What is known of a future's roots before any is searched: changes of sign of the flows, and of their worth. */
final class VectorSigns {
    /** Points of the grid whose worths are summed together. */
    static final int POINTS = 8;

    /** In the answer of {@link #survey}: lanes with a root between 0.5 and 2, from bit 0. */
    static final int BRACKETED = 0;

    /** Lanes whose flows change their sign more than once. */
    static final int SEVERAL = 8;

    /** Lanes whose flows never change it. */
    static final int NEVER = 16;

    private VectorSigns() {}

    /**
     * Counts the changes of sign of one vector's flows and opens the search where there is one and its root lies between
     * 0.5 and 2. All flows of the lanes it answers for are finite.
     *
     * @return a bit a lane, in three groups; lanes in none go their own way
     */
    static long survey(MemorySegment memory, long offset, long rowStride, int periods, Brackets brackets, int lane) {
        DoubleVector zero = DoubleVector.zero(DOUBLES);
        DoubleVector one = DoubleVector.broadcast(DOUBLES, 1);
        DoubleVector minusOne = DoubleVector.broadcast(DOUBLES, -1);
        DoubleVector half = DoubleVector.broadcast(DOUBLES, 0.5);
        DoubleVector two = DoubleVector.broadcast(DOUBLES, 2);
        DoubleVector atHalf = zero;
        DoubleVector atOne = zero;
        DoubleVector atTwo = zero;
        DoubleVector before = zero; // the sign of the last flow that is not 0, seen from the end
        DoubleVector changes = zero;
        long row = offset + (periods - 1) * rowStride + 8L * lane;
        for (int t = periods - 1; t >= 0; t--) {
            DoubleVector flow = DoubleVector.fromMemorySegment(DOUBLES, memory, row, ORDER);
            atHalf = atHalf.fma(half, flow);
            atOne = atOne.fma(one, flow);
            atTwo = atTwo.fma(two, flow);
            changes = changes.add(one, before.mul(flow).compare(LT, zero));
            before = before.blend(one, flow.compare(GT, zero)).blend(minusOne, flow.compare(LT, zero));
            row -= rowStride;
        }
        VectorMask<Double> finite = atOne.abs().compare(LE, Double.MAX_VALUE);
        DoubleVector side = minusOne.blend(one, atHalf.compare(GT, zero));
        // products with a sign rather than of two worths: those could vanish
        VectorMask<Double> bracketed = changes.compare(EQ, one)
                .and(finite)
                .and(atHalf.mul(side).compare(GT, zero))
                .and(atTwo.mul(side).compare(LT, zero));
        VectorMask<Double> upper = atOne.mul(side).compare(GT, zero);
        side.intoArray(brackets.side, lane);
        half.blend(one, upper).intoArray(brackets.low, lane);
        one.blend(two, upper).intoArray(brackets.high, lane);
        DoubleVector.broadcast(DOUBLES, 0.9).blend(1.1, upper).intoArray(brackets.v, lane);
        return (bracketed.toLong() << BRACKETED)
                | (changes.compare(GT, one).and(finite).toLong() << SEVERAL)
                | (changes.compare(EQ, zero).and(finite).toLong() << NEVER);
    }

    /**
     * Worths of one vector's flows at {@link #POINTS} points.
     *
     * @param grid v at each point
     * @param first of the points
     * @param worths gets [point][lane]
     */
    static void worths(
            MemorySegment memory, long offset, long rowStride, int periods, double[] grid, int first, double[] worths) {
        DoubleVector v0 = DoubleVector.broadcast(DOUBLES, grid[first]);
        DoubleVector v1 = DoubleVector.broadcast(DOUBLES, grid[first + 1]);
        DoubleVector v2 = DoubleVector.broadcast(DOUBLES, grid[first + 2]);
        DoubleVector v3 = DoubleVector.broadcast(DOUBLES, grid[first + 3]);
        DoubleVector v4 = DoubleVector.broadcast(DOUBLES, grid[first + 4]);
        DoubleVector v5 = DoubleVector.broadcast(DOUBLES, grid[first + 5]);
        DoubleVector v6 = DoubleVector.broadcast(DOUBLES, grid[first + 6]);
        DoubleVector v7 = DoubleVector.broadcast(DOUBLES, grid[first + 7]);
        DoubleVector g0 = DoubleVector.zero(DOUBLES);
        DoubleVector g1 = g0;
        DoubleVector g2 = g0;
        DoubleVector g3 = g0;
        DoubleVector g4 = g0;
        DoubleVector g5 = g0;
        DoubleVector g6 = g0;
        DoubleVector g7 = g0;
        long row = offset + (periods - 1) * rowStride;
        for (int t = periods - 1; t >= 0; t--) {
            DoubleVector flow = DoubleVector.fromMemorySegment(DOUBLES, memory, row, ORDER);
            g0 = g0.fma(v0, flow);
            g1 = g1.fma(v1, flow);
            g2 = g2.fma(v2, flow);
            g3 = g3.fma(v3, flow);
            g4 = g4.fma(v4, flow);
            g5 = g5.fma(v5, flow);
            g6 = g6.fma(v6, flow);
            g7 = g7.fma(v7, flow);
            row -= rowStride;
        }
        g0.intoArray(worths, 0);
        g1.intoArray(worths, Lanes.COUNT);
        g2.intoArray(worths, 2 * Lanes.COUNT);
        g3.intoArray(worths, 3 * Lanes.COUNT);
        g4.intoArray(worths, 4 * Lanes.COUNT);
        g5.intoArray(worths, 5 * Lanes.COUNT);
        g6.intoArray(worths, 6 * Lanes.COUNT);
        g7.intoArray(worths, 7 * Lanes.COUNT);
    }

    /**
     * Goes on with the counts of one vector over {@link #POINTS} more points.
     *
     * @return how many lanes have not come to two changes yet
     */
    static int count(double[] worths, int first, Crossings crossings) {
        DoubleVector zero = DoubleVector.zero(DOUBLES);
        DoubleVector one = DoubleVector.broadcast(DOUBLES, 1);
        DoubleVector minusOne = DoubleVector.broadcast(DOUBLES, -1);
        DoubleVector before = DoubleVector.fromArray(DOUBLES, crossings.before, 0);
        DoubleVector count = DoubleVector.fromArray(DOUBLES, crossings.count, 0);
        DoubleVector point = DoubleVector.fromArray(DOUBLES, crossings.point, 0);
        DoubleVector side = DoubleVector.fromArray(DOUBLES, crossings.side, 0);
        DoubleVector unclear = DoubleVector.fromArray(DOUBLES, crossings.unclear, 0);
        for (int p = 0; p < POINTS; p++) {
            DoubleVector worth = DoubleVector.fromArray(DOUBLES, worths, p * Lanes.COUNT);
            VectorMask<Double> positive = worth.compare(GT, zero);
            VectorMask<Double> negative = worth.compare(LT, zero);
            DoubleVector sign = zero.blend(one, positive).blend(minusOne, negative);
            VectorMask<Double> crossed = sign.mul(before).compare(LT, zero);
            count = count.add(one, crossed);
            point = point.blend((double) (first + p), crossed);
            side = side.blend(sign, crossed);
            unclear = unclear.add(one, positive.or(negative).not());
            before = sign;
        }
        before.intoArray(crossings.before, 0);
        count.intoArray(crossings.count, 0);
        point.intoArray(crossings.point, 0);
        side.intoArray(crossings.side, 0);
        unclear.intoArray(crossings.unclear, 0);
        return count.compare(LT, 2).trueCount();
    }
}
