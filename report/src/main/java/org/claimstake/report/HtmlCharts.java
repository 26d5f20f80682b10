package org.claimstake.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pictures of an answer on its page, each with its numbers as a table below it. */
final class HtmlCharts {
    private static final Setting WIDE = Setting.of(Wording.ENGLISH, 760, Setting.Foot.NONE);
    private static final Setting NARROW = Setting.of(Wording.ENGLISH, 366, Setting.Foot.NONE);

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
        charts.figure(SpreadPictures.dots(answer, WIDE), SpreadPictures.dots(answer, NARROW));
        return charts.page.toString();
    }

    /** The least to the largest of each value over the combinations, where that is the answer's chart. */
    static String bands(Answer answer) {
        var charts = new HtmlCharts(answer);
        charts.figure(SpreadPictures.bands(answer, WIDE), SpreadPictures.bands(answer, NARROW));
        return charts.page.toString();
    }

    private void cash() {
        if (answer.series().stream().anyMatch(one -> one.isCash() && CashChart.moves(one))) {
            figure(Charts.cash(answer, Optional.empty(), WIDE), Charts.cash(answer, Optional.empty(), NARROW));
        }
    }

    private void pictures() {
        List<Chart> wide = Charts.own(answer, WIDE);
        List<Chart> narrow = Charts.own(answer, NARROW);
        for (int i = 0; i < wide.size(); i++) {
            figure(wide.get(i), narrow.get(i));
        }
    }

    private void figure(Optional<Chart> wide, Optional<Chart> narrow) {
        wide.ifPresent(chart -> figure(chart, narrow.orElseThrow()));
    }

    /** A picture of something that is no answer. */
    static String figureOf(Chart wide, Chart narrow) {
        return "<figure>\n<div class=\"chart wide\">\n" + wide.svg() + "</div>\n<div class=\"chart narrow\">\n"
                + renamed(narrow) + "</div>\n" + twin(wide) + "</figure>\n";
    }

    /** A picture twice, for a wide window and a narrow one, and its numbers once. */
    private void figure(Chart wide, Chart narrow) {
        page.append(figureOf(wide, narrow));
    }

    /** With ids of its own: the wide one stands on the same page. */
    private static String renamed(Chart chart) {
        return chart.svg()
                .replaceAll(
                        "( id=\"|labelledby=\"|-t |url\\(#)" + Pattern.quote(chart.id()) + "(?=[-\"])",
                        "$1" + Matcher.quoteReplacement(chart.id()) + "-narrow");
    }

    // who cannot see the picture, or wants its numbers
    private static String twin(Chart chart) {
        var table = new StringBuilder("<details class=\"twin\"><summary>The chart as a table</summary>\n"
                + "<div class=\"table\"><table><caption>" + Markup.safe(chart.title())
                + "</caption>\n<thead><tr>");
        List<String> head = chart.table().head();
        for (int i = 0; i < head.size(); i++) {
            table.append(
                    "<th scope=\"col\"" + (i == 0 ? "" : " class=\"n\"") + ">" + Markup.safe(head.get(i)) + "</th>");
        }
        table.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : chart.table().rows()) {
            table.append("<tr><th scope=\"row\">" + Markup.safe(row.getFirst()) + "</th>");
            row.stream().skip(1).forEach(cell -> table.append(HtmlAnswer.number(cell)));
            table.append("</tr>\n");
        }
        return table + "</tbody></table></div></details>\n";
    }
}
