package org.claimstake.language.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.claimstake.language.syntax.Declaration.Binding;
import org.claimstake.language.syntax.Declaration.Ident;
import org.claimstake.language.syntax.Declaration.Named;
import org.claimstake.language.syntax.Declaration.Origin;
import org.claimstake.language.syntax.Declaration.Quoted;
import org.claimstake.language.syntax.Declaration.Range;
import org.claimstake.language.syntax.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Reads what has a name and a value: lines, measures, figures, inputs, random values, terms. */
final class Values {
    private final Parts parts;
    private final Cursor cursor;

    Values(Parts parts) {
        this.parts = parts;
        this.cursor = parts.cursor();
    }

    // ---- lines, measures, figures

    Declaration value(Token head) {
        cursor.next();
        Named name = parts.names().named("a " + head.text());
        TypeText type = parts.typeIfSaid(List.of(name.name()));
        var keyword = switch (head.text()) {
            case "measure" -> Declaration.Value.Keyword.MEASURE;
            case "figure" -> Declaration.Value.Keyword.FIGURE;
            default -> Declaration.Value.Keyword.LINE;
        };
        Expr value = formula(
                head,
                name.name(),
                unread -> new Declaration.Value(cursor.since(head), keyword, name, type, unread, null, null));
        Quoted title = parts.title();
        Origin origin = parts.origin();
        return new Declaration.Value(cursor.since(head), keyword, name, type, value, title, origin);
    }

    /** {@code name = formula}: the finding is made, and the name is known. */
    Declaration withoutKeyword(Token head) {
        cursor.report(EntryFindings.noKeyword(cursor.place(head), head.text(), cursor.ahead(1)));
        Named name = parts.names().named("a line");
        Expr value = parts.value("", name.name().name());
        Quoted title = parts.title();
        Origin origin = parts.origin();
        return new Declaration.Value(
                cursor.since(head), Declaration.Value.Keyword.LINE, name, null, value, title, origin);
    }

    // A formula that cannot be read leaves the declaration without it, so that its name is known elsewhere.
    private Expr formula(Token head, Ident name, Function<Expr, Declaration> left) {
        try {
            return parts.value(head.text(), name.name());
        } catch (Unreadable told) {
            throw told.leaving(left.apply(new Expr.Unread(cursor.since(head))));
        }
    }

    // ---- inputs

    Declaration input(Token head) {
        cursor.next();
        List<Ident> names = parts.names().list("an input");
        TypeText type = parts.type("input", names);
        Range behindType = range(Parts.TYPE_RANGE);
        Range range = behindType;
        Expr value = null;
        if (cursor.is(Kind.ASSIGN) || cursor.is(Kind.EQUAL)) {
            value = formula(
                    head,
                    names.getLast(),
                    unread -> new Declaration.Input(cursor.since(head), names, type, behindType, unread, null, null));
        }
        if (range == null && value != null && cursor.isWord("in")) {
            Token word = cursor.token();
            range = range(Parts.RANGE);
            String said = cursor.words(cursor.since(word));
            cursor.report(DeclarationFindings.rangeBehindValue(
                    cursor.place(cursor.since(word)), names.getLast().name(), said));
        }
        Quoted title = parts.title();
        Origin origin = parts.origin();
        return new Declaration.Input(cursor.since(head), names, type, range, value, title, origin);
    }

    // ---- random, unsure

    Declaration random(Token head) {
        cursor.next();
        boolean unsure = head.text().equals("unsure");
        var names = new ArrayList<Named>();
        do {
            names.add(parts.names().named("a value of chance"));
        } while (cursor.accept(Kind.COMMA));
        Ident last = names.getLast().name();
        TypeText type = parts.typeIfSaid(List.of(last));
        Expr value = null;
        Ident process = null;
        List<Binding> bindings = List.of();
        if (processFollows()) {
            cursor.column(Parts.VALUE);
            cursor.next();
            process = parts.names().camel("a model");
            bindings = parts.bindings("`" + process.name() + "`", head);
        } else {
            value = formula(
                    head,
                    last,
                    unread -> new Declaration.Random(
                            cursor.since(head), unsure, names, type, unread, null, List.of(), null, null));
        }
        Quoted title = parts.title();
        Origin origin = parts.origin();
        return new Declaration.Random(cursor.since(head), unsure, names, type, value, process, bindings, title, origin);
    }

    private boolean processFollows() {
        Token model = cursor.ahead(1);
        return cursor.is(Kind.ASSIGN)
                && model.is(Kind.WORD)
                && !model.isWord("dated")
                && cursor.ahead(2).is(Kind.BRACE_OPEN);
    }

    // ---- terms

    Declaration term(Token head) {
        cursor.next();
        Ident name = parts.names().lower("a term");
        TypeText type = parts.type("term", List.of(name));
        Expr value = formula(
                head,
                name,
                unread -> new Declaration.Term(cursor.since(head), name, type, unread, null, null, null, null));
        Range range = range(Parts.RANGE);
        Expr step = step();
        Quoted title = parts.title();
        Origin origin = parts.origin();
        return new Declaration.Term(cursor.since(head), name, type, value, range, step, title, origin);
    }

    // ---- ranges

    private @Nullable Range range(int column) {
        Token word = cursor.token();
        if (!word.isWord("in")) {
            return null;
        }
        cursor.column(column);
        cursor.next();
        Expr low = cursor.is(Kind.RANGE) ? null : end(column);
        if (low instanceof Expr.Binary ends && ends.op() == Expr.BinaryOp.MINUS && !cursor.is(Kind.RANGE)) {
            cursor.report(DeclarationFindings.dashRange(
                    cursor.place(low.span()),
                    cursor.words(ends.left().span()),
                    cursor.words(ends.right().span())));
            return new Range(cursor.since(word), ends.left(), ends.right());
        }
        if (!cursor.accept(Kind.RANGE)) {
            throw cursor.fail(DeclarationFindings.noRange(
                    cursor.here(), cursor.token(), low == null ? "" : cursor.words(low.span())));
        }
        Expr high = low != null && endsOpen() ? null : end(column);
        return new Range(cursor.since(word), low, high);
    }

    private Expr end(int column) {
        return column == Parts.TYPE_RANGE
                ? parts.expressions().beforeValue()
                : parts.expressions().expr();
    }

    /** Behind the dots: nothing more is said of the range. */
    private boolean endsOpen() {
        Token token = cursor.token();
        return token.first()
                || token.isWord("source")
                || token.isWord("assumed")
                || (token.isWord("step") && cursor.ahead(1).kind() == Kind.NUMBER)
                || switch (token.kind()) {
                    case ASSIGN, TEXT, BRACE_CLOSE, SEMICOLON, END -> true;
                    default -> false;
                };
    }

    private @Nullable Expr step() {
        if (!cursor.isWord("step") || cursor.ahead(1).assigns()) {
            return null;
        }
        cursor.column(Parts.STEP);
        cursor.next();
        return parts.expressions().expr();
    }
}
