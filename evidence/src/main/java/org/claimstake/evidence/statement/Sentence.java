package org.claimstake.evidence.statement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.claimstake.evidence.quantity.Quantity;
import org.claimstake.evidence.text.Span;

/**
 * A sentence with all that its words tell. Every span is one of the document's text.
 *
 * @param text       of the whole document
 * @param hits       of the lexicon
 * @param mentions   of the gazetteer
 * @param quantities numbers, parts, dates
 * @param quoted     stretches within quotation marks, the marks left out
 * @param told       what each word tells
 */
record Sentence(
        String text,
        Span span,
        List<Word> words,
        List<Lexicon.Hit> hits,
        List<Statement.Mention> mentions,
        List<Quantity> quantities,
        List<Span> quoted,
        List<Set<Lexicon.Notion>> told) {

    Sentence {
        words = List.copyOf(words);
        hits = List.copyOf(hits);
        mentions = List.copyOf(mentions);
        quantities = List.copyOf(quantities);
        quoted = List.copyOf(quoted);
        told = told.stream().map(Set::copyOf).toList();
    }

    /** What each word tells: the notions of the phrases it is part of. */
    static List<Set<Lexicon.Notion>> told(List<Word> words, List<Lexicon.Hit> hits) {
        List<Set<Lexicon.Notion>> told = new ArrayList<>();
        words.forEach(_ -> told.add(EnumSet.noneOf(Lexicon.Notion.class)));
        for (Lexicon.Hit hit : hits) {
            for (int word = hit.from(); word < hit.to(); word++) {
                told.get(word).add(hit.notion());
            }
        }
        return told;
    }

    boolean isQuestion() {
        return span.of(text)
                .stripTrailing()
                .replaceAll("[\"\u201d\u00bb)]+$", "")
                .endsWith("?");
    }

    /** A word of it tells this. */
    boolean tells(int word, Lexicon.Notion notion) {
        return told.get(word).contains(notion);
    }

    boolean has(Lexicon.Notion notion, Clause clause) {
        return hits.stream().anyMatch(hit -> hit.notion() == notion && clause.covers(hit.span()));
    }

    List<Statement.Mention> mentions(Clause clause) {
        return mentions.stream().filter(one -> clause.covers(one.span())).toList();
    }

    List<Quantity> quantities(Clause clause) {
        return quantities.stream().filter(one -> clause.covers(one.span())).toList();
    }

    /** Which of its words, by their places among them, are in the clause. */
    List<Integer> words(Clause clause) {
        return java.util.stream.IntStream.range(0, words.size())
                .filter(word -> clause.covers(words.get(word).span()))
                .boxed()
                .toList();
    }
}
