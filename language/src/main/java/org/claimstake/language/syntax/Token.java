package org.claimstake.language.syntax;

import org.claimstake.language.finding.Finding;
import org.claimstake.language.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A word, number, date, text or sign of a file.
 *
 * @param text    the characters as they stand in the file (of a text: without its quotes)
 * @param from    offset of the first character
 * @param to      offset behind the last character
 * @param line    its line, from 1
 * @param column  its column, from 1
 * @param gap     blanks between it and the token before it on the same line, a tab counts as two; 0 at a line's start
 * @param first   nothing but blanks stands before it on its line
 * @param problem what is wrong with it in itself; told only when the token is read as part of a formula,
 *                since a place behind {@code source} may hold any signs
 */
record Token(
        Kind kind,
        String text,
        int from,
        int to,
        int line,
        int column,
        int gap,
        boolean first,
        @Nullable Finding problem) {

    enum Kind {
        WORD(""),
        NUMBER(""),
        DATE(""),
        TEXT(""),
        BRACE_OPEN("{"),
        BRACE_CLOSE("}"),
        BRACKET_OPEN("("),
        BRACKET_CLOSE(")"),
        SQUARE_OPEN("["),
        SQUARE_CLOSE("]"),
        COMMA(","),
        COLON(":"),
        SEMICOLON(";"),
        DOT("."),
        RANGE(".."),
        ASSIGN("="),
        PLUS_ASSIGN("+="),
        TIMES_ASSIGN("*="),
        EQUAL("=="),
        UNEQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">="),
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        OVER("/"),
        POWER("^"),
        PERCENT("%"),
        QUESTION("?"),
        ARROW("->"),
        UNKNOWN(""),
        END("");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        /** How it is written; empty for words, numbers, texts. */
        String sign() {
            return sign;
        }
    }

    Span span() {
        return new Span(from, to);
    }

    boolean is(Kind asked) {
        return kind == asked;
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    /** It follows the token before it with nothing between. */
    boolean joined() {
        return gap == 0 && !first;
    }

    /** It gives a name a value: {@code =}, {@code +=}, {@code *=}. */
    boolean assigns() {
        return kind == Kind.ASSIGN || kind == Kind.PLUS_ASSIGN || kind == Kind.TIMES_ASSIGN;
    }
}
