package org.claimstake.advice.parting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Two values and the parts of their difference in decimal digits, such that the left one and all parts add up to the right
 * one in the digits that are shown.
 *
 * <p>The rule: left and right are rounded to the last place, half to even, and the difference is right less left of these.
 * Each part is rounded down; what is missing then is given out by ones of the last place, to the part of which most was cut
 * off first (the method of largest remainders). So no part is further than one of the last place from what it was, save
 * where rounding of left and right moved the difference itself. Of like remainders the part that stands first comes first.
 *
 * @param place the last place as a power of ten: -2 for hundredths
 */
public record Rounded(int place, BigDecimal left, BigDecimal right, List<BigDecimal> parts) {
    public Rounded {
        parts = List.copyOf(parts);
    }

    /**
     * @param parts their sum is about right less left
     */
    public static Rounded of(double left, double right, List<Double> parts, int place) {
        BigDecimal from = rounded(left, place, RoundingMode.HALF_EVEN);
        BigDecimal to = rounded(right, place, RoundingMode.HALF_EVEN);
        return new Rounded(place, from, to, shared(parts, to.subtract(from), place));
    }

    /** Right less left; the sum of the parts. */
    public BigDecimal difference() {
        return right.subtract(left);
    }

    private static BigDecimal rounded(double value, int place, RoundingMode mode) {
        return new BigDecimal(value).setScale(-place, mode);
    }

    private static List<BigDecimal> shared(List<Double> parts, BigDecimal sum, int place) {
        if (parts.isEmpty()) {
            return List.of();
        }
        List<BigDecimal> shared = new ArrayList<>(parts.stream()
                .map(part -> rounded(part, place, RoundingMode.FLOOR))
                .toList());
        List<BigDecimal> cut = IntStream.range(0, parts.size())
                .mapToObj(i -> new BigDecimal(parts.get(i)).subtract(shared.get(i)))
                .toList();
        List<Integer> most = IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> cut.get(i)).reversed())
                .toList();
        BigDecimal one = BigDecimal.ONE.scaleByPowerOfTen(place);
        BigDecimal missing = sum.subtract(shared.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        for (int turn = 0; missing.signum() > 0; turn = (turn + 1) % most.size()) {
            shared.set(most.get(turn), shared.get(most.get(turn)).add(one));
            missing = missing.subtract(one);
        }
        for (int turn = most.size() - 1; missing.signum() < 0; turn = (turn + most.size() - 1) % most.size()) {
            shared.set(most.get(turn), shared.get(most.get(turn)).subtract(one));
            missing = missing.add(one);
        }
        return shared;
    }
}
