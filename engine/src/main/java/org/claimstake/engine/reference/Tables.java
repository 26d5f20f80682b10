package org.claimstake.engine.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.claimstake.language.plan.Axis;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.ValueType;

/** The plan's tables as arrays, and their rows found by key and by date. */
public final class Tables {
    private static final int[] NONE = {};

    private final Axis axis;
    private final List<Plan.Table> tables;
    private final double[][][] values; // [table][column][row]
    private final int[][][][] lists; // [table][column][row][words]
    private final int[][] rowOfText; // [table][place in the texts], -1 for none
    private final int[][] everyRow; // [table][row], those of tables read by date
    private final List<Map<List<Double>, int[]>> rowsOfFields; // [table] by the parts of the key but a date

    Tables(Plan plan) {
        axis = plan.axis();
        tables = plan.tables();
        values = tables.stream()
                .map(table -> table.columns().stream().map(Tables::values).toArray(double[][]::new))
                .toArray(double[][][]::new);
        lists = tables.stream()
                .map(table -> table.columns().stream().map(Tables::lists).toArray(int[][][]::new))
                .toArray(int[][][][]::new);
        everyRow = tables.stream().map(Tables::everyRow).toArray(int[][]::new);
        rowsOfFields = tables.stream().map(Tables::rowsOfFields).toList();
        rowOfText = tables.stream().map(table -> rowOfText(table, plan.texts())).toArray(int[][]::new);
    }

    int rows(int table) {
        return tables.get(table).rows();
    }

    double value(int table, int column, int row) {
        return values[table][column][row];
    }

    boolean holds(int table, int column, int row, int word) {
        for (int each : lists[table][column][row]) {
            if (each == word) {
                return true;
            }
        }
        return false;
    }

    /** The row whose key is this text; -1 for none. */
    int byKey(int table, int text) {
        return rowOfText[table][text];
    }

    /** The first row of the period that holds the date; where asked, else the nearest earlier one; -1 for none. */
    int byDate(int table, double date, boolean orLast) {
        double[] dates = values[table][tables.get(table).dateColumn()];
        return nearest(dates, everyRow[table], date, orLast);
    }

    private int nearest(double[] dates, int[] rows, double date, boolean orLast) {
        double period = period(date);
        int earlier = -1;
        for (int row : rows) {
            double other = period(dates[row]);
            if (other == period) {
                return row;
            }
            if (other < period && (earlier < 0 || dates[row] > dates[earlier])) {
                earlier = row;
            }
        }
        return orLast ? earlier : -1;
    }

    /** As {@link #byDate}, among the rows that have the other parts of the key; a missing part finds none. */
    int byFields(int table, double[] parts, boolean orLast) {
        Plan.Table data = tables.get(table);
        List<Double> others = new ArrayList<>();
        double date = Double.NaN;
        for (int i = 0; i < parts.length; i++) {
            if (Double.isNaN(parts[i])) {
                return -1;
            }
            if (isDate(data, data.keyFields().get(i))) {
                date = parts[i];
            } else {
                others.add(parts[i]);
            }
        }
        int[] rows = rowsOfFields.get(table).getOrDefault(others, NONE);
        if (Double.isNaN(date)) {
            return rows.length == 0 ? -1 : rows[0];
        }
        return nearest(values[table][dateField(data)], rows, date, orLast);
    }

    private static boolean isDate(Plan.Table table, int column) {
        return table.columns().get(column).type().sort() == ValueType.Sort.DATE;
    }

    private static int dateField(Plan.Table table) {
        return table.keyFields().stream()
                .filter(field -> isDate(table, field))
                .findFirst()
                .orElseThrow();
    }

    /** Rows by the parts of their key but for a date. */
    private static Map<List<Double>, int[]> rowsOfFields(Plan.Table table) {
        Map<List<Double>, List<Integer>> rows = new HashMap<>();
        for (int row = 0; row < table.rows() && !table.keyFields().isEmpty(); row++) {
            List<Double> parts = new ArrayList<>();
            for (int field : table.keyFields()) {
                if (!isDate(table, field)) {
                    parts.add(table.columns().get(field).values().get(row));
                }
            }
            rows.computeIfAbsent(parts, key -> new ArrayList<>()).add(row);
        }
        Map<List<Double>, int[]> arrays = new HashMap<>();
        rows.forEach((parts, of) -> arrays.put(parts, Layout.ints(of)));
        return arrays;
    }

    // unlike the axis' own numbering this tells apart what lies before the axis and behind it
    private double period(double date) {
        return Math.floor((date - axis.first() + 1e-8) / axis.months());
    }

    private static int[] everyRow(Plan.Table table) {
        return table.dateColumn() < 0 ? NONE : IntStream.range(0, table.rows()).toArray();
    }

    private static double[] values(Plan.Column column) {
        return column.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static int[][] lists(Plan.Column column) {
        return column.lists().stream().map(Layout::ints).toArray(int[][]::new);
    }

    private static int[] rowOfText(Plan.Table table, List<String> texts) {
        Map<String, Integer> rows = new HashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            rows.putIfAbsent(table.keys().get(row), row);
        }
        int[] found = new int[texts.size()];
        Arrays.setAll(found, text -> rows.getOrDefault(texts.get(text), -1));
        if (table.keyColumn() >= 0) {
            double[] keys = values(table.columns().get(table.keyColumn()));
            Arrays.fill(found, -1);
            for (int row = keys.length - 1; row >= 0; row--) {
                if (keys[row] >= 0) {
                    found[(int) keys[row]] = row;
                }
            }
        }
        return found;
    }
}
