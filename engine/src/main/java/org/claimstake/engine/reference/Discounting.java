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
public final class Discounting {
    private static final String TOO_MUCH = "discounts to more than a number can hold";

    private final Formulas formulas;

    Discounting(Formulas formulas) {
        this.formulas = formulas;
    }

    double npv(Node.Npv npv) {
        var worth = new Worth(formulas.axis(), npv.timing(), npv.byDays());
        double sum = 0;
        double factor = 1;
        double firstRate = MISSING;
        for (int t = 0; t < formulas.axis().count(); t++) {
            double rate = rate(npv, t);
            firstRate = t == 0 ? rate : firstRate;
            factor = worth.factor(factor, rate, t);
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

    Irr irr(Node.Irr irr) {
        double[] flows = formulas.flows(irr.flow());
        Node.Timing timing = irr.byDays();
        if (timing == null) {
            return Irrs.of(flows, formulas.axis().months());
        }
        double[] years = new double[flows.length];
        for (int t = 0; t < flows.length; t++) {
            years[t] = Worth.days(formulas.axis().first(), Worth.paid(formulas.axis(), timing, t));
        }
        return Irrs.dated(flows, years);
    }

    private double shift(Node.Npv npv, double rate) {
        double at = formulas.of(npv.at(), -1);
        double first = formulas.axis().first();
        return at == first
                ? 1
                : Worth.power(1 + rate, npv.byDays() ? Worth.days(first, at) : Calendar.years(at, first));
    }
}
