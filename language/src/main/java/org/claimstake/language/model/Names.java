package org.claimstake.language.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.claimstake.language.finding.Nearest;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Row;
import org.claimstake.language.plan.Step;
import org.claimstake.language.syntax.Expr;
import org.jspecify.annotations.Nullable;

/**
 * What a name, a member or a row stands for.
 */
final class Names {
    private static final Set<String> BUILT_IN =
            Set.of("now", "period", "period_number", "first_day", "last_day", "forever");

    private final World world;
    private final Checker checker;
    private final RowsByKey rows;
    private final Set<String> undeclared = new TreeSet<>();

    Names(World world, Checker checker) {
        this.world = world;
        this.checker = checker;
        this.rows = new RowsByKey(world, checker);
    }

    RowsByKey rows() {
        return rows;
    }

    /** Whatever periods are read next: what {@code known} was asked of a value that has one for all still holds. */
    Context inOtherPeriods(Context context) {
        return context.inOtherPeriods(key -> context.scope().value(key).orElse(null) instanceof Scope.Value(var def)
                && (def.kind() == Step.Kind.MEASURE || def.once() != null));
    }

    static boolean isBuiltIn(String name) {
        return BUILT_IN.contains(name);
    }

    /**
     * What an expression names, with the row by which it is read.
     *
     * @param row  null when it has no rows, or none was given
     * @param sure the row is there
     */
    record Named(Scope.Entity entity, @Nullable Row row, boolean sure) {}

    Typed value(Expr.Name name, Context context, @Nullable Type expected) {
        if (expected instanceof Type.Choice choice) {
            int word = choice.words().indexOf(name.name());
            if (word >= 0) {
                return new Typed(new Node.Constant(word), choice.withOptional(false));
            }
        }
        if (expected instanceof Type.Text key && !key.table().isEmpty() && hasKey(key.table(), name.name())) {
            return new Typed(new Node.Constant(world.textId(name.name())), key.withOptional(false));
        }
        Context.Loop loop = context.loop(name.name());
        if (loop != null) {
            return key(loop, context, name);
        }
        if (isBuiltIn(name.name())) {
            return builtIn(name.name());
        }
        Optional<Scope.Entity> entity = context.scope().value(name.name());
        if (entity.isEmpty() && expected instanceof Type.Broken) {
            return Typed.BROKEN; // a word of a type that could not be read, perhaps: that is told
        }
        if (entity.isEmpty()) {
            Optional<String> choice = expected instanceof Type.Choice
                    ? Optional.empty()
                    : context.scope().choiceWith(name.name());
            if (choice.isPresent()) {
                wordOfChoice(name, choice.get(), context);
            } else {
                world.report(unknown(name, context, expected));
            }
            return Typed.BROKEN;
        }
        return read(new Named(entity.get(), null, true), name, context);
    }

    /** One formula is told once, however many words it has of the choice. */
    private void wordOfChoice(Expr.Name name, String choice, Context context) {
        if (undeclared.add(context.owner() + " : " + choice)) {
            world.report(
                    NameFindings.choiceWord(name.name(), choice, Items.plain(context.owner()), context.place(name)));
        }
    }

    private org.claimstake.language.finding.Finding unknown(Expr.Name name, Context context, @Nullable Type expected) {
        if (name.name().equals("true") || name.name().equals("false")) {
            return NameFindings.truthWord(name.name(), context.place(name));
        }
        if (expected instanceof Type.Choice choice) {
            return ValueFindings.noSuchWord(name.name(), choice.words(), context.place(name));
        }
        if (expected instanceof Type.Text key && !key.table().isEmpty()) {
            return RowFindings.noRow(name.name(), key.table(), keys(key.table()), context.place(name));
        }
        if (context.scope().isHidden(name.name())) {
            return NameFindings.hidden(name.name(), context.place(name));
        }
        if (context.scope().party(name.name()).isPresent()) {
            return SpokenFindings.party(name.name(), context.place(name));
        }
        Optional<org.claimstake.language.finding.Finding> spoken =
                SpokenFindings.value(name.name(), context.place(name));
        if (spoken.isPresent()) {
            return spoken.get();
        }
        var known = new java.util.TreeSet<>(context.scope().namesInSight());
        context.loops().forEach(loop -> known.add(loop.name()));
        known.addAll(BUILT_IN);
        return NameFindings.unknownName(name.name(), Nearest.of(name.name(), known), context.place(name));
    }

    /** A text, or a key written in quotes where one is wanted. */
    Typed text(Expr.Text text, Context context, @Nullable Type expected) {
        Node node = new Node.Constant(world.textId(text.text()));
        if (expected instanceof Type.Text key && !key.table().isEmpty()) {
            if (!hasKey(key.table(), text.text())) {
                world.report(RowFindings.noRow(text.text(), key.table(), keys(key.table()), context.place(text)));
                return Typed.BROKEN;
            }
            return new Typed(node, key.withOptional(false));
        }
        return new Typed(node, Type.text());
    }

    private boolean hasKey(String table, String key) {
        return keys(table).contains(key);
    }

    private List<String> keys(String table) {
        return world.ownTables().stream()
                .map(World.TableData::data)
                .filter(t -> t.name().equals(table) && t.keyColumn() >= 0)
                .findFirst()
                .map(Plan.Table::keys)
                .orElse(List.of());
    }

    private Typed key(Context.Loop loop, Context context, Expr.Name name) {
        int column = world.table(loop.table()).keyColumn();
        if (column < 0) {
            world.report(NameFindings.rowIsNoValue(
                    name.name(), world.table(loop.table()).name(), context.place(name)));
            return Typed.BROKEN;
        }
        return new Typed(
                new Node.Cell(loop.table(), column, new Row.Slot(loop.slot())),
                new Type.Text(world.table(loop.table()).name(), true, false));
    }

    private Typed builtIn(String name) {
        return switch (name) {
            case "now" -> new Typed(new Node.Clock(Node.Clock.Hand.NOW), Type.day());
            case "period" -> new Typed(new Node.Clock(Node.Clock.Hand.PERIOD), Type.number(Operators.YEARS));
            case "period_number" -> new Typed(new Node.Clock(Node.Clock.Hand.PERIOD_NUMBER), Type.number());
            case "first_day" -> new Typed(new Node.Constant(world.axis.first()), Type.day());
            case "last_day" -> new Typed(new Node.Constant(world.axis.last()), Type.day());
            default -> new Typed(new Node.Constant(Calendar.FOREVER), Type.day());
        };
    }

    /** The goods and quantities that a model leaves open are settled by what is given, wherever in the text it is given. */
    private void settle(Scope.Instance instance) {
        for (Scope.Entity entity : List.copyOf(instance.scope().values().values())) {
            if (entity instanceof Scope.Value(var def)) {
                def.settle(world.solver);
            }
        }
    }

    /** A named thing read as a value. */
    private Typed read(Named named, Expr text, Context context) {
        return switch (named.entity()) {
            case Scope.Value(var def) -> ref(def, named.row(), named.sure(), text, context);
            case Scope.AccountOf account -> {
                world.report(NameFindings.accountIsNoValue(
                        account.name(), List.copyOf(account.members().keySet()), context.place(text)));
                yield Typed.BROKEN;
            }
            case Scope.Instance instance -> {
                settle(instance);
                Scope.Entity value =
                        instance.process() ? instance.scope().values().get("value") : null;
                if (value instanceof Scope.Value(var def)) {
                    yield ref(def, named.row(), named.sure(), text, context);
                }
                world.report(NameFindings.instanceIsNoValue(
                        instance.name(),
                        instance.process(),
                        List.copyOf(instance.scope().values().keySet()),
                        context.place(text)));
                yield Typed.BROKEN;
            }
            case Scope.TableOf(var table) -> {
                world.report(NameFindings.tableIsNoValue(world.table(table).name(), context.place(text)));
                yield Typed.BROKEN;
            }
            case Scope.WaterfallOf waterfall -> {
                world.report(WaterfallFindings.isNoValue(
                        waterfall.name(), List.copyOf(waterfall.members().keySet()), context.place(text)));
                yield Typed.BROKEN;
            }
            case Scope.Claimed claimed -> ref(claimed.paid(), named.row(), named.sure(), text, context);
            case Scope.Moved moved -> ref(moved.amount(), named.row(), named.sure(), text, context);
            case Scope.Broken b -> Typed.BROKEN;
        };
    }

    /** A step read in this period, in the row given or, within its own instance, in the row at hand. */
    Typed ref(Def def, @Nullable Row row, boolean sure, Expr text, Context context) {
        if (def.kind() == Step.Kind.FIGURE
                && context.mode() != Context.Mode.FIGURE
                && context.mode() != Context.Mode.CHECK) {
            world.report(ShapeFindings.figureInLine(def.name(), context.place(text)));
            return Typed.BROKEN;
        }
        Row by = row;
        boolean there = sure;
        Rows rows = def.rows();
        if (rows != null && by == null) {
            if (context.ownRows() == null || !rows.isOf(context.scope().rows())) {
                world.report(
                        RowFindings.needsRow(context.words(text), rows.data().name(), context.place(text)));
                return Typed.BROKEN;
            }
            by = new Row.Slot(0);
        }
        if (rows == null) {
            by = null;
        }
        Type type = def.type(world.solver);
        if (def.isChecking() && def.declared() == null && !context.lenient()) {
            // taken for a value that is there; whether it is shows when its formula has been read
            world.deferred.add(() -> {
                if (def.type(world.solver).optional() && !context.known().contains(String.valueOf(Keys.of(text)))) {
                    checker.fitting().tellMissing(text, context);
                }
            });
        }
        return type instanceof Type.Broken
                ? Typed.BROKEN
                : new Typed(new Node.Ref(def.id(), by), there ? type : type.withOptional(true));
    }

    Typed field(Expr.Field field, Context context) {
        Typed cell = cell(field, context);
        if (cell != null) {
            return cell;
        }
        Typed balance = balance(field, context);
        if (balance != null) {
            return balance;
        }
        Named named = resolve(field, context);
        return named == null ? Typed.BROKEN : read(named, field, context);
    }

    /** {@code d.ore}, {@code deposits[k].ore}; null when the target is no row. */
    private @Nullable Typed cell(Expr.Field field, Context context) {
        if (field.target() instanceof Expr.Name name && context.loop(name.name()) instanceof Context.Loop loop) {
            return column(field, loop.table(), new Row.Slot(loop.slot()), true, context);
        }
        if (field.target() instanceof Expr.Index index
                && index.target() instanceof Expr.Name name
                && context.scope().value(name.name()).orElse(null) instanceof Scope.TableOf(var table)) {
            RowsByKey.Keyed keyed = rows.row(index, table, null, context);
            return keyed == null ? Typed.BROKEN : column(field, table, keyed.row(), keyed.sure(), context);
        }
        return null;
    }

    private Typed column(Expr.Field field, int table, Row row, boolean sure, Context context) {
        Plan.Table data = world.table(table);
        for (int i = 0; i < data.columns().size(); i++) {
            if (data.columns().get(i).name().equals(field.name())) {
                Type type = world.tables.get(table).types().get(i);
                return type instanceof Type.Broken
                        ? Typed.BROKEN
                        : new Typed(new Node.Cell(table, i, row), sure ? type : type.withOptional(true));
            }
        }
        world.report(RowFindings.noColumn(
                field.name(),
                data.name(),
                data.columns().stream().map(Plan.Column::name).toList(),
                context.place(field.nameSpan())));
        return Typed.BROKEN;
    }

    /** {@code debt.balance} while a movement of debt is read. */
    private @Nullable Typed balance(Expr.Field field, Context context) {
        Expr target = field.target() instanceof Expr.Index index ? index.target() : field.target();
        if (!(target instanceof Expr.Name name)) {
            return null;
        }
        Scope.Entity entity = context.scope().value(name.name()).orElse(null);
        Context.Balance so = context.balance();
        if (so == null || !so.account().equals(name.name()) || !so.member().equals(field.name())) {
            if (entity instanceof Scope.AccountOf account && field.name().equals("balance")) {
                world.report(NameFindings.balanceOutside(account.name(), context.place(field)));
                return Typed.BROKEN;
            }
            return null;
        }
        Def def = so.so();
        return new Typed(new Node.Ref(def.id(), def.rows() == null ? null : new Row.Slot(0)), def.type(world.solver));
    }

    Typed indexed(Expr.Index index, Context context) {
        Named named = resolve(index, context);
        return named == null ? Typed.BROKEN : read(named, index, context);
    }

    /** What a path names; null when a finding was made. */
    @Nullable
    Named resolve(Expr expr, Context context) {
        return switch (Keys.bare(expr)) {
            case Expr.Name name -> {
                Optional<Scope.Entity> entity = context.scope().value(name.name());
                if (entity.isEmpty()) {
                    world.report(unknown(name, context, null));
                }
                yield entity.map(e -> new Named(e, null, true)).orElse(null);
            }
            case Expr.Index index -> indexedEntity(index, context);
            case Expr.Field field -> member(field, context);
            default -> {
                world.report(NameFindings.noMembers(context.words(expr), context.place(expr)));
                yield null;
            }
        };
    }

    private @Nullable Named indexedEntity(Expr.Index index, Context context) {
        Named target = resolve(index.target(), context);
        if (target == null || target.entity() instanceof Scope.Broken) {
            return target;
        }
        if (target.entity() instanceof Scope.TableOf(var table)) {
            world.report(NameFindings.tableIsNoValue(world.table(table).name(), context.place(index)));
            return null;
        }
        Rows rows = rowsOf(target.entity());
        if (rows == null || target.row() != null) {
            String words = context.words(index.target());
            boolean date = index.keys().size() == 1
                    && (Literals.isYear(index.keys().getFirst())
                            || index.keys().getFirst() instanceof Expr.DateLiteral);
            world.report(
                    date
                            ? RowFindings.yearOfLine(
                                    words, context.words(index.keys().getFirst()), context.place(index))
                            : RowFindings.hasNoRows(words, context.place(index)));
            return null;
        }
        RowsByKey.Keyed keyed = this.rows.row(index, rows.table(), rows, context);
        return keyed == null
                ? null
                : new Named(
                        target.entity(),
                        keyed.row(),
                        keyed.sure() || context.known().contains(String.valueOf(Keys.of(index))));
    }

    private static @Nullable Rows rowsOf(Scope.Entity entity) {
        return switch (entity) {
            case Scope.Value(var def) -> def.rows();
            case Scope.AccountOf account -> account.rows();
            case Scope.Instance instance -> instance.rows();
            case Scope.WaterfallOf waterfall -> waterfall.rows();
            case Scope.Claimed claimed -> claimed.paid().rows();
            case Scope.Moved moved -> moved.amount().rows();
            case Scope.TableOf t -> null;
            case Scope.Broken b -> null;
        };
    }

    private @Nullable Named member(Expr.Field field, Context context) {
        Named target = resolve(field.target(), context);
        if (target == null) {
            return null;
        }
        return switch (target.entity()) {
            case Scope.Instance instance -> {
                settle(instance);
                Scope.Entity found = instance.scope().values().get(field.name());
                if (found == null) {
                    yield noMember(
                            field,
                            context.words(field.target()),
                            instance.scope().values().keySet(),
                            context);
                }
                if (lacksRow(instance.rows(), target, field, context)) {
                    yield null;
                }
                yield new Named(found, target.row(), target.sure());
            }
            case Scope.AccountOf account -> {
                Def def = account.members().get(field.name());
                if (def == null) {
                    yield noMember(field, account.name(), account.members().keySet(), context);
                }
                if (lacksRow(account.rows(), target, field, context)) {
                    yield null;
                }
                Def worth = account.worths().get(field.name());
                yield new Named(
                        worth == null ? new Scope.Value(def) : new Scope.Moved(field.name(), def, worth),
                        target.row(),
                        target.sure());
            }
            case Scope.Moved moved -> {
                if (!field.name().equals("worth")) {
                    yield noMember(field, moved.name(), Set.of("worth"), context);
                }
                yield new Named(new Scope.Value(moved.worth()), target.row(), target.sure());
            }
            case Scope.WaterfallOf waterfall -> {
                Scope.Entity found = waterfall.members().get(field.name());
                if (found == null) {
                    yield noMember(field, waterfall.name(), waterfall.members().keySet(), context);
                }
                if (lacksRow(waterfall.rows(), target, field, context)) {
                    yield null;
                }
                yield new Named(found, target.row(), target.sure());
            }
            case Scope.Claimed claimed -> {
                if (!field.name().equals("unpaid")) {
                    yield noMember(field, claimed.name(), Set.of("unpaid"), context);
                }
                yield new Named(new Scope.Value(claimed.unpaid()), target.row(), target.sure());
            }
            case Scope.Broken b -> target;
            case Scope.Value v -> noMembers(field, context);
            case Scope.TableOf t -> noMembers(field, context);
        };
    }

    private @Nullable Named noMember(Expr.Field field, String of, Set<String> members, Context context) {
        world.report(NameFindings.noMember(field.name(), of, members, context.place(field.nameSpan())));
        return null;
    }

    /** It has a value for each row, and neither the text nor the row at hand says which is meant. */
    private boolean lacksRow(@Nullable Rows rows, Named target, Expr.Field field, Context context) {
        if (rows == null || target.row() != null || rows.isOf(context.scope().rows())) {
            return false;
        }
        world.report(
                RowFindings.needsRow(context.words(field.target()), rows.data().name(), context.place(field.target())));
        return true;
    }

    private @Nullable Named noMembers(Expr.Field field, Context context) {
        world.report(NameFindings.noMembers(context.words(field.target()), context.place(field)));
        return null;
    }

    /** A whole instance or account asked for with {@code known}: one of its values stands for it; null when it is none. */
    @Nullable
    Typed standIn(Expr expr, Context context) {
        if (!(Keys.bare(expr) instanceof Expr.Index index) || !(index.target() instanceof Expr.Name name)) {
            return null;
        }
        Scope.Entity entity = context.scope().value(name.name()).orElse(null);
        if (!(entity instanceof Scope.Instance instance) || instance.process()) {
            return null;
        }
        var values = new ArrayList<Def>();
        instance.scope().values().values().forEach(v -> {
            if (v instanceof Scope.Value(var def)
                    && def.rows() != null
                    && !def.type(world.solver).optional()) {
                values.add(def);
            }
        });
        Named named = values.isEmpty() ? null : resolve(index, context);
        return named == null
                ? Typed.BROKEN
                : new Typed(
                        new Node.Ref(values.getFirst().id(), named.row()),
                        Type.number().withOptional(true));
    }
}
