package org.claimstake.report.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.claimstake.advice.verdict.Checked;
import org.claimstake.advice.verdict.Grid;
import org.claimstake.casefile.statement.StatedDocument;
import org.claimstake.evidence.document.Document;
import org.claimstake.evidence.document.Document.Trouble;
import org.claimstake.evidence.statement.Statement;
import org.claimstake.evidence.statement.Statement.Standing;

/**
 * Statements of one document, or of those that a case keeps, as they are told.
 *
 * @param theCase    that checks them; empty where none was asked
 * @param documents  in their order
 * @param statements in the order of their documents and texts
 */
public record ClaimsView(Optional<CaseName> theCase, List<DocumentView> documents, List<StatementView> statements) {

    /** @param version the first digits of the hash of all its files */
    public record CaseName(String id, String title, String version) {}

    public ClaimsView {
        documents = List.copyOf(documents);
        statements = List.copyOf(statements);
    }

    /** Of a document, without a case. */
    public static ClaimsView of(Document document, List<Statement> found) {
        return new ClaimsView(
                Optional.empty(),
                List.of(DocumentView.of(document)),
                found.stream().map(one -> StatementView.of(one, document)).toList());
    }

    /** Of the documents that a case keeps. */
    public static ClaimsView of(CaseName theCase, List<StatedDocument> kept) {
        var statements = new ArrayList<StatementView>();
        kept.forEach(document -> document.statements().forEach(one -> statements.add(StatementView.of(one, document))));
        return new ClaimsView(
                Optional.of(theCase), kept.stream().map(DocumentView::of).toList(), statements);
    }

    /**
     * Of a document, with a case: what it keeps of the same document is found again, its claims answer.
     *
     * @param documents that the case keeps
     * @param claims    of the case, all of them
     */
    public static ClaimsView of(
            Document document,
            List<Statement> found,
            CaseName theCase,
            List<StatedDocument> documents,
            List<Grid> claims) {
        ClaimsView alone = of(document, found);
        Optional<Kept> kept = Kept.of(document, documents);
        DocumentView told = DocumentView.of(document);
        ClaimsView with = new ClaimsView(
                Optional.of(theCase),
                List.of(kept.map(same -> told.with(same.document())).orElse(told)),
                kept.map(same -> same.with(alone.statements())).orElse(alone.statements()));
        return with.answered(kept.map(Kept::document).stream().toList(), claims);
    }

    /** Of the documents that a case keeps, with what its claims came to. */
    public static ClaimsView of(CaseName theCase, List<StatedDocument> kept, List<Grid> claims) {
        return of(theCase, kept).answered(kept, claims);
    }

    /** Each statement with what the claims came to that hang on it. */
    private ClaimsView answered(List<StatedDocument> kept, List<Grid> claims) {
        var answers = new HashMap<List<String>, Reckoned>();
        for (StatedDocument document : kept) {
            for (Checked checked : Checked.of(document, claims)) {
                answers.put(List.of(document.id(), checked.stated().id()), Reckoned.of(checked));
            }
        }
        return with(one -> {
            String document = documents.size() == kept.size() && kept.size() == 1
                    ? kept.getFirst().id()
                    : one.where().document();
            Reckoned answer =
                    one.kept().map(id -> answers.get(List.of(document, id))).orElse(null);
            return one.with(answer == null ? Reckoned.of(one.standing()) : answer);
        });
    }

    /** The same with each statement changed. */
    public ClaimsView with(UnaryOperator<StatementView> change) {
        return new ClaimsView(
                theCase, documents, statements.stream().map(change).toList());
    }

    /** Those of a standing alone. */
    public ClaimsView only(List<Standing> standings) {
        return new ClaimsView(
                theCase,
                documents,
                statements.stream()
                        .filter(one -> standings.contains(one.standing()))
                        .toList());
    }

    /** What is checked, the most worth first; what nobody reckoned stands in the order of its text. */
    public List<StatementView> ranked() {
        return statements.stream()
                .filter(StatementView::isCheckable)
                .sorted(Comparator.comparingDouble(one -> -one.worth().orElse(1)))
                .toList();
    }

    /** Opinions and forecasts, in the order of the text. */
    public List<StatementView> notCheckable() {
        return statements.stream()
                .filter(one -> one.standing() == Standing.OPINION || one.standing() == Standing.FORECAST)
                .toList();
    }

    /** What is not checked here, in the order of the text. */
    public List<StatementView> outside() {
        return statements.stream()
                .filter(one -> one.standing() == Standing.OUTSIDE)
                .toList();
    }

    /** Ranked, then what cannot be checked, then what is outside. */
    public List<StatementView> inOrder() {
        var all = new ArrayList<>(ranked());
        all.addAll(notCheckable());
        all.addAll(outside());
        return all;
    }

    /** The document a statement stands in. */
    public DocumentView document(StatementView statement) {
        return documents.stream()
                .filter(one -> one.id().equals(statement.where().document()))
                .findFirst()
                .orElseThrow();
    }

    /** What stood in the way of reading. */
    public List<Trouble> troubles() {
        return documents.stream()
                .flatMap(document -> document.read().stream())
                .flatMap(document -> document.troubles().stream())
                .toList();
    }
}
