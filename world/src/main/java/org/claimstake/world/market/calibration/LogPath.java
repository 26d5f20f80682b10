package org.claimstake.world.market.calibration;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.claimstake.world.market.Quote;
import org.claimstake.world.market.Series;

/**
 * The logarithms of a series and the time between them. Steps that are alike share one number, so that a speed is turned into a
 * decay once for each length of step and not once for each value.
 *
 * @param window what was used
 * @param logs one a value, oldest first
 * @param stepOf for each value but the first, which of {@code lengths} lies before it
 * @param lengths the lengths of steps that occur, in years; the first is that of a step where nothing is missing
 */
// arrays within this package, for loops over them; never handed out
@SuppressWarnings("ArrayRecordComponent")
record LogPath(Window window, double[] logs, int[] stepOf, double[] lengths) {
    private static final int DAYS_OF_A_BREAK = 7;
    private static final double DAYS_OF_A_YEAR = 365.25;

    /** @param series has values above zero only, two at least */
    static LogPath of(Series series) {
        List<Quote> quotes = series.quotes().stream()
                .filter(quote -> quote.value().isPresent())
                .toList();
        double[] logs = quotes.stream()
                .mapToDouble(quote -> StrictMath.log(quote.value().orElseThrow()))
                .toArray();
        long[] periods = new long[logs.length - 1];
        for (int i = 0; i < periods.length; i++) {
            periods[i] = series.frequency()
                    .between(quotes.get(i).on(), quotes.get(i + 1).on());
        }
        LocalDate from = quotes.getFirst().on();
        LocalDate to = quotes.getLast().on();
        return switch (series.frequency()) {
            case DAY -> days(from, to, logs, periods);
            case MONTH -> regular(from, to, logs, periods, 1.0 / 12);
            case YEAR -> regular(from, to, logs, periods, 1);
        };
    }

    private static LogPath regular(LocalDate from, LocalDate to, double[] logs, long[] periods, double step) {
        int gaps = 0;
        for (long length : periods) {
            gaps += (int) length - 1;
        }
        return path(new Window(from, to, logs.length, gaps, step), logs, periods, step);
    }

    /**
     * Markets rest at weekends: a step from one quotation to the next within a week is one day of trading, of which a year has
     * as many as the series has; a longer break counts by the calendar.
     */
    private static LogPath days(LocalDate from, LocalDate to, double[] logs, long[] periods) {
        long traded = 0;
        int steps = 0;
        for (long days : periods) {
            traded += days <= DAYS_OF_A_BREAK ? days : 0;
            steps += days <= DAYS_OF_A_BREAK ? 1 : 0;
        }
        double step = steps == 0 ? 1 / DAYS_OF_A_YEAR : traded / DAYS_OF_A_YEAR / steps;
        long[] inSteps = new long[periods.length];
        for (int i = 0; i < periods.length; i++) {
            inSteps[i] = periods[i] <= DAYS_OF_A_BREAK ? 1 : Math.round(periods[i] / DAYS_OF_A_YEAR / step);
        }
        return path(new Window(from, to, logs.length, periods.length - steps, step), logs, inSteps, step);
    }

    private static LogPath path(Window window, double[] logs, long[] periods, double step) {
        long[] kinds = LongStream.concat(
                        LongStream.of(1), Arrays.stream(periods).sorted())
                .distinct()
                .toArray();
        double[] lengths = Arrays.stream(kinds).mapToDouble(kind -> kind * step).toArray();
        int[] stepOf = new int[periods.length];
        for (int i = 0; i < periods.length; i++) {
            int kind = 0;
            while (kinds[kind] != periods[i]) {
                kind++;
            }
            stepOf[i] = kind;
        }
        return new LogPath(window, logs, stepOf, lengths);
    }

    /** Whether nothing is missing before the value after this step. */
    boolean isWhole(int step) {
        return stepOf[step] == 0;
    }

    /** Changes of the logarithm over the steps where nothing is missing, oldest first. */
    double[] changes() {
        return IntStream.range(0, stepOf.length)
                .filter(this::isWhole)
                .mapToDouble(step -> logs[step + 1] - logs[step])
                .toArray();
    }
}
