package org.claimstake.evidence.statement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimstake.evidence.document.Document;
import org.claimstake.evidence.quantity.Quantity;
import org.claimstake.evidence.statement.Statement.Kind;
import org.claimstake.evidence.statement.Statement.Standing;
import org.claimstake.evidence.text.Span;
import org.claimstake.evidence.text.Tongue;

/**
 * Finds statements by rules alone: word lists of a language, numbers, known names. {@code en} and {@code uk} are read whole; of other
 * languages the sentences with a figure are listed.
 */
public final class RuleFinder implements ClaimFinder {
    private final Map<Tongue, Lexicon> lexicons = new EnumMap<>(Tongue.class);

    public RuleFinder() {
        for (Tongue tongue : List.of(Tongue.EN, Tongue.UK)) {
            lexicons.put(tongue, Lexicon.of(tongue));
        }
    }

    /**
     * What was found.
     *
     * @param statements in the order of the text
     * @param troubles   whom a "he" means was not clear, once for each speaker
     */
    public record Found(List<Statement> statements, List<Document.Trouble> troubles) {
        public Found {
            statements = List.copyOf(statements);
            troubles = List.copyOf(troubles);
        }
    }

    @Override
    public List<Statement> find(Document document, Gazetteer names) {
        return read(document, names).statements();
    }

    /** As {@link #find}, with what was not clear. */
    public Found read(Document document, Gazetteer names) {
        Optional<Lexicon> lexicon = document.tongue().map(lexicons::get);
        Quantities quantities = new Quantities(document);
        return lexicon.isPresent()
                ? new Telling(document, Names.of(names), lexicon.get(), quantities).found()
                : new Found(figures(document, Names.of(names), quantities), List.of());
    }

    /** In a language whose words are not known: what has a figure. */
    private static List<Statement> figures(Document document, Names names, Quantities reader) {
        List<Statement> statements = new ArrayList<>();
        for (Span span : document.sentences()) {
            List<Quantity> quantities = reader.in(span);
            Optional<Quantity> main = Sorting.main(quantities);
            Optional<Kind> kind = main.flatMap(RuleFinder::kind);
            if (kind.isPresent()) {
                statements.add(new Statement(
                        "s" + (statements.size() + 1),
                        speaker(document, span),
                        "",
                        span,
                        document.quote(span),
                        span.of(document.text()),
                        kind.get(),
                        main,
                        quantities,
                        names.among(Word.in(document.text(), span)),
                        Standing.CHECKABLE,
                        Worth.ofFigure(main.get())));
            }
        }
        return statements;
    }

    private static String speaker(Document document, Span span) {
        return document.turns().stream()
                .filter(turn -> turn.span().contains(span))
                .map(Document.Turn::speaker)
                .findFirst()
                .orElse("");
    }

    private static Optional<Kind> kind(Quantity quantity) {
        return switch (quantity.sort()) {
            case AMOUNT -> Optional.of(Kind.AMOUNT);
            case SHARE -> Optional.of(Kind.SHARE);
            case DURATION -> Optional.of(Kind.TIME);
            case QUANTIFIER, COUNT, DATE, RANK -> Optional.empty();
        };
    }
}
