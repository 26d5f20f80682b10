package org.claimstake.report.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.claimstake.advice.verdict.Checked;
import org.claimstake.advice.verdict.Grid;
import org.claimstake.advice.verdict.Links;
import org.claimstake.advice.verdict.Repeats;
import org.claimstake.casefile.statement.Stated;
import org.claimstake.casefile.statement.StatedDocument;
import org.claimstake.evidence.document.Document;
import org.claimstake.evidence.document.Quotes;
import org.claimstake.evidence.statement.Statement;
import org.claimstake.evidence.statement.Statement.Standing;
import org.claimstake.evidence.text.Span;
import org.claimstake.language.plan.Plan;
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
                            StatementView.of(checked.stated(), document).with(Reckoned.of(checked))));
        }
        var own = new ClaimsView(
                Optional.of(theCase), kept.stream().map(DocumentView::of).toList(), statements);
        return repeated(own, told(kept));
    }

    /** Those of a text. Where the case keeps the same words, its reading of them and its verdict stand with them. */
    public ClaimsView of(Document document, List<Statement> found) {
        ClaimsView plain = ClaimsView.of(document, found);
        var statements = new ArrayList<>(plain.statements());
        DocumentView told = plain.documents().getFirst();
        var others = new ArrayList<StatedDocument>();
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
            boolean same = 2 * met > stated.statements().size();
            told = same ? told.with(stated) : told;
            if (!same) {
                others.add(stated);
            }
        }
        statements.replaceAll(one -> one.reckoned().state().isEmpty() ? one.with(Reckoned.of(one.standing())) : one);
        statements.sort(Comparator.comparing(one -> one.where().span().orElseThrow()));
        var numbers = new ArrayList<Repeats.Told>();
        found.forEach(one -> Repeats.Told.of(document.name(), one).ifPresent(numbers::add));
        numbers.addAll(told(others));
        return repeated(new ClaimsView(Optional.of(theCase), List.of(told), statements), numbers);
    }

    private static List<Repeats.Told> told(List<StatedDocument> documents) {
        return documents.stream()
                .flatMap(document ->
                        document.statements().stream().flatMap(stated -> Repeats.Told.of(document, stated).stream()))
                .toList();
    }

    /** With each number that another text says in another magnitude. */
    private static ClaimsView repeated(ClaimsView view, List<Repeats.Told> told) {
        List<Repeats.Repeat> others =
                Repeats.of(told).stream().filter(repeat -> repeat.powers() != 0).toList();
        return view.with(one -> {
            List<String> words = others.stream()
                    .filter(repeat -> isOf(repeat.one(), one) || isOf(repeat.other(), one))
                    .map(Repeats.Repeat::words)
                    .toList();
            return words.isEmpty() || one.standing() == Standing.OUTSIDE
                    ? one
                    : one.with(one.reckoned().withRepeats(words));
        });
    }

    private static boolean isOf(Repeats.Told told, StatementView one) {
        return told.document().equals(one.where().document()) && told.id().equals(one.id());
    }

    /** With what a check could be made of, for statements that could be checked and have none. */
    public static ClaimsView linked(ClaimsView view, Plan plan) {
        return view.with(one -> {
            if (!one.isCheckable() || !one.reckoned().grids().isEmpty()) {
                return one;
            }
            var sought = new Links.Sought(one.quantity().map(QuantityView::unit), one.kind(), one.about());
            return one.with(one.reckoned()
                    .withLinks(Links.of(plan, sought).stream()
                            .map(link ->
                                    new Reckoned.Link(link.name(), link.of().word(), link.why()))
                            .toList()));
        });
    }

    private static void meet(
            List<StatementView> statements, Checked checked, StatedDocument stated, Document document, Span span) {
        Stated same = checked.stated();
        OptionalInt met = overlapping(statements, span, one -> one.kind() == same.kind());
        met = met.isPresent() ? met : overlapping(statements, span, one -> true);
        if (met.isPresent()) {
            statements.set(
                    met.getAsInt(),
                    statements.get(met.getAsInt()).with(same, stated).with(Reckoned.of(checked)));
            return;
        }
        statements.add(StatementView.of(same, stated)
                .with(Where.of(document, document.quote(span), span))
                .with(Reckoned.of(checked)));
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
}
