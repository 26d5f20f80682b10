package org.claimstake.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claimstake.advice.verdict.Grid;
import org.claimstake.casefile.statement.Review;
import org.claimstake.evidence.document.Document;
import org.claimstake.report.claims.ClaimsView;
import org.claimstake.report.claims.DocumentView;
import org.claimstake.report.claims.StatementView;

/**
 * Statements as one page in one file: the text with what is said marked in it, beside it each statement with its readings, what
 * comes of them, and the verdicts of people. Nothing is fetched and nothing runs; every text is shown as text, whatever it holds.
 */
public final class ClaimsPage {
    private final ClaimsView view;
    private final Wording words;
    private final boolean text;
    private final StringBuilder page = new StringBuilder(32_000);

    private ClaimsPage(ClaimsView view, Wording words, boolean text) {
        this.view = view;
        this.words = words;
        this.text = text && document(view).isPresent();
    }

    /**
     * @param text    the whole text of a document that was read is shown too; else the quoted words alone, as always of a case
     * @param address where the page will stand, for {@link ClaimReviews}; empty where nobody knows
     */
    public static String of(ClaimsView view, Wording words, boolean text, String address) {
        var page = new ClaimsPage(view, words, text);
        page.write(address);
        return page.page.toString();
    }

    private static Optional<Document> document(ClaimsView view) {
        return view.documents().stream()
                .flatMap(document -> document.read().stream())
                .findFirst();
    }

    private void write(String address) {
        String title = view.documents().size() == 1
                ? view.documents().getFirst().name()
                : view.theCase().map(ClaimsView.CaseName::title).orElse(say("claims.title"));
        page.append(
                HtmlAnswer.head(words.language(), title, HtmlAnswer.file("page.css") + HtmlAnswer.file("claims.css")));
        page.append(ClaimReviews.script(view, address, words));
        page.append("</head>\n<body>\n<main class=\"claims" + (text ? "" : " quoted") + "\">\n");
        view.documents().forEach(this::document);
        page.append("<h1>" + safe(ClaimsWords.counts(view, words)) + "</h1>\n");
        if (text) {
            page.append("<div class=\"beside-text\">\n<section class=\"text\" tabindex=\"0\" aria-label=\""
                    + safe(say("claims.head.text")) + "\">\n"
                    + MarkedText.of(document(view).orElseThrow(), view, words) + "</section>\n<div>\n");
        }
        statements();
        if (text) {
            page.append("</div>\n</div>\n");
        }
        foot();
    }

    private void document(DocumentView document) {
        String about = ClaimsWords.document(document, words);
        page.append(
                "<p class=\"ask\">" + safe(document.name()) + (about.isEmpty() ? "" : ": " + safe(about)) + "</p>\n");
        if (Markup.isWebAddress(document.address())) {
            String link = "<a rel=\"noreferrer\" href=\"" + safe(document.address()) + "\">" + safe(document.address())
                    + "</a>";
            page.append("<p class=\"ask\">"
                    + safe(say("claims.source", "address", "\u0000")).replace("\ufffd", link) + "</p>\n");
        }
    }

    private void statements() {
        if (view.statements().isEmpty()) {
            page.append("<p>" + safe(say("claims.none")) + "</p>\n");
        }
        group("claims.head.checkable", "", view.ranked());
        group("claims.head.opinions", "", view.notCheckable());
        group("claims.head.outside", say("claims.outside.why"), view.outside());
    }

    private void group(String head, String why, List<StatementView> statements) {
        if (statements.isEmpty()) {
            return;
        }
        page.append("<h2>" + safe(say(head)) + "</h2>\n");
        if (!why.isEmpty()) {
            page.append("<p class=\"quiet\">" + safe(why) + "</p>\n");
        }
        statements.forEach(this::statement);
    }

    private void statement(StatementView one) {
        page.append("<article class=\"statement\" id=\"" + anchor(one) + "\">\n<p><span class=\"who\">"
                + safe(ClaimsWords.speaker(one, words)) + "</span> <span class=\"kind\">"
                + safe(ClaimsWords.kind(one.kind(), words)) + "</span> <span class=\"id\">" + back(one)
                + "</span></p>\n");
        String quoted = text || one.text().isEmpty() ? one.where().place().exact() : one.text();
        page.append("<blockquote" + (one.isCheckable() ? "" : " class=\"short\"") + ">“" + safe(quoted)
                + "”</blockquote>\n");
        if (one.isCheckable()) {
            checkable(one);
        } else if (!one.paraphrase().isEmpty()) {
            quiet(say("claims.paraphrase", "words", one.paraphrase()));
        }
        verdict(one);
        page.append("</article>\n");
    }

    /** The id leads back to the words in the text, where the text is shown. */
    private String back(StatementView one) {
        return text ? "<a href=\"#t-" + anchor(one) + "\">" + safe(one.id()) + "</a>" : safe(one.id());
    }

    /** What an address can hold, whatever a file calls its statements. */
    static String anchor(StatementView one) {
        return one.id().replaceAll("[^A-Za-z0-9_.-]", "_");
    }

    private void checkable(StatementView one) {
        if (!one.paraphrase().isEmpty()) {
            quiet(say("claims.paraphrase", "words", one.paraphrase()));
        }
        one.quantity()
                .map(quantity -> QuantityWords.of(quantity, words))
                .filter(told -> !told.isEmpty())
                .ifPresent(told -> quiet(say("claims.read-as", "quantity", told)));
        if (one.reckoned().grids().isEmpty()) {
            quiet(ClaimsWords.sentence(one, words));
        }
        for (Grid grid : one.reckoned().grids()) {
            page.append("<p class=\"said\">" + safe(ClaimsWords.sentence(one, grid, words)) + "</p>\n");
            grid(grid);
        }
        one.reckoned().repeats().forEach(this::quiet);
        quiet(one.reckoned().drift());
        if (!one.reckoned().links().isEmpty()) {
            quiet(say("claims.links", "names", ClaimsWords.links(one.reckoned())));
        }
    }

    private void quiet(String said) {
        if (!said.isEmpty()) {
            page.append("<p class=\"quiet\">" + safe(said) + "</p>\n");
        }
    }

    private void grid(Grid grid) {
        page.append("<div class=\"table grid\"><table>\n<caption>"
                + safe(say("claims.says", "says", ClaimsWords.says(grid))) + "</caption>\n<thead><tr>");
        grid.readings()
                .forEach(reading ->
                        page.append("<th scope=\"col\">" + safe(reading.name().replace('_', ' ')) + "</th>"));
        boolean covered = grid.cells().stream()
                .anyMatch(cell -> !ClaimsWords.coverage(cell, words).isEmpty());
        page.append("<th scope=\"col\">" + safe(say("claims.grid.answer")) + "</th>"
                + (covered ? "<th scope=\"col\">" + safe(say("claims.grid.coverage")) + "</th>" : "")
                + "</tr></thead>\n<tbody>\n");
        for (Grid.Cell cell : grid.cells()) {
            page.append("<tr>");
            grid.titles(cell).forEach(title -> page.append("<td>" + safe(title) + "</td>"));
            page.append("<td class=\"answer " + cell.verdict().name().toLowerCase(Locale.ROOT)
                    + "\"><span aria-hidden=\"true\">" + ClaimsWords.sign(cell.verdict()) + "</span> "
                    + safe(ClaimsWords.answer(cell.verdict(), words)) + "</td>"
                    + (covered ? "<td>" + safe(ClaimsWords.coverage(cell, words)) + "</td>" : "") + "</tr>\n");
        }
        page.append("</tbody></table></div>\n");
    }

    private void verdict(StatementView one) {
        if (one.review().isEmpty()) {
            return;
        }
        Review newest = one.review().get();
        page.append("<div class=\"verdict\">\n<p><strong>" + safe(say("claims.review.head")) + "</strong>: "
                + safe(ClaimsWords.review(newest, words)) + "</p>\n");
        String asked = ClaimsWords.asked(newest, words);
        if (!asked.isEmpty()) {
            page.append("<p class=\"quiet\">" + safe(asked) + "</p>\n");
        }
        for (Review earlier : one.corrected()) {
            page.append("<p class=\"earlier\">"
                    + safe(say("claims.review.earlier", "review", ClaimsWords.review(earlier, words))) + "</p>\n");
        }
        page.append("</div>\n");
    }

    private void foot() {
        page.append("<footer>");
        ClaimsWords.notes(view, words).forEach(note -> page.append("<p>" + safe(note) + "</p>"));
        page.append("<p>" + safe(ClaimsWords.foot(view, words)) + "</p>");
        if (!text) {
            page.append("<p>" + safe(say("claims.quoted")) + "</p>");
        }
        page.append("</footer>\n</main>\n</body>\n</html>\n");
    }

    private String say(String key, Object... blanks) {
        return words.say(key, blanks);
    }

    private static String safe(String said) {
        return Markup.safe(said);
    }
}
