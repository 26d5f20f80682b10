package org.claimstake.evidence.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.claimstake.evidence.document.Body.Block;
import org.claimstake.evidence.document.Document.Paragraph;
import org.claimstake.evidence.document.Document.Role;
import org.claimstake.evidence.document.Document.Trouble;
import org.claimstake.evidence.document.Document.Turn;
import org.claimstake.evidence.text.Span;
import org.claimstake.evidence.text.Tongue;

/** Paragraphs by who speaks: of labels, of dashes, of questions in bold; an article is one turn. */
final class Turns {
    private final String text;
    private final List<Block> blocks;
    private final Optional<Tongue> tongue;
    private final Sentences sentences;

    private Turns(Body body, Optional<Tongue> tongue) {
        text = body.words().text();
        blocks = body.blocks();
        this.tongue = tongue;
        sentences = Sentences.in(tongue);
    }

    /** @param troubles speakers that the text does not name */
    record Told(List<Turn> turns, List<Trouble> troubles) {}

    /**
     * Where a turn begins.
     *
     * @param block of the paragraphs
     * @param words where in its first paragraph the words begin, behind the label or the dash
     */
    record Opening(int block, int words, Role role, String speaker) {}

    static Told of(Body body, Optional<Tongue> tongue, String title) {
        return new Turns(body, tongue).told(title);
    }

    private Told told(String title) {
        List<String> paragraphs =
                blocks.stream().map(block -> block.span().of(text)).toList();
        List<Opening> openings = Labels.openings(paragraphs);
        if (openings.isEmpty()) {
            openings = Dashes.openings(paragraphs);
        }
        if (openings.isEmpty()) {
            openings = strong(paragraphs);
        }
        if (openings.isEmpty()) {
            return new Told(turns(openings), List.of());
        }
        int first = blocks.get(openings.getFirst().block()).span().from();
        Leads.Names names = Leads.of(title + "\n" + text.substring(0, first), text, tongue);
        List<Opening> named = Named.by(names, openings, text);
        return new Told(turns(named), unclear(named));
    }

    /** Questions in bold, the answers between them. */
    private List<Opening> strong(List<String> paragraphs) {
        var openings = new ArrayList<Opening>();
        int questions = 0;
        boolean asked = false;
        for (int at = 0; at < blocks.size(); at++) {
            boolean question = blocks.get(at).strong() && Dashes.isQuestion(paragraphs.get(at));
            if (question && !asked) {
                openings.add(new Opening(at, 0, Role.ASKS, ""));
                questions++;
            } else if (!question && asked) {
                openings.add(new Opening(at, 0, Role.ANSWERS, ""));
            }
            asked = question;
        }
        return questions >= 2 ? openings : List.of();
    }

    private static List<Trouble> unclear(List<Opening> openings) {
        var unclear = new TreeSet<String>();
        for (Opening opening : openings) {
            boolean letters = opening.speaker().length() <= 3
                    && opening.speaker().equals(opening.speaker().toUpperCase(java.util.Locale.ROOT));
            if (opening.role() == Role.ANSWERS && letters) {
                unclear.add(opening.speaker());
            }
        }
        return unclear.stream().map(name -> new Trouble("speaker", name, false)).toList();
    }

    private List<Turn> turns(List<Opening> openings) {
        var turns = new ArrayList<Turn>();
        int first = openings.isEmpty() ? blocks.size() : openings.getFirst().block();
        if (first > 0) {
            turns.add(turn(new Opening(0, 0, Role.TELLS, ""), first));
        }
        for (int at = 0; at < openings.size(); at++) {
            int next = at + 1 < openings.size() ? openings.get(at + 1).block() : blocks.size();
            turns.add(turn(openings.get(at), next));
        }
        return turns;
    }

    private Turn turn(Opening opening, int to) {
        var paragraphs = new ArrayList<Paragraph>();
        for (int at = opening.block(); at < to; at++) {
            Span whole = blocks.get(at).span();
            int words = at == opening.block() ? opening.words() : 0;
            paragraphs.add(new Paragraph(whole, sentences.of(text, new Span(whole.from() + words, whole.to()))));
        }
        Span whole = new Span(
                blocks.get(opening.block()).span().from(),
                blocks.get(to - 1).span().to());
        return new Turn(opening.speaker(), opening.role(), whole, paragraphs);
    }
}
