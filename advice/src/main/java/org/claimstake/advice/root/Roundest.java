package org.claimstake.advice.root;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The number of a bracket that is shortest to write. */
final class Roundest {
    private static final int MOST_DIGITS = 330;

    private Roundest() {}

    /** @param from not above {@code to}; both finite */
    static double of(double from, double to) {
        BigDecimal low = BigDecimal.valueOf(from);
        BigDecimal high = BigDecimal.valueOf(to);
        int first = Math.min(-high.precision() + high.scale(), -low.precision() + low.scale());
        for (int digits = first; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = low.setScale(digits, RoundingMode.CEILING);
            if (rounded.compareTo(high) <= 0) {
                return rounded.doubleValue();
            }
        }
        return from;
    }
}
