package org.claimstake.report;

/** The place of an answer that cannot be given: what is missing, and what can be asked instead. */
final class HtmlGap {
    private HtmlGap() {}

    static String of(Answer.Gap gap, String id) {
        var page = new StringBuilder("<section class=\"gap\">\n<p class=\"verdict\">Cannot be given: ")
                .append(Markup.safe(String.join(
                        "; ", gap.values().stream().map(HtmlAnswer::label).toList())))
                .append("</p>\n");
        if (!gap.missing().isEmpty()) {
            page.append("<p>What is not known:</p>\n<ul>\n");
            gap.missing()
                    .forEach(missing -> page.append("<li>")
                            .append(Markup.safe(GapText.words(missing)))
                            .append(missing.ground().source().isEmpty() ? "" : ", " + Markup.safe(missing.reference()))
                            .append("</li>\n"));
            page.append("</ul>\n");
        }
        if (!gap.instead().isEmpty()) {
            page.append("<p>What can be answered:</p>\n<ul>\n");
            gap.instead()
                    .forEach(other -> page.append("<li>")
                            .append(Markup.safe(other.ask()))
                            .append(" <code>stake ask ")
                            .append(Markup.safe(id + " " + other.id()))
                            .append("</code></li>\n"));
            page.append("</ul>\n");
        }
        return page + "</section>\n";
    }
}
