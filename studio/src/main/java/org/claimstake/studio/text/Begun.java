package org.claimstake.studio.text;

import org.claimstake.casefile.editing.Offer;

/** The beginning of the word that is being written. */
final class Begun {
    private Begun() {}

    /** Offset of its first sign; the offset itself where none is written yet. */
    static int from(String text, int at, Offer.Kind kind) {
        int line = text.lastIndexOf('\n', at - 1) + 1;
        int quote = openQuote(text, line, at);
        if (quote >= 0) {
            return quote + 1;
        }
        int from = at;
        while (from > line && isPart(text.charAt(from - 1), kind)) {
            from--;
        }
        return from;
    }

    /** A name in quotes may hold spaces. @return its quote, or -1 outside of quotes */
    private static int openQuote(String text, int line, int at) {
        int open = -1;
        for (int i = line; i < at; i++) {
            if (text.charAt(i) == '"') {
                open = open < 0 ? i : -1;
            }
        }
        return open;
    }

    private static boolean isPart(char c, Offer.Kind kind) {
        return kind == Offer.Kind.SOURCE
                ? !Character.isWhitespace(c) && c != ':' && c != '#'
                : c == '_' || Character.isLetterOrDigit(c);
    }
}
