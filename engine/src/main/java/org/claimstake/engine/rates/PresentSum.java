package org.claimstake.engine.rates;

import org.claimstake.engine.exact.Exact;

/**
 * The sum of flow * v^time and its slope, for a search of its roots. The times are whole and even, one a period
 * (Horner's rule), or any years.
 */
abstract class PresentSum {
    /** At the v asked for last. */
    double value;

    double slope;

    abstract void at(double v);

    abstract double sign(double v);

    /** @param flows of times 0, 1, 2, … */
    static PresentSum even(double[] flows) {
        return new Even(flows);
    }

    /** @param years of the flows, 0 or more */
    static PresentSum dated(double[] flows, double[] years) {
        return new Dated(flows, years);
    }

    private static final class Even extends PresentSum {
        private final double[] flows;

        Even(double[] flows) {
            this.flows = flows;
        }

        @Override
        void at(double v) {
            double g = 0;
            double s = 0;
            for (int t = flows.length - 1; t >= 0; t--) {
                s = Math.fma(s, v, g);
                g = Math.fma(g, v, flows[t]);
            }
            value = g;
            slope = s;
        }

        @Override
        double sign(double v) {
            double g = 0;
            for (int t = flows.length - 1; t >= 0; t--) {
                g = Math.fma(g, v, flows[t]);
            }
            return Math.signum(g);
        }
    }

    /** From the last flow to the first, each by a power of its own. */
    private static final class Dated extends PresentSum {
        private final double[] flows;
        private final double[] years;

        Dated(double[] flows, double[] years) {
            this.flows = flows;
            this.years = years;
        }

        @Override
        void at(double v) {
            double g = 0;
            double s = 0;
            for (int i = flows.length - 1; i >= 0; i--) {
                double part = flows[i] * Exact.power(v, years[i]);
                g += part;
                s += part * years[i] / v;
            }
            value = g;
            slope = s;
        }

        @Override
        double sign(double v) {
            at(v);
            return Math.signum(value);
        }
    }
}
