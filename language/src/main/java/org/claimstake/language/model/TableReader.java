package org.claimstake.language.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.ValueType;
import org.claimstake.language.source.CaseText;
import org.claimstake.language.source.Filler;
import org.claimstake.language.syntax.Declaration;
import org.claimstake.language.syntax.Expr;
import org.claimstake.language.syntax.TypeText;
import org.jspecify.annotations.Nullable;

/**
 * A declared table, read from its file, typed column by column, filtered by its own {@code where}.
 */
final class TableReader {
    private static final String ROW = "its row";
    private final World world;
    private final Checker checker;
    private final TypeReader types;
    private final Changes changes;
    private final Fillings fillings;
    /** By the place of the column. */
    private final Map<Integer, Fillings.Fill> fills = new LinkedHashMap<>();
    /** What the cells of these columns rest on, one for each row of the file. */
    private final Map<Integer, List<Plan.Ground>> filled = new LinkedHashMap<>();

    TableReader(World world, Checker checker, TypeReader types, Changes changes, Fillings fillings) {
        this.fillings = fillings;
        this.changes = changes;
        this.world = world;
        this.checker = checker;
        this.types = types;
    }

    /** Registers the table; false when it could not be read. */
    boolean read(Declaration.Table table, Scope scope) {
        // its columns could not be read, and that is told
        if (table.columns().isEmpty() && table.file() == null && world.findings.count() > 0) {
            return false;
        }
        var inText = new TextRows(world, checker, table, scope);
        CaseText.RawTable raw = table.file() == null
                ? inText.raw()
                : world.text.table(table.file().text(), scope.place(table.file().span()), world.findings);
        if (raw == null) {
            return false;
        }
        var columns = new ArrayList<CellReader>();
        boolean complete = true;
        for (int i = 0; i < table.columns().size(); i++) {
            Declaration.Column column = table.columns().get(i);
            if (FieldKey.is(column)) {
                columns.add(reader(column, types.read(column.type(), scope)));
            } else if (column.fill() != null) {
                complete &= filled(i, table, column.fill(), scope, columns);
            } else if (table.file() == null) {
                TypeReader.Declared declared = types.read(column.type(), scope);
                columns.add(reader(column, declared));
                inText.read(i, columns.getLast(), declared.type());
                complete &= !(declared.type() instanceof Type.Broken);
            } else {
                complete &= column(column, raw, scope, columns);
            }
        }
        if (!complete) {
            return false;
        }
        return register(table, raw, columns, scope);
    }

    /** A column that is filled when the rows have their names; false when a finding was made. */
    private boolean filled(int place, Declaration.Table table, Expr.Call call, Scope scope, List<CellReader> columns) {
        Declaration.Column column = table.columns().get(place);
        Fillings.Fill fill = fillings.read(table, column, call, scope);
        if (fill == null) {
            return false;
        }
        columns.add(new CellReader(world, column, fill.type(), null, false, ";"));
        fills.put(place, fill);
        return true;
    }

    private boolean column(Declaration.Column column, CaseText.RawTable raw, Scope scope, List<CellReader> columns) {
        String name =
                column.from() == null ? column.name().name() : column.from().text();
        int place = raw.header().indexOf(name);
        if (place < 0) {
            world.report(DataFindings.missingColumn(
                    name,
                    raw.file(),
                    raw.header(),
                    scope.place(
                            (column.from() == null
                                    ? column.name().span()
                                    : column.from().span()))));
            return false;
        }
        TypeReader.Declared declared = types.read(column.type(), scope);
        if (declared.type() instanceof Type.Broken) {
            return false;
        }
        CellReader reader = reader(column, declared);
        for (CaseText.RawRow row : raw.rows()) {
            reader.read(
                    place < row.cells().size() ? row.cells().get(place) : "",
                    raw.file() + " line " + row.line() + ", column " + name);
        }
        columns.add(reader);
        return true;
    }

    private CellReader reader(Declaration.Column column, TypeReader.Declared declared) {
        String separator = column.type().kind() instanceof TypeText.OfList(var e, var by) && by != null ? by : ";";
        return new CellReader(
                world, column, declared.type(), declared.form(), TypeReader.takesFileWords(column.type()), separator);
    }

    private boolean register(Declaration.Table table, CaseText.RawTable raw, List<CellReader> readers, Scope scope) {
        int key = -1;
        int date = -1;
        @Nullable List<Integer> fields = List.of();
        for (int i = 0; i < table.columns().size(); i++) {
            TypeText.Kind kind = table.columns().get(i).type().kind();
            if (kind instanceof TypeText.OfKey(var of, var names) && of == null) {
                // a second one finds no rows, and holds its fields all the same
                List<Integer> together = of(table, i, raw, readers, scope);
                fields = key < 0 || together == null ? together : fields;
                key = key < 0 ? i : key;
            }
            if (date < 0 && (kind instanceof TypeText.OfDate || kind instanceof TypeText.OfYear)) {
                date = i;
            }
        }
        if (fields == null) {
            return false;
        }
        if (key >= 0) {
            date = -1;
        }
        if (!fill(table, raw, readers, new Key(key, date, fields))) {
            return false;
        }
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < raw.rows().size(); i++) {
            all.add(i);
        }
        var by = new Key(key, date, fields);
        World.TableData read = data(table, readers, all, by);
        if (table.where() != null) {
            // what the condition reads is the table as the file has it, which no plan needs to know
            int whole = world.tables.size();
            world.tables.add(read);
            scope.values().put(table.name().name(), new Scope.TableOf(whole));
            List<Integer> kept = filter(table, table.where(), whole, all, scope);
            world.tables.removeLast();
            if (kept != null) {
                read = data(table, readers, kept, by).withKeys(read.data().keys());
                all = kept;
            }
        }
        int index = world.table(read);
        scope.values().put(table.name().name(), new Scope.TableOf(index));
        return uniqueKeys(raw, index, key, table, all);
    }

    /** Fills what is filled from outside; false when a finding was made. */
    private boolean fill(Declaration.Table table, CaseText.RawTable raw, List<CellReader> readers, Key by) {
        if (fills.isEmpty()) {
            return true;
        }
        List<String> named = named(readers, by);
        var keys = new ArrayList<String>();
        for (int row = 0; row < raw.rows().size(); row++) {
            keys.add(Normalizer.normalize(
                    named == null ? String.valueOf(row + 1) : named.get(row), Normalizer.Form.NFC));
        }
        var rows = new Filler.Rows(table.name().name(), keys, words(table, raw));
        fills.forEach((place, fill) -> {
            List<Plan.Ground> grounds = fillings.fill(fill, rows, readers.get(place));
            if (grounds != null) {
                filled.put(place, grounds);
            }
        });
        return filled.size() == fills.size();
    }

    /** The columns by the names that the case gives them, then those of the file that it does not name. */
    private static Map<String, List<String>> words(Declaration.Table table, CaseText.RawTable raw) {
        Map<String, List<String>> ofFile = Filler.columns(raw);
        var words = new LinkedHashMap<String, List<String>>();
        for (Declaration.Column column : table.columns()) {
            String name =
                    column.from() == null ? column.name().name() : column.from().text();
            List<String> cells = column.fill() == null ? ofFile.get(name) : null;
            if (cells != null) {
                words.put(column.name().name(), cells);
            }
        }
        ofFile.forEach(words::putIfAbsent);
        return words;
    }

    /** By what rows are found: columns, -1 for none. */
    private record Key(int key, int date, List<Integer> fields) {}

    /** The fields of a key of several, with their values put together; none for a key of one, null when reported. */
    private @Nullable List<Integer> of(
            Declaration.Table table, int key, CaseText.RawTable raw, List<CellReader> readers, Scope scope) {
        Declaration.Column column = table.columns().get(key);
        if (!FieldKey.is(column)) {
            return List.of();
        }
        var fieldKey = new FieldKey(world, table, scope);
        List<Integer> fields = fieldKey.fields(column, readers);
        if (fields != null) {
            fieldKey.fill(readers.get(key), fields.stream().map(readers::get).toList(), raw);
        }
        return fields;
    }

    private static int line(CaseText.RawTable raw, List<Integer> kept, int row) {
        return raw.rows().get(kept.get(row)).line();
    }

    private boolean uniqueKeys(CaseText.RawTable raw, int index, int key, Declaration.Table table, List<Integer> kept) {
        if (key < 0) {
            return true;
        }
        Map<String, Integer> first = new HashMap<>();
        Set<String> told = new HashSet<>();
        List<String> keys = world.table(index).keys();
        String column = table.columns().get(key).name().name();
        for (int row = 0; row < keys.size(); row++) {
            Integer before = first.putIfAbsent(keys.get(row), row);
            if (before != null && told.add(keys.get(row))) {
                world.report(DataFindings.keyTwice(
                        keys.get(row), column, raw.file(), line(raw, kept, before), line(raw, kept, row)));
            }
        }
        return true;
    }

    private World.TableData data(Declaration.Table table, List<CellReader> readers, List<Integer> rows, Key by) {
        var columns = new ArrayList<Plan.Column>();
        var columnTypes = new ArrayList<Type>();
        List<String> named = named(readers, by);
        var changed = new HashMap<String, Changes.Rests>();
        for (int i = 0; i < readers.size(); i++) {
            CellReader reader = readers.get(i);
            Type type = sure(reader.type(), reader, rows);
            columnTypes.add(type);
            List<List<Integer>> lists = type instanceof Type.Words
                    ? rows.stream().map(r -> reader.lists().get(r)).toList()
                    : List.of();
            columns.add(new Plan.Column(
                    table.columns().get(i).name().name(),
                    Kinds.of(type, reader.form(), world.solver),
                    values(
                            table.name().name(),
                            table.columns().get(i).name().name(),
                            reader,
                            type,
                            rows,
                            named,
                            changed),
                    lists));
        }
        List<String> keys = rows.stream()
                .map(r -> named == null ? String.valueOf(r + 1) : named.get(r))
                .map(word -> Normalizer.normalize(word, Normalizer.Form.NFC))
                .toList();
        var data = new Plan.Table(table.name().name(), keys, columns, by.key(), by.date(), by.fields());
        if (!changed.isEmpty()) {
            world.changedCells.put(data, changed);
        }
        if (!filled.isEmpty()) {
            var grounds = new LinkedHashMap<Integer, List<Plan.Ground>>();
            filled.forEach((column, all) ->
                    grounds.put(column, rows.stream().map(all::get).toList()));
            world.filledCells.put(data, grounds);
        }
        return new World.TableData(data, columnTypes, keys);
    }

    /** Every value of a `key of` column names a row there, or reading it may find none. */
    private Type sure(Type type, CellReader reader, List<Integer> rows) {
        if (!(type instanceof Type.Text text) || text.table().isEmpty()) {
            return type;
        }
        List<String> keys = world.ownTables().stream()
                .map(World.TableData::data)
                .filter(t -> t.name().equals(text.table()))
                .findFirst()
                .map(Plan.Table::keys)
                .orElse(List.of());
        var known = new HashSet<>(keys);
        boolean all = rows.stream()
                .map(r -> reader.values().get(r))
                .allMatch(v -> !Double.isNaN(v) && known.contains(world.texts.get(v.intValue())));
        return new Type.Text(text.table(), all, text.optional());
    }

    /** The column's values with the scenario's changes of single cells. */
    private List<Double> values(
            String table,
            String column,
            CellReader reader,
            Type type,
            List<Integer> rows,
            @Nullable List<String> named,
            Map<String, Changes.Rests> changed) {
        return rows.stream()
                .map(r -> named == null
                        ? reader.values().get(r)
                        : changes.cell(
                                table, named.get(r), column, reader.values().get(r), type, checker, changed))
                .toList();
    }

    /** What every row read is called: by its key, else by its date where each has one of its own; null without either. */
    private @Nullable List<String> named(List<CellReader> readers, Key by) {
        if (by.key() >= 0) {
            return readers.get(by.key()).values().stream()
                    .map(text -> world.texts.get(text.intValue()))
                    .toList();
        }
        if (by.date() < 0) {
            return null;
        }
        CellReader dates = readers.get(by.date());
        if (dates.values().stream().anyMatch(date -> Double.isNaN(date))) {
            return null;
        }
        List<String> words =
                dates.values().stream().map(date -> dateOf(dates, date)).toList();
        return new HashSet<>(words).size() == words.size() ? words : null;
    }

    private static String dateOf(CellReader dates, double date) {
        boolean year = dates.type() instanceof Type.Day day && day.grain() == ValueType.Grain.YEAR;
        return year ? String.valueOf(Calendar.year(date)) : Calendar.format(date);
    }

    /** Null when the condition could not be decided. */
    private @Nullable List<Integer> filter(
            Declaration.Table table, Expr where, int index, List<Integer> all, Scope scope) {
        List<String> columns =
                world.table(index).columns().stream().map(Plan.Column::name).toList();
        Context context = Context.of(scope, table.name().name(), null, List.of(), Context.Mode.LINE)
                .withLoop(new Context.Loop(ROW, 1, index, null, Set.of()));
        Folds.Conditions conditions = checker.folds().conditions(Columns.ofRow(where, columns, ROW), context);
        return conditions == null ? null : decide(world, conditions, 1, all, scope, where);
    }

    /** The rows for which a condition on columns and constants holds; null when it reads anything else. */
    static @Nullable List<Integer> decide(
            World world, Folds.Conditions conditions, int slot, List<Integer> rows, Scope scope, Expr where) {
        var kept = new ArrayList<Integer>();
        try {
            int[] slots = new int[slot + 1];
            java.util.Arrays.fill(slots, -1);
            var eval = new RowEval(world, slots);
            for (int row : rows) {
                slots[slot] = row;
                boolean holds = (conditions.where() == null || eval.value(conditions.where()) == 1)
                        && (conditions.asked() == null || eval.value(conditions.asked()) == 1);
                if (holds) {
                    kept.add(row);
                }
            }
        } catch (RowEval.NotConstant notConstant) {
            world.report(RowFindings.columnsOnly(scope.file().slice(where.span()), scope.place(where.span())));
            return null;
        }
        return kept;
    }
}
