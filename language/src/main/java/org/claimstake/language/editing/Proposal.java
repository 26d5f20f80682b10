package org.claimstake.language.editing;

import org.jspecify.annotations.Nullable;

/**
 * A word that may stand at a place.
 *
 * @param word   what is written
 * @param detail a few words beside it: how it is declared, how it is written
 * @param symbol what it names; null for words of the language
 */
public record Proposal(
        Kind kind,
        String word,
        String detail,
        String means,
        @Nullable Symbol symbol) {

    public enum Kind {
        NAME,
        MEMBER,
        KEYWORD,
        FUNCTION,
        UNIT,
        CHOICE_VALUE
    }

    static Proposal of(Kind kind, Symbol symbol) {
        return new Proposal(kind, symbol.name(), symbol.detail(), symbol.title(), symbol);
    }

    /** A word of the language with its sentence. */
    static Proposal word(Kind kind, String word) {
        Help.Entry help =
                (kind == Kind.FUNCTION ? Help.function(word) : Help.word(word)).orElse(new Help.Entry("", ""));
        return new Proposal(kind, word, help.usage(), help.means(), null);
    }
}
