package org.claimstake.language.syntax;

import java.util.List;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.syntax.Token.Kind;
import org.claimstake.language.text.SourceText;
import org.claimstake.language.text.Span;

/**
 * Text to a tree. Never throws: what cannot be read is a finding, and reading begins again at the next line
 * whose first word is a declaration's keyword, so that a file tells all its mistakes at once.
 */
public final class Parser {

    private Parser() {}

    /**
     * A file of a case or of the library.
     *
     * @return all that could be read; complete when no finding was added
     */
    public static SyntaxTree parse(SourceText file, Findings findings) {
        return read(file, findings).tree();
    }

    /** A piece of a file, e.g. of a lesson: declarations as they may stand in a file. */
    public static List<Declaration> parseDeclarations(SourceText text, Findings findings) {
        return parse(text, findings).declarations();
    }

    /**
     * The whole text as one formula, for settings given outside of a file; {@code 123bn} and {@code 40 %}
     * are accepted here beside the spelling of files.
     *
     * @return {@link Expr.Unread} where it could not be read
     */
    public static Expr parseExpression(SourceText text, Findings findings) {
        Span all = new Span(0, text.text().length());
        if (text.text().length() > Limits.FILE) {
            findings.add(SpellingFindings.largeFile(text));
            return new Expr.Unread(all);
        }
        var cursor = new Cursor(text, Lexer.readLoose(text).tokens(), findings);
        try {
            Expr read = new Expressions(cursor, new Units(cursor, true), true).expr();
            if (!cursor.is(Kind.END)) {
                throw cursor.fail(FormulaFindings.behindFormula(cursor.here(), cursor.token()));
            }
            return read;
        } catch (Unreadable told) {
            return new Expr.Unread(all);
        }
    }

    /** @param layout what the formatter asks of the tokens */
    record Reading(SyntaxTree tree, List<Token> tokens, Layout layout) {}

    static Reading read(SourceText file, Findings findings) {
        if (file.text().length() > Limits.FILE) {
            findings.add(SpellingFindings.largeFile(file));
            return new Reading(new SyntaxTree(file, List.of(), List.of()), List.of(), new Layout(0));
        }
        Lexer.Tokens lexed = Lexer.read(file);
        findings.addAll(lexed.problems());
        if (lexed.cut()) {
            // what the cut leaves open would be told as a second mistake
            return new Reading(new SyntaxTree(file, List.of(), List.of()), List.of(), new Layout(0));
        }
        var cursor = new Cursor(file, lexed.tokens(), findings);
        List<Declaration> declarations = new Bodies(cursor).file();
        return new Reading(new SyntaxTree(file, declarations, lexed.comments()), lexed.tokens(), cursor.layout());
    }
}
