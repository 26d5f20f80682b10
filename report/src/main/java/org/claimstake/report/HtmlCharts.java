package org.claimstake.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.claimstake.language.plan.ValueType;

/** The pictures of an answer on its page, each with its numbers as a table below it. */
final class HtmlCharts {
    private final Answer answer;
    private final StringBuilder page = new StringBuilder();

    private HtmlCharts(Answer answer) {
        this.answer = answer;
    }

    static String of(Answer answer) {
        var charts = new HtmlCharts(answer);
        if (answer.chart() == Answer.Chart.CASH) {
            charts.cash();
        }
        charts.pictures();
        charts.dots();
        return charts.page.toString();
    }

    /** The least to the largest of each value over the combinations, where that is the answer's chart. */
    static String bands(Answer answer) {
        var charts = new HtmlCharts(answer);
        if (answer.chart() == Answer.Chart.BAND) {
            // the unit asked for first, money as a rule; the others stand in the tables
            charts.rows().entrySet().stream()
                    .findFirst()
                    .ifPresent(unit -> charts.figure(
                            room -> BandChart.of(
                                    "bars0",
                                    "Least to largest over all combinations",
                                    room,
                                    unit.getKey(),
                                    unit.getValue()),
                            ""));
        }
        return charts.page.toString();
    }

    private void cash() {
        List<Answer.Series> cash =
                answer.series().stream().filter(Answer.Series::isCash).toList();
        boolean mean = answer.subject().futures() > 1;
        if (!CashChart.of("cash", Room.WIDE, cash, mean).isEmpty()) {
            var rows = cash.stream()
                    .map(one -> new Picture.Row(one.label(), one.values()))
                    .toList();
            var first = cash.getFirst();
            figure(
                    room -> CashChart.of("cash", room, cash, mean),
                    twin(new Picture(
                            Picture.Kind.BARS,
                            "Cash of each party, a period",
                            first.type(),
                            first.periods(),
                            true,
                            rows)));
        }
    }

    private void pictures() {
        int count = 0;
        for (Picture picture : answer.pictures()) {
            String id = "picture" + count++;
            if (!picture.svg(id, Room.WIDE).isEmpty()) {
                page.append("<h2 class=\"chart\">" + Markup.safe(picture.title()) + "</h2>\n");
                figure(room -> picture.svg(id, room), twin(picture));
            }
        }
    }

    private void figure(Function<Room, String> chart, String twin) {
        page.append("<figure>\n<div class=\"chart wide\">\n" + chart.apply(Room.WIDE)
                + "</div>\n<div class=\"chart narrow\">\n" + chart.apply(Room.NARROW) + "</div>\n" + twin
                + "</figure>\n");
    }

    // who cannot see the picture, or wants its numbers
    private String twin(Picture picture) {
        Scale scale = picture.scale();
        String mean = answer.subject().futures() > 1 ? ", mean of the futures" : "";
        String unit = scale.words().isEmpty() ? "" : ", " + scale.words();
        var table = new StringBuilder("<details class=\"twin\"><summary>The chart as a table</summary>\n"
                + "<div class=\"table\"><table><caption>" + Markup.safe(picture.title() + unit + mean)
                + "</caption>\n<thead><tr><th scope=\"col\">" + (picture.time() ? "period" : "") + "</th>");
        picture.rows()
                .forEach(row -> table.append("<th scope=\"col\" class=\"n\">")
                        .append(Markup.safe(row.label()))
                        .append("</th>"));
        table.append("</tr></thead>\n<tbody>\n");
        for (int i = 0; i < picture.categories().size(); i++) {
            table.append("<tr><th scope=\"row\">")
                    .append(Markup.safe(picture.categories().get(i)))
                    .append("</th>");
            for (Picture.Row row : picture.rows()) {
                double value = row.values().get(i);
                table.append(HtmlAnswer.number(Double.isNaN(value) ? "none" : scale.number(value)));
            }
            table.append("</tr>\n");
        }
        return table + "</tbody></table></div></details>\n";
    }

    // money as a rule: of other units the table tells enough
    private void dots() {
        var rows = new LinkedHashMap<ValueType, List<DotChart.Row>>();
        for (Answer.Entry entry : answer.columns().isEmpty() ? answer.values() : List.<Answer.Entry>of()) {
            if (entry.type().sort() == ValueType.Sort.NUMBER
                    && entry.outcome() instanceof Outcome.Many many
                    && !many.dots().isEmpty()
                    && many.dots().getFirst() < many.dots().getLast()) {
                rows.computeIfAbsent(entry.type(), unit -> new ArrayList<>())
                        .add(new DotChart.Row(HtmlAnswer.label(entry), many.dots()));
            }
        }
        rows.entrySet().stream()
                .findFirst()
                .ifPresent(unit -> figure(room -> DotChart.of("dots", room, unit.getKey(), unit.getValue()), ""));
    }

    private Map<ValueType, List<BandChart.Row>> rows() {
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
