package org.claimstake.world.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;
import org.claimstake.world.reading.Trouble.Outcome;
import org.claimstake.world.reading.Trouble.Where;

/** Rows of one series as they come, and the series that they make. */
final class Draft {
    private static final int MOST_DAYS_OF_A_MONTH = 35;
    private static final int FEWEST_DAYS_OF_A_MONTH = 25;
    private static final int FEWEST_DAYS_OF_A_YEAR = 360;

    /** One row, or one cell where a column is a series. */
    record Entry(Periods.Period period, OptionalDouble value, Where at, String source) {}

    private final String id;
    private final MarketUnit unit;
    /** What becomes of an entry that cannot be used: a row is left out, of a wide row one cell is blanked. */
    private final Outcome unused;

    private final List<Entry> entries = new ArrayList<>();

    Draft(String id, MarketUnit unit, Outcome unused) {
        this.id = id;
        this.unit = unit;
        this.unused = unused;
    }

    MarketUnit unit() {
        return unit;
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    /** Empty where no entry is left. */
    Optional<Series> series(Consumer<Trouble> troubles) {
        Frequency written = commonest();
        Map<LocalDate, List<Entry>> byDay = new TreeMap<>();
        for (Entry entry : entries) {
            if (entry.period().frequency() == written) {
                byDay.computeIfAbsent(entry.period().on(), on -> new ArrayList<>())
                        .add(entry);
            } else {
                troubles.accept(Trouble.of(
                        Kind.DATE,
                        entry.at(),
                        entry.period().frequency().write(entry.period().on()),
                        "a " + written.word() + ", as in the other rows of `" + id + "`",
                        unused));
            }
        }
        if (byDay.isEmpty()) {
            return Optional.empty();
        }
        Frequency frequency = written == Frequency.DAY ? ofDays(new ArrayList<>(byDay.keySet())) : written;
        List<Quote> quotes = new ArrayList<>();
        byDay.forEach((on, same) -> quotes.add(new Quote(frequency.startOf(on), one(same, troubles))));
        return Optional.of(new Series(id, id, "", unit, Basis.of(unit), frequency, quotes, sources()));
    }

    private Frequency commonest() {
        Map<Frequency, Integer> times = new EnumMap<>(Frequency.class);
        entries.forEach(entry -> times.merge(entry.period().frequency(), 1, Integer::sum));
        Frequency most = Frequency.DAY;
        for (Frequency one : Frequency.values()) {
            most = times.getOrDefault(one, 0) > times.getOrDefault(most, 0) ? one : most;
        }
        return most;
    }

    /** Days that come once a month, or once a year, name the month or the year. */
    private static Frequency ofDays(List<LocalDate> days) {
        if (days.size() < 3) {
            return Frequency.DAY;
        }
        long least = Long.MAX_VALUE;
        int monthly = 0;
        for (int i = 1; i < days.size(); i++) {
            long between = Frequency.DAY.between(days.get(i - 1), days.get(i));
            least = Math.min(least, between);
            monthly += between <= MOST_DAYS_OF_A_MONTH ? 1 : 0;
        }
        if (least >= FEWEST_DAYS_OF_A_YEAR) {
            return Frequency.YEAR;
        }
        boolean apart =
                new TreeSet<>(days.stream().map(Frequency.MONTH::startOf).toList()).size() == days.size();
        return least >= FEWEST_DAYS_OF_A_MONTH && apart && monthly * 2 >= days.size() ? Frequency.MONTH : Frequency.DAY;
    }

    /** Rows that say the same are one; of those that do not, none is taken. */
    private OptionalDouble one(List<Entry> same, Consumer<Trouble> troubles) {
        Entry first = same.getFirst();
        boolean agree = same.stream().allMatch(entry -> entry.value().equals(first.value()));
        for (Entry entry : agree ? same.subList(1, same.size()) : same) {
            String period = entry.period().frequency().write(entry.period().on());
            String value =
                    entry.value().isPresent() ? PriceBook.plain(entry.value().getAsDouble()) : "nothing";
            troubles.accept(
                    agree
                            ? Trouble.of(Kind.DUPLICATE, entry.at(), period, "each period once", unused)
                            : Trouble.of(
                                    Kind.CONTRADICTION,
                                    entry.at(),
                                    value + " for " + period,
                                    "one value for a period; none is taken",
                                    unused));
        }
        return agree ? first.value() : OptionalDouble.empty();
    }

    private String sources() {
        return String.join(
                "; ", new TreeSet<>(entries.stream().map(Entry::source).toList()));
    }
}
