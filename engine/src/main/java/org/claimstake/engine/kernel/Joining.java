package org.claimstake.engine.kernel;

import static org.claimstake.language.plan.ValueType.MISSING;

/** How a fold joins the next row, or the next period, to what it has. */
enum Joining {
    SUM(0) {
        @Override
        double of(double before, double next) {
            return before + next;
        }
    },
    LEAST(MISSING) {
        @Override
        double of(double before, double next) {
            return before < next ? before : next;
        }
    },
    GREATEST(MISSING) {
        @Override
        double of(double before, double next) {
            return before > next ? before : next;
        }
    },
    FIRST(MISSING) {
        @Override
        double of(double before, double next) {
            return Double.isNaN(before) ? next : before;
        }
    },
    LAST(MISSING) {
        @Override
        double of(double before, double next) {
            return next;
        }
    };

    /** What it has before the first. */
    final double start;

    Joining(double start) {
        this.start = start;
    }

    abstract double of(double before, double next);
}
