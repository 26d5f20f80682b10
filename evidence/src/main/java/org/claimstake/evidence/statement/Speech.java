package org.claimstake.evidence.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimstake.evidence.document.Document.Role;
import org.claimstake.evidence.statement.Lexicon.Notion;
import org.claimstake.evidence.text.Span;

/**
 * A part of a sentence that one mouth speaks.
 *
 * @param span     its words
 * @param who      is said to have said it; empty where the speaker of the turn speaks, or where it is not clear who
 * @param reported another than the speaker of the turn is said to have said it
 * @param quoted   word for word, between quotation marks
 */
record Speech(Span span, String who, boolean reported, boolean quoted) {
    private static final int LEAST = 4;
    private static final int REST = 8;

    /** The same where the speaker of the turn speaks. */
    Speech own() {
        return quoted ? this : new Speech(span, "", false, false);
    }

    /** The parts of a sentence; {@code around} tells whose words a quotation is that has no word of saying in its sentence. */
    static List<Speech> in(Told.Reported one, Optional<Attribution> around) {
        Sentence sentence = one.told().sentence();
        Optional<Attribution> own = one.attribution();
        boolean article = one.told().turn().role() == Role.TELLS;
        Optional<Attribution> quoting = own.isPresent() ? own : article ? around : Optional.empty();
        List<Span> quotes = sentence.quoted().stream()
                .filter(quote -> quoting.isPresent() && isSpeech(sentence, quote))
                .toList();
        List<Speech> parts = new ArrayList<>();
        int from = sentence.span().from();
        for (Span quote : quotes) {
            rest(sentence, new Span(from, quote.from()), own).ifPresent(parts::add);
            parts.add(new Speech(quote, quoting.orElseThrow().who(), true, true));
            from = quote.to();
        }
        Span rest = new Span(from, sentence.span().to());
        if (quotes.isEmpty()) {
            parts.add(new Speech(rest, own.map(Attribution::who).orElse(""), own.isPresent(), false));
        } else {
            rest(sentence, rest, own).ifPresent(parts::add);
        }
        return parts;
    }

    /** What stands beside a quotation, where it is a clause and not only who said it. */
    private static Optional<Speech> rest(Sentence sentence, Span span, Optional<Attribution> own) {
        Span said = own.map(Attribution::span).orElse(new Span(0, 0));
        boolean verb = sentence.hits().stream()
                .anyMatch(hit -> (hit.notion() == Notion.FINITE || hit.notion() == Notion.FUTURE)
                        && span.contains(hit.span())
                        && !said.overlaps(hit.span()));
        return verb && count(sentence, span) >= REST
                ? Optional.of(new Speech(span, own.map(Attribution::who).orElse(""), own.isPresent(), false))
                : Optional.empty();
    }

    /** A sentence is quoted and not a word or a name. */
    private static boolean isSpeech(Sentence sentence, Span quote) {
        Clause clause = Clause.of(quote);
        long words = count(sentence, quote);
        boolean verb = sentence.has(Notion.FINITE, clause)
                || sentence.has(Notion.FUTURE, clause)
                || sentence.has(Notion.FIRST, clause)
                || sentence.has(Notion.WISH, clause);
        return words >= LEAST && (verb || sentence.words().size() - words < REST);
    }

    private static long count(Sentence sentence, Span span) {
        return sentence.words().stream()
                .filter(word -> span.contains(word.span()))
                .count();
    }
}
