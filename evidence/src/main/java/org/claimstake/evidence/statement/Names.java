package org.claimstake.evidence.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.claimstake.evidence.text.Span;

/**
 * Knows the names of a gazetteer in a text: the longest match wins, of equal ones that which stands first in the gazetteer.
 *
 * <p>A form written in small letters is known in any; one with a capital only where the text has a capital too ("Lead" is not
 * "lead"); one of capitals alone only in capitals ("US" is not "us"). Plurals, possessives and case endings
 * are seen through.
 */
public final class Names {
    private final Map<String, List<Form>> byFirst = new HashMap<>();

    private Names(Gazetteer gazetteer) {
        for (Gazetteer.Name name : gazetteer.names()) {
            for (String form : name.forms()) {
                add(name, form);
            }
        }
        // stable: of equal length the gazetteer's order stays
        byFirst.values().forEach(forms -> forms.sort(Comparator.comparingInt((Form form) -> -form.length())));
    }

    public static Names of(Gazetteer gazetteer) {
        return new Names(gazetteer);
    }

    /** Names in a text, in order, none within another. */
    public List<Statement.Mention> in(String text) {
        return among(Word.in(text, new Span(0, text.length())));
    }

    List<Statement.Mention> among(List<Word> words) {
        List<String> stems = words.stream().map(word -> Stems.of(word.lower())).toList();
        List<Statement.Mention> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Optional<Form> form = longest(words, stems, at);
            if (form.isEmpty()) {
                at++;
                continue;
            }
            int length = form.get().length();
            int from = words.get(at).span().from();
            found.add(new Statement.Mention(
                    form.get().name(),
                    new Span(from, words.get(at + length - 1).span().to())));
            at += length;
        }
        return List.copyOf(found);
    }

    private Optional<Form> longest(List<Word> words, List<String> stems, int at) {
        Optional<Form> best = Optional.empty();
        for (Form form : byFirst.getOrDefault(stems.get(at), List.of())) {
            if (best.isPresent() && best.get().length() > form.length()) {
                break;
            }
            if (form.stands(words, stems, at) && (best.isEmpty() || form.isCloserThan(best.get(), words.get(at)))) {
                best = Optional.of(form);
            }
        }
        return best;
    }

    private void add(Gazetteer.Name name, String written) {
        List<Word> words = Word.in(written, new Span(0, written.length()));
        if (words.isEmpty()) {
            return;
        }
        boolean capitals = words.stream().allMatch(Word::isAllCapitals);
        Form form = new Form(
                name,
                words.stream()
                        .map(word -> capitals ? List.of(word.lower()) : Stems.ofName(word.lower()))
                        .toList(),
                words.getFirst().isCapital(),
                capitals);
        for (String first : form.stems().getFirst()) {
            byFirst.computeIfAbsent(first, _ -> new ArrayList<>()).add(form);
        }
    }

    /**
     * A name as it may be written.
     *
     * @param stems    of each word, one or more
     * @param capital  it begins with a capital
     * @param capitals it has capitals alone
     */
    private record Form(Gazetteer.Name name, List<List<String>> stems, boolean capital, boolean capitals) {
        int length() {
            return stems.size();
        }

        boolean stands(List<Word> words, List<String> found, int at) {
            if (at + length() > words.size() || capital && !words.get(at).isCapital()) {
                return false;
            }
            for (int word = 0; word < length(); word++) {
                Word there = words.get(at + word);
                if (word > 0 && !there.joined()
                        || capitals
                                && !bare(there.written())
                                        .equals(bare(there.written()).toUpperCase(Locale.ROOT))
                        || !stems.get(word).contains(found.get(at + word))) {
                    return false;
                }
            }
            return true;
        }

        /** Of two forms of equal length that with a capital fits a word with a capital better. */
        boolean isCloserThan(Form other, Word first) {
            return first.isCapital() && capital && !other.capital;
        }

        private static String bare(String written) {
            String plain = Word.plain(written);
            return plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
        }
    }
}
