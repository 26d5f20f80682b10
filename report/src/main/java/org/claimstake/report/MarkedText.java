package org.claimstake.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.claimstake.evidence.document.Document;
import org.claimstake.evidence.text.Span;
import org.claimstake.report.claims.ClaimsView;
import org.claimstake.report.claims.StatementView;

/** The text of a document for a page, turn by turn, with each statement marked where it stands and leading to its entry. */
final class MarkedText {
    private final Document document;
    private final List<StatementView> marks;
    private final StringBuilder page = new StringBuilder();

    private MarkedText(Document document, List<StatementView> marks) {
        this.document = document;
        this.marks = marks;
    }

    static String of(Document document, ClaimsView view, Wording words) {
        var marked = new MarkedText(document, apart(view.inOrder()));
        for (Document.Turn turn : document.turns()) {
            marked.turn(turn, words);
        }
        return marked.page.toString();
    }

    /** In the order of the text; of two that share words the one that is worth more, whose entry comes first, is marked. */
    private static List<StatementView> apart(List<StatementView> statements) {
        var apart = new ArrayList<StatementView>();
        for (StatementView one : statements) {
            Span span = one.where().span().orElseThrow();
            if (apart.stream()
                    .noneMatch(other -> other.where().span().orElseThrow().overlaps(span))) {
                apart.add(one);
            }
        }
        apart.sort(Comparator.comparing(one -> one.where().span().orElseThrow()));
        return apart;
    }

    private void turn(Document.Turn turn, Wording words) {
        page.append("<div class=\"turn " + turn.role().name().toLowerCase(Locale.ROOT) + "\">\n");
        String who = turn.speaker().isEmpty() && turn.role() == Document.Role.ASKS
                ? words.say("claims.nobody.asks")
                : turn.speaker();
        if (!who.isEmpty()) {
            page.append("<p class=\"who\">" + Markup.safe(who) + "</p>\n");
        }
        for (Document.Paragraph paragraph : turn.paragraphs()) {
            page.append("<p>");
            marked(paragraph.span());
            page.append("</p>\n");
        }
        page.append("</div>\n");
    }

    private void marked(Span paragraph) {
        int at = paragraph.from();
        for (StatementView one : marks) {
            Span span = one.where().span().orElseThrow();
            if (!span.overlaps(paragraph)) {
                continue;
            }
            int from = Math.max(span.from(), at);
            int to = Math.min(span.to(), paragraph.to());
            plain(at, from);
            String anchor = ClaimsPage.anchor(one);
            // what goes on in the next paragraph has one place to come back to
            String id = span.from() >= paragraph.from() ? " id=\"t-" + anchor + "\"" : "";
            page.append("<mark" + id + " class=\"" + one.standing().name().toLowerCase(Locale.ROOT) + "\"><a href=\"#"
                    + anchor + "\">");
            plain(from, to);
            page.append("</a></mark>");
            at = to;
        }
        plain(at, paragraph.to());
    }

    private void plain(int from, int to) {
        page.append(Markup.safe(document.text().substring(from, Math.max(from, to))));
    }
}
