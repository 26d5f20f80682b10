package org.claimstake.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.claimstake.advice.verdict.Grid;
import org.claimstake.casefile.statement.Review;
import org.claimstake.casefile.statement.State;
import org.claimstake.casefile.statement.Verdict;
import org.claimstake.engine.ClaimResult;
import org.claimstake.engine.Coverage;
import org.claimstake.evidence.document.Document;
import org.claimstake.evidence.document.Document.Origin;
import org.claimstake.evidence.document.Document.Paragraph;
import org.claimstake.evidence.document.Document.Place;
import org.claimstake.evidence.document.Document.Role;
import org.claimstake.evidence.document.Document.Trouble;
import org.claimstake.evidence.document.Document.Turn;
import org.claimstake.evidence.quantity.Hedge;
import org.claimstake.evidence.quantity.Quantity;
import org.claimstake.evidence.statement.Gazetteer;
import org.claimstake.evidence.statement.Statement;
import org.claimstake.evidence.statement.Statement.Kind;
import org.claimstake.evidence.statement.Statement.Standing;
import org.claimstake.evidence.text.Span;
import org.claimstake.evidence.text.Tongue;
import org.claimstake.language.text.SourceText;
import org.claimstake.report.claims.ClaimsView;
import org.claimstake.report.claims.DocumentView;
import org.claimstake.report.claims.Reckoned;
import org.claimstake.report.claims.StatementView;

/** A made-up talk about a made-up quarry, with a statement of each standing. */
final class ClaimsSample {
    static final String TEXT = """
            How much stone is there?

            The ore is worth nearly $90 billion, said <b>Lund & Sons</b>. It will all be sold by spring.

            The mayor said that the road would take 30 months. Two tanks stood at the gate.""";

    private ClaimsSample() {}

    static Document document() {
        String[] paragraphs = TEXT.split("\n\n");
        var turns = new ArrayList<Turn>();
        for (String paragraph : paragraphs) {
            int from = TEXT.indexOf(paragraph);
            var span = new Span(from, from + paragraph.length());
            var sentences = new ArrayList<Span>();
            int at = from;
            for (String sentence : paragraph.split("(?<=[.?]) ")) {
                sentences.add(new Span(at, at + sentence.length()));
                at += sentence.length() + 1;
            }
            boolean asks = paragraph.endsWith("?");
            turns.add(new Turn(
                    asks ? "" : "Ada Holm",
                    asks ? Role.ASKS : Role.ANSWERS,
                    span,
                    List.of(new Paragraph(span, sentences))));
        }
        Origin shifted = span -> new Place(0, span.plus(3));
        return new Document(
                "talk.txt",
                TEXT,
                shifted,
                Optional.of("The quarry & its price"),
                Optional.of("2031-03-14"),
                Optional.of(Tongue.EN),
                turns,
                List.of(new Trouble("chrome", "+ 18 px", false)));
    }

    static List<Statement> statements() {
        return List.of(
                said("s1", "", "worth nearly $90 billion", Kind.AMOUNT, Optional.of(nearly()), Standing.CHECKABLE, 0.8),
                said(
                        "s2",
                        "",
                        "It will all be sold by spring",
                        Kind.FORECAST,
                        Optional.empty(),
                        Standing.FORECAST,
                        0.1),
                said(
                        "s3",
                        "The mayor",
                        "the road would take 30 months",
                        Kind.TIME,
                        Optional.of(months()),
                        Standing.CHECKABLE,
                        0.9),
                said("s4", "", "Two tanks stood at the gate", Kind.AMOUNT, Optional.empty(), Standing.OUTSIDE, 0));
    }

    private static Statement said(
            String id,
            String of,
            String words,
            Kind kind,
            Optional<Quantity> quantity,
            Standing standing,
            double worth) {
        int from = TEXT.indexOf(words);
        var span = new Span(from, from + words.length());
        String sentence = document().sentences().stream()
                .filter(one -> one.contains(span))
                .findFirst()
                .orElseThrow()
                .of(TEXT);
        int ore = TEXT.indexOf("ore");
        var name = new Gazetteer.Name("ore", Gazetteer.Sort.COMMODITY, List.of("ore"), List.of());
        return new Statement(
                id,
                "Ada Holm",
                of,
                span,
                document().quote(span),
                sentence,
                kind,
                quantity,
                quantity.stream().toList(),
                id.equals("s1") ? List.of(new Statement.Mention(name, new Span(ore, ore + 3))) : List.of(),
                standing,
                worth);
    }

    private static Quantity nearly() {
        int from = TEXT.indexOf("nearly");
        return new Quantity(
                new Span(from, from + "nearly $90 billion".length()),
                Quantity.Sort.AMOUNT,
                OptionalDouble.of(90e9),
                OptionalDouble.empty(),
                OptionalDouble.of(90e9),
                "USD",
                Hedge.NEARLY,
                Optional.empty());
    }

    private static Quantity months() {
        int from = TEXT.indexOf("30 months");
        return new Quantity(
                new Span(from, from + 9),
                Quantity.Sort.DURATION,
                OptionalDouble.of(30),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "month",
                Hedge.NONE,
                Optional.empty());
    }

    /** As it was found, without a case. */
    static ClaimsView found() {
        return ClaimsView.of(document(), statements());
    }

    static Grid grid() {
        return new Grid(
                "most",
                "The ore is worth nearly 90 bn",
                "Ada Holm",
                "share(q.ore for q in quarries)\n   >= 50%",
                List.of(
                        new Grid.Reading("what", List.of("rare", "all")),
                        new Grid.Reading("by", List.of("by_count", "by_tonne"))),
                List.of(
                        cell(0, 0, ClaimResult.Verdict.HOLDS, 4),
                        cell(0, 1, ClaimResult.Verdict.UNKNOWN, 1),
                        cell(1, 0, ClaimResult.Verdict.FAILS, 3),
                        cell(1, 1, ClaimResult.Verdict.UNKNOWN, 1)),
                ClaimResult.Whole.DEPENDS);
    }

    private static Grid.Cell cell(int what, int by, ClaimResult.Verdict verdict, long known) {
        return new Grid.Cell(
                List.of(what, by),
                verdict,
                Optional.of(new Coverage(known, 4)),
                known == 1 ? OptionalDouble.of(0.25) : OptionalDouble.empty(),
                known == 1 ? List.of(new Grid.Gap("quarries", "ore", "", 3, 4)) : List.of());
    }

    static Review review(Verdict verdict, String by, String on, String reason) {
        return new Review(
                verdict,
                by,
                LocalDate.parse(on),
                reason,
                Optional.of(false),
                Optional.of(Review.Confidence.B),
                List.of(),
                Optional.of(State.DEPENDS),
                new org.claimstake.language.text.Place(
                        new SourceText("statements/talk.yaml", "x"), new org.claimstake.language.text.Span(0, 1)));
    }

    /** Checked by a case: the first has a grid, a verdict and an older one, of which the reason holds what could end a script. */
    static ClaimsView checked() {
        ClaimsView found = found();
        var reckoned = new Reckoned(
                Optional.of(State.DEPENDS),
                List.of(grid()),
                "True for 1 of 4 readings (rare by count); false for 1; unknown for 2, because `ore` is not known for 3 of 4"
                        + " `quarries`.",
                "",
                List.of("“$900 billion” in another text"),
                List.of());
        return new ClaimsView(
                Optional.of(new ClaimsView.CaseName("quarry", "The quarry", "1f8b151cef63")),
                found.documents().stream()
                        .map(one -> new DocumentView(
                                one.id(),
                                one.title(),
                                one.date(),
                                one.language(),
                                "https://example.org/talk",
                                one.read()))
                        .toList(),
                found.statements().stream()
                        .map(one -> one.id().equals("s1")
                                ? one.with(reckoned)
                                        .with(List.of(
                                                review(Verdict.PARTLY, "A. B.", "2031-04-01", "Only by count."),
                                                review(
                                                        Verdict.CONTRADICTED,
                                                        "C. D.",
                                                        "2031-05-01",
                                                        "Not </script><b>by any</b> tonnage.")))
                                : one)
                        .toList());
    }

    static StatementView first(ClaimsView view) {
        return view.statements().getFirst();
    }
}
