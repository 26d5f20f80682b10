package org.claimstake.engine.kernel;

import static org.claimstake.language.plan.ValueType.MISSING;

import org.claimstake.engine.exact.Beta;
import org.claimstake.engine.exact.Exact;
import org.claimstake.engine.exact.Normal;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.ValueType;

/** Routines of plain numbers, with the judge's own operations. What cannot be computed is not finite. */
enum Routine {
    PHI {
        @Override
        double of(double x, double unused, double none) {
            return Normal.below(x);
        }
    },
    POWER {
        @Override
        double of(double x, double y, double unused) {
            return Exact.power(x, y);
        }
    },
    /** A whole exponent is multiplied out. */
    WHOLE_POWER {
        @Override
        double of(double x, double y, double unused) {
            return Math.rint(y) == y ? Exact.wholePower(x, (long) y) : Exact.power(x, y);
        }
    },
    BETA_QUANTILE {
        @Override
        double of(double u, double a, double b) {
            return a > 0 && b > 0 ? Beta.quantile(u, a, b) : Double.POSITIVE_INFINITY;
        }
    },
    DATE_PLUS {
        @Override
        double of(double date, double years, double unused) {
            double reached = date + years * 12;
            if (date >= Calendar.FOREVER || reached >= Calendar.FOREVER) {
                return Calendar.FOREVER;
            }
            return reached < 0 ? Double.POSITIVE_INFINITY : Calendar.plus(date, years);
        }
    },
    YEARS_BETWEEN {
        @Override
        double of(double later, double earlier, double unused) {
            return Calendar.years(later, earlier);
        }
    },
    DAYS {
        @Override
        double of(double from, double to, double unused) {
            return Calendar.days(from, to);
        }
    },
    FLOOR_TO_MONTH {
        @Override
        double of(double date, double unused, double none) {
            return floor(date, ValueType.Grain.MONTH);
        }
    },
    FLOOR_TO_QUARTER {
        @Override
        double of(double date, double unused, double none) {
            return floor(date, ValueType.Grain.QUARTER);
        }
    },
    FLOOR_TO_YEAR {
        @Override
        double of(double date, double unused, double none) {
            return floor(date, ValueType.Grain.YEAR);
        }
    },
    FLOOR_TO_DAY {
        @Override
        double of(double date, double unused, double none) {
            return floor(date, ValueType.Grain.DAY);
        }
    };

    abstract double of(double x, double y, double z);

    /** Missing where one of them is. */
    double ofKnown(double x, double y, double z) {
        return Double.isNaN(x) || Double.isNaN(y) || Double.isNaN(z) ? MISSING : of(x, y, z);
    }

    static Routine floorTo(ValueType.Grain grain) {
        return switch (grain) {
            case DAY -> FLOOR_TO_DAY;
            case MONTH -> FLOOR_TO_MONTH;
            case QUARTER -> FLOOR_TO_QUARTER;
            case YEAR -> FLOOR_TO_YEAR;
        };
    }

    private static double floor(double date, ValueType.Grain grain) {
        return date >= Calendar.FOREVER ? date : Calendar.floor(date, grain);
    }
}
