package org.claimstake.language.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Row;
import org.claimstake.language.plan.ValueType;
import org.claimstake.language.plan.ValueType.Grain;
import org.claimstake.language.syntax.Expr;
import org.jspecify.annotations.Nullable;

/**
 * Which row the brackets behind a table, or behind what has its rows, name: a row of a loop, a key, the parts of a key of
 * several fields, or the period of a date.
 */
final class RowsByKey {
    private final World world;
    private final Checker checker;
    private final Set<Integer> readByDate = new TreeSet<>();

    RowsByKey(World world, Checker checker) {
        this.world = world;
        this.checker = checker;
    }

    /** A row by what stands in the brackets. */
    record Keyed(Row row, boolean sure) {}

    /**
     * @param within the rows the thing has, or null for the table itself
     */
    @Nullable
    Keyed row(Expr.Index index, int table, @Nullable Rows within, Context context) {
        Plan.Table data = world.table(table);
        Expr key = Keys.bare(index.keys().getFirst());
        boolean wholeRow =
                index.keys().size() == 1 && key instanceof Expr.Name name && context.loop(name.name()) != null;
        if (!wholeRow && index.keys().size() != Math.max(1, data.keyFields().size())) {
            world.report(RowFindings.keyParts(
                    data.name(), fieldNames(data), index.keys().size(), context.place(index)));
            return null;
        }
        if (!wholeRow && !data.keyFields().isEmpty()) {
            return byFields(index, table, within, context);
        }
        return switch (key) {
            case Expr.Name name -> {
                Context.Loop loop = context.loop(name.name());
                if (loop != null) {
                    yield loopRow(loop, table, within, name, context);
                }
                Scope.Entity entity = context.scope().value(name.name()).orElse(null);
                yield entity == null && !Names.isBuiltIn(name.name())
                        ? fixed(name.name(), data, within, key, context)
                        : computed(key, table, data, within, context);
            }
            case Expr.Text text -> fixed(text.text(), data, within, key, context);
            case Expr.Number number
            when data.dateColumn() < 0 -> fixed(number.digits().toPlainString(), data, within, key, context);
            default -> computed(key, table, data, within, context);
        };
    }

    private @Nullable Keyed loopRow(
            Context.Loop loop, int table, @Nullable Rows within, Expr.Name name, Context context) {
        if (loop.table() != table) {
            world.report(RowFindings.otherTable(
                    name.name(),
                    world.table(loop.table()).name(),
                    world.table(table).name(),
                    context.place(name)));
            return null;
        }
        boolean sure = within == null || (loop.rows() != null && within.holdsAll(loop.rows())) || loop.slot() > 0;
        return new Keyed(new Row.Slot(loop.slot()), sure);
    }

    private @Nullable Keyed fixed(String word, Plan.Table data, @Nullable Rows within, Expr key, Context context) {
        int row = data.keys().indexOf(word);
        if (row < 0 || data.keyColumn() < 0) {
            world.report(RowFindings.noRow(word, data.name(), data.keys(), context.place(key)));
            return null;
        }
        return new Keyed(new Row.Fixed(row), within == null || within.rows().contains(row));
    }

    private @Nullable Keyed computed(Expr key, int table, Plan.Table data, @Nullable Rows within, Context context) {
        Typed typed = checker.check(key, context, data.dateColumn() >= 0 ? new Type.Day(Grain.DAY, false) : null);
        if (typed.broken()) {
            return null;
        }
        if (typed.type() instanceof Type.Text text && data.keyColumn() >= 0) {
            return new Keyed(
                    new Row.ByKey(table, typed.node()),
                    text.sure() && text.table().equals(data.name()));
        }
        if (typed.type() instanceof Type.Day && data.dateColumn() >= 0) {
            onePerPeriod(table, data, key, context);
            boolean now = typed.node() instanceof Node.Clock(var hand) && hand == Node.Clock.Hand.NOW;
            return new Keyed(new Row.ByDate(table, typed.node(), false), now && within == null && everyPeriod(data));
        }
        world.report(RowFindings.keyDiffers(
                data.name(),
                data.dateColumn() >= 0 ? "a date" : data.keyColumn() >= 0 ? "a key" : "no key",
                checker.fitting().describe(typed.type()),
                key instanceof Expr.Name name && data.keys().contains(name.name()) ? name.name() : "",
                context.place(key)));
        return null;
    }

    /** Has the table a row for each period of the axis? Then the row of this period is not missing. */
    private boolean everyPeriod(Plan.Table data) {
        return data.columns().get(data.dateColumn()).values().stream()
                        .filter(date -> !Double.isNaN(date) && onAxis(date))
                        .map(world.axis::period)
                        .distinct()
                        .count()
                == world.axis.count();
    }

    /** Two rows of one period: which of them is meant would hang on the order of the file. */
    private void onePerPeriod(int table, Plan.Table data, Expr key, Context context) {
        if (!readByDate.add(table)) {
            return;
        }
        int dateField = dateField(data);
        int dateColumn = dateField < 0 ? data.dateColumn() : data.keyFields().get(dateField);
        var seen = new HashMap<List<Double>, Integer>();
        List<Double> dates = data.columns().get(dateColumn).values();
        for (int row = 0; row < dates.size(); row++) {
            double date = dates.get(row);
            if (Double.isNaN(date)) {
                continue;
            }
            // what lies off the axis is only ever the nearest earlier row: one day tells two apart
            boolean on = onAxis(date);
            var place = new ArrayList<Double>();
            for (int field : data.keyFields()) {
                place.add(
                        field == dateColumn
                                ? 0
                                : data.columns().get(field).values().get(row));
            }
            place.add(on ? world.axis.now(world.axis.period(date)) : date);
            Integer before = seen.put(place, row);
            // the same day twice is the same key twice, which is told already
            boolean told = !data.keyFields().isEmpty() && before != null && dates.get(before) == date;
            if (before != null && !told) {
                world.report(RowFindings.periodTwice(
                        data.name(),
                        Calendar.format(dates.get(before)),
                        Calendar.format(date),
                        on ? world.axis.label(world.axis.period(date)) : "",
                        context.place(key)));
                return;
            }
        }
    }

    // ---- keys of several fields

    private static List<String> fieldNames(Plan.Table data) {
        return data.keyFields().stream().map(i -> data.columns().get(i).name()).toList();
    }

    /** Which part of the key is a date; -1 for none. */
    private static int dateField(Plan.Table data) {
        for (int i = 0; i < data.keyFields().size(); i++) {
            if (data.columns().get(data.keyFields().get(i)).type().sort() == ValueType.Sort.DATE) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable Keyed byFields(Expr.Index index, int table, @Nullable Rows within, Context context) {
        Plan.Table data = world.table(table);
        var parts = new ArrayList<Node>();
        boolean fixed = true;
        for (int i = 0; i < index.keys().size(); i++) {
            Node part =
                    part(Keys.bare(index.keys().get(i)), table, data.keyFields().get(i), context);
            if (part == null) {
                return null;
            }
            parts.add(part);
            fixed &= Checker.constant(part) != null;
        }
        int date = dateField(data);
        if (date >= 0) {
            onePerPeriod(table, data, index, context);
        }
        int row = fixed ? find(data, parts) : -1;
        if (row >= 0) {
            return new Keyed(new Row.Fixed(row), within == null || within.rows().contains(row));
        }
        if (fixed && date < 0) {
            String key = index.keys().stream().map(Keys::of).collect(Collectors.joining(","));
            world.report(RowFindings.noRow(key, data.name(), data.keys(), context.place(index)));
            return null;
        }
        return new Keyed(new Row.ByFields(table, parts, false), false);
    }

    /** One part of a key in brackets: a row of a loop, a name in sight, or a word of the column. Null when reported. */
    private @Nullable Node part(Expr key, int table, int column, Context context) {
        Plan.Column data = world.table(table).columns().get(column);
        Type wanted = world.tables.get(table).types().get(column).withOptional(false);
        boolean word = key instanceof Expr.Text
                || key instanceof Expr.Name(var span, var name)
                        && context.loop(name) == null
                        && !Names.isBuiltIn(name)
                        && context.scope().value(name).isEmpty();
        if (word && wanted instanceof Type.Text) {
            String text = key instanceof Expr.Text(var span, var quoted) ? quoted : ((Expr.Name) key).name();
            double id = world.textId(text);
            if (!data.values().contains(id)) {
                List<String> there = data.values().stream()
                        .distinct()
                        .map(value -> world.texts.get(value.intValue()))
                        .toList();
                world.report(RowFindings.noRow(
                        text, world.table(table).name() + "." + data.name(), there, context.place(key)));
                return null;
            }
            return new Node.Constant(id);
        }
        Typed typed = checker.check(key, context, wanted);
        boolean fits = switch (wanted) {
            case Type.Text t -> typed.type() instanceof Type.Text;
            case Type.Day d -> typed.type() instanceof Type.Day;
            case Type.Choice choice ->
                typed.type() instanceof Type.Choice given && given.words().equals(choice.words());
            case Type.Num num -> typed.type() instanceof Type.Num given && world.solver.equal(num.unit(), given.unit());
            case Type.Truth t -> false;
            case Type.Words w -> false;
            case Type.Broken b -> false;
        };
        if (!fits && !typed.broken()) {
            world.report(RowFindings.keyDiffers(
                    world.table(table).name(),
                    "its `" + data.name() + "`, " + checker.fitting().describe(wanted),
                    checker.fitting().describe(typed.type()),
                    "",
                    context.place(key)));
        }
        return fits ? typed.node() : null;
    }

    /** The row of these parts, a date being that very day or else its period; -1 for none. */
    private int find(Plan.Table data, List<Node> parts) {
        int inPeriod = -1;
        for (int row = 0; row < data.rows(); row++) {
            boolean same = true;
            boolean near = true;
            for (int i = 0; i < parts.size(); i++) {
                Plan.Column column = data.columns().get(data.keyFields().get(i));
                double held = column.values().get(row);
                double asked = Objects.requireNonNull(Checker.constant(parts.get(i)));
                same &= held == asked;
                near &= held == asked
                        || column.type().sort() == ValueType.Sort.DATE
                                && world.axis.period(held) == world.axis.period(asked)
                                && onAxis(asked);
            }
            if (same) {
                return row;
            }
            inPeriod = near ? row : inPeriod;
        }
        return inPeriod;
    }

    private boolean onAxis(double date) {
        int period = world.axis.period(date);
        return period >= 0 && period < world.axis.count();
    }

    /** {@code prices[now].usd otherwise last}: the nearest earlier row. */
    Typed orLast(Typed value, Expr.Otherwise text, Context context) {
        if (value.node() instanceof Node.Cell(var table, var column, Row.ByDate(var t, var date, var orLast))) {
            return new Typed(
                    new Node.Cell(table, column, new Row.ByDate(t, date, true)),
                    value.type().withOptional(false));
        }
        if (value.node() instanceof Node.Cell(var table, var column, Row.ByFields(var t, var parts, var orLast))
                && dateField(world.table(t)) >= 0) {
            return new Typed(
                    new Node.Cell(table, column, new Row.ByFields(t, parts, true)),
                    value.type().withOptional(false));
        }
        world.report(ValueFindings.noLast(context.words(text.value()), context.place(text)));
        return Typed.BROKEN;
    }
}
