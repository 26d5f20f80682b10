package org.claimstake.evidence.quantity;

import java.util.List;
import java.util.Optional;

/**
 * One or several tokens that mean something together, and all they may mean.
 *
 * @param first   its first token
 * @param to      where its last ends
 * @param entries empty for a word of no table, and for figures
 */
record Term(Token first, int to, List<Entry> entries) {
    Term {
        entries = List.copyOf(entries);
    }

    int from() {
        return first.from();
    }

    boolean is(Kind kind) {
        // by hand: asked some twenty times for each word of a text
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).kind() == kind) {
                return true;
            }
        }
        return false;
    }

    Optional<Entry> as(Kind kind) {
        return is(kind) ? entries.stream().filter(entry -> entry.kind() == kind).findFirst() : Optional.empty();
    }

    boolean isFigure() {
        return first.is(Token.Kind.FIGURE) && entries.isEmpty();
    }

    boolean isWord() {
        return first.is(Token.Kind.WORD);
    }

    boolean isMark(String mark) {
        return first.is(Token.Kind.MARK) && first.raw().equals(mark);
    }
}
