package org.claimstake.engine.reference;

import static org.claimstake.language.plan.ValueType.MISSING;

import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.Node;
import org.jspecify.annotations.Nullable;

/** What a line has been until now, and an account's balance. Sums run from the oldest period to this one. */
final class Pasts {
    /** A balance within this part of the period's largest movement is what rounding left of zero. */
    private static final double ROUNDING = 1e-9;

    /** How far from a whole number a quotient of durations may lie and still count as one. */
    private static final double DUST = 1e-9;

    private static final int MOST_PERIODS = 10_000;

    private final Formulas formulas;

    Pasts(Formulas formulas) {
        this.formulas = formulas;
    }

    double of(Node.Past past, int period) {
        double value = switch (past.kind()) {
            case CUMULATIVE -> sum(past, 0, period);
            case TRAILING_SUM -> sum(past, Math.max(0, period - periods(past, "trailing_sum", period) + 1), period);
            case TRAILING_MEAN -> {
                int first = Math.max(0, period - periods(past, "trailing_mean", period) + 1);
                yield sum(past, first, period) / (period - first + 1);
            }
            case STRAIGHT_LINE -> straightLine(past, period);
            case EACH_YEAR -> eachYear(past, period);
        };
        return formulas.finite(value, "adds up to more than a number can hold", period);
    }

    /** The tax year's sum in its last period, else 0. */
    private double eachYear(Node.Past past, int period) {
        int begins = (int) years(past.years(), period);
        int next = Calendar.month(formulas.axis().now(period + 1));
        int length = 12 / formulas.axis().months();
        return next == begins ? sum(past, Math.max(0, period - length + 1), period) : 0;
    }

    private double sum(Node.Past past, int first, int period) {
        double sum = 0;
        for (int t = first; t <= period; t++) {
            sum += formulas.read(past.step(), past.row(), period, t);
        }
        return sum;
    }

    private int periods(Node.Past past, String function, int period) {
        double periods =
                given(years(past.years(), period), period) / formulas.axis().years();
        double whole = Math.rint(periods);
        if (!(Math.abs(periods - whole) <= DUST && whole >= 1)) {
            throw formulas.halt(RunFindings.wholePeriods(formulas.spot(period), function, periods), period);
        }
        return (int) Math.min(whole, MOST_PERIODS);
    }

    /**
     * What was spent in each period, in equal parts from that period on; n = ceil(life / period) parts of
     * spent * period / life, the last of them what the others leave.
     */
    private double straightLine(Node.Past past, int period) {
        double lifeYears = given(years(past.years(), period), period);
        double length = formulas.axis().years();
        int parts = parts(lifeYears, length, period);
        double sum = 0;
        for (int t = Math.max(0, period - parts + 1); t <= period; t++) {
            double spent = formulas.read(past.step(), past.row(), period, t);
            if (Double.isNaN(spent)) {
                return MISSING;
            }
            double part = parts == 1 ? spent : spent * length / lifeYears;
            sum += period - t < parts - 1 ? part : spent - (parts - 1) * part;
        }
        return sum;
    }

    private int parts(double lifeYears, double length, int period) {
        double parts = Math.ceil(lifeYears / length - DUST);
        if (!(lifeYears > 0 && parts <= MOST_PERIODS)) {
            throw formulas.halt(RunFindings.life(formulas.spot(period), lifeYears), period);
        }
        return (int) Math.max(parts, 1);
    }

    private double years(@Nullable Node years, int period) {
        return years == null ? MISSING : formulas.of(years, period);
    }

    /** A length that is missing is no length. */
    private double given(double years, int period) {
        if (Double.isNaN(years)) {
            throw formulas.halt(RunFindings.missing(formulas.spot(period)), period);
        }
        return years;
    }

    double settle(Node.Settle settle, int period) {
        double balance = formulas.of(settle.balance(), period);
        double largest = 0;
        for (Node movement : settle.movements()) {
            double size = Math.abs(formulas.of(movement, period));
            largest = size > largest ? size : largest;
        }
        return Math.abs(balance) <= ROUNDING * largest ? 0 : balance;
    }
}
