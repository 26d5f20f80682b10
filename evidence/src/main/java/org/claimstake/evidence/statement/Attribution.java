package org.claimstake.evidence.statement;

import java.util.List;
import java.util.Optional;
import org.claimstake.evidence.text.Span;

/**
 * Who is said to have said it: verbs of saying with their subject before or behind them, "according to", "he said".
 *
 * @param who     the person or body as the text first names it in full; empty where a pronoun does not tell
 * @param span    of the words that report
 * @param trails  they stand behind what is said
 * @param pronoun it is a pronoun that does not tell whom it means
 */
record Attribution(String who, Span span, boolean trails, boolean pronoun) {
    private static final int NEAR = 6;
    private static final int APPOSITION = 14;

    /** The first report in a sentence whose subject is another than the one who speaks. */
    static Optional<Attribution> in(Sentence sentence, People people, List<Sentence> before) {
        List<People.Named> named = people.named(sentence);
        for (Lexicon.Hit hit : sentence.hits()) {
            Optional<Attribution> found = switch (hit.notion()) {
                case SAYING -> ofVerb(sentence, hit, named, people, before);
                case ACCORDING -> behind(sentence, hit, named, NEAR).map(who -> said(sentence, hit, who));
                default -> Optional.empty();
            };
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Attribution said(Sentence sentence, Lexicon.Hit hit, Who who) {
        Span span = new Span(
                Math.min(hit.span().from(), who.span().from()),
                Math.max(hit.span().to(), who.span().to()));
        long behind = sentence.words().stream()
                .filter(word -> word.span().from() >= span.to())
                .count();
        long ahead = sentence.words().stream()
                .filter(word -> word.span().to() <= span.from())
                .count();
        return new Attribution(who.name(), span, ahead > behind, who.unclear());
    }

    private record Who(String name, Span span, boolean unclear) {}

    private static Optional<Attribution> ofVerb(
            Sentence sentence, Lexicon.Hit hit, List<People.Named> named, People people, List<Sentence> before) {
        if (isQuotedWhole(sentence, hit)) {
            return Optional.empty();
        }
        int word = hit.from() - 1;
        int steps = 0;
        while (word >= 0
                && steps++ < NEAR
                && sentence.tells(word, Lexicon.Notion.LINKING)
                && sentence.words().get(word + 1).joined()) {
            word--;
        }
        Optional<Who> who = Optional.empty();
        if (word >= 0) {
            who = sentence.words().get(word + 1).joined() || word + 1 < hit.from()
                    ? at(sentence, word, named, people, before)
                    : apposition(sentence, word, named);
        }
        if (who.isEmpty() && isInverted(sentence, hit)) {
            who = behind(sentence, hit, named, NEAR);
        }
        return who.map(one -> said(sentence, hit, one));
    }

    /** The subject whose last word this is. */
    private static Optional<Who> at(
            Sentence sentence, int word, List<People.Named> named, People people, List<Sentence> before) {
        Word one = sentence.words().get(word);
        for (People.Named name : named) {
            if (name.span().contains(one.span()) && !one.lower().endsWith("'s")) {
                return Optional.of(new Who(name.name(), name.span(), false));
            }
        }
        if (sentence.tells(word, Lexicon.Notion.PRONOUN)) {
            Optional<String> meant = people.meant(sentence, word, before);
            return Optional.of(new Who(meant.orElse(""), one.span(), meant.isEmpty()));
        }
        return sentence.tells(word, Lexicon.Notion.SOURCE) ? Optional.of(body(sentence, word)) : Optional.empty();
    }

    /** "the energy ministry": the words from the article on, three at most. */
    private static Who body(Sentence sentence, int word) {
        int from = word;
        for (int back = word; back >= Math.max(0, word - 3); back--) {
            String lower = sentence.words().get(back).lower();
            if (lower.equals("the") || lower.equals("a") || lower.equals("its")) {
                from = Math.min(word, back + 1);
                break;
            }
        }
        Span span = new Span(
                sentence.words().get(from).span().from(),
                sentence.words().get(word).span().to());
        return new Who(span.of(sentence.text()), span, false);
    }

    /** "Name, who does this and that, said": the name before the comma before. */
    private static Optional<Who> apposition(Sentence sentence, int last, List<People.Named> named) {
        for (int word = last; word > Math.max(0, last - APPOSITION); word--) {
            if (!sentence.words().get(word).joined()) {
                Word before = sentence.words().get(word - 1);
                return named.stream()
                        .filter(name -> name.span().contains(before.span()))
                        .findFirst()
                        .map(name -> new Who(name.name(), name.span(), false));
            }
        }
        return Optional.empty();
    }

    /** The first name or body within so many words behind the verb. */
    private static Optional<Who> behind(Sentence sentence, Lexicon.Hit hit, List<People.Named> named, int reach) {
        Optional<Who> body = Optional.empty();
        for (int word = hit.to(); word < Math.min(sentence.words().size(), hit.to() + reach); word++) {
            Span span = sentence.words().get(word).span();
            if (word > hit.to() && !sentence.words().get(word).joined()) {
                break;
            }
            Optional<Who> name = named.stream()
                    .filter(one -> one.span().contains(span))
                    .filter(one -> one.person()
                            || sentence.mentions().stream()
                                    .noneMatch(m -> m.span().contains(one.span())))
                    .findFirst()
                    .map(one -> whole(sentence, one));
            if (name.isPresent()) {
                return name;
            }
            if (body.isEmpty() && sentence.tells(word, Lexicon.Notion.SOURCE)) {
                body = Optional.of(body(sentence, word));
            }
        }
        return body;
    }

    /** A body whose name ends in a common word: "Geological survey". */
    private static Who whole(Sentence sentence, People.Named named) {
        int to = named.span().to();
        for (int word = 1; word < sentence.words().size(); word++) {
            Word one = sentence.words().get(word);
            boolean next = one.joined() && sentence.words().get(word - 1).span().to() == to;
            if (next && !named.person() && sentence.tells(word, Lexicon.Notion.SOURCE)) {
                to = one.span().to();
            }
        }
        Span span = new Span(named.span().from(), to);
        return new Who(to == named.span().to() ? named.name() : span.of(sentence.text()), span, false);
    }

    /** The verb opens the sentence or stands behind a quotation, a comma or a dash: its subject follows. */
    private static boolean isInverted(Sentence sentence, Lexicon.Hit hit) {
        return hit.from() == 0 || !sentence.words().get(hit.from()).joined();
    }

    /** A verb within a quotation reports for whom is quoted. */
    private static boolean isQuotedWhole(Sentence sentence, Lexicon.Hit hit) {
        return sentence.quoted().stream().anyMatch(quote -> quote.contains(hit.span()));
    }
}
