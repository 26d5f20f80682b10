package org.claimstake.report;

import java.util.List;

/** Runs side by side on a page: a row for each value, a column for each run. */
final class HtmlColumns {
    private HtmlColumns() {}

    static String of(List<Answer.Column> columns) {
        var page = new StringBuilder(
                "<div class=\"table\"><table class=\"compare\">\n<thead><tr><th scope=\"col\">what</th>");
        columns.forEach(column -> page.append("<th scope=\"col\" class=\"n w\">")
                .append(Markup.safe(column.label()))
                .append("</th>"));
        page.append("<th scope=\"col\">unit</th></tr></thead>\n<tbody>\n");
        for (SideBySide row : SideBySide.of(columns)) {
            page.append("<tr>").append(HtmlAnswer.name(row.first()));
            for (int i = 0; i < columns.size(); i++) {
                page.append(HtmlAnswer.number(row.cells().get(i), columns.get(i).label()));
            }
            page.append("<td class=\"u\">").append(Markup.safe(row.unit())).append("</td></tr>\n");
        }
        return page + "</tbody></table></div>\n";
    }
}
