package org.claimstake.language.syntax;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.syntax.Token.Kind;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.claimstake.language.text.Span;
import org.jspecify.annotations.Nullable;

/** Where reading stands in the tokens of a file. */
final class Cursor {
    private final SourceText file;
    private final Token[] tokens;
    private final Findings findings;
    private final Layout layout;
    private int at;
    private int told = -1;
    private int hushed = -1;
    private int depth;
    private @Nullable Integer bracesLeft;
    private final Set<String> toldWords = new HashSet<>();

    Cursor(SourceText file, List<Token> tokens, Findings findings) {
        this.file = file;
        this.tokens = tokens.toArray(new Token[0]);
        this.findings = findings;
        this.layout = new Layout(this.tokens.length);
    }

    /** Is this the first time a finding about this word is made? A name is wrong once, however often it is used. */
    boolean tellOnce(String word) {
        return toldWords.add(word);
    }

    /** Of the sign that stands here nothing more is told: what is wrong with it is said already. */
    void hush() {
        hushed = at;
    }

    boolean isHushed() {
        return hushed == at;
    }

    Token token() {
        return tokens[at];
    }

    Token ahead(int count) {
        return tokens[Math.min(at + count, tokens.length - 1)];
    }

    /** The token before this one; the first is its own. */
    Token previous() {
        return tokens[Math.max(0, at - 1)];
    }

    Token tokenAt(int index) {
        return tokens[index];
    }

    int at() {
        return at;
    }

    Layout layout() {
        return layout;
    }

    void mark(int mark) {
        layout.mark(at, mark);
    }

    void column(int order) {
        layout.column(at, order);
    }

    /** As {@link #column(int)}, of a token that was read before. */
    void column(Span read, int order) {
        int index = at - 1;
        while (index > 0 && tokens[index].from() > read.from()) {
            index--;
        }
        layout.column(index, order);
    }

    /** Goes on; what is wrong with the token in itself is told now. */
    Token next() {
        Token token = tokens[at];
        tell(token);
        if (at < tokens.length - 1) {
            at++;
        }
        return token;
    }

    /** Goes on without a word about the token: the place behind {@code source} holds any signs. */
    void pass() {
        if (at < tokens.length - 1) {
            at++;
        }
    }

    private void tell(Token token) {
        if (token.problem() != null && at > told) {
            told = at;
            findings.add(token.problem());
        }
    }

    boolean is(Kind kind) {
        return tokens[at].kind() == kind;
    }

    boolean isWord(String word) {
        return tokens[at].isWord(word);
    }

    boolean accept(Kind kind) {
        if (tokens[at].kind() != kind) {
            return false;
        }
        next();
        return true;
    }

    boolean acceptWord(String word) {
        if (!tokens[at].isWord(word)) {
            return false;
        }
        next();
        return true;
    }

    /** A word that is a keyword here because no other meaning is left: the words that follow decide. */
    boolean acceptWords(String first, String second) {
        if (!tokens[at].isWord(first) || !ahead(1).isWord(second)) {
            return false;
        }
        next();
        next();
        return true;
    }

    Token expect(Kind kind, Finding otherwise) {
        if (tokens[at].kind() != kind) {
            throw fail(otherwise);
        }
        return next();
    }

    // ---- places

    Place place(Token token) {
        return new Place(file, token.span());
    }

    Place place(Span span) {
        return new Place(file, span);
    }

    /** Behind the last token that was read: where something is missing. */
    Place behind() {
        Token before = previous();
        return new Place(file, new Span(before.to(), before.to()));
    }

    /** Where something is missing: at the token that stands in its place, or behind the line that ends too early. */
    Place here() {
        Token token = tokens[at];
        return (token.first() || token.is(Kind.END)) && at > 0 ? behind() : place(token);
    }

    /** From a token to the last one that was read. */
    Span since(Token start) {
        return new Span(start.from(), Math.max(start.to(), previous().to()));
    }

    String words(Span span) {
        return file.slice(span);
    }

    SourceText file() {
        return file;
    }

    /** The file opens more blocks than it closes. */
    boolean bracesMissing() {
        if (bracesLeft == null) {
            int left = 0;
            for (Token token : tokens) {
                left += token.is(Kind.BRACE_OPEN) ? 1 : token.is(Kind.BRACE_CLOSE) ? -1 : 0;
            }
            bracesLeft = left;
        }
        return bracesLeft > 0;
    }

    // ---- findings

    void report(Finding finding) {
        findings.add(finding);
    }

    /** To be thrown. A token that is wrong in itself is the cause, and what follows from it is not told. */
    Unreadable fail(Finding finding) {
        if (tokens[at].problem() != null) {
            tell(tokens[at]);
        } else {
            findings.add(finding);
        }
        return new Unreadable();
    }

    /** To be thrown where the token's own problem says it all. */
    Unreadable refuse() {
        tell(tokens[at]);
        return new Unreadable();
    }

    int found() {
        return findings.count();
    }

    // ---- nesting

    void enter() {
        depth++;
        if (depth > Limits.NESTING) {
            throw fail(FormulaFindings.tooDeep(place(tokens[at])));
        }
    }

    void leave() {
        depth--;
    }

    int depth() {
        return depth;
    }

    void depth(int restored) {
        depth = restored;
    }
}
