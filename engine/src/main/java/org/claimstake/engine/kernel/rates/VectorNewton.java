package org.claimstake.engine.kernel.rates;

import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.NE;
import static org.claimstake.engine.exact.Lanes.DOUBLES;
import static org.claimstake.engine.exact.Lanes.ORDER;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import org.claimstake.engine.exact.Lanes;
import org.claimstake.engine.rates.Irrs;

/**
 * Newton's method guarded by its bracket, as {@code Irrs} has it, for many futures at once: the same operations in the same
 * order in every lane, and a lane that has its root stands still while the others go on.
 *
 * <p>Six vectors go together: each sum is a chain in which a product waits for the one before it, and twelve such chains keep
 * the machine busy.
 */
final class VectorNewton {
    private static final int TOGETHER = 6;

    private VectorNewton() {}

    /** Brings every active lane to its root, in {@code brackets.v}. */
    static void search(Flows flows, Brackets brackets) {
        int vectors = (flows.n() + Lanes.COUNT - 1) / Lanes.COUNT;
        for (int first = 0; first < vectors; first += TOGETHER) {
            search(flows, brackets, first, Math.min(first + TOGETHER, vectors) - 1);
        }
    }

    private static void search(Flows flows, Brackets brackets, int first, int last) {
        // where fewer than six are left the last stands in for those that are not there
        int b = Math.min(first + 1, last) * Lanes.COUNT;
        int c = Math.min(first + 2, last) * Lanes.COUNT;
        int d = Math.min(first + 3, last) * Lanes.COUNT;
        int e = Math.min(first + 4, last) * Lanes.COUNT;
        int f = last * Lanes.COUNT;
        for (int step = 0; step < Irrs.MOST_STEPS && anyActive(brackets, first, last); step++) {
            worths(
                    flows.memory(),
                    flows.offset(),
                    flows.rowStride(),
                    flows.periods(),
                    brackets.v,
                    brackets.worth,
                    brackets.slope,
                    first * Lanes.COUNT,
                    b,
                    c,
                    d,
                    e,
                    f);
            for (int vector = first; vector <= last; vector++) {
                if (brackets.active[vector] != 0) {
                    brackets.active[vector] = step(brackets, vector * Lanes.COUNT, brackets.active[vector]);
                }
            }
        }
    }

    private static boolean anyActive(Brackets brackets, int first, int last) {
        long any = 0;
        for (int vector = first; vector <= last; vector++) {
            any |= brackets.active[vector];
        }
        return any != 0;
    }

    /** Worth and slope at v by Horner's rule, the last flow first, for the vectors that begin at lanes a to f. */
    private static void worths(
            MemorySegment memory,
            long offset,
            long rowStride,
            int periods,
            double[] v,
            double[] worth,
            double[] slope,
            int a,
            int b,
            int c,
            int d,
            int e,
            int f) {
        DoubleVector va = DoubleVector.fromArray(DOUBLES, v, a);
        DoubleVector vb = DoubleVector.fromArray(DOUBLES, v, b);
        DoubleVector vc = DoubleVector.fromArray(DOUBLES, v, c);
        DoubleVector vd = DoubleVector.fromArray(DOUBLES, v, d);
        DoubleVector ve = DoubleVector.fromArray(DOUBLES, v, e);
        DoubleVector vf = DoubleVector.fromArray(DOUBLES, v, f);
        DoubleVector ga = DoubleVector.zero(DOUBLES);
        DoubleVector gb = ga;
        DoubleVector gc = ga;
        DoubleVector gd = ga;
        DoubleVector ge = ga;
        DoubleVector gf = ga;
        DoubleVector sa = ga;
        DoubleVector sb = ga;
        DoubleVector sc = ga;
        DoubleVector sd = ga;
        DoubleVector se = ga;
        DoubleVector sf = ga;
        long row = offset + (periods - 1) * rowStride;
        for (int t = periods - 1; t >= 0; t--) {
            sa = sa.fma(va, ga);
            sb = sb.fma(vb, gb);
            sc = sc.fma(vc, gc);
            sd = sd.fma(vd, gd);
            se = se.fma(ve, ge);
            sf = sf.fma(vf, gf);
            ga = ga.fma(va, DoubleVector.fromMemorySegment(DOUBLES, memory, row + 8L * a, ORDER));
            gb = gb.fma(vb, DoubleVector.fromMemorySegment(DOUBLES, memory, row + 8L * b, ORDER));
            gc = gc.fma(vc, DoubleVector.fromMemorySegment(DOUBLES, memory, row + 8L * c, ORDER));
            gd = gd.fma(vd, DoubleVector.fromMemorySegment(DOUBLES, memory, row + 8L * d, ORDER));
            ge = ge.fma(ve, DoubleVector.fromMemorySegment(DOUBLES, memory, row + 8L * e, ORDER));
            gf = gf.fma(vf, DoubleVector.fromMemorySegment(DOUBLES, memory, row + 8L * f, ORDER));
            row -= rowStride;
        }
        ga.intoArray(worth, a);
        gb.intoArray(worth, b);
        gc.intoArray(worth, c);
        gd.intoArray(worth, d);
        ge.intoArray(worth, e);
        gf.intoArray(worth, f);
        sa.intoArray(slope, a);
        sb.intoArray(slope, b);
        sc.intoArray(slope, c);
        sd.intoArray(slope, d);
        se.intoArray(slope, e);
        sf.intoArray(slope, f);
    }

    /** One step of a vector's active lanes; who is still active after it. */
    private static long step(Brackets brackets, int lane, long active) {
        DoubleVector v = DoubleVector.fromArray(DOUBLES, brackets.v, lane);
        DoubleVector worth = DoubleVector.fromArray(DOUBLES, brackets.worth, lane);
        VectorMask<Double> on = VectorMask.fromLong(DOUBLES, active).and(worth.compare(NE, 0));
        VectorMask<Double> likeLow =
                worth.mul(DoubleVector.fromArray(DOUBLES, brackets.side, lane)).compare(GT, 0);
        DoubleVector low = DoubleVector.fromArray(DOUBLES, brackets.low, lane).blend(v, likeLow);
        DoubleVector high = v.blend(DoubleVector.fromArray(DOUBLES, brackets.high, lane), likeLow);
        low.intoArray(brackets.low, lane);
        high.intoArray(brackets.high, lane);
        DoubleVector next = v.sub(worth.div(DoubleVector.fromArray(DOUBLES, brackets.slope, lane)));
        VectorMask<Double> inside = low.compare(LE, next).and(next.compare(LE, high));
        next = low.add(high).div(2).blend(next, inside);
        v.blend(next, on).intoArray(brackets.v, lane);
        VectorMask<Double> close = next.sub(v).abs().compare(LE, next.mul(Irrs.CLOSE));
        return on.andNot(close).toLong();
    }
}
