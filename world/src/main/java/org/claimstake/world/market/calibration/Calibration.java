package org.claimstake.world.market.calibration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.claimstake.world.market.MarketUnit;
import org.claimstake.world.market.Quote;
import org.claimstake.world.market.Series;

/**
 * What was read from a series.
 *
 * @param series the part that was used
 * @param window what was used, counted
 * @param last its last value: where a price of today begins
 * @param volatility of the changes of the logarithm, per square root of a year
 * @param reversion whether, where to and how fast it returns
 * @param notes what a reader should know of this series before he uses the numbers
 */
public record Calibration(
        Series series, Window window, Quote last, Estimate volatility, Reversion reversion, List<Note> notes) {

    /** Fewer values say too little of a law. */
    public static final int FEWEST = 20;

    private static final double OFTEN = 0.1;

    public Calibration {
        Objects.requireNonNull(series);
        Objects.requireNonNull(window);
        Objects.requireNonNull(last);
        Objects.requireNonNull(volatility);
        Objects.requireNonNull(reversion);
        notes = List.copyOf(notes);
    }

    /** What comes of it. */
    public sealed interface Outcome {}

    /** It was read. */
    public record Read(Calibration calibration) implements Outcome {}

    /** It has no logarithm: a price of zero or less. */
    public record NotAboveZero(Series series, Quote quote) implements Outcome {}

    /** Too few values, or too few steps without a gap. */
    public record TooFew(Series series, int values, int needed) implements Outcome {}

    /** It never changes. */
    public record NeverChanges(Series series) implements Outcome {}

    /** It is no price, index or exchange rate: its logarithm has no meaning here. */
    public record NoPrice(Series series) implements Outcome {}

    /** What should be known of the series. */
    public sealed interface Note {}

    /**
     * It often stood still: set by somebody rather than traded.
     *
     * @param still steps without any change
     * @param steps all
     */
    public record StoodStill(int still, int steps) implements Note {}

    /** Values of a month or a year are usually averages of days, which are shaken less than the days are. */
    public record Averages() implements Note {}

    /** Reads a series, or says why it cannot. */
    public static Outcome of(Series series) {
        if (!hasLogarithm(series.unit().meaning())) {
            return new NoPrice(series);
        }
        Optional<Quote> bad = series.quotes().stream()
                .filter(quote -> quote.value().isPresent() && quote.value().getAsDouble() <= 0)
                .findFirst();
        if (bad.isPresent()) {
            return new NotAboveZero(series, bad.get());
        }
        if (series.count() < FEWEST) {
            return new TooFew(series, series.count(), FEWEST);
        }
        return ofPath(series, LogPath.of(series));
    }

    private static Outcome ofPath(Series series, LogPath path) {
        double[] changes = path.changes();
        if (changes.length < FEWEST / 2) {
            return new TooFew(series, changes.length, FEWEST / 2);
        }
        int still = 0;
        for (double change : changes) {
            still += change == 0 ? 1 : 0;
        }
        if (still == changes.length) {
            return new NeverChanges(series);
        }
        var notes = new ArrayList<Note>();
        if (still > OFTEN * changes.length) {
            notes.add(new StoodStill(still, changes.length));
        }
        switch (series.frequency()) {
            case DAY -> {}
            case MONTH, YEAR -> notes.add(new Averages());
        }
        LocalDate to = path.window().to();
        return new Read(new Calibration(
                series,
                path.window(),
                Quote.of(to, series.at(to).orElseThrow()),
                Volatility.of(changes, path.window().stepYears()),
                new ReversionFit(path).fit(),
                notes));
    }

    private static boolean hasLogarithm(MarketUnit.Meaning meaning) {
        return switch (meaning) {
            case MarketUnit.Price price -> true;
            case MarketUnit.Index index -> true;
            case MarketUnit.Exchange exchange -> true;
            case MarketUnit.Amount amount -> true;
            case MarketUnit.Other other -> true;
            case MarketUnit.Rate rate -> false;
        };
    }
}
