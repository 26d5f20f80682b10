package org.claimstake.report.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.claimstake.advice.verdict.Checked;
import org.claimstake.advice.verdict.Grid;
import org.claimstake.casefile.statement.Stated;
import org.claimstake.casefile.statement.StatedDocument;
import org.claimstake.evidence.document.Document;
import org.claimstake.evidence.document.Quotes;
import org.claimstake.evidence.statement.Statement;
import org.claimstake.evidence.text.Span;
import org.claimstake.report.claims.ClaimsView.CaseName;

/**
 * What was said, held against a case: its claims and the verdicts it keeps.
 *
 * @param theCase whose claims they are
 * @param kept    documents with statements
 * @param grids   its claims, all of them, under every reading
 */
public record Against(CaseName theCase, List<StatedDocument> kept, List<Grid> grids) {
    public Against {
        kept = List.copyOf(kept);
        grids = List.copyOf(grids);
    }

    /** The statements that the case keeps. */
    public ClaimsView own() {
        var statements = new ArrayList<StatementView>();
        for (StatedDocument document : kept) {
            Checked.of(document, grids)
                    .forEach(checked -> statements.add(
                            StatementView.of(checked.stated(), document).with(reckoned(checked))));
        }
        return new ClaimsView(
                Optional.of(theCase), kept.stream().map(DocumentView::of).toList(), statements);
    }

    /** Those of a text. Where the case keeps the same words, its reading of them and its verdict stand with them. */
    public ClaimsView of(Document document, List<Statement> found) {
        ClaimsView plain = ClaimsView.of(document, found);
        var statements = new ArrayList<>(plain.statements());
        DocumentView told = plain.documents().getFirst();
        for (StatedDocument stated : kept) {
            int met = 0;
            for (Checked checked : Checked.of(stated, grids)) {
                Optional<Span> span =
                        Quotes.find(document.text(), checked.stated().anchor().quote());
                if (span.isPresent()) {
                    met++;
                    meet(statements, checked, stated, document, span.get());
                }
            }
            told = 2 * met > stated.statements().size() ? told.with(stated) : told;
        }
        return new ClaimsView(Optional.of(theCase), List.of(told), statements);
    }

    private static void meet(
            List<StatementView> statements, Checked checked, StatedDocument stated, Document document, Span span) {
        Stated same = checked.stated();
        OptionalInt met = overlapping(statements, span, one -> one.kind() == same.kind());
        met = met.isPresent() ? met : overlapping(statements, span, one -> true);
        if (met.isPresent()) {
            statements.set(
                    met.getAsInt(),
                    statements.get(met.getAsInt()).with(same, stated).with(reckoned(checked)));
            return;
        }
        statements.add(StatementView.of(same, stated)
                .with(Where.of(document, document.quote(span), span))
                .with(reckoned(checked)));
    }

    private static OptionalInt overlapping(List<StatementView> statements, Span span, Predicate<StatementView> wanted) {
        return IntStream.range(0, statements.size())
                .filter(i -> statements.get(i).kept().isEmpty()
                        && wanted.test(statements.get(i))
                        && statements
                                .get(i)
                                .where()
                                .span()
                                .filter(span::overlaps)
                                .isPresent())
                .findFirst();
    }

    private static Reckoned reckoned(Checked checked) {
        return new Reckoned(
                Optional.of(checked.state()), checked.grids(), checked.sentence(), "", List.of(), List.of());
    }
}
