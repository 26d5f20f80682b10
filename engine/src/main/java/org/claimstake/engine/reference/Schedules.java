package org.claimstake.engine.reference;

import static org.claimstake.language.plan.ValueType.MISSING;

import java.util.List;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;

/** Bands and knots read at a value. */
final class Schedules {
    private final Formulas formulas;

    Schedules(Formulas formulas) {
        this.formulas = formulas;
    }

    double of(Node.AtSchedule at, int period) {
        double x = formulas.of(at.x(), period);
        if (Double.isNaN(x)) {
            return MISSING;
        }
        List<Plan.Band> bands = formulas.plan().schedules().get(at.schedule()).bands();
        rising(at, bands, period);
        double value = switch (at.kind()) {
            case RATE -> formulas.of(bands.get(holding(bands, x, period)).value(), period);
            case CHARGE -> charge(bands, x, period);
            case BETWEEN -> between(bands, x, period);
        };
        return formulas.finite(value, "charges more than a number can hold", period);
    }

    /** Bounds are formulas; only a run can tell that they do not rise. */
    private void rising(Node.AtSchedule at, List<Plan.Band> bands, int period) {
        double before = Double.NEGATIVE_INFINITY;
        for (Plan.Band band : bands) {
            double bound = bound(band, period);
            if (!(bound > before)) {
                String name = formulas.plan().schedules().get(at.schedule()).name();
                throw formulas.halt(RunFindings.schedule(formulas.spot(period), name, before, bound), period);
            }
            before = bound;
        }
    }

    /** The band that holds x: the first whose bound lies above it, or at it where the bound is kept. */
    private int holding(List<Plan.Band> bands, double x, int period) {
        for (int i = 0; i < bands.size() - 1; i++) {
            double bound = bound(bands.get(i), period);
            if (x < bound || bands.get(i).upTo() && x == bound) {
                return i;
            }
        }
        return bands.size() - 1;
    }

    /**
     * A whole band that holds x charges its rate on all of x. Otherwise each sliced band charges its rate on its slice:
     * from where the sliced band before it ended, so that a whole band left behind leaves its room to the next slice; the
     * first slice begins at 0.
     */
    private double charge(List<Plan.Band> bands, double x, int period) {
        int holding = holding(bands, x, period);
        if (bands.get(holding).whole()) {
            return formulas.of(bands.get(holding).value(), period) * x;
        }
        double charge = 0;
        double from = 0;
        for (int i = 0; i <= holding; i++) {
            Plan.Band band = bands.get(i);
            if (!band.whole()) {
                double to = i == holding ? x : bound(band, period);
                charge += formulas.of(band.value(), period) * (to - from);
                from = to;
            }
        }
        return charge;
    }

    /** Straight lines between the knots, flat outside; the value of a knot at the knot itself. */
    private double between(List<Plan.Band> knots, double x, int period) {
        int right = 0;
        while (right < knots.size() && bound(knots.get(right), period) < x) {
            right++;
        }
        if (right == knots.size()) {
            return formulas.of(knots.getLast().value(), period);
        }
        double x1 = bound(knots.get(right), period);
        double y1 = formulas.of(knots.get(right).value(), period);
        if (right == 0 || x1 == x) {
            return y1;
        }
        double x0 = bound(knots.get(right - 1), period);
        double y0 = formulas.of(knots.get(right - 1).value(), period);
        return y0 + (y1 - y0) * ((x - x0) / (x1 - x0));
    }

    private double bound(Plan.Band band, int period) {
        return band.bound() == null ? Double.POSITIVE_INFINITY : formulas.of(band.bound(), period);
    }
}
