package org.claimstake.report.claims;

import java.util.Optional;
import org.claimstake.evidence.document.Document;
import org.claimstake.evidence.statement.Statement;
import org.claimstake.evidence.text.Quote;
import org.claimstake.evidence.text.Span;

/**
 * Where a statement stands.
 *
 * @param document of the {@link DocumentView}
 * @param place    by which it is found again
 * @param span     in the text that was read; empty where only the quotation is kept
 * @param original in what the text was read from; empty with {@code span}
 * @param role     of the turn it stands in; empty with {@code span}
 */
public record Where(
        String document,
        Quote place,
        Optional<Span> span,
        Optional<Document.Place> original,
        Optional<Document.Role> role) {

    /** Of a quotation alone. */
    public static Where of(String document, Quote place) {
        return new Where(document, place, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Where of(Document document, Statement statement) {
        return of(document, statement.place(), statement.span());
    }

    static Where of(Document document, Quote place, Span span) {
        Optional<Document.Role> role = document.turns().stream()
                .filter(turn -> turn.span().overlaps(span))
                .map(Document.Turn::role)
                .findFirst();
        return new Where(
                document.name(),
                place,
                Optional.of(span),
                Optional.of(document.origin().of(span)),
                role);
    }
}
