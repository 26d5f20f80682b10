package org.claimstake.engine.rates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.claimstake.engine.Irr;
import org.claimstake.engine.NoneReason;
import org.claimstake.engine.exact.Exact;

/**
 * Internal rates of return: the roots of g(v) = sum of flow[t] * v^t, with v = (1 + rate)^(-years in a period); of dated
 * flows t is the years from the first, and v = 1 / (1 + rate).
 *
 * <p>No change of sign in the flows: none. One: there is one root above -100 %, and it is the answer. More: the roots
 * between -50 % and 1000 % are counted on a grid of 1 point up to 100 % and of 10 points above; one is the answer, more
 * are several. Each root is found by Newton's method guarded by its bracket.
 */
public final class Irrs {
    /** After so many steps the search ends where it is. */
    public static final int MOST_STEPS = 60;

    /** A last step that is this small, relative to where it leads, is small enough. */
    public static final double CLOSE = 1e-10;

    private static final int FINE = 150; // from -50 % to 100 %
    private static final int COARSE = 90; // from 100 % to 1000 %

    private final PresentSum flows; // in v
    private final PresentSum reversed; // in 1/v, the last flow at time 0
    private final double firstFlow;
    private final double years; // to a step of time

    private Irrs(PresentSum flows, PresentSum reversed, double firstFlow, double years) {
        this.flows = flows;
        this.reversed = reversed;
        this.firstFlow = firstFlow;
        this.years = years;
    }

    /**
     * Flows of even periods.
     *
     * @param flows  one a period, oldest first
     * @param months in a period
     */
    public static Irr of(double[] flows, int months) {
        int changes = changes(flows);
        if (changes <= 0) {
            return none(changes);
        }
        int first = 0;
        int last = flows.length - 1;
        while (flows[first] == 0) first++;
        while (flows[last] == 0) last--;
        double[] back = new double[last - first + 1];
        for (int i = 0; i < back.length; i++) {
            back[i] = flows[last - i];
        }
        return new Irrs(PresentSum.even(flows), PresentSum.even(back), flows[first], months / 12.0).of(changes);
    }

    /**
     * Flows at any times.
     *
     * @param years of each flow, counted from the same day; in any order
     */
    public static Irr dated(double[] flows, double[] years) {
        Integer[] order = IntStream.range(0, flows.length)
                .filter(i -> flows[i] != 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> years[i]))
                .toArray(Integer[]::new);
        // what falls on one day is one flow: the order of the rows must not make a change of sign
        var sums = new ArrayList<Double>();
        var times = new ArrayList<Double>();
        for (int i : order) {
            int end = times.size() - 1;
            if (end >= 0 && times.get(end) == years[i]) {
                sums.set(end, sums.get(end) + flows[i]);
            } else {
                sums.add(flows[i]);
                times.add(years[i]);
            }
        }
        double[] sorted = sums.stream().mapToDouble(Double::doubleValue).toArray();
        int changes = changes(sorted);
        if (changes <= 0) {
            return none(changes);
        }
        int n = sorted.length;
        double[] after = new double[n]; // years after the first
        double[] before = new double[n]; // before the last, in the order of back
        double[] back = new double[n];
        for (int i = 0; i < n; i++) {
            after[i] = times.get(i) - times.getFirst();
            before[i] = times.getLast() - times.get(n - 1 - i);
            back[i] = sorted[n - 1 - i];
        }
        double firstFlow =
                Arrays.stream(sorted).filter(flow -> flow != 0).findFirst().orElseThrow();
        return new Irrs(PresentSum.dated(sorted, after), PresentSum.dated(back, before), firstFlow, 1).of(changes);
    }

    /** How often the sign changes; -1 where a flow is missing. */
    private static int changes(double[] flows) {
        int changes = 0;
        double before = 0;
        for (double flow : flows) {
            if (Double.isNaN(flow)) {
                return -1;
            }
            if (flow != 0) {
                changes += before != 0 && flow > 0 != before > 0 ? 1 : 0;
                before = flow;
            }
        }
        return changes;
    }

    private static Irr none(int changes) {
        return new Irr.None(changes < 0 ? NoneReason.MISSING : NoneReason.NO_ROOT, List.of());
    }

    private Irr of(int changes) {
        return changes == 1 ? new Irr.Found(only(), List.of()) : counted();
    }

    /** The one root there is: first looked for between v = 0.5 and 2. */
    private double only() {
        double low = flows.sign(0.5);
        double high = flows.sign(2);
        if (low == 0 || high == 0) {
            return rate(low == 0 ? 0.5 : 2);
        }
        if (low != high) {
            // the bracket is halved once by hand, so that the start lies near: most rates are within 10 %
            double middle = flows.sign(1);
            return middle == low ? rate(newton(flows, 1, 2, 1.1)) : rate(newton(flows, 0.5, 1, 0.9));
        }
        // outside: for small v the first flow decides the sign, so a sign like the last flow's at 0.5 puts the root
        // below
        return low != Math.signum(firstFlow) ? rate(near(flows)) : rateOf(near(reversed));
    }

    /** The highest root between 0 and 0.5, its bracket found by halving. */
    private static double near(PresentSum flows) {
        double high = 0.5;
        double sign = flows.sign(high);
        for (int i = 0; i < MOST_STEPS; i++) {
            double low = high / 2;
            if (flows.sign(low) != sign) {
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
            double v = v(point(i), years);
            double sign = flows.sign(v);
            if (sign == 0) {
                roots.add(point(i));
            } else if (signBefore != 0 && sign != signBefore) {
                roots.add(rate(newton(flows, v, before, (v + before) / 2)));
            }
            before = v;
            signBefore = sign;
        }
        return roots;
    }

    /** From -50 % by 1 point to 100 %, then by 10 points to 1000 %. */
    private static double point(int i) {
        return i <= FINE ? (i - 50) / 100.0 : (100 + 10 * (i - FINE)) / 100.0;
    }

    /** Rates below -50 %, where v has passed 2 and 1/v shrinks: brackets by halving. */
    private List<Double> below() {
        var roots = new ArrayList<Double>();
        double high = 1 / v(-0.5, years);
        double signHigh = reversed.sign(high);
        for (int i = 0; i < MOST_STEPS; i++) {
            double low = high / 2;
            double sign = reversed.sign(low);
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
    private static double newton(PresentSum flows, double low, double high, double start) {
        double lo = low;
        double hi = high;
        double v = start;
        double signLow = flows.sign(lo);
        for (int i = 0; i < MOST_STEPS; i++) {
            flows.at(v);
            double g = flows.value;
            if (g == 0) {
                return v;
            }
            if (Math.signum(g) == signLow) {
                lo = v;
            } else {
                hi = v;
            }
            double next = v - g / flows.slope;
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

    private static double v(double rate, double years) {
        return years == 1 ? 1 / (1 + rate) : 1 / Exact.power(1 + rate, years);
    }

    private double rate(double v) {
        return rateOf(1 / v);
    }

    /** @param growth in a step of time, 1/v */
    private double rateOf(double growth) {
        return rateOf(growth, years);
    }

    private static double rateOf(double growth, double years) {
        return years == 1 ? growth - 1 : Exact.power(growth, 1 / years) - 1;
    }

    /**
     * For a reader that searches many rows at once: v at the points between which roots are counted, lowest rate first.
     *
     * @param months in a period
     */
    public static double[] grid(int months) {
        return IntStream.rangeClosed(0, FINE + COARSE)
                .mapToDouble(i -> v(point(i), months / 12.0))
                .toArray();
    }

    /**
     * For a reader that searches many rows at once: the rate a year of a root.
     *
     * @param v by which a flow's worth falls in a period
     * @param months in a period
     */
    public static double rate(double v, int months) {
        return rateOf(1 / v, months / 12.0);
    }
}
