package org.claimstake.language.editing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimstake.language.editing.Area.Space;
import org.claimstake.language.editing.Symbol.Kind;
import org.claimstake.language.syntax.Declaration;
import org.claimstake.language.syntax.Expr;
import org.claimstake.language.syntax.SyntaxTree;
import org.claimstake.language.syntax.TypeText;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.SourceText;
import org.claimstake.language.text.Span;
import org.jspecify.annotations.Nullable;

/** The first walk over the trees: every name that is given, in the area in which it holds. */
final class Declaring {
    private static final List<String> OF_ACCOUNTS = List.of("opening", "closing", "balance", "grown", "lapsed");

    final Map<String, Area> files = new HashMap<>();
    final Map<String, Symbol> models = new LinkedHashMap<>();
    final Map<String, Area> modelAreas = new HashMap<>();
    final Map<String, Symbol> scenarios = new LinkedHashMap<>();
    final Map<Symbol, Map<String, Symbol>> members = new HashMap<>();
    /** The words that a value, an input or a column of a choice may have. */
    final Map<Symbol, List<String>> words = new HashMap<>();
    /** Values, inputs and columns that are keys of a table. */
    final Set<Symbol> keys = new HashSet<>();
    /** The area that a declaration opens, or an argument with rows of its own. */
    final Map<Object, Area> opened = new IdentityHashMap<>();

    private SourceText file = new SourceText("", "");
    private boolean library;

    void file(SyntaxTree tree, boolean ofLibrary) {
        file = tree.file();
        library = ofLibrary;
        Area area = Area.of(file);
        files.put(file.name(), area);
        // choices first: types of values name them
        tree.declarations().forEach(declaration -> early(declaration, area));
        tree.declarations().forEach(declaration -> declare(declaration, area, area));
    }

    private void early(Declaration declaration, Area area) {
        if (declaration instanceof Declaration.Choice choice) {
            Symbol symbol = symbol(Kind.CHOICE, choice.name(), "", "", "");
            area.name(Space.CHOICES, symbol);
            choice.values().forEach(value -> member(symbol, Kind.CHOICE_VALUE, value, ""));
            words.put(
                    symbol,
                    choice.values().stream().map(Declaration.Ident::name).toList());
        }
    }

    /** @param at where rows hold; @param into where the names of values go, behind a {@code for} the area around it */
    private void declare(Declaration declaration, Area at, Area into) {
        switch (declaration) {
            case Declaration.Model model -> model(model, at);
            case Declaration.Use use ->
                into.name(
                        Space.VALUES,
                        symbol(
                                Kind.INSTANCE,
                                use.name().name(),
                                "",
                                use.model().name(),
                                "= " + use.model().name()));
            case Declaration.For loop -> loop(loop, at, into);
            case Declaration.Input input -> inputs(input, into);
            case Declaration.Value value -> value(value, into);
            case Declaration.Random random -> randoms(random, into);
            case Declaration.Term term ->
                typed(symbol(Kind.TERM, term.name(), title(term.title()), "", type(term.type())), term.type(), into);
            case Declaration.Account account -> account(account, into);
            case Declaration.Waterfall waterfall -> waterfall(waterfall, into);
            case Declaration.Party party ->
                into.name(Space.PARTIES, symbol(Kind.PARTY, party.name(), title(party.title()), "", ""));
            case Declaration.People people -> people(people, into);
            case Declaration.Goods goods ->
                goods.names()
                        .forEach(name -> into.name(
                                goods.quantity() ? Space.QUANTITIES : Space.GOODS,
                                symbol(goods.quantity() ? Kind.QUANTITY : Kind.GOOD, name, "", "", "")));
            case Declaration.Table table -> table(table, into);
            case Declaration.Schedule schedule -> schedule(schedule, at, into);
            case Declaration.Scenario scenario ->
                scenarios.putIfAbsent(
                        scenario.name().text(),
                        new Symbol(
                                Kind.SCENARIO,
                                scenario.name().text(),
                                place(scenario.name().span()),
                                "",
                                "",
                                "",
                                library));
            case Declaration.Claim claim -> claim(claim, at, into);
            case Declaration.Profile p -> {}
            case Declaration.Test test -> test(test, at);
            case Declaration.Choice c -> {
                if (at.find(Space.CHOICES, c.name().name()) == null) {
                    early(c, at);
                }
            }
            case Declaration.Case c -> {}
            case Declaration.Conversion c -> {}
            case Declaration.Deflator d -> {}
            case Declaration.Pay p -> {}
            case Declaration.Correlate c -> {}
            case Declaration.Require r -> {}
            case Declaration.Expect e -> {}
        }
    }

    private void model(Declaration.Model model, Area at) {
        Symbol symbol = symbol(Kind.MODEL, model.name(), title(model.title()), "", "");
        models.putIfAbsent(model.name().name(), symbol);
        Area inner = at.model(model.span());
        opened.put(model, inner);
        modelAreas.putIfAbsent(model.name().name(), inner);
        model.parts().forEach(part -> early(part, inner));
        model.parts().forEach(part -> declare(part, inner, inner));
    }

    private void loop(Declaration.For loop, Area at, Area into) {
        Area inner = at.inner(loop.span());
        opened.put(loop, inner);
        row(loop.row(), inner);
        loop.parts().forEach(part -> declare(part, inner, into));
    }

    void row(Expr.RowText row, Area area) {
        area.name(
                Space.VALUES,
                new Symbol(
                        Kind.ROW,
                        row.name(),
                        new Place(area.file(), row.nameSpan()),
                        "",
                        "in " + row.table(),
                        row.table(),
                        library));
    }

    private void inputs(Declaration.Input input, Area into) {
        boolean schedule = input.type().kind() instanceof TypeText.OfSchedule;
        for (Declaration.Ident name : input.names()) {
            Symbol symbol = symbol(Kind.INPUT, name, title(input.title()), "", type(input.type()));
            if (schedule) {
                into.name(Space.SCHEDULES, symbol);
            } else {
                typed(symbol, input.type(), into);
            }
        }
    }

    private void value(Declaration.Value value, Area into) {
        Kind kind = switch (value.keyword()) {
            case LINE -> Kind.LINE;
            case MEASURE -> Kind.MEASURE;
            case FIGURE -> Kind.FIGURE;
        };
        String detail = (value.type() == null ? "" : type(value.type()) + " ") + "= "
                + slice(value.value().span());
        typed(symbol(kind, value.name().name(), title(value.title()), "", detail), value.type(), into);
    }

    private void randoms(Declaration.Random random, Area into) {
        String model = random.process() == null ? "" : random.process().name();
        for (Declaration.Named named : random.names()) {
            String detail = (random.type() == null ? "" : type(random.type()) + " ")
                    + (random.value() == null
                            ? "= " + model
                            : "= " + slice(random.value().span()));
            Kind kind = random.process() == null ? Kind.RANDOM : Kind.PROCESS;
            typed(symbol(kind, named.name(), title(random.title()), model, detail), random.type(), into);
        }
    }

    /** A value whose type may be a choice. */
    private void typed(Symbol symbol, @Nullable TypeText type, Area into) {
        into.name(Space.VALUES, symbol);
        may(symbol, type, into);
    }

    private void may(Symbol symbol, @Nullable TypeText type, Area into) {
        if (type != null && type.kind() instanceof TypeText.OfKey) {
            keys.add(symbol);
        }
        List<String> may = type == null ? List.of() : words(type, into);
        if (!may.isEmpty()) {
            words.put(symbol, may);
        }
    }

    private List<String> words(TypeText type, Area at) {
        return switch (type.kind()) {
            case TypeText.OfChoice(var values) -> values;
            case TypeText.OfName(var name, var span) -> {
                Symbol choice = at.find(Space.CHOICES, name);
                yield choice == null ? List.of() : words.getOrDefault(choice, List.of());
            }
            case TypeText.OfList(var element, var separator) -> words(element, at);
            case TypeText.OfUnit u -> List.of();
            case TypeText.OfText t -> List.of();
            case TypeText.OfDate d -> List.of();
            case TypeText.OfYear y -> List.of();
            case TypeText.OfTruth t -> List.of("yes", "no");
            case TypeText.OfKey k -> List.of();
            case TypeText.OfSchedule s -> List.of();
        };
    }

    private void account(Declaration.Account account, Area into) {
        Symbol symbol = symbol(
                Kind.ACCOUNT,
                account.name().name(),
                "",
                "",
                ": " + slice(account.unit().span()));
        into.name(Space.VALUES, symbol);
        account.movements().forEach(movement -> {
            Symbol moved = member(
                    symbol,
                    Kind.MOVEMENT,
                    movement.name(),
                    (movement.plus() ? "plus" : "less") + " = "
                            + slice(movement.amount().span()));
            given(moved, "worth");
        });
        OF_ACCOUNTS.forEach(word -> given(symbol, word));
    }

    private void waterfall(Declaration.Waterfall waterfall, Area into) {
        Symbol symbol = symbol(
                Kind.WATERFALL,
                waterfall.name().name(),
                "",
                "",
                "of " + slice(waterfall.income().span()));
        into.name(Space.VALUES, symbol);
        claims(symbol, waterfall.claims());
        given(symbol, "left");
    }

    private void claims(Symbol waterfall, List<Declaration.Claimant> claims) {
        for (Declaration.Claimant claimant : claims) {
            switch (claimant) {
                case Declaration.Claimant.Claim(var name, var amount) ->
                    given(
                            member(
                                    waterfall,
                                    Kind.CLAIMANT,
                                    name,
                                    amount == null ? "= rest" : "= " + slice(amount.span())),
                            "unpaid");
                case Declaration.Claimant.Level(var span, var inner) -> claims(waterfall, inner);
            }
        }
    }

    private void people(Declaration.People people, Area into) {
        for (Declaration.Person person : people.people()) {
            into.name(
                    Space.PARTIES,
                    symbol(people.outside() ? Kind.PARTY : Kind.ROLE, person.name(), title(person.title()), "", ""));
        }
    }

    private void table(Declaration.Table table, Area into) {
        String from = table.file() == null ? "" : "from \"" + table.file().text() + "\"";
        Symbol symbol = symbol(Kind.TABLE, table.name(), "", "", from);
        into.name(Space.VALUES, symbol);
        Area own = into.inner(
                table.where() == null
                        ? new Span(table.span().to(), table.span().to())
                        : table.where().span());
        opened.put(table, own);
        for (Declaration.Column column : table.columns()) {
            Symbol named = member(symbol, Kind.COLUMN, column.name(), type(column.type()));
            own.name(Space.VALUES, named);
            may(named, column.type(), into);
        }
    }

    private void schedule(Declaration.Schedule schedule, Area at, Area into) {
        String detail = ": " + slice(schedule.from().span()) + " -> "
                + slice(schedule.to().span());
        into.name(Space.SCHEDULES, symbol(Kind.SCHEDULE, schedule.name(), "", "", detail));
        if (schedule.rows() != null) {
            Area inner = at.inner(schedule.rows().span());
            opened.put(schedule, inner);
            row(schedule.rows().row(), inner);
        }
    }

    private void claim(Declaration.Claim claim, Area at, Area into) {
        into.name(Space.VALUES, symbol(Kind.CLAIM, claim.name(), title(claim.title()), "", ""));
        Area inner = at.inner(claim.span());
        opened.put(claim, inner);
        for (Declaration.Reading reading : claim.readings()) {
            Symbol symbol =
                    symbol(Kind.READING, reading.name(), "", claim.name().name(), "");
            inner.name(Space.VALUES, symbol);
            words.put(
                    symbol,
                    reading.values().stream().map(value -> slice(value.span())).toList());
        }
    }

    private void test(Declaration.Test test, Area at) {
        Area inner = at.inner(test.span());
        opened.put(test, inner);
        test.schedules().forEach(schedule -> declare(schedule, inner, inner));
    }

    // ---- symbols

    private Symbol symbol(Kind kind, Declaration.Ident name, String title, String of, String detail) {
        return new Symbol(kind, name.name(), place(name.span()), title, detail, of, library);
    }

    private Symbol member(Symbol of, Kind kind, Declaration.Ident name, String detail) {
        Symbol symbol = symbol(kind, name, "", of.name(), detail);
        members.computeIfAbsent(of, o -> new LinkedHashMap<>()).putIfAbsent(name.name(), symbol);
        return symbol;
    }

    /** A member that the language gives: named where its owner is, so that one who asks is led there. */
    private void given(Symbol of, String word) {
        members.computeIfAbsent(of, o -> new LinkedHashMap<>())
                .putIfAbsent(word, new Symbol(Kind.GIVEN, word, of.place(), "", "", of.name(), library));
    }

    private Place place(Span span) {
        return new Place(file, span);
    }

    private String slice(Span span) {
        String words = file.slice(span).strip().replaceAll("\\s+", " ");
        return words.length() <= 100 ? words : words.substring(0, 97) + "...";
    }

    private String type(TypeText type) {
        return ": " + slice(type.span());
    }

    private static String title(Declaration.@Nullable Quoted title) {
        return title == null ? "" : title.text();
    }
}
