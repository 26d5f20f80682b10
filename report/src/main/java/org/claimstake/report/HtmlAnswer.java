package org.claimstake.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimstake.language.plan.ValueType;

/**
 * An answer as one page in one file: the sentence, the chart, the table, how each number is made, and what all rests
 * on. Nothing is fetched and nothing runs; every text of the case is shown as text, whatever it holds.
 */
public final class HtmlAnswer {
    private static final int LONG_SENTENCE = 180;

    private final Answer answer;
    private final List<Explained> traces;
    private final StringBuilder page = new StringBuilder(32_000);

    private HtmlAnswer(Answer answer, List<Explained> traces) {
        this.answer = answer;
        this.traces = traces;
    }

    /** @param traces the tree of each value that is explained on the page */
    public static String of(Answer answer, List<Explained> traces) {
        var page = new HtmlAnswer(answer, traces);
        page.write();
        return page.page.toString();
    }

    private void write() {
        head();
        sentence();
        charts();
        dots();
        values();
        groups();
        claims();
        notes();
        traces();
        basis();
        foot();
    }

    private void head() {
        String title = answer.subject().ask().isEmpty()
                ? answer.subject().title()
                : answer.subject().ask();
        page.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                + "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">\n");
        page.append("<meta name=\"referrer\" content=\"no-referrer\">\n");
        // an empty picture keeps the browser from asking the folder for one
        page.append("<link rel=\"icon\" href=\"data:,\">\n");
        page.append(
                "<title>" + Markup.safe(title) + "</title>\n<style>\n" + css() + "</style>\n</head>\n<body>\n<main>\n");
    }

    private void sentence() {
        Answer.Subject subject = answer.subject();
        String above = subject.ask().isEmpty() ? subject.title() : subject.ask();
        page.append("<p class=\"ask\">" + Markup.safe(above) + "</p>\n");
        // of a case that only holds what was said, that is the answer
        String words = answer.sentence().isEmpty() && !answer.claims().isEmpty()
                ? answer.claims().getFirst().sentence()
                : answer.sentence();
        String size = words.length() > LONG_SENTENCE ? " class=\"long\"" : "";
        page.append("<h1" + size + ">" + Markup.safe(words) + "</h1>\n");
        if (!answer.changed().isEmpty()) {
            page.append("<p class=\"set\">With " + Markup.safe(String.join(", ", answer.changed())) + ".</p>\n");
        }
    }

    private void notes() {
        answer.notes().forEach(note -> page.append("<p>" + Markup.safe(note) + "</p>\n"));
    }

    private void charts() {
        switch (answer.chart()) {
            case NONE -> {}
            case CASH -> cash();
            case LINES -> lines();
            case BARS -> figures(rows(answer.values()));
            case BAND -> {}
        }
    }

    private void cash() {
        List<Answer.Series> cash =
                answer.series().stream().filter(Answer.Series::isCash).toList();
        drawn(CashChart.of("cash", cash, answer.subject().futures() > 1), cash, "Cash of each party, ");
    }

    private void lines() {
        List<Answer.Series> lines =
                answer.series().stream().filter(one -> !one.isCash()).toList();
        drawn(LineChart.of("lines", "Over time", lines), lines, "");
    }

    private void drawn(String chart, List<Answer.Series> series, String what) {
        if (!chart.isEmpty()) {
            page.append("<figure>\n<div class=\"chart\">\n" + chart + "</div>\n" + twin(series, what) + "</figure>\n");
        }
    }

    private String twin(List<Answer.Series> series, String what) {
        double largest = series.stream()
                .flatMap(one -> one.values().stream())
                .mapToDouble(v -> Double.isNaN(v) ? 0 : Math.abs(v))
                .max()
                .orElse(0);
        Scale scale = Scale.of(series.getFirst().type(), largest);
        String mean = answer.subject().futures() > 1 ? ", mean of the futures" : "";
        var rows = new StringBuilder("<details><summary>The chart as a table</summary>\n<div class=\"table\"><table>"
                + "<caption>" + Markup.safe(what + scale.words() + (what.isEmpty() ? "" : " a period")) + mean
                + "</caption>\n<thead><tr><th scope=\"col\">period</th>");
        series.forEach(one -> rows.append("<th scope=\"col\" class=\"n\">")
                .append(Markup.safe(one.label()))
                .append("</th>"));
        rows.append("</tr></thead>\n<tbody>\n");
        for (int t = 0; t < series.getFirst().periods().size(); t++) {
            rows.append("<tr><th scope=\"row\">")
                    .append(series.getFirst().periods().get(t))
                    .append("</th>");
            for (Answer.Series one : series) {
                rows.append(number(scale.number(one.values().get(t))));
            }
            rows.append("</tr>\n");
        }
        return rows + "</tbody></table></div></details>\n";
    }

    // money as a rule: of other units the table tells enough
    private void dots() {
        var rows = new LinkedHashMap<ValueType, List<DotChart.Row>>();
        for (Answer.Entry entry : answer.values()) {
            if (entry.type().sort() == ValueType.Sort.NUMBER
                    && entry.outcome() instanceof Outcome.Many many
                    && !many.dots().isEmpty()
                    && many.dots().getFirst() < many.dots().getLast()) {
                rows.computeIfAbsent(entry.type(), unit -> new ArrayList<>())
                        .add(new DotChart.Row(label(entry), many.dots()));
            }
        }
        rows.entrySet().stream()
                .findFirst()
                .ifPresent(unit -> page.append("<figure>\n<div class=\"chart\">\n"
                        + DotChart.of("dots", unit.getKey(), unit.getValue()) + "</div>\n</figure>\n"));
    }

    // one picture for each unit: bars of different units share no axis
    private void figures(Map<ValueType, List<BandChart.Row>> byUnit) {
        int count = 0;
        for (Map.Entry<ValueType, List<BandChart.Row>> unit : byUnit.entrySet()) {
            String title =
                    answer.groups().isEmpty() ? "The values of this answer" : "Least to largest over all combinations";
            String chart = BandChart.of("bars" + count++, title, unit.getKey(), unit.getValue());
            page.append("<figure>\n<div class=\"chart\">\n" + chart + "</div>\n</figure>\n");
        }
    }

    private static Map<ValueType, List<BandChart.Row>> rows(List<Answer.Entry> entries) {
        var rows = new LinkedHashMap<ValueType, List<BandChart.Row>>();
        for (Answer.Entry entry : entries) {
            double value = Outcomes.middle(entry.outcome(), entry.type());
            if (entry.type().sort() == ValueType.Sort.NUMBER && !Double.isNaN(value)) {
                rows.computeIfAbsent(entry.type(), unit -> new ArrayList<>())
                        .add(new BandChart.Row("", label(entry), List.of(value)));
            }
        }
        return rows;
    }

    private Map<ValueType, List<BandChart.Row>> bands() {
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
                            .add(new BandChart.Row(group.label(), label(first), values));
                }
            }
        }
        return rows;
    }

    private static String label(Answer.Entry entry) {
        return entry.title().isEmpty() ? entry.name() : entry.title();
    }

    private void values() {
        boolean spread = answer.values().stream().anyMatch(entry -> entry.outcome() instanceof Outcome.Many);
        if (spread) {
            spread();
        } else if (!answer.values().isEmpty()) {
            single();
        }
    }

    private void single() {
        page.append("<div class=\"table\"><table>\n<thead><tr><th scope=\"col\">what</th>"
                + "<th scope=\"col\" class=\"n\">value</th></tr></thead>\n<tbody>\n");
        for (Answer.Entry entry : answer.values()) {
            page.append("<tr>" + name(entry) + number(ValueTable.value(entry)) + "</tr>\n");
        }
        page.append("</tbody></table></div>\n");
    }

    private void spread() {
        boolean none = answer.values().stream()
                .anyMatch(entry -> entry.outcome() instanceof Outcome.Many many && many.none() > 0);
        page.append(
                "<div class=\"table\"><table>\n<caption>Over the futures: the mean with its simulation error; then what"
                        + " this share of the futures stays below</caption>\n<thead><tr><th scope=\"col\">what</th>"
                        + "<th scope=\"col\" class=\"n\">mean</th>");
        for (String level : List.of("5%", "25%", "50%", "75%", "95%")) {
            page.append("<th scope=\"col\" class=\"n\">" + level + "</th>");
        }
        page.append("<th scope=\"col\">unit</th>" + (none ? "<th scope=\"col\" class=\"n\">none</th>" : "")
                + "</tr></thead>\n<tbody>\n");
        for (Answer.Entry entry : answer.values()) {
            page.append("<tr>" + name(entry) + spread(entry, none) + "</tr>\n");
        }
        page.append("</tbody></table></div>\n");
    }

    private static String spread(Answer.Entry entry, boolean none) {
        if (!(entry.outcome() instanceof Outcome.Many many)) {
            return "<td class=\"n\" colspan=\"" + (none ? 8 : 7) + "\">" + Markup.safe(ValueTable.value(entry))
                    + "</td>";
        }
        Scale scale = ValueTable.scale(entry.type(), many);
        var cells = new StringBuilder(number(ValueTable.mean(entry.type(), many, scale)));
        many.quantiles().forEach(q -> cells.append(number(ValueTable.quantile(q, entry.type(), scale))));
        cells.append("<td class=\"u\">").append(Markup.safe(scale.words())).append("</td>");
        return cells + (none ? number(many.none() == 0 ? "" : String.valueOf(many.none())) : "");
    }

    private static String name(Answer.Entry entry) {
        String covered = entry.coverage()
                .map(c -> " <span class=\"quiet\">(covers " + c + " rows)</span>")
                .orElse("");
        String code = "<span class=\"name\">" + Markup.safe(entry.name()) + "</span>";
        String title = entry.title().isEmpty() ? code : Markup.safe(entry.title()) + " " + code;
        return "<th scope=\"row\">" + title + covered + "</th>";
    }

    private static String number(String words) {
        return "<td class=\"n\">" + Markup.safe(words) + "</td>";
    }

    private void claims() {
        for (Said said : answer.claims()) {
            page.append("<section class=\"claim\">\n<p>" + Markup.safe(said.sentence())
                    + "</p>\n<div class=\"table\"><table>\n" + "<caption>as the case reads it: <code>"
                    + Markup.safe(said.words()) + "</code></caption>\n<thead><tr>");
            said.heads().forEach(head -> page.append("<th scope=\"col\">" + Markup.safe(head) + "</th>"));
            page.append("</tr></thead>\n<tbody>\n");
            for (List<String> row : said.rows()) {
                page.append("<tr>");
                row.forEach(cell -> page.append("<td>" + Markup.safe(cell) + "</td>"));
                page.append("</tr>\n");
            }
            page.append("</tbody></table></div>\n</section>\n");
        }
    }

    private void groups() {
        if (answer.groups().isEmpty()) {
            return;
        }
        if (answer.chart() == Answer.Chart.BAND) {
            var bands = bands();
            // the unit asked for first, money as a rule; the others stand in the tables
            bands.keySet().stream()
                    .findFirst()
                    .ifPresent(first -> figures(Map.of(first, bands.getOrDefault(first, List.of()))));
        }
        answer.groups().forEach(this::group);
    }

    private void group(Answer.Group group) {
        if (!group.sentence().isEmpty()) {
            page.append("<p class=\"said\">" + Markup.safe(group.sentence()) + "</p>\n");
        }
        page.append(
                "<div class=\"table\"><table>\n<caption>"
                        + Markup.safe(group.label().isEmpty() ? "All" : group.label())
                        + ": over " + group.cells().size()
                        + " combinations</caption>\n<thead><tr><th scope=\"col\">what</th>"
                        + "<th scope=\"col\" class=\"n\">least</th><th scope=\"col\" class=\"n\">largest</th><th scope=\"col\">unit</th></tr></thead>\n<tbody>\n");
        for (int place = 0; place < group.columns(); place++) {
            Extremes extremes = Extremes.of(group.column(place));
            page.append("<tr>" + name(extremes.entry()) + number(extremes.least()) + number(extremes.largest())
                    + "<td class=\"u\">" + Markup.safe(extremes.behind()) + "</td></tr>\n");
        }
        page.append("</tbody></table></div>\n");
        combinations(group);
    }

    private void combinations(Answer.Group group) {
        page.append("<details><summary>Each of the " + group.cells().size()
                + " combinations</summary>\n<div class=\"table\"><table>\n<thead><tr><th scope=\"col\">with</th>");
        for (Answer.Entry entry : group.cells().getFirst().values()) {
            page.append("<th scope=\"col\" class=\"n\">" + Markup.safe(label(entry)) + "</th>");
        }
        page.append("</tr></thead>\n<tbody>\n");
        for (Answer.Cell cell : group.cells()) {
            page.append("<tr><th scope=\"row\">" + Markup.safe(cell.label()) + "</th>");
            cell.values().forEach(entry -> page.append(number(ValueTable.value(entry))));
            page.append("</tr>\n");
        }
        page.append("</tbody></table></div></details>\n");
    }

    private void traces() {
        if (traces.isEmpty()) {
            return;
        }
        page.append("<h2>Why these numbers</h2>\n");
        if (!answer.groups().isEmpty()) {
            page.append("<p class=\"quiet\">As the case stands, before any of the combinations above.</p>\n");
        }
        for (Explained trace : traces) {
            page.append(HtmlTree.of(trace));
        }
    }

    private void basis() {
        page.append("<h2>What this rests on</h2>\n<p class=\"basis\">"
                + Markup.safe(answer.basis().line()) + "</p>\n");
        page.append(HtmlBasis.of(answer.basis()));
    }

    private void foot() {
        Answer.Subject subject = answer.subject();
        var parts = new ArrayList<String>();
        parts.add("Case " + subject.id() + (subject.ask().isEmpty() ? "" : " (" + subject.title() + ")"));
        parts.add("version " + subject.version());
        parts.add("scenario " + subject.scenario());
        if (subject.futures() > 1) {
            parts.add(Digits.significant(subject.futures(), 9) + " futures, seed " + subject.seed());
        }
        parts.add("money in " + subject.money());
        if (!subject.licence().isEmpty()) {
            parts.add("licence of the case: " + subject.licence());
        }
        page.append("<footer><p>" + Markup.safe(String.join("; ", parts)) + ".<br>"
                + Markup.safe(answer.basis().line())
                + ". Made with Claimstake.</p></footer>\n</main>\n</body>\n</html>\n");
    }

    private static String css() {
        try (InputStream css = HtmlAnswer.class.getResourceAsStream("page.css")) {
            if (css == null) {
                throw new IllegalStateException("page.css is not beside HtmlAnswer");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
