package org.claimstake.engine.reference;

import static org.claimstake.language.plan.ValueType.MISSING;

import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.Node;

/**
 * Present values: the sum of flow[t] * f[t], oldest first. The factors come by repeated division, f[t] = f[t-1] / q with
 * q = (1 + rate)^(years in a period), so that all readers share their rounding. The first is 1 for flows at the start of
 * their period, 1/q at its end and 1/q^(1/2) in its middle. With another date to discount to than the case's first day the
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
            factor = t == 0 ? firstFactor(npv.timing(), rate) : factor / growth(rate, 1);
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

    private double firstFactor(Node.Timing timing, double rate) {
        return switch (timing) {
            case START -> 1;
            case MID -> 1 / growth(rate, 0.5);
            case END -> 1 / growth(rate, 1);
        };
    }

    /** What one becomes in so many periods. */
    private double growth(double rate, double periods) {
        return power(1 + rate, periods * formulas.axis().years());
    }

    private double shift(Node.Npv npv, double rate) {
        double at = formulas.of(npv.at(), -1);
        return at == formulas.axis().first()
                ? 1
                : power(1 + rate, Calendar.years(at, formulas.axis().first()));
    }

    private static double power(double base, double years) {
        return years == 1 ? base : Arithmetic.power(base, years, true);
    }
}
