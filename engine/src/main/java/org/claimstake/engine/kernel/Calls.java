package org.claimstake.engine.kernel;

import org.claimstake.engine.Irr;
import org.claimstake.engine.NoneReason;
import org.claimstake.engine.rates.Irrs;
import org.claimstake.engine.reference.Layers;
import org.claimstake.language.plan.ValueType;

/** Routines that read the past of a future in memory, one future at a time. */
final class Calls {
    private Calls() {}

    /** Of a rate that is none the reason stands in the low bits, until the value leaves memory. */
    private static final long NONE = Double.doubleToRawLongBits(ValueType.MISSING);

    static double rate(Irr irr) {
        return irr instanceof Irr.None none
                ? Double.longBitsToDouble(NONE | (1 + none.reason().ordinal()))
                : irr.rate();
    }

    /** Why a rate of return in memory is none. */
    static NoneReason reason(double none) {
        int number = (int) (Double.doubleToRawLongBits(none) & 0xFF) - 1;
        return number < 0 ? NoneReason.MISSING : NoneReason.values()[number];
    }

    static void irr(Call.Irr irr, Memory memory, double[] m, int stride, int d, int index, int n) {
        double[] flows = new double[irr.periods()];
        int place = irr.flows().places()[index];
        for (int i = 0; i < n; i++) {
            gather(irr.flows().slot(), place, memory, m, stride, i, flows);
            m[d + i] = rate(Irrs.of(flows, irr.months()));
        }
    }

    static void irr(Call.DatedIrr irr, Memory memory, double[] m, int stride, int d, int index, int n) {
        double[] flows = new double[irr.years().length];
        int place = irr.flows().places()[index];
        for (int i = 0; i < n; i++) {
            gather(irr.flows().slot(), place, memory, m, stride, i, flows);
            m[d + i] = rate(Irrs.dated(flows, irr.years()));
        }
    }

    private static void gather(Slot slot, int place, Memory memory, double[] m, int stride, int i, double[] flows) {
        for (int t = 0; t < flows.length; t++) {
            flows[t] = m[memory.row(slot, place, t) * stride + i];
        }
    }

    static void layered(LayerPlaces places, Memory memory, double[] m, int stride, int d, int now, int index, int n) {
        for (int i = 0; i < n; i++) {
            int lane = i;
            var reading = new Layers.Reading() {
                @Override
                public double of(int step, int period) {
                    LayerPlaces.Source source = places.of(step);
                    Access access = source.access();
                    Table table = source.table();
                    if (table != null) {
                        return table.at(index, period);
                    }
                    if (access == null) {
                        throw new IllegalStateException("neither in memory nor known: step " + step);
                    }
                    return m[memory.row(access.slot(), access.places()[index], period) * stride + lane];
                }

                @Override
                public double life(int period) {
                    return places.life().at(places.lifeRows()[index], period);
                }
            };
            m[d + i] = new Layers(reading, places.asked(), now, places.periodYears()).value();
        }
    }
}
