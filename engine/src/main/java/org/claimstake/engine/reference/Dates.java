package org.claimstake.engine.reference;

import static org.claimstake.language.plan.ValueType.MISSING;

import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.Node;

/** Dates, on the scale of {@link Calendar}. After {@link Calendar#FOREVER} there is nothing: it stays what it is. */
public final class Dates {
    private final Formulas formulas;

    Dates(Formulas formulas) {
        this.formulas = formulas;
    }

    double plus(double date, double years, int period) {
        double reached = date + years * 12;
        if (date >= Calendar.FOREVER || reached >= Calendar.FOREVER) {
            return Calendar.FOREVER;
        }
        if (reached < 0) {
            throw formulas.halt(RunFindings.date(formulas.spot(period)), period);
        }
        return Calendar.plus(date, years);
    }

    /** Up to forever these are about 98,000: more than any life, yet a number, so that a minimum with it is right. */
    double yearsBetween(double later, double earlier) {
        return Calendar.years(later, earlier);
    }

    /** The law in force; laws that share the period are weighed by their days. */
    double dated(Node.Dated dated, int period) {
        double start = formulas.axis().now(period);
        double end = formulas.axis().now(period + 1);
        int first = inForce(dated, start);
        boolean whole = dated.byFirstDay() || first == lastBefore(dated, end);
        if (whole) {
            return law(dated, first, period);
        }
        double days = Calendar.days(start, end);
        double sum = 0;
        for (int i = first; i < dated.laws().size(); i++) {
            double from = i < 0 ? start : Math.max(start, dated.laws().get(i).from());
            double to = i + 1 < dated.laws().size()
                    ? Math.min(end, dated.laws().get(i + 1).from())
                    : end;
            if (to <= from || (i < 0 && dated.before() == null)) {
                continue;
            }
            double value = law(dated, i, period);
            if (Double.isNaN(value)) {
                return MISSING;
            }
            sum += value * (Calendar.days(from, to) / days);
        }
        return sum;
    }

    private double law(Node.Dated dated, int index, int period) {
        if (index >= 0) {
            return formulas.of(dated.laws().get(index).value(), period);
        }
        Node before = dated.before();
        return before == null ? MISSING : formulas.of(before, period);
    }

    /** The last law that begins on or before the date; -1 before the first. */
    private static int inForce(Node.Dated dated, double date) {
        int index = -1;
        while (index + 1 < dated.laws().size() && dated.laws().get(index + 1).from() <= date) {
            index++;
        }
        return index;
    }

    private static int lastBefore(Node.Dated dated, double end) {
        int index = -1;
        while (index + 1 < dated.laws().size() && dated.laws().get(index + 1).from() < end) {
            index++;
        }
        return index;
    }

    double floor(Node.DateFloor floor, int period) {
        double date = formulas.of(floor.date(), period);
        return Double.isNaN(date) || date >= Calendar.FOREVER ? date : Calendar.floor(date, floor.grain());
    }

    double days(Node.Days days, int period) {
        double from = formulas.of(days.from(), period);
        double to = formulas.of(days.to(), period);
        return Double.isNaN(from) || Double.isNaN(to) ? MISSING : Calendar.days(from, to);
    }

    /** Months of the period between the two dates over the months of the period; 0 where they lie the other way round. */
    double share(Node.ShareOfPeriod share, int period) {
        double from = formulas.of(share.from(), period);
        double to = formulas.of(share.to(), period);
        if (Double.isNaN(from) || Double.isNaN(to)) {
            return MISSING;
        }
        double begin = Math.max(from, formulas.axis().now(period));
        double end = Math.min(to, formulas.axis().now(period + 1));
        return end <= begin ? 0 : (end - begin) / formulas.axis().months();
    }

    double holds(Node.HoldsDate holds, int period) {
        double date = formulas.of(holds.date(), period);
        if (Double.isNaN(date)) {
            return formulas.unknown();
        }
        return formulas.axis().period(date) == period ? 1 : 0;
    }
}
