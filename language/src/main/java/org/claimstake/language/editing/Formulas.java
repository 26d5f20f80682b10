package org.claimstake.language.editing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimstake.language.editing.Area.Space;
import org.claimstake.language.editing.Occurrence.Use;
import org.claimstake.language.editing.Symbol.Kind;
import org.claimstake.language.syntax.Declaration;
import org.claimstake.language.syntax.Expr;
import org.claimstake.language.syntax.TypeText;
import org.claimstake.language.syntax.UnitText;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.Span;
import org.jspecify.annotations.Nullable;

/** The names in formulas, types and units. */
final class Formulas {
    private static final Set<String> OF_SCHEDULES = Set.of("rate_at", "charge", "between");
    private static final Set<String> OF_PARTIES = Set.of("net", "received", "paid");

    private final Declaring declared;
    private final List<Occurrence> found;

    Formulas(Declaring declared, List<Occurrence> found) {
        this.declared = declared;
        this.found = found;
    }

    void add(Area at, Span span, Symbol symbol, Use use) {
        add(at, span, symbol, use, symbol.name());
    }

    private void add(Area at, Span span, Symbol symbol, Use use, String path) {
        found.add(new Occurrence(new Place(at.file(), span), symbol, use, path));
    }

    void read(@Nullable Expr expr, Area at) {
        switch (expr) {
            case null -> {}
            case Expr.Number number -> unit(number.unit(), at);
            case Expr.Series series -> {
                unit(series.unit(), at);
                series.values().forEach(value -> read(value, at));
            }
            case Expr.Name name -> name(name, at);
            case Expr.Call call -> call(call, at);
            case Expr.Field field -> {
                read(field.target(), at);
                member(named(field.target(), at), field.name(), field.nameSpan(), Use.USED, path(field), at);
            }
            case Expr.Lag lag -> read(lag.target(), at);
            case Expr.Index index -> {
                read(index.target(), at);
                index.keys().forEach(key -> key(key, at));
            }
            case Expr.Unary unary -> read(unary.operand(), at);
            case Expr.Binary binary -> {
                expecting(binary.left(), named(binary.right(), at), at);
                expecting(binary.right(), named(binary.left(), at), at);
            }
            case Expr.IfElse choice -> {
                read(choice.condition(), at);
                read(choice.then(), at);
                read(choice.otherwise(), at);
            }
            case Expr.Otherwise otherwise -> {
                read(otherwise.value(), at);
                expecting(otherwise.fallback(), named(otherwise.value(), at), at);
            }
            case Expr.Convert convert -> {
                read(convert.value(), at);
                unit(convert.unit(), at);
                read(convert.at(), at);
            }
            case Expr.Basis basis -> read(basis.value(), at);
            case Expr.InScenario in -> {
                read(in.value(), at);
                scenario(new Declaration.Quoted(in.scenarioSpan(), in.scenario()), Use.USED, at);
            }
            case Expr.Dated dated -> {
                read(dated.before(), at);
                dated.entries().forEach(entry -> {
                    read(entry.date(), at);
                    read(entry.value(), at);
                });
            }
            case Expr.Bracketed bracketed -> read(bracketed.inner(), at);
            case Expr.Text t -> {}
            case Expr.DateLiteral d -> {}
            case Expr.Truth t -> {}
            case Expr.Unread u -> {}
        }
    }

    /** Where a choice is expected, its words win over names of the same spelling. */
    void expecting(@Nullable Expr expr, @Nullable Symbol wanted, Area at) {
        if (expr instanceof Expr.Name name
                && wanted != null
                && declared.words.getOrDefault(wanted, List.of()).contains(name.name())) {
            choiceValue(name, at);
        } else if (expr instanceof Expr.IfElse choice && wanted != null) {
            read(choice.condition(), at);
            expecting(choice.then(), wanted, at);
            expecting(choice.otherwise(), wanted, at);
        } else if (expr instanceof Expr.Bracketed bracketed && wanted != null) {
            expecting(bracketed.inner(), wanted, at);
        } else if (!isKey(expr, wanted, at)) {
            read(expr, at);
        }
    }

    /** Where a key of a table is expected a bare word is one, unless it names a row or another key. */
    private boolean isKey(@Nullable Expr expr, @Nullable Symbol wanted, Area at) {
        Symbol here = expr instanceof Expr.Name name ? at.find(Space.VALUES, name.name()) : null;
        return wanted != null
                && here != null
                && declared.keys.contains(wanted)
                && here.kind() != Kind.ROW
                && !declared.keys.contains(here);
    }

    private void choiceValue(Expr.Name name, Area at) {
        for (Symbol choice : at.inSight(Space.CHOICES).values()) {
            Symbol value = declared.members.getOrDefault(choice, Map.of()).get(name.name());
            if (value != null) {
                add(at, name.span(), value, Use.USED);
                return;
            }
        }
    }

    private void name(Expr.Name name, Area at) {
        for (Space space : List.of(Space.VALUES, Space.PARTIES, Space.SCHEDULES)) {
            Symbol symbol = at.find(space, name.name());
            if (symbol != null) {
                add(at, name.span(), symbol, Use.USED);
                return;
            }
        }
        choiceValue(name, at);
    }

    private void key(Expr key, Area at) {
        if (!(key instanceof Expr.Name name) || at.find(Space.VALUES, name.name()) != null) {
            read(key, at);
        }
    }

    /** A row that one argument goes over is a name in all of them: {@code share(c for d in rows, by: d.weight)}. */
    private void call(Expr.Call call, Area at) {
        boolean rows = call.arguments().stream().anyMatch(argument -> argument.row() != null);
        Area inner = rows ? at.inner(call.span()) : at;
        for (Expr.Argument argument : call.arguments()) {
            if (argument.row() != null) {
                declaredRow(argument.row(), inner);
                row(argument.row(), inner);
            }
        }
        for (int i = 0; i < call.arguments().size(); i++) {
            Expr.Argument argument = call.arguments().get(i);
            argument(call.function(), argument, i == 0 && argument.label() == null, inner);
            read(argument.where(), inner);
        }
    }

    private void argument(String function, Expr.Argument argument, boolean first, Area at) {
        String label = argument.label();
        boolean side = "to".equals(label) || "from".equals(label);
        if (first && OF_SCHEDULES.contains(function)) {
            nameIn(Space.SCHEDULES, argument.value(), at);
        } else if (OF_PARTIES.contains(function) && (first || side)) {
            nameIn(Space.PARTIES, argument.value(), at);
        } else if (label == null || !isWord(function, label, argument.value())) {
            read(argument.value(), at);
        }
    }

    /** {@code flows: mid}, {@code from: july}, {@code by: days}: words of the language behind a label. */
    private static boolean isWord(String function, String label, Expr value) {
        return value instanceof Expr.Name name
                && (label.equals("flows")
                        || (function.equals("each_year") && label.equals("from"))
                        || (label.equals("by") && name.name().equals("days")));
    }

    private void declaredRow(Expr.RowText row, Area inner) {
        Symbol table = inner.find(Space.VALUES, row.table());
        inner.name(
                Space.VALUES,
                new Symbol(
                        Kind.ROW,
                        row.name(),
                        new Place(inner.file(), row.nameSpan()),
                        "",
                        "in " + row.table(),
                        row.table(),
                        table != null && table.library()));
    }

    private void nameIn(Space space, Expr expr, Area at) {
        Symbol symbol = expr instanceof Expr.Name name ? at.find(space, name.name()) : null;
        if (symbol == null) {
            read(expr, at);
        } else {
            add(at, expr.span(), symbol, Use.USED);
        }
    }

    /** {@code for d in regions}: the row is given, the table used. */
    void row(Expr.RowText row, Area inner) {
        Symbol name = inner.own(Space.VALUES).get(row.name());
        if (name != null) {
            add(inner, row.nameSpan(), name, Use.GIVEN);
        }
        Symbol table = inner.find(Space.VALUES, row.table());
        if (table != null && table.kind() == Kind.TABLE) {
            add(inner, row.tableSpan(), table, Use.USED);
        }
    }

    void scenario(Declaration.@Nullable Quoted name, Use use, Area at) {
        Symbol symbol = name == null ? null : declared.scenarios.get(name.text());
        if (name != null && symbol != null) {
            add(at, name.span(), symbol, use);
        }
    }

    // ---- members

    void member(@Nullable Symbol of, String name, Span span, Use use, Area at) {
        member(of, name, span, use, of == null ? name : of.name() + "." + name, at);
    }

    private void member(@Nullable Symbol of, String name, Span span, Use use, String path, Area at) {
        Symbol symbol = of == null ? null : members(of, at).get(name);
        if (symbol != null) {
            add(at, span, symbol, use, path);
        }
    }

    /** What may stand behind the dot. */
    Map<String, Symbol> members(Symbol of, Area at) {
        return switch (of.kind()) {
            case INSTANCE, PROCESS -> {
                Area model = declared.modelAreas.get(of.of());
                yield model == null ? Map.of() : model.own(Space.VALUES);
            }
            case ROW -> {
                Symbol table = at.find(Space.VALUES, of.of());
                yield table == null ? Map.of() : declared.members.getOrDefault(table, Map.of());
            }
            case ACCOUNT, WATERFALL, TABLE, MOVEMENT, CLAIMANT, CHOICE -> declared.members.getOrDefault(of, Map.of());
            case LINE,
                    MEASURE,
                    FIGURE,
                    INPUT,
                    TERM,
                    RANDOM,
                    GIVEN,
                    COLUMN,
                    MODEL,
                    PARTY,
                    ROLE,
                    GOOD,
                    QUANTITY,
                    CHOICE_VALUE,
                    SCHEDULE,
                    SCENARIO,
                    CLAIM,
                    READING -> Map.of();
        };
    }

    /** What a path names; null for what is no path or names nothing. */
    @Nullable
    Symbol named(@Nullable Expr expr, Area at) {
        return switch (expr) {
            case Expr.Name name -> at.find(Space.VALUES, name.name());
            case Expr.Index index -> named(index.target(), at);
            case Expr.Lag lag -> named(lag.target(), at);
            case Expr.Bracketed bracketed -> named(bracketed.inner(), at);
            case Expr.Field field -> {
                Symbol target = named(field.target(), at);
                yield target == null ? null : members(target, at).get(field.name());
            }
            case null, default -> null;
        };
    }

    private static String path(Expr expr) {
        return switch (expr) {
            case Expr.Name name -> name.name();
            case Expr.Index index -> path(index.target());
            case Expr.Lag lag -> path(lag.target());
            case Expr.Bracketed bracketed -> path(bracketed.inner());
            case Expr.Field field -> path(field.target()) + "." + field.name();
            default -> "";
        };
    }

    // ---- types and units

    void type(@Nullable TypeText type, Area at) {
        if (type == null) {
            return;
        }
        switch (type.kind()) {
            case TypeText.OfUnit unit -> unit(unit.unit(), at);
            case TypeText.OfName(var name, var span) -> {
                Symbol symbol = at.find(Space.CHOICES, name);
                symbol = symbol == null ? at.find(Space.QUANTITIES, name) : symbol;
                if (symbol != null) {
                    add(at, span, symbol, Use.USED);
                }
            }
            case TypeText.OfList(var element, var separator) -> type(element, at);
            case TypeText.OfKey(var table, var fields) -> {
                Symbol symbol = table == null ? null : at.find(Space.VALUES, table);
                Span span = table == null ? null : word(type.span(), table, at);
                if (symbol != null && span != null) {
                    add(at, span, symbol, Use.USED);
                }
            }
            case TypeText.OfSchedule(var from, var to) -> {
                unit(from, at);
                unit(to, at);
            }
            case TypeText.OfText t -> {}
            case TypeText.OfDate d -> {}
            case TypeText.OfYear y -> {}
            case TypeText.OfTruth t -> {}
            case TypeText.OfChoice c -> {}
        }
    }

    /** {@code key (field, year)}: columns of the same table. */
    void keyOf(@Nullable Symbol table, TypeText type, Area at) {
        if (type.kind() instanceof TypeText.OfKey(var other, var fields) && !fields.isEmpty()) {
            int bracket = at.file().text().indexOf('(', type.span().from());
            for (String field : fields) {
                Span span =
                        bracket < 0 ? null : word(new Span(bracket, type.span().to()), field, at);
                if (span != null) {
                    member(table, field, span, Use.USED, at);
                }
            }
        }
    }

    void unit(@Nullable UnitText unit, Area at) {
        if (unit == null) {
            return;
        }
        for (UnitText.Part part : unit.parts()) {
            Symbol quantity = at.find(Space.QUANTITIES, part.word());
            Span word = quantity == null ? null : word(part.span(), part.word(), at);
            if (quantity != null && word != null) {
                add(at, word, quantity, Use.USED);
            }
            Symbol good = part.kind().isEmpty()
                    ? null
                    : at.find(Space.GOODS, part.kind().getFirst());
            if (good != null) {
                int bracket = at.file().text().indexOf('(', part.span().from());
                Span span = bracket < 0 || bracket >= part.span().to()
                        ? null
                        : word(new Span(bracket, part.span().to()), good.name(), at);
                if (span != null) {
                    add(at, span, good, Use.USED);
                }
            }
        }
    }

    /** The last place of a whole word within a span. */
    private static @Nullable Span word(Span within, String word, Area at) {
        String text = at.file().text();
        for (int i = within.to() - word.length(); i >= within.from(); i--) {
            boolean whole = text.startsWith(word, i)
                    && (i == 0 || !isWordPart(text.charAt(i - 1)))
                    && (i + word.length() == text.length() || !isWordPart(text.charAt(i + word.length())));
            if (whole) {
                return new Span(i, i + word.length());
            }
        }
        return null;
    }

    private static boolean isWordPart(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }
}
