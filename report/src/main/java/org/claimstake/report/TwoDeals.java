package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The measures of two deals with their differences: the columns of an answer. */
final class TwoDeals {
    private static final int MOST_NAMED = 6;

    private final List<Regime> regimes;
    private final List<List<Answer.Entry>> values;
    private final List<Answer.Entry> alike;

    /** @param all values of both, the same names in the same order */
    TwoDeals(List<Regime> regimes, List<List<Answer.Entry>> all) {
        this.regimes = regimes;
        List<Answer.Entry> same = IntStream.range(0, all.getFirst().size())
                .filter(place -> all.getFirst().get(place).equals(all.getLast().get(place)))
                .mapToObj(all.getFirst()::get)
                .toList();
        // where nothing differs at all, that is what the table shows
        alike = same.size() < all.getFirst().size() ? same : List.of();
        values = all.stream()
                .map(entries -> entries.stream()
                        .filter(entry ->
                                alike.stream().noneMatch(one -> one.name().equals(entry.name())))
                        .toList())
                .toList();
    }

    List<Answer.Entry> alike() {
        return alike;
    }

    /** {@code left}, {@code right}, {@code difference}. */
    List<Answer.Column> columns() {
        Regime left = regimes.getFirst();
        Regime right = regimes.getLast();
        Answer.Column less =
                new Differences(List.of(left, right), left, values).columns().getFirst();
        return List.of(
                new Answer.Column("left", left.name(), left.name(), values.getFirst(), List.of()),
                new Answer.Column("right", right.name(), right.name(), values.getLast(), List.of()),
                new Answer.Column(
                        Answer.Column.DIFFERENCE, Answer.Column.DIFFERENCE, right.name(), less.values(), List.of()));
    }

    List<String> notes() {
        var notes = new ArrayList<String>();
        if (!alike.isEmpty()) {
            String names = SolveSentence.joined(alike.stream()
                    .limit(MOST_NAMED)
                    .map(entry -> entry.name() + " " + ValueTable.value(entry))
                    .toList());
            notes.add("The same on both sides: " + names
                    + (alike.size() > MOST_NAMED ? ", and " + (alike.size() - MOST_NAMED) + " more" : "") + ".");
        }
        return notes;
    }
}
