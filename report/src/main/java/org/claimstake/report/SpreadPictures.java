package org.claimstake.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimstake.language.plan.ValueType;

/**
 * How far the values of an answer lie apart: each over the futures as fifty dots, and each over the combinations of a
 * grid from its least to its largest. One picture holds the values of one unit, the first asked for, money as a rule; of
 * the others the tables tell enough.
 */
final class SpreadPictures {
    private SpreadPictures() {}

    /** Over the futures; empty where nothing differs between them, and where runs stand side by side. */
    static Optional<Chart> dots(Answer answer, Setting setting) {
        var units = new LinkedHashMap<ValueType, List<Answer.Entry>>();
        for (Answer.Entry entry : answer.columns().isEmpty() ? answer.values() : List.<Answer.Entry>of()) {
            if (entry.type().sort() == ValueType.Sort.NUMBER
                    && entry.outcome() instanceof Outcome.Many many
                    && !many.dots().isEmpty()
                    && many.dots().getFirst() < many.dots().getLast()) {
                units.computeIfAbsent(entry.type(), unit -> new ArrayList<>()).add(entry);
            }
        }
        return units.entrySet().stream().findFirst().map(unit -> dots(unit.getKey(), unit.getValue(), setting));
    }

    private static Chart dots(ValueType type, List<Answer.Entry> entries, Setting setting) {
        Wording words = setting.words();
        List<DotChart.Row> rows = entries.stream()
                .map(entry ->
                        new DotChart.Row(HtmlAnswer.label(entry), many(entry).dots()))
                .toList();
        Outcome.Many first = many(entries.getFirst());
        String summary = words.say(
                "spread.dots",
                "what",
                rows.getFirst().label(),
                "low",
                words.amount(first.quantiles().getFirst(), type),
                "high",
                words.amount(first.quantiles().getLast(), type),
                "median",
                words.amount(first.median(), type));
        Scale scale = DotChart.scale(type, rows);
        var head = new ArrayList<>(List.of(words.say("spread.dots.head", "unit", words.unitAlone(scale))));
        Outcome.Many.LEVELS.forEach(level -> head.add(Math.round(level * 100) + "%"));
        var table = new ArrayList<List<String>>();
        for (Answer.Entry entry : entries) {
            var cells = new ArrayList<>(List.of(HtmlAnswer.label(entry)));
            many(entry).quantiles().forEach(value -> cells.add(words.number(value, scale)));
            table.add(cells);
        }
        String title = words.say("spread.dots.title");
        String svg = DotChart.of("dots-in", title, setting.room(), type, rows);
        return OwnPictures.framed("dots", title, summary, svg, setting, new Chart.Twin(head, table));
    }

    private static Outcome.Many many(Answer.Entry entry) {
        return (Outcome.Many) entry.outcome();
    }

    /** Over the combinations, where that is the answer's chart. */
    static Optional<Chart> bands(Answer answer, Setting setting) {
        return answer.chart() == Answer.Chart.BAND
                ? bands(answer).entrySet().stream()
                        .findFirst()
                        .map(unit -> bands(unit.getKey(), unit.getValue(), setting))
                : Optional.empty();
    }

    private static Chart bands(ValueType type, List<BandChart.Row> rows, Setting setting) {
        Wording words = setting.words();
        BandChart.Row widest = rows.getFirst();
        for (BandChart.Row row : rows) {
            widest = row.high() - row.low() > widest.high() - widest.low() ? row : widest;
        }
        String summary = words.say(
                "spread.bands",
                "what",
                named(widest),
                "low",
                words.amount(widest.low(), type),
                "high",
                words.amount(widest.high(), type));
        Scale scale = BandChart.scale(type, rows);
        List<String> head =
                List.of(words.unitAlone(scale), words.say("spread.bands.least"), words.say("spread.bands.largest"));
        List<List<String>> table = rows.stream()
                .map(row -> List.of(named(row), words.number(row.low(), scale), words.number(row.high(), scale)))
                .toList();
        String title = words.say("spread.bands.title");
        String svg = BandChart.of("bars0-in", title, setting.room(), type, rows);
        return OwnPictures.framed("bars0", title, summary, svg, setting, new Chart.Twin(head, table));
    }

    private static String named(BandChart.Row row) {
        return row.group().isEmpty() ? row.label() : row.group() + ", " + row.label();
    }

    private static Map<ValueType, List<BandChart.Row>> bands(Answer answer) {
        var rows = new LinkedHashMap<ValueType, List<BandChart.Row>>();
        for (Answer.Group group : answer.groups()) {
            for (int place = 0; place < group.columns(); place++) {
                List<Answer.Entry> column = group.column(place);
                Answer.Entry first = column.getFirst();
                List<Double> values = column.stream()
                        .map(entry -> Outcomes.middle(entry.outcome(), entry.type()))
                        .filter(value -> !Double.isNaN(value))
                        .toList();
                if (first.type().sort() == ValueType.Sort.NUMBER && !values.isEmpty()) {
                    rows.computeIfAbsent(first.type(), unit -> new ArrayList<>())
                            .add(new BandChart.Row(group.label(), HtmlAnswer.label(first), values));
                }
            }
        }
        return rows;
    }
}
