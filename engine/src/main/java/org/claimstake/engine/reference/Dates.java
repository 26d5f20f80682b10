package org.claimstake.engine.reference;

import static org.claimstake.language.plan.ValueType.MISSING;

import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.Node;

/** Dates, on the scale of {@link Calendar}. After {@link Calendar#FOREVER} there is nothing: it stays what it is. */
final class Dates {
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
