/** The rate of return of one row of yearly flows by the judge's rule, written by hand; NaN where there is none. */
final class PlainIrr {
    private static final int MOST_STEPS = 60;
    private static final double CLOSE = 1e-10;
    private static final int FINE = 150;
    private static final int COARSE = 90;
    private static final double[] GRID = new double[FINE + COARSE + 1]; // 1 / (1 + rate)

    static {
        for (int i = 0; i < GRID.length; i++) {
            GRID[i] = 1 / (1 + rateOn(i));
        }
    }

    private double[] back = new double[0];

    double of(double[] flows) {
        int changes = changes(flows);
        if (changes <= 0) {
            return Double.NaN;
        }
        return changes == 1 ? only(flows) : counted(flows);
    }

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

    private double only(double[] flows) {
        int n = flows.length;
        double low = sign(flows, n, 0.5);
        double high = sign(flows, n, 2);
        if (low == 0 || high == 0) {
            return 1 / (low == 0 ? 0.5 : 2) - 1;
        }
        if (low != high) {
            boolean upper = sign(flows, n, 1) == low;
            return 1 / (upper ? newton(flows, n, 1, 2, 1.1) : newton(flows, n, 0.5, 1, 0.9)) - 1;
        }
        int first = 0;
        int last = n - 1;
        while (flows[first] == 0) first++;
        while (flows[last] == 0) last--;
        if (low != Math.signum(flows[first])) {
            return 1 / near(flows, n) - 1;
        }
        if (back.length < n) {
            back = new double[n];
        }
        for (int i = 0; i <= last - first; i++) {
            back[i] = flows[last - i];
        }
        return near(back, last - first + 1) - 1;
    }

    private static double counted(double[] flows) {
        int n = flows.length;
        int found = 0;
        double rate = Double.NaN;
        double before = 0;
        double signBefore = 0;
        for (int i = 0; i < GRID.length; i++) {
            double v = GRID[i];
            double sign = sign(flows, n, v);
            if (sign == 0) {
                rate = rateOn(i);
                found++;
            } else if (signBefore != 0 && sign != signBefore) {
                rate = found == 0 ? 1 / newton(flows, n, v, before, (v + before) / 2) - 1 : rate;
                found++;
            }
            if (found > 1) {
                return Double.NaN;
            }
            before = v;
            signBefore = sign;
        }
        return rate;
    }

    private static double rateOn(int i) {
        return i <= FINE ? (i - 50) / 100.0 : (100 + 10 * (i - FINE)) / 100.0;
    }

    private static double near(double[] flows, int n) {
        double high = 0.5;
        double atHigh = sign(flows, n, high);
        for (int i = 0; i < MOST_STEPS; i++) {
            double low = high / 2;
            if (sign(flows, n, low) != atHigh) {
                return newton(flows, n, low, high, (low + high) / 2);
            }
            high = low;
        }
        return high;
    }

    private static double sign(double[] flows, int n, double v) {
        double g = 0;
        for (int t = n - 1; t >= 0; t--) {
            g = Math.fma(g, v, flows[t]);
        }
        return Math.signum(g);
    }

    private static double newton(double[] flows, int n, double low, double high, double start) {
        double lo = low;
        double hi = high;
        double v = start;
        double signLow = sign(flows, n, lo);
        for (int i = 0; i < MOST_STEPS; i++) {
            double g = 0;
            double slope = 0;
            for (int t = n - 1; t >= 0; t--) {
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
}
