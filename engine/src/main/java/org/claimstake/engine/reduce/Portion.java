package org.claimstake.engine.reduce;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share of so many futures, which need not be whole. The share is taken as the shortest decimal that reads as it:
 * 7 % of 100 are 7, though the double next to 0.07 times 100 is above 7 and would be rounded up to the eighth.
 *
 * @param size as a number
 * @param whole the futures that lie within as a whole
 * @param rest the part of the next one that does
 */
record Portion(double size, int whole, double rest) {

    static Portion of(double share, int futures) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share is %s, but must be a fraction from 0 to 1".formatted(share));
        }
        BigDecimal size = BigDecimal.valueOf(share).multiply(BigDecimal.valueOf(futures));
        BigDecimal whole = size.setScale(0, RoundingMode.FLOOR);
        return new Portion(
                size.doubleValue(), whole.intValueExact(), size.subtract(whole).doubleValue());
    }

    /** The rank of the last future it touches; 0 for an empty portion. */
    int rank() {
        return rest > 0 ? whole + 1 : whole;
    }
}
