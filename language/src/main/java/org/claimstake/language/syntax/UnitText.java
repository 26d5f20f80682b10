package org.claimstake.language.syntax;

import java.util.List;
import org.claimstake.language.text.Span;

/**
 * A unit as written: {@code Mt(ore)/year}, {@code percent/year^0.5}. Whether its words exist is asked later.
 */
public record UnitText(Span span, List<Part> parts) {

    /**
     * One factor.
     *
     * @param word    the unit word or the currency's letters
     * @param kind    the words in brackets, {@code (ore, C1)} or {@code (2025)}; empty when there are none
     * @param halves  the exponent in halves, as written ({@code ^0.5} is 1, none is 2)
     * @param divides it stands behind a {@code /}
     */
    public record Part(Span span, String word, List<String> kind, int halves, boolean divides) {
        public Part {
            kind = List.copyOf(kind);
        }
    }

    /** A unit that could not be read; the finding is made, and what is given in it is of no known type. */
    static UnitText unread(Span span) {
        return new UnitText(span, List.of());
    }

    /** It stands for one that could not be read. */
    public boolean isUnread() {
        return parts.isEmpty();
    }

    public UnitText {
        parts = List.copyOf(parts);
    }
}
