package org.claimstake.language.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Nearest;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Row;
import org.claimstake.language.plan.Step;
import org.claimstake.language.syntax.Declaration;
import org.claimstake.language.syntax.Declaration.ChangeOp;
import org.claimstake.language.syntax.Expr;
import org.claimstake.language.text.Place;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario and the settings from outside change, by the name of what they change. A replaced
 * random value is drawn no more; all others keep their draws.
 */
final class Changes {
    /**
     * @param key     of one row, or null for all
     * @param scenario empty for a setting: it came from outside the text and may only set what the case offers
     */
    private record Change(
            @Nullable String key,
            ChangeOp op,
            Expr value,
            Declaration.@Nullable Origin origin,
            Scope scope,
            Place place,
            String scenario) {
        boolean setting() {
            return scenario.isEmpty();
        }
    }

    private final World world;
    private final Map<String, List<Change>> byName = new LinkedHashMap<>();
    private final Set<Change> used = new HashSet<>();
    private final Set<String> processes = new HashSet<>();
    /** Changes of scenarios that nobody asked for: read for what is wrong with them, and forgotten. */
    private final Map<String, List<Change>> idle = new LinkedHashMap<>();

    private final Map<String, Place> seen = new HashMap<>();
    private final Map<String, Given> given = new LinkedHashMap<>();

    /**
     * A value that was put from outside in the place of another.
     *
     * @param base   what stood there
     * @param before its words
     */
    record Given(Def def, Typed base, String before, Checker checker, UnitReader.@Nullable Reading form) {}

    Changes(World world) {
        this.world = world;
    }

    /** @param wanted of which names the changes hold; those of others are as if they were not written */
    void scenario(Declaration.Scenario scenario, Scope scope, Predicate<String> wanted) {
        take(scenario, scope, wanted, byName);
    }

    /** A scenario that is not computed here; what is wrong with it shows all the same. */
    void idle(Declaration.Scenario scenario, Scope scope) {
        take(scenario, scope, name -> true, idle);
    }

    private void take(
            Declaration.Scenario scenario, Scope scope, Predicate<String> wanted, Map<String, List<Change>> into) {
        seen.clear();
        for (Declaration.Change change : scenario.changes()) {
            String name = name(change.path());
            if (name != null && !wanted.test(name)) {
                continue;
            }
            add(
                    change.path(),
                    change.op(),
                    change.value(),
                    change.origin(),
                    scope,
                    scenario.name().text(),
                    into);
        }
    }

    /** A change from outside the text. */
    void set(Expr path, Expr value, Scope scope) {
        add(path, ChangeOp.REPLACE, value, null, scope, "", byName);
    }

    private void add(
            Expr path,
            ChangeOp op,
            Expr value,
            Declaration.@Nullable Origin origin,
            Scope scope,
            String scenario,
            Map<String, List<Change>> into) {
        String name = name(path);
        Place place = scope.place(path.span());
        if (name == null) {
            world.report(ScenarioFindings.changePath(scope.file().slice(path.span()), place));
            return;
        }
        String key = key(path);
        String whole = name + (key == null ? "" : "[" + key + "]");
        Place before = seen.put(whole, place);
        if (before != null && op == ChangeOp.REPLACE) {
            world.report(ScenarioFindings.changedTwice(whole, place, before));
            return;
        }
        if (origin instanceof Declaration.Origin.Source source) {
            new Grounds(world).listed(source, scope);
        }
        into.computeIfAbsent(name, n -> new ArrayList<>())
                .add(new Change(key, op, value, origin, scope, place, scenario));
    }

    void newRound() {
        seen.clear();
    }

    /** What a change is of, without the key of a row; null for what is no such path. */
    static @Nullable String name(Expr path) {
        return switch (Keys.bare(path)) {
            case Expr.Name name -> name.name();
            case Expr.Index index -> name(index.target());
            case Expr.Field field -> {
                String target = name(field.target());
                yield target == null ? null : target + "." + field.name();
            }
            default -> null;
        };
    }

    private static @Nullable String key(Expr path) {
        return switch (Keys.bare(path)) {
            case Expr.Index index ->
                index.keys().stream().map(Keys::of).map(String::valueOf).collect(Collectors.joining(","));
            case Expr.Field field -> key(field.target());
            default -> null;
        };
    }

    /** Is this value replaced for good, so that what it was need not be drawn? */
    boolean replaces(String name) {
        return byName.getOrDefault(plain(name), List.of()).stream()
                .anyMatch(c -> c.op() == ChangeOp.REPLACE && c.key() == null);
    }

    private static String plain(String name) {
        return name.replace("[*]", "");
    }

    /** The value with all changes that bear on it, in their order. */
    Typed apply(Def def, Typed base, Checker checker, UnitReader.@Nullable Reading form) {
        List<Change> changes = byName.get(plain(def.name()));
        if (changes == null) {
            return base;
        }
        used.addAll(changes);
        Typed result = base;
        for (Change change : changes) {
            if (change.setting() && def.kind() != Step.Kind.INPUT && def.kind() != Step.Kind.RANDOM) {
                world.report(SettingFindings.noTerm(plain(def.name()), List.copyOf(offered()), change.place()));
                return base;
            }
            if (change.setting() && change.key() == null) {
                given.put(def.name(), new Given(def, result, def.words(), checker, form));
            }
            result = one(def, result, change, checker, form);
            told(def, change);
        }
        return result;
    }

    /** A value as it is written. */
    record Written(Expr value, Scope scope) {}

    /** What is written in the place of a value that is read before all others; null where a change computes it. */
    @Nullable
    Written written(String name, Written base) {
        Written now = base;
        for (Change change : byName.getOrDefault(name, List.of())) {
            boolean whole = change.op() == ChangeOp.REPLACE && change.key() == null;
            now = whole ? new Written(change.value(), change.scope()) : null;
        }
        return now;
    }

    /** Nothing changes a column that is filled from outside: every change of its cells is told. */
    void refuse(String column, String provider) {
        for (var changes : List.of(byName, idle)) {
            for (Change change : changes.getOrDefault(column, List.of())) {
                used.add(change);
                world.report(FillFindings.changed(column, provider, change.place()));
            }
        }
    }

    /** The values that were put from outside, by their names. */
    Map<String, Given> given() {
        return given;
    }

    /**
     * What another value in the place of one that was put from outside would be; what is wrong with it is reported.
     *
     * @param scope its text
     */
    Typed again(Given set, Expr path, Expr value, Scope scope) {
        var change = new Change(null, ChangeOp.REPLACE, value, null, scope, scope.place(path.span()), "");
        Def def = set.def();
        String now = def.words();
        // a number without its size is judged by what it takes the place of
        def.replacedBy(set.before(), def.place());
        try {
            return one(def, set.base(), change, set.checker(), set.form());
        } finally {
            def.replacedBy(now, def.place());
        }
    }

    /** Who asks how the value came about is shown what holds here. */
    private void told(Def def, Change change) {
        String text = change.scope().file().slice(change.value().span());
        String sign = switch (change.op()) {
            case REPLACE -> "=";
            case PLUS -> "+=";
            case TIMES -> "*=";
        };
        if (change.op() == ChangeOp.REPLACE && change.key() == null) {
            def.replacedBy(text, change.setting() ? def.place() : change.place());
            def.grounds().clear();
        } else {
            def.changedBy((change.key() == null ? "" : "in row " + change.key() + " ") + sign + " " + text);
        }
        def.grounds().add(world.ground(ground(def.name(), text, change)));
    }

    /** A change rests on its own origin; without one it is assumed by whoever made it. */
    private Plan.Ground ground(String name, String text, Change change) {
        String by = change.setting() ? "given from outside" : "scenario \"" + change.scenario() + "\"";
        return switch (change.origin()) {
            case null -> new Plan.Ground(name, Plan.Ground.Kind.ASSUMED, text, "", "", by, change.place(), false);
            case Declaration.Origin.Assumed(var span, var reason) ->
                new Plan.Ground(
                        name,
                        Plan.Ground.Kind.ASSUMED,
                        text,
                        "",
                        "",
                        reason == null ? by : by + ": " + reason,
                        change.place(),
                        false);
            case Declaration.Origin.Source(var span, var id, var at) ->
                new Plan.Ground(name, Plan.Ground.Kind.SOURCED, text, id, at, "", change.place(), false);
        };
    }

    private Typed one(Def def, Typed base, Change change, Checker checker, UnitReader.@Nullable Reading form) {
        Context context = Context.of(change.scope(), def.name(), null, List.of(), Context.Mode.LINE);
        boolean date = base.type() instanceof Type.Day && change.op() == ChangeOp.PLUS;
        if (!countable(base.type(), change)) {
            return Typed.BROKEN;
        }
        Typed value = change.setting()
                ? setting(change, def, base, context, checker, form)
                : checker.check(change.value(), context, date ? null : base.type());
        world.placed(change.value(), change.scope(), form);
        if (value.broken()) {
            return Typed.BROKEN;
        }
        Type wanted = change.op() == ChangeOp.TIMES ? Type.number() : date ? Type.number(Operators.YEARS) : base.type();
        Typed fitted = checker.fitting().fit(value, change.value(), wanted, "`" + plain(def.name()) + "`", context);
        if (fitted.broken()) {
            return Typed.BROKEN;
        }
        Node changed = switch (change.op()) {
            case REPLACE -> fitted.node();
            case PLUS ->
                new Node.Binary(date ? Node.BinaryOp.DATE_PLUS : Node.BinaryOp.ADD, base.node(), fitted.node());
            case TIMES -> new Node.Binary(Node.BinaryOp.MULTIPLY, base.node(), fitted.node());
        };
        return base.withNode(change.key() == null ? changed : inRow(def, change, changed, base.node()));
    }

    /** Only a number, or with += a date, has more and less; a word has not. */
    private boolean countable(Type type, Change change) {
        boolean fits = change.op() == ChangeOp.REPLACE
                || type instanceof Type.Broken
                || type instanceof Type.Num
                || (type instanceof Type.Day && change.op() == ChangeOp.PLUS);
        if (!fits) {
            world.report(ScenarioFindings.noMore(change.op() == ChangeOp.PLUS ? "+=" : "*=", change.place()));
        }
        return fits;
    }

    private Node inRow(Def def, Change change, Node changed, Node base) {
        Rows rows = def.rows();
        if (rows == null) {
            world.report(RowFindings.hasNoRows(plain(def.name()), change.place()));
            return base;
        }
        List<String> keys = rows.data().keyColumn() < 0
                ? List.of()
                : rows.rows().stream().map(rows.data().keys()::get).toList();
        if (!keys.contains(change.key())) {
            world.report(
                    rows.data().keys().contains(change.key())
                            ? ScenarioFindings.rowLeftOut(
                                    plain(def.name()), String.valueOf(change.key()), keys, change.place())
                            : RowFindings.noRow(
                                    String.valueOf(change.key()), rows.data().name(), keys, change.place()));
            return base;
        }
        Node here = new Node.Binary(
                Node.BinaryOp.EQUAL,
                new Node.Cell(rows.table(), rows.data().keyColumn(), new Row.Slot(0)),
                new Node.Constant(world.textId(String.valueOf(change.key()))));
        return new Node.Choose(here, changed, base);
    }

    /** A setting without a unit takes the value's own. */
    private Typed setting(
            Change change,
            @Nullable Def def,
            Typed base,
            Context context,
            Checker checker,
            UnitReader.@Nullable Reading form) {
        Expr bare = Keys.bare(change.value());
        boolean minus = bare instanceof Expr.Unary u && u.op() == Expr.UnaryOp.MINUS;
        Expr inner = bare instanceof Expr.Unary u && minus ? u.operand() : bare;
        boolean plain = inner instanceof Expr.Number n && n.unit() == null && !n.percent();
        if (!plain || !(base.type() instanceof Type.Num num) || form == null) {
            return checker.check(change.value(), context, base.type());
        }
        Expr.Number number = (Expr.Number) inner;
        if (num.percent() && number.digits().signum() != 0) {
            world.report(SettingFindings.percentSetting(number.digits().toPlainString(), change.place()));
            return Typed.BROKEN;
        }
        Finding scale = SettingScale.meant(
                number, change.scope().file().slice(change.value().span()), change.place(), def, form);
        if (scale != null) {
            world.report(scale);
            return Typed.BROKEN;
        }
        double value = number.digits()
                .multiply(org.claimstake.language.unit.UnitWords.scale(number.scale()))
                .multiply(form.factor())
                .divide(form.divisor(), new java.math.MathContext(60))
                .doubleValue();
        return new Typed(new Node.Constant(minus ? -value : value), base.type());
    }

    /** A cell of a table with its change. */
    double cell(
            String table,
            String key,
            String column,
            double old,
            Type type,
            Checker checker,
            Map<String, Rests> changed) {
        String name = table + "." + column;
        double result = old;
        for (Change change : byName.getOrDefault(name, List.of())) {
            if (change.key() == null || change.key().equals(key)) {
                used.add(change);
                result = changedCell(name, result, type, change, checker);
                String text = change.scope().file().slice(change.value().span());
                String cell = name + "[" + key + "]";
                Rests before = changed.get(cell);
                boolean replaced = change.op() == ChangeOp.REPLACE;
                var on = new ArrayList<>(before == null || replaced ? List.of() : before.on());
                on.add(ground(cell, text, change));
                changed.put(cell, new Rests(on, replaced || before != null && before.alone()));
            }
        }
        return result;
    }

    /**
     * What a changed cell rests on.
     *
     * @param alone on that and no more on what stood there
     */
    record Rests(List<Plan.Ground> on, boolean alone) {
        Rests {
            on = List.copyOf(on);
        }
    }

    private double changedCell(String name, double old, Type type, Change change, Checker checker) {
        Context context = Context.of(change.scope(), name, null, List.of(), Context.Mode.LINE);
        boolean date = type instanceof Type.Day && change.op() == ChangeOp.PLUS;
        if (!countable(type, change)) {
            return old;
        }
        if (Double.isNaN(old) && change.op() != ChangeOp.REPLACE) {
            world.report(ScenarioFindings.changesMissing(name, change.place()));
            return old;
        }
        Type wanted = change.op() == ChangeOp.TIMES
                ? Type.number()
                : date ? Type.number(Operators.YEARS) : type.withOptional(true);
        if (!writtenOut(change.value(), type)) {
            world.report(ScenarioFindings.cellConstant(name, change.place()));
            return old;
        }
        Typed value = checker.check(change.value(), context, wanted);
        Typed fitted = checker.fitting().fit(value, change.value(), wanted, "`" + name + "`", context);
        Double constant = Checker.constant(fitted.node());
        if (fitted.broken() || constant == null) {
            if (!fitted.broken()) {
                world.report(ScenarioFindings.cellConstant(name, change.place()));
            }
            return old;
        }
        return switch (change.op()) {
            case REPLACE -> constant;
            case PLUS -> date ? org.claimstake.language.plan.Calendar.plus(old, constant) : old + constant;
            case TIMES -> old * constant;
        };
    }

    /** Tables are read before any value is: a cell takes what stands there, no name. */
    private static boolean writtenOut(Expr value, Type type) {
        return switch (value) {
            case Expr.Number n -> true;
            case Expr.Text t -> true;
            case Expr.DateLiteral d -> true;
            case Expr.Truth t -> true;
            case Expr.Name n -> type instanceof Type.Choice || type instanceof Type.Text;
            case Expr.Bracketed bracketed -> writtenOut(bracketed.inner(), type);
            case Expr.Unary unary -> writtenOut(unary.operand(), type);
            case Expr.Binary binary -> writtenOut(binary.left(), type) && writtenOut(binary.right(), type);
            default -> false;
        };
    }

    private Set<String> offered() {
        var names = new java.util.TreeSet<String>();
        for (Def def : world.own) {
            if (def.kind() == Step.Kind.INPUT && def.shown() && !def.name().contains(".")) {
                names.add(plain(def.name()));
            }
        }
        return names;
    }

    /** A random value that is a model in use: replaced as a whole, otherwise by its inputs. */
    void process(String name, List<String> inputs) {
        processes.add(plain(name));
        for (var changes : List.of(byName, idle)) {
            for (Change change : changes.getOrDefault(plain(name), List.of())) {
                if (change.op() != ChangeOp.REPLACE || change.key() != null) {
                    used.add(change);
                    world.report(ScenarioFindings.processInPart(plain(name), inputs, change.place()));
                }
            }
        }
    }

    /** Reports every change that met nothing, and all that is wrong with scenarios nobody asked for. */
    void unused(Checker checker) {
        int before = world.defs.size();
        idle.forEach((name, changes) -> changes.stream()
                .filter(change -> !used.contains(change))
                .forEach(change -> tryOut(name, change, checker)));
        while (world.defs.size() > before) {
            world.forgetLast();
        }
        for (var changes : List.of(byName, idle)) {
            changes.forEach((name, all) -> all.stream()
                    .filter(change -> !used.contains(change))
                    .limit(1)
                    .forEach(change -> metNothing(name, change)));
        }
    }

    private void tryOut(String name, Change change, Checker checker) {
        if (processes.contains(name)) {
            used.add(change);
            return;
        }
        // what is added here is thrown away again: only the values that were there are asked
        for (Def def : List.copyOf(world.own)) {
            if (def.shown() && plain(def.name()).equals(name)) {
                used.add(change);
                Typed base = def.check();
                if (!base.broken()) {
                    one(def, base.withType(def.type(world.solver)), change, checker, def.form());
                }
                return;
            }
        }
        int dot = name.indexOf('.');
        for (World.TableData table : dot < 0 ? List.<World.TableData>of() : world.ownTables()) {
            int column =
                    table.data().name().equals(name.substring(0, dot)) ? column(table, name.substring(dot + 1)) : -1;
            if (column >= 0 && (change.key() == null || table.keys().contains(change.key()))) {
                used.add(change);
                changedCell(name, 1, table.types().get(column), change, checker);
            }
        }
    }

    private static int column(World.TableData table, String name) {
        return table.data().columns().stream()
                .map(org.claimstake.language.plan.Plan.Column::name)
                .toList()
                .indexOf(name);
    }

    private void metNothing(String name, Change change) {
        int dot = name.indexOf('.');
        for (World.TableData table : dot < 0 ? List.<World.TableData>of() : world.ownTables()) {
            if (table.data().name().equals(name.substring(0, dot))) {
                String column = name.substring(dot + 1);
                world.report(
                        column(table, column) < 0
                                ? RowFindings.noColumn(
                                        column,
                                        table.data().name(),
                                        table.data().columns().stream()
                                                .map(org.claimstake.language.plan.Plan.Column::name)
                                                .toList(),
                                        change.place())
                                : RowFindings.noRow(
                                        String.valueOf(change.key()),
                                        table.data().name(),
                                        table.keys(),
                                        change.place()));
                return;
            }
        }
        var all = new java.util.TreeSet<String>(processes);
        world.own.stream().filter(Def::shown).forEach(d -> all.add(plain(d.name())));
        world.report(
                change.setting()
                        ? SettingFindings.noTerm(name, List.copyOf(offered()), change.place())
                        : ScenarioFindings.changesNothing(name, Nearest.of(name, all), change.place()));
    }
}
