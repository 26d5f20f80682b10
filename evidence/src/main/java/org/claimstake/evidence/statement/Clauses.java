package org.claimstake.evidence.statement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimstake.evidence.quantity.Quantity;
import org.claimstake.evidence.text.Span;

/**
 * Parts a sentence into clauses: at dashes, semicolons and colons, and at ", and" where each side has a quantity of its own. What
 * stands between two dashes is a hole in the clause around it.
 */
final class Clauses {
    /** Quantities that make a clause worth a statement of its own. */
    static final Set<Quantity.Sort> STRONG = EnumSet.complementOf(EnumSet.of(Quantity.Sort.DATE, Quantity.Sort.COUNT));

    /** Behind a comma they begin another clause. */
    private static final Set<String> AND = Set.of(
            "and", "but", "while", "whereas", "\u0430", "\u0430\u043b\u0435", "\u0456", "\u0439", "\u0442\u0430");

    private final Sentence sentence;
    private final String text;

    private Clauses(Sentence sentence) {
        this.sentence = sentence;
        this.text = sentence.text();
    }

    /** A clause that begins so is the speaker's own again behind what somebody else is said to have said. */
    private static final Set<String> AGAINST = Set.of(
            "but", "while", "whereas", "although", "\u0430", "\u0430\u043b\u0435", "\u043f\u0440\u043e\u0442\u0435");

    /** It sets something against what stands before it. */
    static boolean isAgainst(Sentence sentence, Clause clause) {
        return sentence.words(clause).stream()
                .findFirst()
                .filter(word -> AGAINST.contains(sentence.words().get(word).lower()))
                .isPresent();
    }

    /** The clauses of a stretch of the sentence, in order. */
    static List<Clause> in(Sentence sentence, Span stretch) {
        return new Clauses(sentence).part(stretch);
    }

    private List<Clause> part(Span stretch) {
        List<Clause> clauses = new ArrayList<>();
        int from = stretch.from();
        for (int at = from; at < stretch.to(); at++) {
            if (isStop(at)) {
                clauses.addAll(atDashes(new Span(from, at)));
                from = at + 1;
            }
        }
        clauses.addAll(atDashes(new Span(from, stretch.to())));
        return clauses.stream().flatMap(clause -> atAnd(clause).stream()).toList();
    }

    private List<Clause> atDashes(Span stretch) {
        List<Integer> dashes = new ArrayList<>();
        for (int at = stretch.from(); at < stretch.to(); at++) {
            if (isDash(at) && !(dashes.isEmpty() && !hasVerb(new Span(stretch.from(), at)))) {
                dashes.add(at);
            }
        }
        if (dashes.isEmpty()) {
            return trimmed(stretch, Optional.empty(), false);
        }
        Span first = new Span(stretch.from(), dashes.getFirst());
        List<Clause> clauses = new ArrayList<>();
        if (dashes.size() == 2) {
            Span hole = new Span(dashes.getFirst(), dashes.getLast() + 1);
            clauses.addAll(trimmed(stretch, Optional.of(hole), false));
            clauses.addAll(trimmed(hole, Optional.empty(), !hasVerb(hole)));
            return clauses;
        }
        clauses.addAll(trimmed(first, Optional.empty(), false));
        for (int dash = 0; dash < dashes.size(); dash++) {
            int to = dash + 1 < dashes.size() ? dashes.get(dash + 1) : stretch.to();
            Span behind = new Span(dashes.get(dash), to);
            clauses.addAll(trimmed(behind, Optional.empty(), !hasVerb(behind)));
        }
        return clauses;
    }

    /** Two clauses where "and" stands behind a comma between two quantities, else the one. */
    private List<Clause> atAnd(Clause clause) {
        if (clause.hole().isPresent()) {
            return List.of(clause);
        }
        for (int word : sentence.words(clause)) {
            Word one = sentence.words().get(word);
            int from = one.span().from();
            if (from == clause.span().from() || !AND.contains(one.lower()) || !isBehindComma(from)) {
                continue;
            }
            Clause left = Clause.of(new Span(clause.span().from(), from));
            Clause right = Clause.of(new Span(from, clause.span().to()));
            if (isWhole(left) && isWhole(right)) {
                List<Clause> both = new ArrayList<>(trimmed(left.span(), Optional.empty(), clause.appended()));
                Span rest = isAgainst(sentence, right)
                        ? right.span()
                        : new Span(one.span().to(), right.span().to());
                trimmed(rest, Optional.empty(), false).forEach(behind -> both.addAll(atAnd(behind)));
                return both;
            }
        }
        return List.of(clause);
    }

    private boolean isWhole(Clause clause) {
        boolean counted = !sentence.quantities(clause).isEmpty()
                || sentence.has(Lexicon.Notion.MULTIPLE, clause)
                || sentence.has(Lexicon.Notion.SUPERLATIVE, clause);
        return hasVerb(clause.span()) && counted;
    }

    private boolean hasVerb(Span stretch) {
        Clause clause = Clause.of(stretch);
        return sentence.has(Lexicon.Notion.FINITE, clause)
                || sentence.has(Lexicon.Notion.FUTURE, clause)
                || sentence.has(Lexicon.Notion.PAST, clause);
    }

    /** Without blanks and signs at its ends; nothing where no word stays. */
    private List<Clause> trimmed(Span stretch, Optional<Span> hole, boolean appended) {
        int from = stretch.from();
        int to = stretch.to();
        while (from < to && !isEdge(text.charAt(from))) {
            from++;
        }
        while (to > from && !isEdge(text.charAt(to - 1)) && text.charAt(to - 1) != '%') {
            to--;
        }
        return from == to ? List.of() : List.of(new Clause(new Span(from, to), hole, appended));
    }

    private static boolean isEdge(char sign) {
        return Character.isLetterOrDigit(sign)
                || Character.getType(sign) == Character.CURRENCY_SYMBOL
                || Character.isSurrogate(sign);
    }

    private boolean isStop(int at) {
        char sign = text.charAt(at);
        return (sign == ';' || sign == ':' && at + 1 < text.length() && Character.isWhitespace(text.charAt(at + 1)))
                && isFree(at);
    }

    /** A long dash anywhere, a short one between blanks; not within a number such as "5 – 10 bn". */
    private boolean isDash(int at) {
        char sign = text.charAt(at);
        boolean blanks = at > 0
                && at + 1 < text.length()
                && Character.isWhitespace(text.charAt(at - 1))
                && Character.isWhitespace(text.charAt(at + 1));
        return (sign == '\u2014' || blanks && (sign == '-' || sign == '\u2013')) && isFree(at);
    }

    private boolean isFree(int at) {
        Span sign = new Span(at, at + 1);
        return sentence.quantities().stream().noneMatch(one -> one.span().overlaps(sign));
    }

    private boolean isBehindComma(int from) {
        int at = from - 1;
        while (at > sentence.span().from() && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return text.charAt(at) == ',';
    }
}
