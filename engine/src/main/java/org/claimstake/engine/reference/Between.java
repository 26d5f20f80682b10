package org.claimstake.engine.reference;

import static org.claimstake.language.plan.ValueType.MISSING;

/**
 * Between which bounds a value lies, whatever the missing values behind it are. A truth lies between 0 and 1; a bound
 * that is missing is none.
 */
record Between(double low, double high) {
    static final Between NOTHING = new Between(MISSING, MISSING);
    static final Between EITHER = new Between(0, 1);
    static final Between YES = new Between(1, 1);
    static final Between NO = new Between(0, 0);

    static Between exactly(double value) {
        return new Between(value, value);
    }

    static Between truth(boolean surely, boolean maybe) {
        return new Between(surely ? 1 : 0, maybe ? 1 : 0);
    }

    boolean isExact() {
        return low == high;
    }

    /** A truth that cannot be otherwise. */
    boolean surely() {
        return low == 1;
    }

    /** A truth that is not ruled out. */
    boolean maybe() {
        return !(high == 0);
    }

    /** All that either may be. */
    Between or(Between other) {
        return new Between(least(low, other.low), most(high, other.high));
    }

    Between plus(Between other) {
        return new Between(low + other.low, high + other.high);
    }

    Between negated() {
        return new Between(-high, -low);
    }

    Between times(Between other) {
        if (isZero() || other.isZero()) {
            return exactly(0);
        }
        // a one-sided factor keeps a bound where signs are known
        if (low >= 0 && other.low >= 0) {
            return new Between(low * other.low, high * other.high);
        }
        if (isBounded() && other.isBounded()) {
            double a = low * other.low;
            double b = low * other.high;
            double c = high * other.low;
            double d = high * other.high;
            return new Between(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
        }
        return NOTHING;
    }

    /** No bound where the divisor may be 0. */
    Between over(Between other) {
        if (other.low > 0 || other.high < 0) {
            return times(new Between(1 / other.high, 1 / other.low));
        }
        return NOTHING;
    }

    Between smaller(Between other) {
        return new Between(least(low, other.low), any(high, other.high, false));
    }

    Between larger(Between other) {
        return new Between(any(low, other.low, true), most(high, other.high));
    }

    Between magnitude() {
        if (low >= 0) {
            return this;
        }
        return high <= 0 ? negated() : new Between(0, Math.max(-low, high));
    }

    private boolean isZero() {
        return low == 0 && high == 0;
    }

    private boolean isBounded() {
        return !Double.isNaN(low) && !Double.isNaN(high);
    }

    // of a lower bound that is none nothing is left
    private static double least(double a, double b) {
        return Double.isNaN(a) || Double.isNaN(b) ? MISSING : Math.min(a, b);
    }

    private static double most(double a, double b) {
        return Double.isNaN(a) || Double.isNaN(b) ? MISSING : Math.max(a, b);
    }

    // one known bound is enough
    private static double any(double a, double b, boolean larger) {
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return Double.isNaN(a) ? b : a;
        }
        return larger ? Math.max(a, b) : Math.min(a, b);
    }
}
