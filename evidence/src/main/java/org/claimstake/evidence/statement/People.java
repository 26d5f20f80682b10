package org.claimstake.evidence.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimstake.evidence.text.Span;

/**
 * Persons and bodies that a text names with capitals and that no gazetteer needs to know: who may be the speaker of a statement,
 * or who it tells of.
 */
final class People {
    /** @param name as the text first gives it in full */
    record Named(String name, Span span, boolean person) {}

    /** Small words within a name. */
    private static final Set<String> PARTICLES =
            Set.of("de", "van", "der", "von", "al", "el", "bin", "da", "del", "di");

    /** Words that stand with a capital where no sentence begins. */
    private final Set<String> within = new HashSet<>();

    /** The full name by its last word's stem; empty where two persons share it. */
    private final Map<String, Optional<String>> full = new HashMap<>();

    /** Of each sentence by its stretch. */
    private final Map<Span, List<Named>> known = new HashMap<>();

    private People() {}

    static People of(List<Sentence> sentences) {
        People people = new People();
        for (Sentence sentence : sentences) {
            for (int word = 1; word < sentence.words().size(); word++) {
                Word one = sentence.words().get(word);
                if (one.isCapital() && one.joined()) {
                    people.within.add(Stems.of(one.lower()));
                }
            }
        }
        for (Sentence sentence : sentences) {
            people.look(sentence).forEach(one -> people.learn(sentence, one));
        }
        sentences.forEach(sentence -> people.known.put(sentence.span(), people.look(sentence)));
        return people;
    }

    private void learn(Sentence sentence, Named named) {
        List<Word> words = Word.in(sentence.text(), named.span());
        if (words.size() >= 2) {
            String bare = bare(named.span().of(sentence.text()));
            full.merge(
                    Stems.of(words.getLast().lower()),
                    Optional.of(bare),
                    (old, other) -> old.isPresent() && isSame(old.get(), other.orElseThrow()) ? old : Optional.empty());
        }
    }

    /** Full names whose words share their stems are of one. */
    private static boolean isSame(String one, String other) {
        return stems(one).equals(stems(other));
    }

    private static List<String> stems(String name) {
        return Word.in(name, new Span(0, name.length())).stream()
                .map(word -> Stems.of(word.lower()))
                .toList();
    }

    private static String bare(String name) {
        return name.replaceAll("['\u2019]s$", "");
    }

    /** Who is named in a sentence, in order. */
    List<Named> named(Sentence sentence) {
        return known.getOrDefault(sentence.span(), List.of());
    }

    private List<Named> look(Sentence sentence) {
        List<Named> all = new ArrayList<>();
        List<Word> words = sentence.words();
        int at = 0;
        while (at < words.size()) {
            int to = endOfRun(sentence, at);
            if (to > at) {
                name(sentence, at, to).ifPresent(all::add);
            }
            at = Math.max(to, at + 1);
        }
        return all;
    }

    private int endOfRun(Sentence sentence, int from) {
        List<Word> words = sentence.words();
        int to = from;
        while (to < words.size()
                && (to == from || words.get(to).joined())
                && (isNamePart(sentence, to) || to > from && isParticle(sentence, to))) {
            boolean possessive = words.get(to).lower().endsWith("'s");
            to++;
            if (possessive) {
                break;
            }
        }
        return to;
    }

    private static boolean isParticle(Sentence sentence, int at) {
        List<Word> words = sentence.words();
        return PARTICLES.contains(words.get(at).lower())
                && at + 1 < words.size()
                && words.get(at + 1).isCapital();
    }

    private boolean isNamePart(Sentence sentence, int at) {
        Word word = sentence.words().get(at);
        if (!word.isCapital()
                || sentence.tells(at, Lexicon.Notion.CALENDAR)
                || sentence.tells(at, Lexicon.Notion.PERSONAL)) {
            return false;
        }
        if (at > 0 && word.joined()) {
            return true;
        }
        // the first word of a sentence or of a quotation has its capital from there
        if (within.contains(Stems.of(word.lower()))) {
            return true;
        }
        boolean common = sentence.tells(at, Lexicon.Notion.FRONTING)
                || sentence.tells(at, Lexicon.Notion.QUESTION)
                || sentence.tells(at, Lexicon.Notion.DEMONSTRATIVE)
                || sentence.tells(at, Lexicon.Notion.IT)
                || sentence.tells(at, Lexicon.Notion.FINITE)
                || sentence.tells(at, Lexicon.Notion.PRONOUN)
                || sentence.tells(at, Lexicon.Notion.FIRST)
                || word.lower().length() < 2
                || Set.of("the", "a", "an").contains(word.lower());
        return !common
                && (word.isAllCapitals()
                        || at + 1 < sentence.words().size()
                                && sentence.words().get(at + 1).isCapital()
                                && sentence.words().get(at + 1).joined());
    }

    /** The run without titles before the name; nothing where a place of the gazetteer is all of it. */
    private Optional<Named> name(Sentence sentence, int from, int to) {
        int start = from;
        for (int word = from; word < to; word++) {
            if (sentence.tells(word, Lexicon.Notion.TITLE)
                    && word + 1 < to
                    && !sentence.tells(to - 1, Lexicon.Notion.SOURCE)) {
                start = word + 1;
            }
        }
        List<Word> words = sentence.words().subList(start, to);
        Span span =
                new Span(words.getFirst().span().from(), words.getLast().span().to());
        Optional<Statement.Mention> known = sentence.mentions().stream()
                .filter(mention -> mention.span().contains(span))
                .findFirst();
        if (known.isPresent()) {
            boolean person = known.get().name().sort() == Gazetteer.Sort.PERSON;
            return Optional.of(new Named(bare(span.of(sentence.text())), span, person));
        }
        String name = bare(span.of(sentence.text()));
        Optional<String> whole = full.getOrDefault(Stems.of(words.getLast().lower()), Optional.empty());
        boolean person =
                (words.size() >= 2 || whole.isPresent()) && words.stream().noneMatch(Word::isAllCapitals);
        return Optional.of(new Named(words.size() == 1 ? whole.orElse(name) : name, span, person));
    }

    /**
     * Whom "he" or "she" means: the one person named before it in the sentence, else in the nearest sentence before that names
     * any; nobody where two are named there.
     */
    Optional<String> meant(Sentence sentence, int pronoun, List<Sentence> before) {
        int at = sentence.words().get(pronoun).span().from();
        Set<String> here = persons(sentence, at);
        if (here.size() == 1) {
            return Optional.of(here.iterator().next());
        }
        if (!here.isEmpty()) {
            return Optional.empty();
        }
        for (int back = before.size() - 1; back >= Math.max(0, before.size() - 3); back--) {
            Set<String> there = persons(before.get(back), Integer.MAX_VALUE);
            if (there.size() == 1) {
                return Optional.of(there.iterator().next());
            }
            if (!there.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Set<String> persons(Sentence sentence, int until) {
        Set<String> names = new LinkedHashSet<>();
        for (Named one : named(sentence)) {
            if (one.person() && one.span().from() < until) {
                names.add(one.name());
            }
        }
        return names;
    }
}
