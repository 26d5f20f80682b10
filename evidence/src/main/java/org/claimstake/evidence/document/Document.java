package org.claimstake.evidence.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimstake.evidence.text.Quote;
import org.claimstake.evidence.text.Span;
import org.claimstake.evidence.text.Tongue;

/**
 * What a person said or wrote, without what a page puts around it.
 *
 * @param name     of the file, or what the reader called it
 * @param text     the words, in Unicode's form NFC: each paragraph one line, an empty line between two, one blank between words
 * @param origin   where the words stand in the original
 * @param title    where the original has one
 * @param date     the day that the document gives itself, as {@code 2025-02-05}
 * @param tongue   its language; empty where it is none of ours
 * @param turns    who speaks, in order; every sentence lies in one
 * @param troubles what could not be read, or was read with a doubt
 */
public record Document(
        String name,
        String text,
        Origin origin,
        Optional<String> title,
        Optional<String> date,
        Optional<Tongue> tongue,
        List<Turn> turns,
        List<Trouble> troubles) {

    public Document {
        Objects.requireNonNull(name);
        Objects.requireNonNull(text);
        turns = List.copyOf(turns);
        troubles = List.copyOf(troubles);
    }

    /** Where words of the document stand in what was read. */
    @FunctionalInterface
    public interface Origin {
        /** In characters of the original's text; of a PDF in characters of its page. */
        Place of(Span span);
    }

    /**
     * @param page of a PDF, counted from 1; 0 for others
     * @param span in the original
     */
    public record Place(int page, Span span) {}

    /**
     * What one speaker says at a time, or what the author tells.
     *
     * @param speaker who speaks, as the text names them; empty for who tells the article or asks unnamed
     * @param role    what the speaker does
     * @param span       of the whole turn, with its label or dash
     * @param paragraphs within it
     */
    public record Turn(String speaker, Role role, Span span, List<Paragraph> paragraphs) {
        public Turn {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** What a speaker does. */
    public enum Role {
        ASKS,
        ANSWERS,
        /** An article, a lead, a caption. */
        TELLS
    }

    /**
     * @param span      of all of it
     * @param sentences in order, without the label or the dash before the first
     */
    public record Paragraph(Span span, List<Span> sentences) {
        public Paragraph {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * What was in the way of reading.
     *
     * @param kind  which, as a word of the catalogue of findings: {@code scanned}, {@code encrypted}, {@code broken}, {@code large} and
     *     {@code empty} stop; {@code language} (none of ours: numbers alone are read), {@code encoding} (guessed, or mixed), {@code speaker}
     *     (who it is, the text does not say), {@code chrome} (a line that was left out)
     * @param said  what it is about: a page, a name, an encoding, the line; may be empty
     * @param stops whether nothing can be read
     */
    public record Trouble(String kind, String said, boolean stops) {}

    /** With what somebody else found to be in the way. */
    public Document with(List<Trouble> more) {
        return new Document(
                name,
                text,
                origin,
                title,
                date,
                tongue,
                turns,
                Stream.concat(troubles.stream(), more.stream()).distinct().toList());
    }

    /** All sentences in order. */
    public List<Span> sentences() {
        return turns.stream()
                .flatMap(turn -> turn.paragraphs().stream())
                .flatMap(paragraph -> paragraph.sentences().stream())
                .toList();
    }

    /** The words of a stretch with so much around them that they are found again. */
    public Quote quote(Span span) {
        return Quotes.of(text, span);
    }
}
