package org.claimstake.engine.reference;

import org.claimstake.language.plan.Axis;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.Node;

/**
 * The factors of a present value, by repeated division: f[t] = f[t-1] / (1 + rate)^(years from the flow before).
 *
 * @param byDays time is counted in days, 365 to the year
 */
public record Worth(Axis axis, Node.Timing timing, boolean byDays) {

    /** Years from the flow of the period before to this period's; in the first, from the first day. */
    public double years(int period) {
        if (byDays) {
            double from = period == 0 ? axis.first() : paid(axis, timing, period - 1);
            return days(from, paid(axis, timing, period));
        }
        if (period > 0) {
            return axis.years();
        }
        return switch (timing) {
            case START -> 0;
            case MID -> 0.5 * axis.years();
            case END -> axis.years();
        };
    }

    /** @param before the factor of the period before, 1 in the first */
    public double factor(double before, double rate, int period) {
        double q = power(1 + rate, years(period));
        return before / q;
    }

    /** The day of a period's flow. */
    public static double paid(Axis axis, Node.Timing timing, int period) {
        double start = axis.now(period);
        return switch (timing) {
            case START -> start;
            case MID -> start + axis.months() / 2.0;
            case END -> axis.now(period + 1);
        };
    }

    /** Years of 365 days from one date to another. */
    static double days(double from, double to) {
        return Calendar.days(from, to) / 365;
    }

    static double power(double base, double years) {
        return years == 1 ? base : Arithmetic.power(base, years, true);
    }
}
