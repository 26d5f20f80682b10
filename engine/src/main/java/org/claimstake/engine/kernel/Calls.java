package org.claimstake.engine.kernel;

import org.claimstake.engine.Irr;
import org.claimstake.engine.NoneReason;
import org.claimstake.engine.rates.Irrs;
import org.claimstake.engine.reference.Layers;
import org.claimstake.language.plan.ValueType;

/** Routines that read the past of a future in memory, one future at a time. */
final class Calls {
    private Calls() {}

    /** What a tier's memory holds. */
    interface Lanes {
        double at(int row, int lane);
    }

    /** Of a rate that is none the reason stands in the low bits, until the value leaves memory. */
    private static final long NONE = Double.doubleToRawLongBits(ValueType.MISSING);

    static double rate(Irr irr) {
        return irr instanceof Irr.None none ? none(none.reason()) : irr.rate();
    }

    static double none(NoneReason reason) {
        return Double.longBitsToDouble(NONE | (1 + reason.ordinal()));
    }

    /** Why a rate of return in memory is none. */
    static NoneReason reason(double none) {
        int number = (int) (Double.doubleToRawLongBits(none) & 0xFF) - 1;
        return number < 0 ? NoneReason.MISSING : NoneReason.values()[number];
    }

    static void irr(Call.Irr irr, Memory memory, Lanes m, int index, int n, double[] to) {
        double[] flows = new double[irr.periods()];
        int place = irr.flows().places()[index];
        for (int i = 0; i < n; i++) {
            gather(irr.flows().slot(), place, memory, m, i, flows);
            to[i] = rate(Irrs.of(flows, irr.months()));
        }
    }

    static void irr(Call.DatedIrr irr, Memory memory, Lanes m, int index, int n, double[] to) {
        double[] flows = new double[irr.years().length];
        int place = irr.flows().places()[index];
        for (int i = 0; i < n; i++) {
            gather(irr.flows().slot(), place, memory, m, i, flows);
            to[i] = rate(Irrs.dated(flows, irr.years()));
        }
    }

    private static void gather(Slot slot, int place, Memory memory, Lanes m, int i, double[] flows) {
        for (int t = 0; t < flows.length; t++) {
            flows[t] = m.at(memory.row(slot, place, t), i);
        }
    }

    static void layered(LayerPlaces places, Memory memory, Lanes m, int now, int index, int n, double[] to) {
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
                    return m.at(memory.row(access.slot(), access.places()[index], period), lane);
                }

                @Override
                public double life(int period) {
                    return places.life().at(places.lifeRows()[index], period);
                }
            };
            to[i] = new Layers(reading, places.asked(), now, places.periodYears()).value();
        }
    }
}
