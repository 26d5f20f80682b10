package org.claimstake.evidence.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.claimstake.evidence.quantity.Token.Figure;
import org.claimstake.evidence.quantity.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Cuts a text into words, figures and signs. One pass; each character is looked at a few times at most. */
final class Tokens {
    private static final String APOSTROPHES = "'\u2019\u02bc\u2018`";
    private static final Map<Character, String> PARTS =
            Map.of('½', "0.5", '¼', "0.25", '¾', "0.75", '⅓', "0.3333333333333333", '⅔', "0.6666666666666667");

    private final Figures figures;
    private final boolean apostropheJoins;
    private final Predicate<String> isMoney;

    /**
     * @param apostropheJoins whether an apostrophe stands inside a word, or parts two as in French
     * @param isMoney         whether capital letters are a code of money, which figures may follow without a blank
     */
    Tokens(Figures figures, boolean apostropheJoins, Predicate<String> isMoney) {
        this.figures = figures;
        this.apostropheJoins = apostropheJoins;
        this.isMoney = isMoney;
    }

    List<Token> of(String text) {
        var cut = new Cut(text);
        while (cut.at < text.length()) {
            cut.next();
        }
        return cut.tokens;
    }

    /** The work on one text. */
    private final class Cut {
        private final String text;
        private final List<Token> tokens = new ArrayList<>();
        private int at;
        private boolean blank;
        private boolean line = true;

        Cut(String text) {
            this.text = text;
        }

        void next() {
            char one = text.charAt(at);
            if (isBlank(one)) {
                blanks();
            } else if (Figures.isDigit(one)) {
                Figures.Read read = figures.read(text, at);
                add(read.figure() == null ? Kind.JUNK : Kind.FIGURE, read.to(), read.figure());
            } else if (isLetter(at)) {
                word();
            } else if (isPhone()) {
                add(Kind.JUNK, phoneEnd(), null);
            } else {
                String part = PARTS.get(one);
                int to = at + Character.charCount(text.codePointAt(at));
                add(
                        part == null ? Kind.MARK : Kind.FIGURE,
                        to,
                        part == null ? null : Figure.part(new BigDecimal(part)));
            }
        }

        private void blanks() {
            int lines = 0;
            while (at < text.length() && isBlank(text.charAt(at))) {
                lines += text.charAt(at) == '\n' || text.charAt(at) == '\u2029' ? 1 : 0;
                at++;
            }
            if (lines > 1) {
                add(Kind.GAP, at, null);
            }
            blank = true;
            line |= lines > 0;
        }

        private void word() {
            if (text.startsWith("http", at) && text.startsWith("://", at + (text.startsWith("https", at) ? 5 : 4))
                    || text.startsWith("www.", at)) {
                add(Kind.JUNK, blankAfter(at), null);
                return;
            }
            int letters = at;
            while (letters < text.length() && isLetter(letters)) {
                letters++;
            }
            int to = letters < text.length() && joins(letters) ? wordEnd(letters) : letters;
            if (!isMoney.test(text.substring(at, to)) && to < text.length() && Figures.isDigit(text.charAt(to))) {
                to = wordEnd(to);
            }
            add(Kind.WORD, to, null);
        }

        private int wordEnd(int from) {
            int to = from;
            while (to < text.length() && (isLetter(to) || Figures.isDigit(text.charAt(to)) || joins(to))) {
                to++;
            }
            return to;
        }

        /** An apostrophe between letters. */
        private boolean joins(int where) {
            if (APOSTROPHES.indexOf(text.charAt(where)) < 0 || where + 1 >= text.length()) {
                return false;
            }
            return apostropheJoins && isLetter(where + 1);
        }

        private int blankAfter(int from) {
            int to = from;
            while (to < text.length() && !isBlank(text.charAt(to))) {
                to++;
            }
            return to;
        }

        /** A plus or a bracket, and figures behind it as telephones have them. */
        private boolean isPhone() {
            char one = text.charAt(at);
            if (one != '+' && one != '(' || at + 1 >= text.length() || !Figures.isDigit(text.charAt(at + 1))) {
                return false;
            }
            String number = text.substring(at, phoneEnd());
            long digits = number.chars().filter(c -> c >= '0' && c <= '9').count();
            return digits >= 7 && (one == '+' || number.indexOf(')') > 0);
        }

        private int phoneEnd() {
            int to = at + 1;
            int end = to;
            while (to < text.length() && to - at < 24 && " -()\u00a00123456789".indexOf(text.charAt(to)) >= 0) {
                to++;
                if (Figures.isDigit(text.charAt(to - 1))) {
                    end = to;
                }
            }
            return end;
        }

        private boolean isLetter(int where) {
            char one = text.charAt(where);
            return Character.isLetter(one)
                    || one == '_'
                    || one == '²'
                    || one == '³'
                    || Character.getType(one) == Character.NON_SPACING_MARK;
        }

        private void add(Kind kind, int to, @Nullable Figure figure) {
            String raw = text.substring(at, to);
            tokens.add(new Token(kind, at, to, raw, lookUp(raw), blank, line, figure));
            at = to;
            blank = false;
            line = kind == Kind.GAP;
        }
    }

    private static boolean hasApostrophe(String word) {
        return word.chars().anyMatch(one -> APOSTROPHES.indexOf(one) >= 0);
    }

    /** Small letters and the plain apostrophe. */
    static String lookUp(String raw) {
        String small = raw.toLowerCase(Locale.ROOT);
        if (small.length() > 1 && !hasApostrophe(small)) {
            return small;
        }
        for (int i = 1; i < APOSTROPHES.length(); i++) {
            small = small.replace(APOSTROPHES.charAt(i), '\'');
        }
        return small;
    }

    private static boolean isBlank(char one) {
        return Character.isWhitespace(one) || Character.isSpaceChar(one) || one == '\u200b' || one == '\ufeff';
    }
}
