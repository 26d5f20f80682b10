package org.claimstake.engine.reference;

import static org.claimstake.language.plan.ValueType.MISSING;

import org.claimstake.engine.Irr;
import org.claimstake.engine.rates.Irrs;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.Node;

/**
 * Present values: the sum of flow[t] * f[t], oldest first. The factors come by repeated division, f[t] = f[t-1] / q with
 * q = (1 + rate)^(years in a period), so that all readers share their rounding. The first is 1 for flows at the start of
 * their period, 1/q at its end and 1/q^(1/2) in its middle. By days, q is (1 + rate)^(days from one flow to the next / 365). With another date to discount to than the case's first day the
 * sum is multiplied by (1 + rate)^(years from the first day to it). Checked against Excel's NPV and closed forms.
 */
final class Discounting {
    private static final String TOO_MUCH = "discounts to more than a number can hold";

    private final Formulas formulas;

    Discounting(Formulas formulas) {
        this.formulas = formulas;
    }

    double npv(Node.Npv npv) {
        double sum = 0;
        double factor = 1;
        double firstRate = MISSING;
        for (int t = 0; t < formulas.axis().count(); t++) {
            double rate = rate(npv, t);
            firstRate = t == 0 ? rate : firstRate;
            factor = t == 0 ? 1 / untilFirst(npv, rate) : factor / untilNext(npv, t, rate);
            sum += formulas.of(npv.flow(), t) * factor;
        }
        double shift = formulas.finite(shift(npv, firstRate), TOO_MUCH, -1);
        return formulas.finite(sum * shift, TOO_MUCH, -1);
    }

    private double rate(Node.Npv npv, int period) {
        double rate = formulas.of(npv.rate(), period);
        if (rate <= -1) {
            throw formulas.halt(RunFindings.rate(formulas.spot(-1), rate), -1);
        }
        return rate;
    }

    private double untilFirst(Node.Npv npv, double rate) {
        if (npv.byDays()) {
            return power(1 + rate, days(formulas.axis().first(), paid(npv.timing(), 0)));
        }
        return switch (npv.timing()) {
            case START -> 1;
            case MID -> growth(rate, 0.5);
            case END -> growth(rate, 1);
        };
    }

    private double untilNext(Node.Npv npv, int period, double rate) {
        return npv.byDays()
                ? power(1 + rate, days(paid(npv.timing(), period - 1), paid(npv.timing(), period)))
                : growth(rate, 1);
    }

    /** The day of a period's flow. */
    private double paid(Node.Timing timing, int period) {
        double start = formulas.axis().now(period);
        return switch (timing) {
            case START -> start;
            case MID -> start + formulas.axis().months() / 2.0;
            case END -> formulas.axis().now(period + 1);
        };
    }

    /** Years of 365 days from one date to another. */
    private static double days(double from, double to) {
        return Calendar.days(from, to) / 365;
    }

    Irr irr(Node.Irr irr) {
        double[] flows = formulas.flows(irr.flow());
        Node.Timing timing = irr.byDays();
        if (timing == null) {
            return Irrs.of(flows, formulas.axis().months());
        }
        double[] years = new double[flows.length];
        for (int t = 0; t < flows.length; t++) {
            years[t] = days(formulas.axis().first(), paid(timing, t));
        }
        return Irrs.dated(flows, years);
    }

    /** What one becomes in so many periods. */
    private double growth(double rate, double periods) {
        return power(1 + rate, periods * formulas.axis().years());
    }

    private double shift(Node.Npv npv, double rate) {
        double at = formulas.of(npv.at(), -1);
        double first = formulas.axis().first();
        return at == first ? 1 : power(1 + rate, npv.byDays() ? days(first, at) : Calendar.years(at, first));
    }

    private static double power(double base, double years) {
        return years == 1 ? base : Arithmetic.power(base, years, true);
    }
}
