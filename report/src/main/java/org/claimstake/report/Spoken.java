package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of an answer's sentence: words, or a value that a reader can question.
 *
 * @param text   as it stands in the sentence
 * @param name   of the value, as the case calls it; empty for words
 * @param column id of the run that is compared whose value it is; empty for that of the answer itself
 */
public record Spoken(String text, String name, String column) {

    static Spoken words(String text) {
        return new Spoken(text, "", "");
    }

    Spoken withText(String other) {
        return new Spoken(other, name, column);
    }

    /** The sentence that the parts make. */
    static String sentence(List<Spoken> parts) {
        return parts.stream().map(Spoken::text).collect(Collectors.joining());
    }

    /** Without blanks before the first word and behind the last one. */
    static List<Spoken> stripped(List<Spoken> parts) {
        var stripped = new ArrayList<>(parts);
        while (!stripped.isEmpty() && stripped.getFirst().text().isBlank()) {
            stripped.removeFirst();
        }
        while (!stripped.isEmpty() && stripped.getLast().text().isBlank()) {
            stripped.removeLast();
        }
        if (!stripped.isEmpty()) {
            stripped.set(
                    0, stripped.getFirst().withText(stripped.getFirst().text().stripLeading()));
            Spoken last = stripped.removeLast();
            stripped.add(last.withText(last.text().stripTrailing()));
        }
        return List.copyOf(stripped);
    }
}
