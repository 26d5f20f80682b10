package org.claimstake.language.syntax;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.language.syntax.Declaration.Ident;
import org.claimstake.language.syntax.Declaration.Named;
import org.claimstake.language.syntax.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Reads the names that declarations give, and says what is wrong with them. */
final class Names {

    /** How a name is spelled. */
    enum Spelling {
        /** {@code lower_case} */
        LOWER,
        /** {@code CamelCase} */
        CAMEL,
        /** as it is written elsewhere: goods, values of choices */
        FREE
    }

    private final Cursor cursor;

    Names(Cursor cursor) {
        this.cursor = cursor;
    }

    /** A name that formulas may use, so no reserved word. */
    Ident lower(String what) {
        return name(what, Spelling.LOWER);
    }

    Ident camel(String what) {
        return name(what, Spelling.CAMEL);
    }

    private Ident name(String what, Spelling spelling) {
        Token token = cursor.token();
        if (!token.is(Kind.WORD) || Words.EXPRESSION.contains(token.text())) {
            throw cursor.fail(EntryFindings.noName(cursor.here(), token, what));
        }
        if (Words.isReserved(token.text())) {
            cursor.report(EntryFindings.reserved(cursor.place(token), token.text(), what));
        } else {
            tellSpelling(token, what, spelling);
        }
        cursor.next();
        return new Ident(token.span(), token.text());
    }

    private void tellSpelling(Token token, String what, Spelling spelling) {
        String word = token.text();
        if (token.problem() != null) {
            return;
        }
        boolean upper = word.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
        if (spelling == Spelling.LOWER && upper) {
            cursor.report(EntryFindings.lowerCase(cursor.place(token), word, what));
        } else if (spelling == Spelling.CAMEL && !(word.charAt(0) >= 'A' && word.charAt(0) <= 'Z')) {
            cursor.report(EntryFindings.camelCase(cursor.place(token), word));
        }
    }

    /** A name that stands behind a dot, before a colon or as a key only: every word is free. */
    Ident any(String what, String where) {
        Token token = cursor.token();
        if (!token.is(Kind.WORD)) {
            throw cursor.fail(EntryFindings.noWord(cursor.here(), token, what, where));
        }
        cursor.next();
        return new Ident(token.span(), token.text());
    }

    /** {@code name} or {@code name[row]}. */
    Named named(String what) {
        Token start = cursor.token();
        Ident name = lower(what);
        return new Named(cursor.since(start), name, row());
    }

    /** {@code [row]}, or null. */
    @Nullable
    Ident row() {
        Ident row = null;
        if (cursor.is(Kind.SQUARE_OPEN)) {
            cursor.mark(Layout.TIGHT);
            Token open = cursor.next();
            row = any("a row", "in `[`");
            if (!cursor.accept(Kind.SQUARE_CLOSE)) {
                throw cursor.fail(FormulaFindings.openBracket(cursor.place(open), cursor.here()));
            }
        }
        return row;
    }

    /** {@code a, b, c}. */
    List<Ident> list(String what) {
        var names = new ArrayList<Ident>();
        do {
            names.add(lower(what));
        } while (cursor.accept(Kind.COMMA));
        return names;
    }

    /** {@code a, b, c} as they are written elsewhere. */
    List<Ident> goods() {
        var names = new ArrayList<Ident>();
        do {
            names.add(any("a good", "here"));
        } while (cursor.accept(Kind.COMMA));
        return names;
    }

    /** <code>{ a, b }</code>: the values of a choice. */
    List<Ident> inBraces(String what, boolean tight) {
        Token open =
                cursor.expect(Kind.BRACE_OPEN, EntryFindings.noBrace(cursor.here(), cursor.token(), "`" + what + "`"));
        if (tight) {
            cursor.layout().mark(cursor.at() - 1, Layout.PREFIX);
        }
        var names = new ArrayList<Ident>();
        if (cursor.accept(Kind.BRACE_CLOSE)) {
            cursor.report(DeclarationFindings.emptyChoice(cursor.place(open)));
            return names;
        }
        boolean told = false;
        do {
            if (cursor.is(Kind.BRACE_CLOSE)) {
                break; // a comma behind the last value
            }
            cursor.mark(Layout.ITEM);
            if (cursor.is(Kind.TEXT)) {
                told = quotedValue(told);
            } else {
                names.add(name("a value of a choice", Spelling.FREE));
            }
        } while (nextValue());
        if (tight) {
            cursor.mark(Layout.TIGHT);
        }
        if (!cursor.accept(Kind.BRACE_CLOSE)) {
            throw cursor.fail(DeclarationFindings.openChoice(cursor.place(open), cursor.here(), cursor.token()));
        }
        return names;
    }

    private boolean quotedValue(boolean told) {
        if (!told) {
            cursor.report(EntryFindings.quotedValue(
                    cursor.place(cursor.token()), cursor.token().text()));
        }
        cursor.next();
        return true;
    }

    private boolean nextValue() {
        if (cursor.accept(Kind.COMMA)) {
            return true;
        }
        Token token = cursor.token();
        boolean commaMissing = !token.first() && token.is(Kind.WORD);
        if (commaMissing) {
            cursor.report(DeclarationFindings.commaInChoice(
                    cursor.place(token), cursor.previous().text(), token.text()));
        }
        return commaMissing;
    }
}
