package org.claimstake.casefile.editing;

import org.claimstake.language.editing.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * A word that may stand at a place, with what an editor shows beside it.
 *
 * @param detail a few words beside it
 * @param means  a sentence; empty for none
 * @param symbol what it names; null for words of the language and for sources
 */
public record Offer(
        Kind kind,
        String word,
        String detail,
        String means,
        @Nullable Symbol symbol) {

    /** In the order in which they are shown: the user's own names before the language's. */
    public enum Kind {
        SOURCE,
        CHOICE_VALUE,
        MEMBER,
        NAME,
        UNIT,
        FUNCTION,
        KEYWORD
    }
}
