package org.claimstake.world.market;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Values by date, of one thing, in one unit and one kind of money.
 *
 * @param id short name, unique in its file: {@code copper}
 * @param commodity what is priced, in the publisher's words; the id where nothing more is known
 * @param form grade, place and terms in the publisher's words ("grade A, LME, settlement"); may be empty
 * @param unit of every value
 * @param basis nominal, or real of a year, as the unit says
 * @param frequency of the periods
 * @param quotes oldest first, no period twice; gaps that the source names are kept
 * @param source whose figures these are
 */
public record Series(
        String id,
        String commodity,
        String form,
        MarketUnit unit,
        Basis basis,
        Frequency frequency,
        List<Quote> quotes,
        String source) {

    public Series {
        Objects.requireNonNull(commodity);
        Objects.requireNonNull(form);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(basis);
        Objects.requireNonNull(source);
        quotes = List.copyOf(quotes);
        if (id.isBlank()) {
            throw new IllegalArgumentException("a series has a name");
        }
        if (!basis.equals(Basis.of(unit))) {
            throw new IllegalArgumentException(id + ": `" + unit + "` is not " + basis);
        }
        LocalDate last = LocalDate.MIN;
        for (Quote quote : quotes) {
            if (!quote.on().equals(frequency.startOf(quote.on())) || !quote.on().isAfter(last)) {
                throw new IllegalArgumentException(id + ": " + quote.on() + " after " + last + " in a series by "
                        + frequency.word() + ": periods begin on their first day, oldest first, none twice");
            }
            last = quote.on();
        }
    }

    /** The same thing in other values and another unit. */
    public Series with(MarketUnit other, List<Quote> otherQuotes) {
        return new Series(id, commodity, form, other, Basis.of(other), frequency, otherQuotes, source);
    }

    /** What it says of the period in which a day lies; empty where it says nothing. */
    public OptionalDouble at(LocalDate day) {
        LocalDate period = frequency.startOf(day);
        return quotes.stream()
                .filter(quote -> quote.on().equals(period))
                .map(Quote::value)
                .findFirst()
                .orElse(OptionalDouble.empty());
    }

    /** The periods from one day to another, both included. */
    public Series between(LocalDate from, LocalDate to) {
        List<Quote> kept = quotes.stream()
                .filter(quote -> !quote.on().isBefore(frequency.startOf(from))
                        && !quote.on().isAfter(to))
                .toList();
        return with(unit, kept);
    }

    /** How many periods have a value. */
    public int count() {
        return (int) quotes.stream().filter(quote -> quote.value().isPresent()).count();
    }
}
