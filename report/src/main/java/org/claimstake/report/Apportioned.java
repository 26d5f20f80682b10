package org.claimstake.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers rounded to one place so that the parts, as they are printed, add up to the difference of the two ends, as those
 * are printed. Each is rounded down at first; what is then left of the difference goes, one unit of the last place each,
 * to the parts that lost most by it, the first of equal ones first. So no part is off by a whole unit of that place.
 *
 * @param from  the end that is left
 * @param parts in their order
 * @param to    the end that is reached
 */
record Apportioned(BigDecimal from, List<BigDecimal> parts, BigDecimal to) {

    /** @param places behind the point */
    static Apportioned of(double from, double[] parts, double to, int places) {
        BigDecimal left = BigDecimal.valueOf(from).setScale(places, RoundingMode.HALF_EVEN);
        BigDecimal right = BigDecimal.valueOf(to).setScale(places, RoundingMode.HALF_EVEN);
        BigDecimal unit = BigDecimal.ONE.movePointLeft(places);
        BigDecimal[] told = Arrays.stream(parts)
                .mapToObj(part -> BigDecimal.valueOf(part).setScale(places, RoundingMode.FLOOR))
                .toArray(BigDecimal[]::new);
        int over = right.subtract(left)
                .subtract(Arrays.stream(told).reduce(BigDecimal.ZERO, BigDecimal::add))
                .divide(unit, RoundingMode.UNNECESSARY)
                .intValueExact();
        int[] order = IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing(i -> told[i].subtract(BigDecimal.valueOf(parts[i]))))
                .mapToInt(i -> i)
                .toArray();
        // the two ends are rounded too, so that there may be one unit less than none, or one more than parts
        for (int k = 0; parts.length > 0 && k < Math.abs(over); k++) {
            int i = over > 0 ? order[k % order.length] : order[order.length - 1 - k % order.length];
            told[i] = told[i].add(over > 0 ? unit : unit.negate());
        }
        return new Apportioned(left, List.of(told), right);
    }
}
