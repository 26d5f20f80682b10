package org.claimstake.cli.lsp;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.language.editing.Symbol;
import org.claimstake.language.syntax.Declaration;
import org.claimstake.language.syntax.SyntaxTree;
import org.claimstake.language.text.Span;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.SymbolKind;

/** The declarations of a text as a tree. */
final class Outline {
    private final Positions positions;

    private Outline(SyntaxTree tree) {
        this.positions = new Positions(tree.file());
    }

    static List<DocumentSymbol> of(SyntaxTree tree) {
        return new Outline(tree).all(tree.declarations());
    }

    private List<DocumentSymbol> all(List<Declaration> declarations) {
        var symbols = new ArrayList<DocumentSymbol>();
        declarations.forEach(declaration -> add(declaration, symbols));
        return symbols;
    }

    private void add(Declaration declaration, List<DocumentSymbol> into) {
        Span all = declaration.span();
        switch (declaration) {
            case Declaration.Case c -> into.add(quoted(c.title(), "case", SymbolKind.Namespace, all));
            case Declaration.Party p -> into.add(named(p.name(), "party", SymbolKind.Object, all));
            case Declaration.People p ->
                p.people()
                        .forEach(person -> into.add(named(
                                person.name(),
                                p.outside() ? "outside" : "role",
                                SymbolKind.Object,
                                person.name().span())));
            case Declaration.Goods g ->
                g.names()
                        .forEach(name -> into.add(named(
                                name, g.quantity() ? "quantity" : "good", SymbolKind.TypeParameter, name.span())));
            case Declaration.Choice c -> {
                DocumentSymbol symbol = named(c.name(), "choice", SymbolKind.Enum, all);
                symbol.setChildren(c.values().stream()
                        .map(value -> named(value, "", SymbolKind.EnumMember, value.span()))
                        .toList());
                into.add(symbol);
            }
            case Declaration.Table t -> {
                DocumentSymbol symbol = named(t.name(), "table", SymbolKind.Struct, all);
                symbol.setChildren(t.columns().stream()
                        .map(column -> named(column.name(), "", SymbolKind.Field, column.span()))
                        .toList());
                into.add(symbol);
            }
            case Declaration.Model m -> {
                DocumentSymbol symbol = named(m.name(), "model", SymbolKind.Class, all);
                symbol.setChildren(all(m.parts()));
                into.add(symbol);
            }
            case Declaration.Use u ->
                into.add(named(u.name().name(), "use " + u.model().name(), SymbolKind.Object, all));
            case Declaration.For f -> {
                var row = new Declaration.Ident(
                        f.row().span(),
                        "for " + f.row().name() + " in " + f.row().table());
                DocumentSymbol symbol = named(row, "", SymbolKind.Array, all);
                symbol.setChildren(all(f.parts()));
                into.add(symbol);
            }
            case Declaration.Input i ->
                i.names()
                        .forEach(name -> into.add(named(
                                name, "input", SymbolKind.Property, i.names().size() == 1 ? all : name.span())));
            case Declaration.Value v ->
                into.add(named(
                        v.name().name(),
                        switch (v.keyword()) {
                            case LINE -> "line";
                            case MEASURE -> "measure";
                            case FIGURE -> "figure";
                        },
                        SymbolKind.Variable,
                        all));
            case Declaration.Random r ->
                r.names()
                        .forEach(name -> into.add(named(
                                name.name(),
                                r.unsure() ? "unsure" : "random",
                                SymbolKind.Variable,
                                r.names().size() == 1 ? all : name.span())));
            case Declaration.Term t -> into.add(named(t.name(), "term", SymbolKind.Property, all));
            case Declaration.Account a -> {
                DocumentSymbol symbol = named(a.name().name(), "account", SymbolKind.Struct, all);
                symbol.setChildren(a.movements().stream()
                        .map(m -> named(m.name(), m.plus() ? "plus" : "less", SymbolKind.Field, m.span()))
                        .toList());
                into.add(symbol);
            }
            case Declaration.Waterfall w -> into.add(named(w.name().name(), "waterfall", SymbolKind.Struct, all));
            case Declaration.Pay p -> into.add(quoted(p.label(), "pay", SymbolKind.Event, all));
            case Declaration.Schedule s -> into.add(named(s.name(), "schedule", SymbolKind.Function, all));
            case Declaration.Scenario s -> into.add(quoted(s.name(), "scenario", SymbolKind.Namespace, all));
            case Declaration.Profile p -> into.add(named(p.party(), "profile", SymbolKind.Object, all));
            case Declaration.Claim c -> into.add(named(c.name(), "claim", SymbolKind.Boolean, all));
            case Declaration.Test t -> into.add(quoted(t.title(), "test", SymbolKind.Method, all));
            case Declaration.Conversion c -> {}
            case Declaration.Deflator d -> {}
            case Declaration.Correlate c -> {}
            case Declaration.Require r -> {}
            case Declaration.Expect e -> {}
        }
    }

    private DocumentSymbol named(Declaration.Ident name, String detail, SymbolKind kind, Span all) {
        return symbol(name.name(), name.span(), detail, kind, all);
    }

    private DocumentSymbol quoted(Declaration.Quoted name, String detail, SymbolKind kind, Span all) {
        return symbol(name.text().isBlank() ? detail : name.text(), name.span(), detail, kind, all);
    }

    // An editor refuses a name that lies outside of its declaration.
    private DocumentSymbol symbol(String name, Span at, String detail, SymbolKind kind, Span all) {
        var symbol = new DocumentSymbol(
                name.isEmpty() ? "?" : name, kind, positions.range(all.to(at)), positions.range(at), detail);
        symbol.setChildren(List.of());
        return symbol;
    }

    static CompletionItemKind completion(Symbol.Kind kind) {
        return switch (kind) {
            case LINE, MEASURE, FIGURE, RANDOM, PROCESS, ROW, CLAIM, READING -> CompletionItemKind.Variable;
            case INPUT, TERM -> CompletionItemKind.Property;
            case ACCOUNT, WATERFALL, TABLE -> CompletionItemKind.Struct;
            case MOVEMENT, CLAIMANT, COLUMN, GIVEN -> CompletionItemKind.Field;
            case INSTANCE, PARTY, ROLE, SCENARIO -> CompletionItemKind.Module;
            case MODEL -> CompletionItemKind.Class;
            case GOOD, QUANTITY -> CompletionItemKind.Unit;
            case CHOICE -> CompletionItemKind.Enum;
            case CHOICE_VALUE -> CompletionItemKind.EnumMember;
            case SCHEDULE -> CompletionItemKind.Function;
        };
    }
}
