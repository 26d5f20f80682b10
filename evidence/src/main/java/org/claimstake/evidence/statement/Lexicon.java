package org.claimstake.evidence.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimstake.evidence.text.Span;
import org.claimstake.evidence.text.Tongue;

/**
 * The general words by which statements of a language are known, from its resource file: {@code [notion]}, then phrases parted by
 * commas, where a star stands for any letters.
 */
final class Lexicon {
    /** What a word tells of the sentence it stands in. */
    enum Notion {
        SAYING,
        ACCORDING,
        LINKING,
        SOURCE,
        TITLE,
        CALENDAR,
        FRONTING,
        FINITE,
        WISH,
        OPINION,
        POSITION,
        FUTURE,
        CONDITIONAL,
        PERSONAL,
        FIRST,
        DEMONSTRATIVE,
        IT,
        EXISTS,
        PRONOUN,
        BELIEF,
        SUPERLATIVE,
        RANK,
        MULTIPLE,
        CATEGORY,
        CAUSE,
        UNIVERSAL,
        QUESTION,
        OUTSIDE,
        PAST
    }

    /** @param from its first word, counted in the words read; {@code to} behind its last */
    record Hit(Notion notion, int from, int to, Span span) {}

    private static final int KEY = 2;

    private final Map<String, List<Phrase>> byHead = new HashMap<>();
    private final List<Phrase> byTail = new ArrayList<>();

    private Lexicon() {}

    /** @throws IllegalArgumentException for a language that has no file */
    static Lexicon of(Tongue tongue) {
        Lexicon lexicon = new Lexicon();
        Notion notion = null;
        for (String line : lines(tongue.code() + ".txt")) {
            if (line.startsWith("[")) {
                notion = Notion.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
            } else if (notion == null) {
                throw new IllegalStateException("words before the first section: " + line);
            } else {
                for (String phrase : line.split(",")) {
                    lexicon.add(notion, phrase.strip());
                }
            }
        }
        return lexicon;
    }

    /** Lines of a resource of this package, without notes and empty ones. */
    static List<String> lines(String resource) {
        try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no words in " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the words tell, in the order of their first words. */
    List<Hit> hits(List<Word> words) {
        List<Hit> hits = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            for (Phrase phrase : byHead.getOrDefault(key(words.get(at).lower()), List.of())) {
                add(hits, phrase, words, at);
            }
            for (Phrase phrase : byTail) {
                add(hits, phrase, words, at);
            }
        }
        return List.copyOf(hits);
    }

    private static void add(List<Hit> hits, Phrase phrase, List<Word> words, int at) {
        if (phrase.stands(words, at)) {
            int to = at + phrase.words().size();
            hits.add(new Hit(
                    phrase.notion(),
                    at,
                    to,
                    new Span(
                            words.get(at).span().from(),
                            words.get(to - 1).span().to())));
        }
    }

    private void add(Notion notion, String written) {
        if (written.isEmpty()) {
            return;
        }
        Phrase phrase = new Phrase(notion, List.of(written.split("[\\s-]+")));
        String first = phrase.words().getFirst();
        if (first.startsWith("*")) {
            byTail.add(phrase);
            return;
        }
        String head = first.replace("*", "");
        if (first.endsWith("*") && head.length() < KEY) {
            throw new IllegalStateException("too short to look up: " + written);
        }
        byHead.computeIfAbsent(key(head), _ -> new ArrayList<>()).add(phrase);
    }

    private static String key(String word) {
        return word.length() <= KEY ? word : word.substring(0, KEY);
    }

    /** @param words each as it stands, or with a star at its head or its tail for any letters */
    private record Phrase(Notion notion, List<String> words) {
        boolean stands(List<Word> text, int at) {
            if (at + words.size() > text.size()) {
                return false;
            }
            for (int word = 0; word < words.size(); word++) {
                Word there = text.get(at + word);
                if (word > 0 && !there.joined() || !fits(words.get(word), there.lower())) {
                    return false;
                }
                // the last word of a name such as "United …" says nothing
                if (notion == Notion.SAYING && there.isCapital() && there.joined()) {
                    return false;
                }
            }
            return true;
        }

        private static boolean fits(String pattern, String word) {
            if (pattern.startsWith("*")) {
                return word.endsWith(pattern.substring(1));
            }
            return pattern.endsWith("*")
                    ? word.startsWith(pattern.substring(0, pattern.length() - 1))
                    : word.equals(pattern);
        }
    }
}
