package org.claimstake.evidence.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimstake.evidence.text.Span;

/**
 * A word of a text, or a number in it.
 *
 * @param span    where it stands
 * @param written as it stands there
 * @param lower   in small letters, with one form of the apostrophe
 * @param joined  nothing but blanks or a hyphen parts it from the word before
 */
record Word(Span span, String written, String lower, boolean joined) {

    /** It begins with a capital letter. */
    boolean isCapital() {
        return Character.isUpperCase(written.codePointAt(0));
    }

    /** It has two letters or more, all of them capital, dots aside. */
    boolean isAllCapitals() {
        return written.codePoints().filter(Character::isUpperCase).count() >= 2
                && written.codePoints().noneMatch(Character::isLowerCase);
    }

    /** The words of a stretch of a text, in order. A hyphen parts words; "U.S." is one. */
    static List<Word> in(String text, Span stretch) {
        List<Word> words = new ArrayList<>();
        int at = stretch.from();
        int last = stretch.from();
        while (at < stretch.to()) {
            int end = endOfWord(text, at, stretch.to());
            if (end == at) {
                at += Character.charCount(text.codePointAt(at));
                continue;
            }
            Span span = new Span(at, end);
            String written = span.of(text);
            words.add(new Word(
                    span,
                    written,
                    plain(written).toLowerCase(Locale.ROOT),
                    !words.isEmpty() && isJoint(text, last, at)));
            at = end;
            last = end;
        }
        return words;
    }

    /** With one form of the apostrophe. */
    static String plain(String written) {
        return written.replace('\u2019', '\'').replace('\u02bc', '\'').replace('`', '\'');
    }

    private static int endOfWord(String text, int from, int limit) {
        int at = from;
        while (at < limit) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            boolean part = Character.isLetterOrDigit(point)
                    || at > from && Character.getType(point) == Character.NON_SPACING_MARK
                    || at > from && isInner(text, from, at, limit);
            if (!part) {
                break;
            }
            at = next;
        }
        return at;
    }

    /** An apostrophe between letters, a dot within "U.S." or behind it, a point within a number. */
    private static boolean isInner(String text, int from, int at, int limit) {
        char sign = text.charAt(at);
        boolean letterBehind = at + 1 < limit && Character.isLetterOrDigit(text.charAt(at + 1));
        return switch (sign) {
            case '\'', '\u2019', '\u02bc' -> letterBehind && Character.isLetter(text.charAt(at - 1));
            case '.' ->
                isInitial(text, from, at)
                                && (letterBehind && Character.isUpperCase(text.charAt(at + 1)) || at - from >= 2)
                        || letterBehind
                                && Character.isDigit(text.charAt(at - 1))
                                && Character.isDigit(text.charAt(at + 1));
            case ',' ->
                letterBehind && Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
            default -> false;
        };
    }

    private static boolean isInitial(String text, int from, int at) {
        return Character.isUpperCase(text.charAt(at - 1)) && (at - 1 == from || text.charAt(at - 2) == '.');
    }

    private static boolean isJoint(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            char sign = text.charAt(at);
            if (!Character.isWhitespace(sign) && sign != '\u00a0' && sign != '-' && sign != '\u2011') {
                return false;
            }
        }
        return true;
    }
}
