package org.claimstake.language.syntax;

import java.util.Set;
import java.util.function.Predicate;
import org.claimstake.language.syntax.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads blocks of entries in braces: parts the entries, goes on behind a mistake, and finds out which block
 * was never closed when a brace is missing.
 */
final class Blocks {
    // May stand behind a name in a formula; a line that begins `rate source …` goes on with the one before.
    private static final Set<String> BEHIND_FORMULA = Set.of(
            "real", "nominal", "near", "within", "worth", "step", "source", "assumed", "from", "errors", "simple",
            "sliced", "whole");

    /**
     * The entries of a block.
     *
     * @param free   every word may be an entry (bindings), also a keyword
     * @param own    declarations that stand among the entries
     * @param begins whether a token begins an entry, for going on behind a mistake
     */
    record Kinds(boolean free, Set<String> own, Predicate<Token> begins) {
        static Kinds of(Predicate<Token> begins) {
            return new Kinds(false, Set.of(), begins);
        }
    }

    /** A block whose brace stands further left than its head: probably the brace of a block around it. */
    private record Suspect(String what, Token head, Token brace, int lineBefore) {}

    private final Cursor cursor;
    private @Nullable Suspect suspect;

    Blocks(Cursor cursor) {
        this.cursor = cursor;
    }

    // ---- entries

    /**
     * Marks where an entry begins, and tells when one space alone parts it from the one before on its line.
     *
     * @param fits the token may begin an entry; if not, what stands before it goes on in a way that is not understood
     */
    static void entry(Cursor cursor, boolean first, boolean fits) {
        cursor.mark(Layout.ENTRY);
        Token token = cursor.token();
        Token before = cursor.previous();
        boolean begins = first || token.first() || before.is(Kind.SEMICOLON) || token.is(Kind.END);
        if (!begins && !fits) {
            throw cursor.fail(EntryFindings.stray(cursor.place(token), before, token));
        }
        if (!begins && token.gap() <= 1) {
            cursor.report(EntryFindings.gap(cursor.place(token), cursor.place(before), before.text(), token.text()));
        }
    }

    /**
     * Reads entries up to the closing brace.
     *
     * @param what   how messages call the block, e.g. {@code `account ore`}
     * @param head   the block's first word
     * @param kind   what its entries are
     * @param read   reads one entry
     */
    void block(String what, Token head, Kinds kind, Runnable read) {
        open(what, head);
        cursor.enter();
        boolean told = false;
        for (boolean first = true; !closed(what, head); first = false) {
            boolean quiet = told;
            told = false;
            if (cursor.is(Kind.END) || ends(head, kind)) {
                if (!quiet) {
                    unclosed(what, head);
                }
                break;
            }
            told = !entryRead(head, kind, read, first);
        }
        cursor.leave();
    }

    private boolean entryRead(Token head, Kinds kind, Runnable read, boolean first) {
        if (cursor.accept(Kind.SEMICOLON)) {
            return true;
        }
        int start = cursor.at();
        int depth = cursor.depth();
        try {
            if (cursor.is(Kind.COMMA)) {
                cursor.report(EntryFindings.commaBetween(cursor.place(cursor.token())));
                cursor.next();
                return true;
            }
            if (!cursor.previous().is(Kind.COMMA)) {
                entry(
                        cursor,
                        first,
                        kind.free() ? cursor.is(Kind.WORD) : kind.begins().test(cursor.token()));
            }
            read.run();
            return true;
        } catch (Unreadable told) {
            cursor.depth(depth);
            return goOn(start, head, kind);
        } finally {
            if (cursor.at() == start) {
                cursor.next();
            }
        }
    }

    // Behind a mistake: the next line that begins an entry of this block, or its end. False when the block's
    // own end was passed over, so that its missing brace is not told as a second mistake.
    private boolean goOn(int start, Token head, Kinds kind) {
        int open = opened(start);
        while (!cursor.is(Kind.END)) {
            Token token = cursor.token();
            if (ends(head, kind)) {
                return open <= 0;
            }
            if (token.is(Kind.BRACE_CLOSE) && open-- <= 0) {
                return true;
            }
            if (token.is(Kind.BRACE_OPEN)) {
                open++;
            }
            if (open <= 0
                    && token.first()
                    && cursor.at() > start
                    && kind.begins().test(token)) {
                return true;
            }
            cursor.next();
        }
        return false;
    }

    /** Braces opened and not closed from a token up to here. */
    int opened(int start) {
        int open = 0;
        for (int i = start; i < cursor.at(); i++) {
            open += cursor.tokenAt(i).is(Kind.BRACE_OPEN)
                    ? 1
                    : cursor.tokenAt(i).is(Kind.BRACE_CLOSE) ? -1 : 0;
        }
        return open;
    }

    // ---- braces

    /** Reads the opening brace; a head that is wrong up to its brace is told and passed over. */
    void open(String what, Token head) {
        if (cursor.accept(Kind.BRACE_OPEN) || swallowed(cursor.previous())) {
            return;
        }
        Unreadable told = cursor.fail(EntryFindings.noBrace(cursor.here(), cursor.token(), what));
        while (!cursor.is(Kind.BRACE_OPEN)) {
            if (cursor.is(Kind.END) || cursor.token().first()) {
                throw told;
            }
            cursor.pass();
            if (swallowed(cursor.previous())) {
                return;
            }
        }
        cursor.next();
    }

    // A text whose closing sign is missing runs to the end of its line and takes the brace along.
    private static boolean swallowed(Token token) {
        return token.is(Kind.TEXT)
                && token.problem() != null
                && token.text().stripTrailing().endsWith("{");
    }

    /** Reads the closing brace if it stands here. */
    boolean closed(String what, Token head) {
        Token brace = cursor.token();
        if (!brace.is(Kind.BRACE_CLOSE)) {
            return false;
        }
        if (suspect == null && brace.first() && brace.column() < indent(head)) {
            suspect = new Suspect(what, head, brace, cursor.previous().line());
        }
        cursor.next();
        return true;
    }

    /** Tells that a block is never closed: the one whose brace stands under another's head, if there is one. */
    void unclosed(String what, Token head) {
        if (suspect != null && suspect.head().from() > head.from()) {
            cursor.report(EntryFindings.unclosed(
                    cursor.place(suspect.head()),
                    suspect.what(),
                    suspect.brace().line(),
                    suspect.lineBefore()));
        } else {
            int next = cursor.is(Kind.END) ? 0 : cursor.token().line();
            cursor.report(EntryFindings.unclosed(
                    cursor.place(head), what, next, cursor.previous().line()));
        }
        suspect = null;
    }

    // ---- where declarations begin

    /** A line begins with a declaration's keyword that is not a name or label: {@code line x}, not {@code line = 3}. */
    static boolean keywordBegins(Cursor cursor) {
        Token token = cursor.token();
        Token behind = cursor.ahead(1);
        return token.first()
                && token.is(Kind.WORD)
                && Words.isKeyword(token.text())
                && !behind.assigns()
                && !behind.is(Kind.COLON)
                && !behind.is(Kind.DOT);
    }

    /** As {@link #keywordBegins}, and what follows on the line makes it certain. */
    static boolean declarationBegins(Cursor cursor) {
        Token behind = cursor.ahead(1);
        return keywordBegins(cursor)
                && !behind.first()
                && (behind.is(Kind.TEXT) || behind.is(Kind.WORD))
                && !Words.EXPRESSION.contains(behind.text())
                && !BEHIND_FORMULA.contains(behind.text());
    }

    // No declaration stands among entries: where one begins, the block's brace is missing.
    private boolean ends(Token head, Kinds kind) {
        if (!declarationBegins(cursor) || kind.own().contains(cursor.token().text())) {
            return false;
        }
        if (!kind.free()) {
            return true;
        }
        // `line  x = 1` may be two bindings here: only where the file lacks a brace is it taken for a declaration.
        return cursor.bracesMissing()
                && (cursor.token().column() <= indent(head) || cursor.ahead(1).gap() == 1);
    }

    /** The column of the first token on a token's line. */
    int indent(Token token) {
        if (token.first()) {
            return token.column();
        }
        int i = cursor.at();
        while (i > 0
                && (cursor.tokenAt(i).line() > token.line()
                        || !cursor.tokenAt(i).first())) {
            i--;
        }
        return cursor.tokenAt(i).column();
    }
}
