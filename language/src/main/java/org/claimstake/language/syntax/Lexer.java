package org.claimstake.language.syntax;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.claimstake.language.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Text to tokens. Never fails: what is no sign of the language becomes the token that was probably meant,
 * with the finding on it. The last token is always {@link Token.Kind#END}.
 */
final class Lexer {

    /**
     * @param comments every comment, {@code #} included, in order
     * @param problems what is wrong with what became no token
     * @param cut      the text goes on behind the last token
     */
    record Tokens(List<Token> tokens, List<SyntaxTree.Comment> comments, List<Finding> problems, boolean cut) {
        Tokens {
            tokens = List.copyOf(tokens);
            comments = List.copyOf(comments);
            problems = List.copyOf(problems);
        }
    }

    private final SourceText file;
    private final String text;
    private final boolean loose;
    private final List<Token> tokens = new ArrayList<>();
    private final List<SyntaxTree.Comment> comments = new ArrayList<>();
    private final List<Finding> problems = new ArrayList<>();

    private int at;
    private int line = 1;
    private int lineStart;
    private int gap;
    private boolean first = true;

    private Lexer(SourceText file, boolean loose) {
        this.file = file;
        this.text = file.text();
        this.loose = loose;
    }

    static Tokens read(SourceText file) {
        return new Lexer(file, false).all();
    }

    /** As {@link #read}, but a scale or unit may follow its number without a space ({@code 123bn}). */
    static Tokens readLoose(SourceText file) {
        return new Lexer(file, true).all();
    }

    private Tokens all() {
        if (text.startsWith("\uFEFF")) {
            at = 1;
        }
        while (at < text.length() && tokens.size() < Limits.TOKENS) {
            char c = text.charAt(at);
            if (c == '\n') {
                lineEnd();
            } else if (isBlank(c)) {
                gap += c == '\t' ? 2 : 1;
                at++;
            } else if (c == '#' || foreignComment(c)) {
                comment(c);
            } else {
                token(c);
            }
        }
        boolean cut = at < text.length();
        if (cut) {
            problems.add(SpellingFindings.manyTokens(place(at, at)));
        }
        add(Token.Kind.END, "", at, at, null);
        return new Tokens(tokens, comments, problems, cut);
    }

    // A no-break space comes along when text is copied from a word processor; it parts words like any other.
    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\u00A0' || c == '\u202F' || c == '\u2009';
    }

    private void lineEnd() {
        at++;
        line++;
        lineStart = at;
        gap = 0;
        first = true;
    }

    private void comment(char sign) {
        int end = text.indexOf('\n', at);
        end = end < 0 ? text.length() : end;
        if (sign == '#') {
            int last = end;
            while (last > at && isBlank(text.charAt(last - 1))) {
                last--;
            }
            comments.add(new SyntaxTree.Comment(new Span(at, last), text.substring(at, last)));
        } else {
            problems.add(SpellingFindings.foreignComment(place(at, at + 2), text.substring(at, at + 2)));
            int closing = text.indexOf("*/", at);
            end = closing >= 0 && closing < end && text.charAt(at + 1) == '*' ? closing + 2 : end;
        }
        at = end;
    }

    // Not where it stands behind a word without a space: that may be an address behind `source`.
    private boolean foreignComment(char c) {
        return c == '/' && (peek(1) == '/' || peek(1) == '*') && (first || gap > 0);
    }

    private void token(char c) {
        if (isLetter(c)) {
            word();
        } else if (isDigit(c)) {
            number();
        } else if (c == '"') {
            text('"', null);
        } else {
            sign(c);
        }
    }

    // ---- words

    private void word() {
        int from = at;
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        boolean foreign = at < text.length() && Character.isLetter(text.charAt(at));
        if (foreign) {
            foreignWord(from);
            return;
        }
        String word = text.substring(from, at);
        Finding problem = word.length() > Limits.NAME ? SpellingFindings.longName(place(from, at), word) : null;
        add(Token.Kind.WORD, word, from, at, problem);
    }

    private void foreignWord(int from) {
        at = from;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at)) || peek(0) == '_') {
            at++;
        }
        String word = text.substring(from, at);
        add(Token.Kind.WORD, word, from, at, SpellingFindings.foreignName(place(from, at), word));
    }

    // ---- numbers and dates

    private void number() {
        NumberReader.Read read = NumberReader.read(file, at, loose);
        int from = at;
        at = read.end();
        add(read.date() ? Token.Kind.DATE : Token.Kind.NUMBER, text.substring(from, at), from, at, read.problem());
    }

    // ---- texts

    private void text(char closing, @Nullable Finding mark) {
        int from = at;
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '\n' && !closes(text.charAt(end), closing)) {
            end++;
        }
        boolean closed = end < text.length() && text.charAt(end) != '\n';
        String words = text.substring(from + 1, end);
        at = closed ? end + 1 : end;
        Finding problem = mark;
        if (!closed) {
            problem = SpellingFindings.openText(place(from, at), words);
        } else if (words.length() > Limits.TEXT) {
            problem = SpellingFindings.longText(place(from, from + 1), words.length());
        } else if (problem != null) {
            problem = SpellingFindings.foreignQuotes(place(from, at), words);
        }
        add(Token.Kind.TEXT, words, from, at, problem);
    }

    private static boolean closes(char c, char closing) {
        return c == closing || (closing != '"' && (c == '"' || c == '\u201C' || c == '\u201D'));
    }

    // ---- signs

    private void sign(char c) {
        char next = peek(1);
        switch (c) {
            case '{' -> sign(Token.Kind.BRACE_OPEN, 1);
            case '}' -> sign(Token.Kind.BRACE_CLOSE, 1);
            case '(' -> sign(Token.Kind.BRACKET_OPEN, 1);
            case ')' -> sign(Token.Kind.BRACKET_CLOSE, 1);
            case '[' -> sign(Token.Kind.SQUARE_OPEN, 1);
            case ']' -> sign(Token.Kind.SQUARE_CLOSE, 1);
            case ',' -> sign(Token.Kind.COMMA, 1);
            case ';' -> sign(Token.Kind.SEMICOLON, 1);
            case '%' -> sign(Token.Kind.PERCENT, 1);
            case '?' -> sign(Token.Kind.QUESTION, 1);
            case '/' -> sign(Token.Kind.OVER, 1);
            case '^' -> sign(Token.Kind.POWER, 1);
            case '.' -> sign(next == '.' ? Token.Kind.RANGE : Token.Kind.DOT, next == '.' ? dots() : 1);
            case ':' -> colon(next);
            case '=' -> equals(next);
            case '!' -> exclamation(next);
            case '<' -> less(next);
            case '>' -> sign(next == '=' ? Token.Kind.AT_LEAST : Token.Kind.MORE, next == '=' ? 2 : 1);
            case '+' -> sign(next == '=' ? Token.Kind.PLUS_ASSIGN : Token.Kind.PLUS, next == '=' ? 2 : 1);
            case '-' -> minus(next);
            case '*' -> times(next);
            case '&' -> meant(Token.Kind.WORD, next == '&' ? 2 : 1, "and");
            case '|' -> meant(Token.Kind.WORD, next == '|' ? 2 : 1, "or");
            default -> foreignSign(c);
        }
    }

    // Three dots (1 ... 2) are read as two.
    private int dots() {
        return peek(2) == '.' ? 3 : 2;
    }

    private void colon(char next) {
        if (next == '=') {
            meant(Token.Kind.ASSIGN, 2, "=");
        } else {
            sign(Token.Kind.COLON, 1);
        }
    }

    private void equals(char next) {
        if (next == '=' && peek(2) == '=') {
            meant(Token.Kind.EQUAL, 3, "==");
        } else if (next == '=') {
            sign(Token.Kind.EQUAL, 2);
        } else if (next == '<') {
            meant(Token.Kind.AT_MOST, 2, "<=");
        } else if (next == '>') {
            meant(Token.Kind.AT_LEAST, 2, ">=");
        } else {
            sign(Token.Kind.ASSIGN, 1);
        }
    }

    private void exclamation(char next) {
        if (next == '=') {
            sign(Token.Kind.UNEQUAL, 2);
        } else {
            meant(Token.Kind.WORD, 1, "not");
        }
    }

    private void less(char next) {
        if (next == '>') {
            meant(Token.Kind.UNEQUAL, 2, "!=");
        } else {
            sign(next == '=' ? Token.Kind.AT_MOST : Token.Kind.LESS, next == '=' ? 2 : 1);
        }
    }

    private void minus(char next) {
        if (next == '=') {
            meant(Token.Kind.PLUS_ASSIGN, 2, "+= -");
        } else {
            sign(next == '>' ? Token.Kind.ARROW : Token.Kind.MINUS, next == '>' ? 2 : 1);
        }
    }

    private void times(char next) {
        if (next == '*') {
            meant(Token.Kind.POWER, 2, "^");
        } else {
            sign(next == '=' ? Token.Kind.TIMES_ASSIGN : Token.Kind.TIMES, next == '=' ? 2 : 1);
        }
    }

    private void foreignSign(char c) {
        switch (c) {
            case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB', '\u2039' -> quoted(c);
            case '\'', '\u2018', '\u2019', '`' -> quoted(c);
            case '\u00D7', '\u00B7', '\u2022', '\u2217' -> meant(Token.Kind.TIMES, 1, "*");
            case '\u00F7', '\u2215', '\u2044' -> meant(Token.Kind.OVER, 1, "/");
            case '\u2212', '\u2013', '\u2014', '\u2010', '\u2011' -> meant(Token.Kind.MINUS, 1, "-");
            case '\u2264' -> meant(Token.Kind.AT_MOST, 1, "<=");
            case '\u2265' -> meant(Token.Kind.AT_LEAST, 1, ">=");
            case '\u2260' -> meant(Token.Kind.UNEQUAL, 1, "!=");
            case '\u2192' -> meant(Token.Kind.ARROW, 1, "->");
            case '\u2026' -> meant(Token.Kind.RANGE, 1, "..");
            default -> unknownSign();
        }
    }

    private void quoted(char c) {
        char closing = switch (c) {
            case '\u201C', '\u201E' -> '\u201D';
            case '\u00AB' -> '\u00BB';
            case '\u2039' -> '\u203A';
            case '\u2018' -> '\u2019';
            default -> c;
        };
        text(closing, SpellingFindings.foreignQuotes(place(at, at + 1), ""));
    }

    private void unknownSign() {
        int from = at;
        int code = text.codePointAt(at);
        if (Character.isLetter(code)) {
            foreignWord(at);
            return;
        }
        at += Character.charCount(code);
        add(
                Token.Kind.UNKNOWN,
                text.substring(from, at),
                from,
                at,
                SpellingFindings.unknownSign(place(from, at), code));
    }

    private void meant(Token.Kind kind, int length, String sign) {
        String written = text.substring(at, at + length);
        Finding problem = SpellingFindings.foreignSign(place(at, at + length), written, sign);
        int from = at;
        at += length;
        add(kind, kind == Token.Kind.WORD ? sign : written, from, at, problem);
    }

    private void sign(Token.Kind kind, int length) {
        at += length;
        add(kind, kind.sign(), at - length, at, null);
    }

    private void add(Token.Kind kind, String words, int from, int to, @Nullable Finding problem) {
        tokens.add(new Token(kind, words, from, to, line, from - lineStart + 1, first ? 0 : gap, first, problem));
        gap = 0;
        first = false;
    }

    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    private Place place(int from, int to) {
        return new Place(file, new Span(from, to));
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isNamePart(char c) {
        return isLetter(c) || isDigit(c);
    }
}
