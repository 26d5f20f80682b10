package org.claimstake.evidence.statement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimstake.evidence.document.Document;
import org.claimstake.evidence.document.Document.Paragraph;
import org.claimstake.evidence.document.Document.Role;
import org.claimstake.evidence.document.Document.Trouble;
import org.claimstake.evidence.document.Document.Turn;
import org.claimstake.evidence.quantity.Quantity;
import org.claimstake.evidence.statement.Lexicon.Notion;
import org.claimstake.evidence.statement.Signs.Asked;
import org.claimstake.evidence.statement.Statement.Kind;
import org.claimstake.evidence.statement.Statement.Standing;
import org.claimstake.evidence.text.Span;
import org.claimstake.evidence.text.Tongue;

/** One document read from its first sentence to its last. */
final class Telling {
    /** Sentences before this one in which "he" may have his name. */
    private static final int BACK = 3;

    private static final Set<Notion> VERBS = EnumSet.of(Notion.FINITE, Notion.FUTURE, Notion.PAST, Notion.WISH);

    /** Signs behind which a sentence may be over. */
    private static final String ENDS = ".!?\u2026:;\"'\u201d\u2019\u00bb)";

    /** In characters. What is longer than a page is no sentence of a person, and would be gone through again and again. */
    private static final int LONGEST = 4_000;

    private final Document document;
    private final Names names;
    private final Lexicon lexicon;
    private final Quantities quantities;
    private final People people;
    private final List<Told> all;
    private final List<Statement> statements = new ArrayList<>();
    private final Map<String, Trouble> unclear = new LinkedHashMap<>();

    Telling(Document document, Names names, Lexicon lexicon, Quantities quantities) {
        this.document = document;
        this.names = names;
        this.lexicon = lexicon;
        this.quantities = quantities;
        this.all = sentences();
        this.people = People.of(all.stream().map(Told::sentence).toList());
    }

    RuleFinder.Found found() {
        List<Told.Reported> reported = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            Told told = all.get(at);
            List<Sentence> before = before(at);
            reported.add(new Told.Reported(told, before, attribution(told, before)));
        }
        Optional<Attribution> last = Optional.empty();
        for (int at = 0; at < reported.size(); at++) {
            Told.Reported one = reported.get(at);
            Optional<Attribution> beside = around(reported, at);
            Optional<Attribution> around = beside.isPresent() ? beside : continued(one, last);
            last = one.attribution().isPresent() ? one.attribution() : around;
            for (Speech speech : Speech.in(one, around)) {
                for (Clause clause : Clauses.in(one.told().sentence(), speech.span())) {
                    read(one, isOwn(one, clause) ? speech.own() : speech, clause);
                }
            }
        }
        return new RuleFinder.Found(statements, List.copyOf(unclear.values()));
    }

    private List<Told> sentences() {
        List<Told> list = new ArrayList<>();
        int paragraphs = 0;
        boolean isHead = document.turns().stream().anyMatch(turn -> turn.role() != Role.TELLS);
        for (Turn turn : document.turns()) {
            isHead &= turn.role() == Role.TELLS;
            for (Paragraph paragraph : turn.paragraphs()) {
                if (isHead && !isSentence(paragraph)) {
                    continue; // the head of a transcript: what it is of, when and where it was sent
                }
                List<Span> quoted = Quoted.in(document.text(), paragraph.span());
                for (Span span : paragraph.sentences()) {
                    if (span.length() > LONGEST) {
                        continue;
                    }
                    list.add(new Told(sentence(span, quoted), turn, paragraphs));
                }
                paragraphs++;
            }
        }
        return list;
    }

    private boolean isSentence(Paragraph paragraph) {
        String words = paragraph.span().of(document.text()).strip();
        return !words.isEmpty() && ENDS.indexOf(words.charAt(words.length() - 1)) >= 0;
    }

    private Sentence sentence(Span span, List<Span> quoted) {
        List<Word> words = Word.in(document.text(), span);
        List<Lexicon.Hit> hits = lexicon.hits(words);
        return new Sentence(
                document.text(),
                span,
                words,
                hits,
                names.among(words),
                quantities.in(span),
                Quoted.within(quoted, span),
                Sentence.told(words, hits));
    }

    private List<Sentence> before(int at) {
        List<Sentence> before = new ArrayList<>();
        for (int back = Math.max(0, at - BACK); back < at; back++) {
            before.add(all.get(back).sentence());
        }
        return before;
    }

    /** Whose words the sentence reports; nobody where it is the speaker of the turn. */
    private Optional<Attribution> attribution(Told told, List<Sentence> before) {
        Optional<Attribution> found = Attribution.in(told.sentence(), people, before);
        String speaker = told.turn().speaker();
        found.filter(Attribution::pronoun).ifPresent(one -> tell(speaker, one));
        return found.filter(one -> one.who().isEmpty() || !one.who().equals(speaker));
    }

    private void tell(String speaker, Attribution one) {
        unclear.putIfAbsent(speaker, new Trouble("speaker", one.span().of(document.text()), false));
    }

    /** Who is quoted in the same paragraph: named before, else behind. */
    private static Optional<Attribution> around(List<Told.Reported> reported, int at) {
        for (int back = at - 1; back >= 0 && isBeside(reported, at, back); back--) {
            if (reported.get(back).attribution().isPresent()) {
                return reported.get(back).attribution();
            }
        }
        for (int next = at + 1; next < reported.size() && isBeside(reported, at, next); next++) {
            if (reported.get(next).attribution().isPresent()) {
                return reported.get(next).attribution();
            }
        }
        return Optional.empty();
    }

    private static boolean isBeside(List<Told.Reported> reported, int one, int other) {
        return reported.get(one).told().paragraph()
                == reported.get(other).told().paragraph();
    }

    /** A paragraph that is one quotation goes on with whom was quoted last. */
    private static Optional<Attribution> continued(Told.Reported one, Optional<Attribution> last) {
        return one.told().sentence().quoted().isEmpty() ? Optional.empty() : last;
    }

    /** "But the tables show less", behind what another claims. */
    private static boolean isOwn(Told.Reported one, Clause clause) {
        boolean behind = one.attribution()
                .filter(said ->
                        !said.trails() && said.span().to() <= clause.span().from())
                .isPresent();
        return behind && Clauses.isAgainst(one.told().sentence(), clause);
    }

    private void read(Told.Reported one, Speech speech, Clause clause) {
        Sentence sentence = one.told().sentence();
        Turn turn = one.told().turn();
        Signs signs = signs(one, speech, clause);
        if (clause.appended() && signs.quantities().stream().noneMatch(some -> Clauses.STRONG.contains(some.sort()))) {
            return;
        }
        Optional<Kind> kind = Sorting.kind(signs);
        if (kind.isEmpty()) {
            return;
        }
        Standing standing = Sorting.standing(signs, kind.get(), turn.role());
        List<Quantity> quantities = standing == Standing.OUTSIDE ? List.of() : signs.quantities();
        boolean direct = speech.quoted() && turn.role() == Role.TELLS;
        statements.add(new Statement(
                "s" + (statements.size() + 1),
                direct ? speech.who() : turn.speaker(),
                direct ? "" : speech.who(),
                clause.span(),
                document.quote(clause.span()),
                sentence.span().of(document.text()).strip(),
                kind.get(),
                Sorting.main(quantities),
                quantities,
                about(sentence, signs),
                standing,
                Worth.of(signs, standing)));
    }

    /** Names in the clause; those of the whole sentence where the clause names no goods; each once. */
    private static List<Statement.Mention> about(Sentence sentence, Signs signs) {
        Map<String, Statement.Mention> first = new LinkedHashMap<>();
        (signs.namesGoods() ? signs.mentions() : sentence.mentions())
                .forEach(one -> first.putIfAbsent(one.name().id(), one));
        return List.copyOf(first.values());
    }

    private Signs signs(Told.Reported one, Speech speech, Clause clause) {
        Sentence sentence = one.told().sentence();
        Map<Notion, Integer> notions = new EnumMap<>(Notion.class);
        sentence.hits().stream()
                .filter(hit -> clause.covers(hit.span()))
                .filter(hit -> hit.notion() != Notion.PERSONAL || !sentence.tells(hit.from(), Notion.BELIEF))
                .forEach(hit -> notions.putIfAbsent(hit.notion(), hit.from()));
        if (document.tongue().equals(Optional.of(Tongue.UK)) && hasCopula(clause)) {
            notions.putIfAbsent(Notion.CATEGORY, 0);
        }
        return new Signs(
                notions,
                sentence.quantities(clause),
                sentence.mentions(clause),
                names(one, clause),
                new Subjects(sentence, people, one.before()).of(clause),
                speech.reported(),
                isTold(one, clause),
                speech.quoted(),
                asked(sentence));
    }

    /** `uk` puts a dash where English has "is". */
    private boolean hasCopula(Clause clause) {
        String words = clause.span().of(document.text());
        return clause.hole().isEmpty() && (words.contains(" \u2014 ") || words.contains(" \u2013 "));
    }

    private static boolean isTold(Told.Reported one, Clause clause) {
        return one.told().sentence().hits().stream()
                .filter(hit -> VERBS.contains(hit.notion()) && clause.covers(hit.span()))
                .anyMatch(hit -> one.attribution()
                        .filter(said -> said.span().overlaps(hit.span()))
                        .isEmpty());
    }

    private int names(Told.Reported one, Clause clause) {
        Sentence sentence = one.told().sentence();
        List<Span> spans = new ArrayList<>(
                sentence.mentions().stream().map(Statement.Mention::span).toList());
        for (People.Named named : people.named(sentence)) {
            if (spans.stream().noneMatch(named.span()::overlaps)) {
                spans.add(named.span());
            }
        }
        return (int) spans.stream()
                .filter(clause::covers)
                .filter(span -> one.attribution()
                        .filter(said -> said.span().overlaps(span))
                        .isEmpty())
                .count();
    }

    private static Asked asked(Sentence sentence) {
        if (!sentence.isQuestion()) {
            return Asked.NOT;
        }
        for (int word = 0; word < Math.min(3, sentence.words().size()); word++) {
            if (sentence.tells(word, Notion.QUESTION)) {
                return Asked.WHAT;
            }
        }
        return Asked.WHETHER;
    }
}
