package org.claimstake.evidence.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimstake.evidence.statement.Lexicon.Notion;
import org.claimstake.evidence.statement.Signs.Subject;
import org.claimstake.evidence.text.Span;

/** Finds of whom or what a clause tells: the first words that are no lead-in, up to its verb. */
final class Subjects {
    private static final int WINDOW = 6;
    private static final Set<String> LINKS = Set.of(
            "and",
            "but",
            "then",
            "that",
            "so",
            "or",
            "the",
            "a",
            "an",
            "\u0430",
            "\u0430\u043b\u0435",
            "\u0456",
            "\u0439",
            "\u0442\u0430",
            "\u0442\u043e",
            "\u0449\u043e");

    private final Sentence sentence;
    private final People people;
    private final List<Sentence> before;

    Subjects(Sentence sentence, People people, List<Sentence> before) {
        this.sentence = sentence;
        this.people = people;
        this.before = before;
    }

    Subject of(Clause clause) {
        List<Integer> words = sentence.words(clause);
        int first = first(words);
        if (first == words.size()) {
            return Subject.OTHER;
        }
        int word = words.get(first);
        if (sentence.tells(word, Notion.EXISTS)) {
            return Subject.EXISTS;
        }
        if (sentence.tells(word, Notion.FIRST) || sentence.tells(word, Notion.PERSONAL)) {
            return Subject.SELF;
        }
        if (sentence.tells(word, Notion.PRONOUN)) {
            return people.meant(sentence, word, before).isPresent() ? Subject.NAMED : Subject.OTHER;
        }
        if (sentence.tells(word, Notion.IT)) {
            return Subject.IT;
        }
        if (sentence.tells(word, Notion.DEMONSTRATIVE)) {
            return Subject.POINTING;
        }
        return named(words, first);
    }

    /** Behind "however", "if so and so, then", "and". */
    private int first(List<Integer> words) {
        int at = 0;
        while (at < words.size()) {
            int word = words.get(at);
            if (LINKS.contains(sentence.words().get(word).lower()) || sentence.tells(word, Notion.BELIEF)) {
                at++;
            } else if (leadsIn(word)) {
                at = behindComma(words, at);
            } else {
                return at;
            }
        }
        return at;
    }

    private boolean leadsIn(int word) {
        return sentence.tells(word, Notion.FRONTING) || sentence.tells(word, Notion.CONDITIONAL);
    }

    /** The next part that a comma opens, else the next word. */
    private int behindComma(List<Integer> words, int from) {
        for (int at = from + 1; at < words.size(); at++) {
            if (!sentence.words().get(words.get(at)).joined() && !isListed(words, at)) {
                return at;
            }
        }
        return from + 1;
    }

    /** A comma within a list of the lead-in, or before "and": the lead-in goes on. */
    private boolean isListed(List<Integer> words, int at) {
        String lower = sentence.words().get(words.get(at)).lower();
        return lower.equals("and") || lower.equals("or");
    }

    /** Up to the verb or the first preposition. */
    private Subject named(List<Integer> words, int first) {
        List<Span> names = new ArrayList<>(
                sentence.mentions().stream().map(Statement.Mention::span).toList());
        people.named(sentence).forEach(one -> names.add(one.span()));
        for (int at = first; at < Math.min(words.size(), first + WINDOW); at++) {
            int word = words.get(at);
            Span span = sentence.words().get(word).span();
            if (names.stream().anyMatch(name -> name.overlaps(span))) {
                return Subject.NAMED;
            }
            if (sentence.tells(word, Notion.SOURCE)) {
                return Subject.BODY;
            }
            if (isVerb(word)
                    || at > first && sentence.tells(word, Notion.FRONTING)
                    || at == first && span.of(sentence.text()).endsWith("ing")) {
                return Subject.OTHER;
            }
        }
        return Subject.OTHER;
    }

    private boolean isVerb(int word) {
        return sentence.tells(word, Notion.FINITE)
                || sentence.tells(word, Notion.FUTURE)
                || sentence.tells(word, Notion.WISH);
    }
}
