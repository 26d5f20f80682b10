package org.claimstake.engine.exact;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;
import static org.claimstake.engine.exact.Lanes.DOUBLES;
import static org.claimstake.engine.exact.Lanes.ORDER;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;

/**
 * {@link Exact#normalQuantile} of many numbers at once, with its bits. First the 15 lanes in a hundred that lie outside the
 * middle are moved together and computed by themselves; then the rational function of the middle is computed for all lanes
 * and the others are put where they belong.
 *
 * <p>An object holds the room for those others and belongs to one thread.
 *
 * <p>Each step is a method of its own, short enough that the machine works at several vectors at once: a step waits long
 * for the one before it in the same vector. The methods call nothing but the vectors' own methods: a helper would not be expanded in them, and every
 * vector that crosses it would become an object.
 */
public final class VectorQuantiles {
    /** As many lanes share one going over the tails: enough to fill vectors, few enough to stay in the nearest memory. */
    private static final int TOGETHER = 1_088;

    /** Behind the last lane noted a whole vector is stored. */
    private static final int ROOM = TOGETHER + 8;

    // Constants of this class rather than fields of a record: nothing is to be asked of others inside a vector method.
    private static final double A0 = NormalQuantile.A.c0();
    private static final double A1 = NormalQuantile.A.c1();
    private static final double A2 = NormalQuantile.A.c2();
    private static final double A3 = NormalQuantile.A.c3();
    private static final double A4 = NormalQuantile.A.c4();
    private static final double A5 = NormalQuantile.A.c5();
    private static final double A6 = NormalQuantile.A.c6();
    private static final double A7 = NormalQuantile.A.c7();
    private static final double B0 = NormalQuantile.B.c0();
    private static final double B1 = NormalQuantile.B.c1();
    private static final double B2 = NormalQuantile.B.c2();
    private static final double B3 = NormalQuantile.B.c3();
    private static final double B4 = NormalQuantile.B.c4();
    private static final double B5 = NormalQuantile.B.c5();
    private static final double B6 = NormalQuantile.B.c6();
    private static final double B7 = NormalQuantile.B.c7();
    private static final double C0 = NormalQuantile.C.c0();
    private static final double C1 = NormalQuantile.C.c1();
    private static final double C2 = NormalQuantile.C.c2();
    private static final double C3 = NormalQuantile.C.c3();
    private static final double C4 = NormalQuantile.C.c4();
    private static final double C5 = NormalQuantile.C.c5();
    private static final double C6 = NormalQuantile.C.c6();
    private static final double C7 = NormalQuantile.C.c7();
    private static final double D0 = NormalQuantile.D.c0();
    private static final double D1 = NormalQuantile.D.c1();
    private static final double D2 = NormalQuantile.D.c2();
    private static final double D3 = NormalQuantile.D.c3();
    private static final double D4 = NormalQuantile.D.c4();
    private static final double D5 = NormalQuantile.D.c5();
    private static final double D6 = NormalQuantile.D.c6();
    private static final double D7 = NormalQuantile.D.c7();

    private final double[] tails = new double[ROOM]; // uniform numbers of the lanes outside the middle
    private final double[] values = new double[ROOM]; // their quantiles

    /**
     * Replaces uniform numbers by their normal quantiles.
     *
     * @param memory row r begins at {@code offset + r * rowStride}, in bytes, multiples of 8; up to the next multiple of 8
     *     doubles past n a row may be read and overwritten
     * @param n numbers in a row, each above 0 and below 1
     * @throws IndexOutOfBoundsException where a padded row is not in the memory
     */
    public void ofRows(MemorySegment memory, long offset, long rowStride, int n, int rows) {
        if (n > TOGETHER) {
            for (int row = 0; row < rows; row++) {
                for (int from = 0; from < n; from += TOGETHER) {
                    long place = offset + row * rowStride + (long) Double.BYTES * from;
                    together(memory, place, 0, Math.min(n - from, TOGETHER), 1);
                }
            }
            return;
        }
        int most = TOGETHER / ((n + 7) & -8);
        for (int row = 0; row < rows; row += most) {
            together(memory, offset + row * rowStride, rowStride, n, Math.min(rows - row, most));
        }
    }

    private void together(MemorySegment memory, long offset, long rowStride, int n, int rows) {
        int count = 0;
        for (int row = 0; row < rows; row++) {
            count = outside(memory, offset + row * rowStride, n, tails, count);
        }
        // the last vector's lanes behind count hold zeros, whose root lies beyond everything
        Arrays.fill(tails, count, count + 8, 0.01);
        if (roots(tails, values, count) > 0) { // three times in 10^11 lanes
            for (int i = 0; i < count; i++) {
                values[i] = NormalQuantile.of(tails[i]);
            }
        } else {
            rationals(tails, values, count);
        }
        int next = 0;
        for (int row = 0; row < rows; row++) {
            next = inside(memory, offset + row * rowStride, n, values, next);
        }
    }

    /** Appends the numbers outside the middle. */
    private static int outside(MemorySegment memory, long offset, int n, double[] tails, int before) {
        int count = before;
        for (int j = 0; j < n; j += Lanes.COUNT) {
            DoubleVector u = DoubleVector.fromMemorySegment(DOUBLES, memory, offset + (long) Double.BYTES * j, ORDER);
            VectorMask<Double> outside = u.sub(0.5).abs().compare(GT, NormalQuantile.MIDDLE);
            u.compress(outside).intoArray(tails, count);
            count += outside.trueCount();
        }
        return count;
    }

    /** The root of minus the logarithm of each tail; how many lie beyond the reach of C and D. */
    private static int roots(double[] tails, double[] roots, int count) {
        int beyond = 0;
        DoubleVector one = DoubleVector.broadcast(DOUBLES, 1);
        for (int j = 0; j < count; j += Lanes.COUNT) {
            DoubleVector u = DoubleVector.fromArray(DOUBLES, tails, j);
            DoubleVector tail = one.sub(u).blend(u, u.compare(LT, 0.5));
            // its logarithm, as Logarithm has it; the number of the exponent becomes a double by way of its last bits
            LongVector bits = tail.reinterpretAsLongs();
            LongVector k = bits.sub(Logarithm.STEP).lanewise(ASHR, 52);
            DoubleVector f =
                    bits.sub(k.lanewise(LSHL, 52)).reinterpretAsDoubles().sub(one);
            DoubleVector dk = k.add(0x4338000000000000L).reinterpretAsDoubles().sub(0x1.8p52);
            DoubleVector s = f.div(f.add(2));
            DoubleVector z = s.mul(s);
            DoubleVector p = z.fma(Logarithm.LG7, Logarithm.LG6);
            p = z.fma(p, DoubleVector.broadcast(DOUBLES, Logarithm.LG5));
            p = z.fma(p, DoubleVector.broadcast(DOUBLES, Logarithm.LG4));
            p = z.fma(p, DoubleVector.broadcast(DOUBLES, Logarithm.LG3));
            p = z.fma(p, DoubleVector.broadcast(DOUBLES, Logarithm.LG2));
            p = z.fma(p, DoubleVector.broadcast(DOUBLES, Logarithm.LG1));
            DoubleVector h = f.mul(0.5).mul(f);
            DoubleVector low = s.mul(h.add(z.mul(p))).add(dk.mul(Logarithm.LN2_LOW));
            DoubleVector root =
                    dk.mul(Logarithm.LN2_HIGH).sub(h.sub(low).sub(f)).neg().sqrt();
            beyond += root.compare(GT, NormalQuantile.FAR).trueCount();
            root.intoArray(roots, j);
        }
        return beyond;
    }

    /** Quantiles of the tails by C and D, in the place of the roots. */
    private static void rationals(double[] tails, double[] values, int count) {
        for (int j = 0; j < count; j += Lanes.COUNT) {
            DoubleVector r = DoubleVector.fromArray(DOUBLES, values, j).sub(NormalQuantile.NEAR);
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector a = r.fma(C1, C0);
            DoubleVector b = r.fma(C3, C2);
            DoubleVector c = r.fma(C5, C4);
            DoubleVector d = r.fma(C7, C6);
            a = b.fma(r2, a);
            c = d.fma(r2, c);
            DoubleVector over = c.fma(r4, a);
            a = r.fma(D1, D0);
            b = r.fma(D3, D2);
            c = r.fma(D5, D4);
            d = r.fma(D7, D6);
            a = b.fma(r2, a);
            c = d.fma(r2, c);
            DoubleVector size = over.div(c.fma(r4, a));
            VectorMask<Double> left = DoubleVector.fromArray(DOUBLES, tails, j).compare(LT, 0.5);
            size.blend(size.neg(), left).intoArray(values, j);
        }
    }

    /** The middle's value in the lanes that lie there, and the next values in the others. */
    private static int inside(MemorySegment memory, long offset, int n, double[] values, int before) {
        int next = before;
        DoubleVector squared = DoubleVector.broadcast(DOUBLES, NormalQuantile.MIDDLE_SQUARED);
        for (int j = 0; j < n; j += Lanes.COUNT) {
            long at = offset + (long) Double.BYTES * j;
            DoubleVector q =
                    DoubleVector.fromMemorySegment(DOUBLES, memory, at, ORDER).sub(0.5);
            VectorMask<Double> outside = q.abs().compare(GT, NormalQuantile.MIDDLE);
            DoubleVector r = q.neg().fma(q, squared);
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector a = r.fma(A1, A0);
            DoubleVector b = r.fma(A3, A2);
            DoubleVector c = r.fma(A5, A4);
            DoubleVector d = r.fma(A7, A6);
            a = b.fma(r2, a);
            c = d.fma(r2, c);
            DoubleVector over = q.mul(c.fma(r4, a));
            a = r.fma(B1, B0);
            b = r.fma(B3, B2);
            c = r.fma(B5, B4);
            d = r.fma(B7, B6);
            a = b.fma(r2, a);
            c = d.fma(r2, c);
            DoubleVector others = DoubleVector.fromArray(DOUBLES, values, next).expand(outside);
            over.div(c.fma(r4, a)).blend(others, outside).intoMemorySegment(memory, at, ORDER);
            next += outside.trueCount();
        }
        return next;
    }
}
