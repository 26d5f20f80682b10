package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.claimstake.language.plan.ValueType;

/** One value in each of the runs that are compared, in one scale so that the numbers can be compared by eye. */
record SideBySide(Answer.Entry first, List<String> cells, String unit) {
    SideBySide {
        cells = List.copyOf(cells);
    }

    /** All values of the runs, a row each. */
    static List<SideBySide> of(List<Answer.Column> columns) {
        var rows = new ArrayList<SideBySide>();
        for (int i = 0; i < columns.getFirst().values().size(); i++) {
            int place = i;
            rows.add(row(
                    columns,
                    columns.stream().map(column -> column.values().get(place)).toList()));
        }
        return rows;
    }

    private static SideBySide row(List<Answer.Column> columns, List<Answer.Entry> entries) {
        Answer.Entry first = entries.getFirst();
        List<Double> known = entries.stream()
                .map(entry -> Outcomes.middle(entry.outcome(), entry.type()))
                .filter(value -> !Double.isNaN(value))
                .toList();
        boolean alike = entries.stream().allMatch(entry -> entry.type().equals(first.type()));
        if (!alike || first.type().sort() != ValueType.Sort.NUMBER || known.isEmpty()) {
            return new SideBySide(first, entries.stream().map(ValueTable::value).toList(), "");
        }
        Scale scale = Scale.of(first.type(), known);
        return new SideBySide(
                first,
                IntStream.range(0, entries.size())
                        .mapToObj(i -> columns.get(i).isDifference()
                                ? difference(entries.get(i), scale)
                                : cell(entries.get(i), scale))
                        .toList(),
                scale.words());
    }

    /** With its error: whether there is a difference is what is asked. */
    private static String difference(Answer.Entry entry, Scale scale) {
        return entry.outcome() instanceof Outcome.One one && one.error() / scale.size() > 1e-9
                ? cell(entry, scale) + " ± " + Digits.significant(one.error() / scale.size(), 1)
                : cell(entry, scale);
    }

    private static String cell(Answer.Entry entry, Scale scale) {
        return switch (entry.outcome()) {
            case Outcome.One one when one.error() > 0 -> scale.number(one.value(), one.error());
            case Outcome.Many many when many.error() > 0 -> scale.number(many.mean(), many.error());
            case Outcome.None none -> Told.brief(none, entry.type());
            case Outcome other -> {
                double middle = Outcomes.middle(other, entry.type());
                yield Double.isNaN(middle)
                        ? "none"
                        : entry.digits() > 0
                                ? Digits.significant(middle / scale.size(), entry.digits())
                                : scale.number(middle);
            }
        };
    }
}
