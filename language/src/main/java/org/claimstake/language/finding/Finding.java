package org.claimstake.language.finding;

import java.util.List;
import java.util.Optional;
import org.claimstake.language.text.Place;

/**
 * What is wrong and can be mended by the person who wrote the text: facts, worded once, in the
 * catalogue of the room that found it ({@code SyntaxFindings}, {@code UnitFindings}, ...).
 *
 * @param name   the lasting name, {@code group/kind}
 * @param what   the first line: stands alone, lower case, no full stop
 * @param at     the places that took part, the culprit first; none for a matter of the whole case
 * @param where  for what has no place in a text: file, row, column, line and period, in words; may be empty
 * @param why    the rule, a sentence each
 * @param tries  text that may be pasted; empty when we are not sure
 */
public record Finding(String name, String what, List<Labelled> at, String where, List<String> why, List<String> tries) {

    /** A place and what is said beneath it (a unit, a value); the label may be empty. */
    public record Labelled(Place place, String label) {}

    public Finding {
        at = List.copyOf(at);
        why = List.copyOf(why);
        tries = List.copyOf(tries);
    }

    public static Finding of(String name, String what) {
        return new Finding(name, what, List.of(), "", List.of(), List.of());
    }

    /** A copy with one more place. */
    public Finding at(Place place, String label) {
        return new Finding(name, what, plus(at, new Labelled(place, label)), where, why, tries);
    }

    public Finding at(Place place) {
        return at(place, "");
    }

    public Finding where(String words) {
        return new Finding(name, what, at, words, why, tries);
    }

    public Finding why(String sentence) {
        return new Finding(name, what, at, where, plus(why, sentence), tries);
    }

    public Finding attempt(String text) {
        return new Finding(name, what, at, where, why, plus(tries, text));
    }

    public Optional<Place> place() {
        return at.isEmpty() ? Optional.empty() : Optional.of(at.getFirst().place());
    }

    private static <T> List<T> plus(List<T> list, T item) {
        var copy = new java.util.ArrayList<>(list);
        copy.add(item);
        return copy;
    }
}
