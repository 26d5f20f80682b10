package org.claimstake.advice.root;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Where to look, and at how many places first.
 *
 * @param parts how many the scan parts it into
 */
public record Range(double low, double high, int parts) {
    /** Of a term between 0 and 100 % every 2.5 %. */
    public static final int PARTS = 40;

    public Range {
        if (!(low < high)) {
            throw new IllegalArgumentException("the range from " + low + " to " + high + " holds nothing");
        }
        if (parts < 1) {
            throw new IllegalArgumentException("parts are " + parts + ", but must be at least 1");
        }
    }

    double width() {
        return high - low;
    }

    /** Decimals as a person would have chosen them: 0.3 and not 0.30000000000000004. */
    List<Double> places() {
        BigDecimal from = BigDecimal.valueOf(low);
        BigDecimal whole = BigDecimal.valueOf(high).subtract(from);
        var places = new ArrayList<Double>();
        for (int i = 0; i < parts; i++) {
            places.add(from.add(whole.multiply(BigDecimal.valueOf(i))
                            .divide(BigDecimal.valueOf(parts), MathContext.DECIMAL64))
                    .doubleValue());
        }
        places.add(high);
        return places;
    }
}
