package org.claimstake.engine.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.claimstake.engine.Irr;
import org.claimstake.engine.NoneReason;
import org.claimstake.engine.exact.Exact;

/**
 * Internal rates of return: the roots of g(v) = sum of flow[t] * v^t, with v = (1 + rate)^(-years in a period).
 *
 * <p>No change of sign in the flows: none. One: there is one root above -100 %, and it is the answer. More: the roots
 * between -50 % and 1000 % are counted on a grid of 1 point up to 100 % and of 10 points above; one is the answer, more
 * are several. Each root is found by Newton's method guarded by its bracket.
 */
final class Irrs {
    private static final int MOST_STEPS = 60;
    private static final double CLOSE = 1e-10;
    private static final int FINE = 150; // from -50 % to 100 %
    private static final int COARSE = 90; // from 100 % to 1000 %

    private final double[] flows; // [period]
    private final double[] reversed; // without zeros at its ends
    private final double[] trimmed; // without zeros at its ends
    private final int months;

    private Irrs(double[] flows, int first, int last, int months) {
        this.flows = flows;
        this.months = months;
        trimmed = Arrays.copyOfRange(flows, first, last + 1);
        reversed = new double[trimmed.length];
        for (int i = 0; i < trimmed.length; i++) {
            reversed[i] = trimmed[trimmed.length - 1 - i];
        }
    }

    /**
     * @param flows  one a period, oldest first
     * @param months in a period
     */
    static Irr of(double[] flows, int months) {
        int first = -1;
        int last = -1;
        int changes = 0;
        for (int t = 0; t < flows.length; t++) {
            if (Double.isNaN(flows[t])) {
                return new Irr.None(NoneReason.MISSING, List.of());
            }
            if (flows[t] != 0) {
                first = first < 0 ? t : first;
                changes += last >= 0 && flows[t] > 0 != flows[last] > 0 ? 1 : 0;
                last = t;
            }
        }
        if (changes == 0) {
            return new Irr.None(NoneReason.NO_ROOT, List.of());
        }
        var irrs = new Irrs(flows, first, last, months);
        return changes == 1 ? new Irr.Found(irrs.only(), List.of()) : irrs.counted();
    }

    /** The one root there is: first looked for between v = 0.5 and 2. */
    private double only() {
        double low = sign(flows, 0.5);
        double high = sign(flows, 2);
        if (low == 0 || high == 0) {
            return rate(low == 0 ? 0.5 : 2);
        }
        if (low != high) {
            // the bracket is halved once by hand, so that the start lies near: most rates are within 10 %
            double middle = sign(flows, 1);
            return middle == low ? rate(newton(flows, 1, 2, 1.1)) : rate(newton(flows, 0.5, 1, 0.9));
        }
        // outside: for small v the first flow decides the sign, so a sign like the last flow's at 0.5 puts the root
        // below
        return low != Math.signum(trimmed[0]) ? rate(near(trimmed)) : rateOf(near(reversed));
    }

    /** The highest root between 0 and 0.5, its bracket found by halving. */
    private static double near(double[] flows) {
        double high = 0.5;
        double sign = sign(flows, high);
        for (int i = 0; i < MOST_STEPS; i++) {
            double low = high / 2;
            if (sign(flows, low) != sign) {
                return newton(flows, low, high, (low + high) / 2);
            }
            high = low;
        }
        return high; // 2^-61: as far as rates are told apart
    }

    /** More than one change of sign. */
    private Irr counted() {
        List<Double> roots = roots();
        return switch (roots.size()) {
            case 0 -> new Irr.None(NoneReason.NO_ROOT, List.of());
            case 1 -> new Irr.Found(roots.getFirst(), below());
            default -> new Irr.None(NoneReason.SEVERAL, roots);
        };
    }

    private List<Double> roots() {
        var roots = new ArrayList<Double>();
        double before = 0;
        double signBefore = 0;
        for (int i = 0; i <= FINE + COARSE; i++) {
            double v = v(grid(i));
            double sign = sign(flows, v);
            if (sign == 0) {
                roots.add(grid(i));
            } else if (signBefore != 0 && sign != signBefore) {
                roots.add(rate(newton(flows, v, before, (v + before) / 2)));
            }
            before = v;
            signBefore = sign;
        }
        return roots;
    }

    /** From -50 % by 1 point to 100 %, then by 10 points to 1000 %. */
    private static double grid(int i) {
        return i <= FINE ? (i - 50) / 100.0 : (100 + 10 * (i - FINE)) / 100.0;
    }

    /** Rates below -50 %, where v has passed 2 and 1/v shrinks: brackets by halving. */
    private List<Double> below() {
        var roots = new ArrayList<Double>();
        double high = 1 / v(-0.5);
        double signHigh = sign(reversed, high);
        for (int i = 0; i < MOST_STEPS; i++) {
            double low = high / 2;
            double sign = sign(reversed, low);
            if (sign == 0) {
                roots.add(rateOf(low));
            } else if (signHigh != 0 && sign != signHigh) {
                roots.add(rateOf(newton(reversed, low, high, (low + high) / 2)));
            }
            high = low;
            signHigh = sign;
        }
        return roots;
    }

    /**
     * The root in a bracket whose ends have opposite signs. A step that leaves the bracket is replaced by its middle; a
     * step that lands on its edge is kept, since it may have converged. The last step is quadratic: at a change of 1e-10
     * the value is good to its last digits.
     */
    private static double newton(double[] flows, double low, double high, double start) {
        double lo = low;
        double hi = high;
        double v = start;
        double signLow = sign(flows, lo);
        for (int i = 0; i < MOST_STEPS; i++) {
            double g = 0;
            double slope = 0;
            for (int t = flows.length - 1; t >= 0; t--) {
                slope = Math.fma(slope, v, g);
                g = Math.fma(g, v, flows[t]);
            }
            if (g == 0) {
                return v;
            }
            if (Math.signum(g) == signLow) {
                lo = v;
            } else {
                hi = v;
            }
            double next = v - g / slope;
            if (!(lo <= next && next <= hi)) {
                next = (lo + hi) / 2;
            }
            double step = Math.abs(next - v);
            v = next;
            if (step <= CLOSE * v) {
                break;
            }
        }
        return v;
    }

    private static double sign(double[] flows, double v) {
        double g = 0;
        for (int t = flows.length - 1; t >= 0; t--) {
            g = Math.fma(g, v, flows[t]);
        }
        return Math.signum(g);
    }

    private double v(double rate) {
        return months == 12 ? 1 / (1 + rate) : 1 / Exact.power(1 + rate, months / 12.0);
    }

    private double rate(double v) {
        return rateOf(1 / v);
    }

    /** @param growth in a period, 1/v */
    private double rateOf(double growth) {
        return months == 12 ? growth - 1 : Exact.power(growth, 12.0 / months) - 1;
    }
}
