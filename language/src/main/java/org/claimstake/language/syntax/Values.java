package org.claimstake.language.syntax;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.language.syntax.Declaration.Binding;
import org.claimstake.language.syntax.Declaration.Ident;
import org.claimstake.language.syntax.Declaration.Named;
import org.claimstake.language.syntax.Declaration.Origin;
import org.claimstake.language.syntax.Declaration.Quoted;
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

    Declaration value(Token head) {
        cursor.next();
        Named name = parts.names().named("a " + head.text());
        TypeText type = parts.typeIfSaid(List.of(name.name()));
        Expr value = parts.value(head.text(), name.name().name());
        Quoted title = parts.title();
        Origin origin = parts.origin();
        var keyword = switch (head.text()) {
            case "measure" -> Declaration.Value.Keyword.MEASURE;
            case "figure" -> Declaration.Value.Keyword.FIGURE;
            default -> Declaration.Value.Keyword.LINE;
        };
        return new Declaration.Value(cursor.since(head), keyword, name, type, value, title, origin);
    }

    Declaration input(Token head) {
        cursor.next();
        List<Ident> names = parts.names().list("an input");
        TypeText type = parts.type("input", names);
        Expr value = parts.valueIfSaid("input", names.getLast().name());
        Quoted title = parts.title();
        Origin origin = parts.origin();
        return new Declaration.Input(cursor.since(head), names, type, value, title, origin);
    }

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
        if (cursor.is(Kind.ASSIGN)
                && cursor.ahead(1).is(Kind.WORD)
                && cursor.ahead(2).is(Kind.BRACE_OPEN)
                && !cursor.ahead(1).isWord("dated")) {
            cursor.column(Parts.VALUE);
            cursor.next();
            process = parts.names().camel("a model");
            bindings = parts.bindings("`" + process.name() + "`", head);
        } else {
            value = parts.value(head.text(), last.name());
        }
        Quoted title = parts.title();
        Origin origin = parts.origin();
        return new Declaration.Random(cursor.since(head), unsure, names, type, value, process, bindings, title, origin);
    }

    Declaration term(Token head) {
        cursor.next();
        Ident name = parts.names().lower("a term");
        TypeText type = parts.type("term", List.of(name));
        Expr value = parts.value("term", name.name());
        Expr low = null;
        Expr high = null;
        if (cursor.isWord("in")) {
            cursor.column(Parts.RANGE);
            cursor.next();
            low = parts.expressions().expr();
            if (!cursor.accept(Kind.RANGE)) {
                throw cursor.fail(
                        SyntaxFindings.noRange(cursor.place(cursor.token()), cursor.token(), cursor.words(low.span())));
            }
            high = parts.expressions().expr();
        }
        Expr step = step();
        Quoted title = parts.title();
        Origin origin = parts.origin();
        return new Declaration.Term(cursor.since(head), name, type, value, low, high, step, title, origin);
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
