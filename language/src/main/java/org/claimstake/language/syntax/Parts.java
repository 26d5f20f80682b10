package org.claimstake.language.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimstake.language.syntax.Declaration.Binding;
import org.claimstake.language.syntax.Declaration.Ident;
import org.claimstake.language.syntax.Declaration.Origin;
import org.claimstake.language.syntax.Declaration.Quoted;
import org.claimstake.language.syntax.Token.Kind;
import org.claimstake.language.text.Span;
import org.claimstake.language.unit.UnitWords;
import org.jspecify.annotations.Nullable;

/** What many declarations have in common: descriptions, origins, types, values, bindings. */
record Parts(Cursor cursor, Units units, Types types, Names names, Expressions expressions, Blocks blocks) {

    /** Orders of the parts that stand under each other. */
    static final int TYPE = 1;

    static final int TYPE_RANGE = 2;
    static final int VALUE = 3;
    static final int RANGE = 4;
    static final int STEP = 5;
    static final int FILE_COLUMN = 6;
    static final int TITLE = 12;
    static final int ORIGIN = 13;

    // ---- texts and origins

    /** A text that may stand here. */
    @Nullable
    Quoted title() {
        if (!cursor.is(Kind.TEXT)) {
            return null;
        }
        cursor.column(TITLE);
        return quoted();
    }

    /** A text without a place of its own in aligned lines. */
    @Nullable
    Quoted text() {
        return cursor.is(Kind.TEXT) ? quoted() : null;
    }

    Quoted quoted() {
        Token text = cursor.next();
        return new Quoted(text.span(), text.text());
    }

    /** A text that must stand here. */
    Quoted textOf(String what, String example) {
        if (!cursor.is(Kind.TEXT)) {
            throw cursor.fail(EntryFindings.noText(cursor.here(), cursor.token(), what, example));
        }
        return quoted();
    }

    /** As {@link #textOf}; one that stands without its quotes is told and taken as it is. */
    Quoted mark(String what, String example) {
        Token start = cursor.token();
        if (start.first() || (!start.is(Kind.WORD) && !start.is(Kind.NUMBER))) {
            return textOf(what, example);
        }
        cursor.pass();
        while (cursor.token().joined() && (cursor.is(Kind.WORD) || cursor.is(Kind.NUMBER))) {
            cursor.pass();
        }
        Span span = cursor.since(start);
        cursor.report(SpokenFindings.unquotedMark(cursor.place(span), what, cursor.words(span)));
        return new Quoted(span, cursor.words(span));
    }

    /** {@code source id:place} or {@code assumed "why"}, or null. */
    @Nullable
    Origin origin() {
        Token word = cursor.token();
        if (cursor.ahead(1).assigns() || cursor.ahead(1).is(Kind.COLON)) {
            return null;
        }
        if (word.isWord("assumed")) {
            cursor.column(ORIGIN);
            cursor.next();
            Quoted reason = text();
            return new Origin.Assumed(cursor.since(word), reason == null ? null : reason.text());
        }
        if (!word.isWord("source")) {
            return null;
        }
        cursor.column(ORIGIN);
        cursor.next();
        Origin source = source(word);
        if (cursor.is(Kind.TEXT) && !cursor.token().first()) {
            cursor.report(EntryFindings.textBehindSource(cursor.place(cursor.token())));
            cursor.next();
        }
        return source;
    }

    private Origin source(Token word) {
        Token start = cursor.token();
        if (start.first() || (!start.is(Kind.WORD) && !start.is(Kind.NUMBER))) {
            throw cursor.fail(EntryFindings.noSource(cursor.here(), start));
        }
        int end = sourceEnd(start.from());
        while (cursor.token().from() < end && !cursor.is(Kind.END)) {
            cursor.pass();
            if (cursor.token().from() < end) {
                cursor.mark(Layout.TIGHT);
            }
        }
        String words = cursor.words(new Span(start.from(), end));
        int colon = words.indexOf(':');
        Span span = new Span(word.from(), end);
        return colon < 0
                ? new Origin.Source(span, words, "")
                : new Origin.Source(span, words.substring(0, colon), words.substring(colon + 1));
    }

    // The id and the place are one run of signs; a comment or the end of a block ends it too.
    private int sourceEnd(int from) {
        String text = cursor.file().text();
        int end = from;
        while (end < text.length() && " \t\n\r\u00A0};#\"{".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    // ---- types and values

    /** {@code : type}; tells when the colon is missing and leaves the type open, so that reading goes on. */
    TypeText type(String keyword, List<Ident> declared) {
        TypeText type = typeIfSaid(declared);
        if (type != null) {
            return type;
        }
        String last = declared.getLast().name();
        Token token = cursor.token();
        if (token.is(Kind.WORD) && !token.first() && cursor.ahead(1).is(Kind.COLON)) {
            throw cursor.fail(UnitTextFindings.nameOfTwoWords(
                    cursor.place(declared.getLast().span().to(token.span())), last, token.text()));
        }
        Unreadable told = cursor.fail(UnitTextFindings.noTypeSaid(cursor.behind(), keyword, last, guess(token)));
        if (!token.is(Kind.ASSIGN)) {
            throw told;
        }
        Span here = declared.getLast().span();
        return new TypeText(here, new TypeText.OfUnit(null, UnitText.unread(here), null), false, false);
    }

    // The unit of the number that is given, in words; empty when there is none to see.
    private String guess(Token sign) {
        Token number = cursor.ahead(1);
        if (sign.is(Kind.WORD) && !sign.first()) {
            return sign.text();
        }
        if (!sign.is(Kind.ASSIGN) || !number.is(Kind.NUMBER)) {
            return sign.is(Kind.ASSIGN) && number.is(Kind.DATE) ? "date" : "";
        }
        int at = 2;
        if (cursor.ahead(at).is(Kind.PERCENT)) {
            return "percent" + joined(at).substring(1);
        }
        while (cursor.ahead(at).is(Kind.WORD)
                && Words.isUnitOrScale(cursor.ahead(at).text())
                && !cursor.ahead(at).first()) {
            if (!UnitWords.isScale(cursor.ahead(at).text())) {
                String unit = joined(at);
                return UnitWords.isCurrency(unit) ? "money" : unit;
            }
            at++;
        }
        return at == 2 ? "number" : "money";
    }

    // All signs from here that no space parts: USD/t(ore).
    private String joined(int from) {
        var words = new StringBuilder(cursor.ahead(from).text());
        for (int at = from + 1; isOfUnit(cursor.ahead(at)); at++) {
            words.append(cursor.ahead(at).text());
        }
        return words.toString();
    }

    private static boolean isOfUnit(Token token) {
        return token.joined()
                && switch (token.kind()) {
                    case WORD, NUMBER, OVER, POWER, BRACKET_OPEN, BRACKET_CLOSE -> true;
                    default -> false;
                };
    }

    @Nullable
    TypeText typeIfSaid(List<Ident> declared) {
        if (!cursor.is(Kind.COLON)) {
            return null;
        }
        colon();
        return types.type("of `" + declared.getLast().name() + "`");
    }

    /** The colon of a declared type. */
    void colon() {
        cursor.mark(Layout.SPACED);
        cursor.column(TYPE);
        cursor.next();
    }

    /** {@code = formula}. A formula that cannot be read becomes {@link Expr.Unread}, so that its name is known. */
    Expr value(String keyword, String name) {
        Token sign = cursor.token();
        if (!sign.is(Kind.ASSIGN)) {
            if (!sign.is(Kind.EQUAL)) {
                throw cursor.fail(EntryFindings.noValue(cursor.here(), keyword, name, sign, cursor.ahead(1)));
            }
            cursor.report(EntryFindings.assignMeant(cursor.place(sign), keyword, name));
        }
        cursor.column(VALUE);
        cursor.next();
        return expressions.expr();
    }

    // ---- bindings

    /** <code>{ name = formula  name }</code> */
    List<Binding> bindings(String what, Token head) {
        var bindings = new ArrayList<Binding>();
        blocks.block(what, head, new Blocks.Kinds(true, Set.of(), this::bindingBegins), () -> bindings.add(binding()));
        return bindings;
    }

    // A bare name that something else than the next entry follows on its line: price + 3.
    private boolean goesOn() {
        return switch (cursor.token().kind()) {
            case WORD, BRACE_CLOSE, COMMA, SEMICOLON, END -> false;
            default -> !cursor.token().first();
        };
    }

    boolean bindingBegins(Token token) {
        return token.is(Kind.WORD) && cursor.ahead(1).assigns();
    }

    Binding binding() {
        Token start = cursor.token();
        Ident name = names.any("a name", "here");
        Expr value = null;
        if (cursor.is(Kind.COLON)) {
            cursor.report(EntryFindings.bindingSign(cursor.place(cursor.token()), name.name()));
            cursor.next();
            value = expressions.expr();
        } else if (cursor.is(Kind.ASSIGN) || cursor.is(Kind.EQUAL)) {
            value = value("", name.name());
        } else if (goesOn()) {
            throw cursor.fail(EntryFindings.bareFormula(cursor.here(), name.name()));
        }
        return new Binding(cursor.since(start), name, value);
    }
}
