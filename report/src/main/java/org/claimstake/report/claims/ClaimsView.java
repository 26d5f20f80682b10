package org.claimstake.report.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
 * @param shown      which of them a reader asked for; all are counted
 */
public record ClaimsView(
        Optional<CaseName> theCase, List<DocumentView> documents, List<StatementView> statements, Set<Standing> shown) {

    /** @param version the first digits of the hash of all its files */
    public record CaseName(String id, String title, String version) {}

    public ClaimsView {
        documents = List.copyOf(documents);
        statements = List.copyOf(statements);
        shown = Set.copyOf(shown);
    }

    /** All that is said. */
    public ClaimsView(Optional<CaseName> theCase, List<DocumentView> documents, List<StatementView> statements) {
        this(theCase, documents, statements, EnumSet.allOf(Standing.class));
    }

    /** Of a document, without a case. */
    public static ClaimsView of(Document document, List<Statement> found) {
        return new ClaimsView(
                Optional.empty(),
                List.of(DocumentView.of(document)),
                found.stream().map(one -> StatementView.of(one, document)).toList());
    }

    /** The same with each statement changed. */
    public ClaimsView with(UnaryOperator<StatementView> change) {
        return new ClaimsView(
                theCase, documents, statements.stream().map(change).toList(), shown);
    }

    /** Those of some standings alone; the others are counted and not told. */
    public ClaimsView only(List<Standing> standings) {
        return new ClaimsView(theCase, documents, statements, Set.copyOf(standings));
    }

    /** How many there are, told or not. */
    public long count(Standing standing) {
        return statements.stream().filter(one -> one.standing() == standing).count();
    }

    private Stream<StatementView> told() {
        return statements.stream().filter(one -> shown.contains(one.standing()));
    }

    /** What is checked, the most worth first; what nobody reckoned stands in the order of its text. */
    public List<StatementView> ranked() {
        return told().filter(StatementView::isCheckable)
                .sorted(Comparator.comparingDouble(one -> -one.worth().orElse(1)))
                .toList();
    }

    /** Opinions and forecasts, in the order of the text. */
    public List<StatementView> notCheckable() {
        return told().filter(one -> one.standing() == Standing.OPINION || one.standing() == Standing.FORECAST)
                .toList();
    }

    /** What is not checked here, in the order of the text. */
    public List<StatementView> outside() {
        return told().filter(one -> one.standing() == Standing.OUTSIDE).toList();
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
