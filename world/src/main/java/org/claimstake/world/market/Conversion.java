package org.claimstake.world.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * From money of each day to money of one year and back, and from one currency to another, each by a second series that is
 * named. What does not go together is an answer and never a number.
 */
public final class Conversion {
    private Conversion() {}

    /** What comes of it. */
    public sealed interface Outcome {}

    /**
     * Done.
     *
     * @param series in the other money
     * @param lost periods that have a value of their own and none of the second series: gaps now
     */
    public record Done(Series series, List<LocalDate> lost) implements Outcome {
        public Done {
            Objects.requireNonNull(series);
            lost = List.copyOf(lost);
        }
    }

    /** The series is no money, or already in money of the other kind: an index cannot be deflated, nor what is real. */
    public record WrongBasis(Series series, Basis wanted) implements Outcome {}

    /** The second series is no index of prices. */
    public record NoIndex(Series given) implements Outcome {}

    /** The second series is no exchange rate between the two moneys. */
    public record NoRate(Series given, String from, String to) implements Outcome {}

    /** The second series is too coarse: a value a year says nothing of a month. */
    public record TooCoarse(Series series, Series given) implements Outcome {}

    /** The index does not cover the base year whole. */
    public record NoBaseYear(Series index, int year) implements Outcome {}

    /**
     * Money of one year: each value times the index of that year, on average, over the index of its period.
     *
     * @param series nominal money
     * @param index of prices; by month for days and months, by month or by year for years
     * @param year whose money is wanted; the index has to cover it whole
     */
    public static Outcome real(Series series, Series index, int year) {
        return switch (series.basis()) {
            case Basis.Nominal nominal ->
                byIndex(series, index, year, series.unit().ofYear(year), 1);
            case Basis.Real real -> new WrongBasis(series, new Basis.Nominal());
            case Basis.None none -> new WrongBasis(series, new Basis.Nominal());
        };
    }

    /** Money of each day, from money of one year: {@link #real} undone. */
    public static Outcome nominal(Series series, Series index) {
        return switch (series.basis()) {
            case Basis.Real(int year) ->
                byIndex(series, index, year, series.unit().ofEachDay(), -1);
            case Basis.Nominal nominal ->
                new WrongBasis(
                        series,
                        new Basis.Real(
                                index.quotes().isEmpty()
                                        ? 0
                                        : index.quotes().getLast().on().getYear()));
            case Basis.None none -> new WrongBasis(series, new Basis.Nominal());
        };
    }

    private static Outcome byIndex(Series series, Series index, int year, MarketUnit to, int power) {
        if (!(index.unit().meaning() instanceof MarketUnit.Index)) {
            return new NoIndex(index);
        }
        if (!Coarser.serves(index.frequency(), series.frequency())) {
            return new TooCoarse(series, index);
        }
        OptionalDouble base = new Coarser(index, Frequency.YEAR).at(LocalDate.of(year, 1, 1));
        if (base.isEmpty()) {
            return new NoBaseYear(index, year);
        }
        var levels = new Coarser(index, series.frequency());
        return each(series, to, day -> {
            OptionalDouble level = levels.at(day);
            return level.isEmpty() || level.getAsDouble() <= 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(
                            power > 0
                                    ? base.getAsDouble() / level.getAsDouble()
                                    : level.getAsDouble() / base.getAsDouble());
        });
    }

    /**
     * Another currency, by the rate of each period. Money of one year is not converted: first make it nominal.
     *
     * @param series nominal prices
     * @param rate how much of one money is paid for one of the other, in either direction
     * @param to three letters
     */
    public static Outcome money(Series series, Series rate, String to) {
        if (!(series.basis() instanceof Basis.Nominal)
                || !(series.unit().meaning()
                        instanceof MarketUnit.Price(String from, double factor, String per, String of))) {
            return new WrongBasis(series, new Basis.Nominal());
        }
        if (!Coarser.serves(rate.frequency(), series.frequency())) {
            return new TooCoarse(series, rate);
        }
        if (!(rate.unit().meaning() instanceof MarketUnit.Exchange(String quoted, String base))) {
            return new NoRate(rate, from, to);
        }
        boolean times = base.equals(from) && quoted.equals(to);
        if (!times && !(base.equals(to) && quoted.equals(from))) {
            return new NoRate(rate, from, to);
        }
        var rates = new Coarser(rate, series.frequency());
        String written = to + "/" + per + (of.isEmpty() ? "" : " " + of);
        return each(series, MarketUnit.parse(written), day -> {
            OptionalDouble level = rates.at(day);
            return level.isEmpty() || level.getAsDouble() <= 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(factor * (times ? level.getAsDouble() : 1 / level.getAsDouble()));
        });
    }

    private static Outcome each(Series series, MarketUnit unit, Function<LocalDate, OptionalDouble> factorAt) {
        List<Quote> quotes = new ArrayList<>();
        List<LocalDate> lost = new ArrayList<>();
        for (Quote quote : series.quotes()) {
            OptionalDouble factor = factorAt.apply(quote.on());
            if (quote.value().isPresent() && factor.isPresent()) {
                quotes.add(Quote.of(quote.on(), quote.value().getAsDouble() * factor.getAsDouble()));
                continue;
            }
            if (quote.value().isPresent()) {
                lost.add(quote.on());
            }
            quotes.add(Quote.gap(quote.on()));
        }
        return new Done(series.with(unit, quotes), lost);
    }
}
