package org.claimstake.evidence.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.claimstake.evidence.text.Tongue;

/**
 * What a language brings to the reading of documents: its small words, its abbreviations, how it marks a question, what pages in
 * it put around their words. A data file per language; its sections are the constants below.
 */
final class Lexicon {
    /** Small words by which the language is known. */
    static final String FUNCTION = "function";
    /** A full stop behind one of these never ends a sentence. */
    static final String ABBREVIATION = "abbreviation";
    /** A full stop behind one of these ends a sentence where the next word may well begin one. */
    static final String ABBREVIATION_OR_END = "abbreviation or end";
    /** A full stop behind one of these does not end a sentence where a number follows. */
    static final String BEFORE_NUMBER = "before number";
    /** Words that begin sentences, though they stand in no name. */
    static final String STARTS = "starts";

    /** Label a question, and name nobody: "Q". */
    static final String ASKS = "asks";
    /** Label an answer, and name nobody. */
    static final String ANSWERS = "answers";
    /** Label who asks by what they do: "Host". */
    static final String ASKER = "asker";
    /** Label who answers by what they are. */
    static final String ANSWERER = "answerer";
    /** Before a name, and no part of it. */
    static final String HONORIFIC = "honorific";
    /** "X interviewed Y"; {@code …} stands for a few words or none. */
    static final String INTERVIEWED = "interviewed";
    /** "Y told X". */
    static final String TOLD = "told";
    /** "In an interview with X, Y said". */
    static final String IN_INTERVIEW_WITH = "in interview with";

    static final String SAID = "said";
    /** Begin a line that leads elsewhere. */
    static final String ELSEWHERE = "elsewhere";
    /** Begin a line that says whose an image is. */
    static final String CREDIT = "credit";
    /** Make up a bar of buttons. */
    static final String BUTTON = "button";
    /** Begin a line with a day and nothing else. */
    static final String DATED = "dated";
    /** Begin a line that says who wrote it. */
    static final String BYLINE = "byline";
    /** Endings of names in the case of "with", each with what it was: {@code ом>}. */
    static final String WITH_ENDING = "with ending";

    private static final Map<Tongue, Lexicon> ALL = readAll();

    /** Of HTML, whatever its language: tags, roles and classes of what is not read. */
    static final Lexicon PAGE = new Lexicon(parse(text("page.txt")));

    private final Map<String, Set<String>> sections;

    private Lexicon(Map<String, Set<String>> sections) {
        this.sections = sections;
    }

    /** What a section has in all languages: a page in one has often the buttons of another. */
    static Set<String> ofAll(String section) {
        var all = new LinkedHashSet<String>();
        ALL.values().forEach(lexicon -> all.addAll(lexicon.of(section)));
        return all;
    }

    static Lexicon of(Tongue tongue) {
        return java.util.Objects.requireNonNull(ALL.get(tongue));
    }

    /** In the order of the file, in lower case. */
    Set<String> of(String section) {
        return sections.getOrDefault(section, Set.of());
    }

    private static Map<Tongue, Lexicon> readAll() {
        var all = new EnumMap<Tongue, Lexicon>(Tongue.class);
        for (Tongue tongue : Tongue.values()) {
            all.put(tongue, new Lexicon(parse(text(tongue.code() + ".txt"))));
        }
        return all;
    }

    private static String text(String file) {
        try (InputStream in = Lexicon.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the word list " + file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** {@code [section]}, then words and phrases with commas or line ends between them; {@code #} begins a remark. */
    private static Map<String, Set<String>> parse(String text) {
        var sections = new HashMap<String, Set<String>>();
        var section = new LinkedHashSet<String>();
        for (String line : text.split("\n")) {
            String said = line.strip();
            if (said.startsWith("[")) {
                section = new LinkedHashSet<>();
                sections.put(said.substring(1, said.length() - 1), section);
            } else if (!said.startsWith("#")) {
                Arrays.stream(said.split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .forEach(section::add);
            }
        }
        return sections;
    }
}
