package org.claimstake.evidence.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text as terms. A place outside of them has an empty term, so that a reader may look about without counting. */
final class Terms {
    private static final Token NOTHING = new Token(Token.Kind.GAP, 0, 0, "", "", true, true, null);
    private static final Term OUTSIDE = new Term(NOTHING, 0, List.of());

    private final List<Term> terms;

    private Terms(List<Term> terms) {
        this.terms = terms;
    }

    static Terms of(List<Token> tokens, Lexicon lexicon) {
        var terms = new ArrayList<Term>();
        int at = 0;
        while (at < tokens.size()) {
            Lexicon.Met met = lexicon.at(tokens, at);
            int length = Math.max(1, met.length());
            terms.add(new Term(tokens.get(at), tokens.get(at + length - 1).to(), met.entries()));
            at += length;
        }
        return new Terms(terms);
    }

    int size() {
        return terms.size();
    }

    Term at(int place) {
        return place < 0 || place >= terms.size() ? OUTSIDE : terms.get(place);
    }

    boolean is(int place, Kind kind) {
        return at(place).is(kind);
    }

    Optional<Entry> as(int place, Kind kind) {
        return at(place).as(kind);
    }

    /** Whether nothing stands between a term and the one before it. */
    boolean touches(int place) {
        return place > 0 && place < terms.size() && !at(place).first().blank();
    }

    /** A hyphen that joins what stands before it and behind it. */
    boolean isHyphen(int place) {
        return at(place).first().isHyphen() && touches(place) && touches(place + 1);
    }

    /** Behind a hyphen where one stands here, else here. */
    int overHyphen(int place) {
        return isHyphen(place) ? place + 1 : place;
    }

    boolean isLineStart(int place) {
        return at(place).first().line();
    }
}
