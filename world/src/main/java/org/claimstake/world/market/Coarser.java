package org.claimstake.world.market;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** Looks up what one series says for the periods of another that is as fine or coarser: averages, where there is enough. */
final class Coarser {
    private static final int MONTHS_OF_A_YEAR = 12;

    private final Map<LocalDate, double[]> sums = new HashMap<>();
    private final boolean wholeYears;
    private final Frequency wanted;

    /** @param series not coarser than {@code wanted}, save months for days, of which each takes its month's */
    Coarser(Series series, Frequency wanted) {
        boolean spread = wanted == Frequency.DAY && series.frequency() == Frequency.MONTH;
        this.wanted = spread ? Frequency.MONTH : wanted;
        wholeYears = wanted == Frequency.YEAR && series.frequency() == Frequency.MONTH;
        for (Quote quote : series.quotes()) {
            if (quote.value().isPresent()) {
                double[] sum = sums.computeIfAbsent(this.wanted.startOf(quote.on()), on -> new double[2]);
                sum[0] += quote.value().getAsDouble();
                sum[1]++;
            }
        }
    }

    static boolean serves(Frequency given, Frequency wanted) {
        return given.compareTo(wanted) <= 0 || given == Frequency.MONTH && wanted == Frequency.DAY;
    }

    /** Empty where nothing is said, and for a year of which a month is missing. */
    OptionalDouble at(LocalDate day) {
        double[] sum = sums.get(wanted.startOf(day));
        if (sum == null || wholeYears && sum[1] < MONTHS_OF_A_YEAR) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(sum[0] / sum[1]);
    }
}
