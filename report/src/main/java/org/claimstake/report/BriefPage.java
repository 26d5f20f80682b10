package org.claimstake.report;

import java.util.List;

/** A brief as one page in one file. Nothing is fetched and nothing runs; every text of the case is shown as text, whatever it holds. */
final class BriefPage {
    private static final int LONG = 180;

    private final StringBuilder page = new StringBuilder(32_000);

    private BriefPage() {}

    static String of(DealBrief brief) {
        var page = new BriefPage();
        page.write(brief);
        return page.page.toString();
    }

    private void write(DealBrief brief) {
        page.append(HtmlAnswer.head("en", brief.title(), HtmlAnswer.file("page.css") + Charts.css())
                + "</head>\n<body>\n<main>\n");
        page.append("<p class=\"ask\">" + safe(brief.title()) + "<br>" + safe(brief.ask()) + "</p>\n");
        page.append("<h1" + (brief.answer().length() > LONG ? " class=\"long\"" : "") + ">" + safe(brief.answer())
                + "</h1>\n");
        brief.parts().forEach(this::part);
        page.append("<footer><p>" + safe(brief.foot()) + "</p></footer>\n</main>\n</body>\n</html>\n");
    }

    private void part(BriefPart part) {
        switch (part) {
            case BriefPart.Head(String head) -> page.append("<h2>" + safe(head) + "</h2>\n");
            case BriefPart.Said(String said) -> page.append("<p>" + safe(said) + "</p>\n");
            case BriefPart.Grid grid -> grid(grid);
            case BriefPart.Items(boolean numbered, List<String> items) -> items(numbered ? "ol" : "ul", items);
            case BriefPart.Folded(String summary, List<String> items) -> {
                page.append("<details><summary>" + safe(summary) + "</summary>\n");
                items("ul", items);
                page.append("</details>\n");
            }
            case BriefPart.Picture(Chart wide, Chart narrow, BriefPart.Grid instead) ->
                page.append(HtmlCharts.figureOf(wide, narrow));
            case BriefPart.Shell(String command) -> page.append("<p><code>" + safe(command) + "</code></p>\n");
        }
    }

    private void items(String list, List<String> items) {
        page.append("<" + list + " class=\"sources\">\n");
        items.forEach(item -> page.append("<li>" + safe(item) + "</li>\n"));
        page.append("</" + list + ">\n");
    }

    private void grid(BriefPart.Grid grid) {
        page.append("<div class=\"table\"><table class=\"compare\">\n<thead><tr>");
        for (int column = 0; column < grid.heads().size(); column++) {
            page.append("<th scope=\"col\"" + (grid.isNumber(column) ? " class=\"n w\"" : "") + ">"
                    + safe(grid.heads().get(column)) + "</th>");
        }
        page.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : grid.rows()) {
            page.append("<tr>");
            for (int column = 0; column < row.size(); column++) {
                cell(grid, column, row.get(column));
            }
            page.append("</tr>\n");
        }
        page.append("</tbody></table></div>\n");
    }

    private void cell(BriefPart.Grid grid, int column, String words) {
        if (column == 0) {
            page.append("<th scope=\"row\">" + safe(words) + "</th>");
        } else if (grid.isNumber(column)) {
            page.append("<td class=\"n\" data-of=\"" + safe(grid.heads().get(column)) + "\">" + safe(words) + "</td>");
        } else {
            page.append("<td>" + safe(words) + "</td>");
        }
    }

    private static String safe(String said) {
        return Markup.safe(said);
    }
}
