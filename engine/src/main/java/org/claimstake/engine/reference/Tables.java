package org.claimstake.engine.reference;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimstake.language.plan.Axis;
import org.claimstake.language.plan.Plan;

/** The plan's tables as arrays, and their rows found by key and by date. */
final class Tables {
    private final Axis axis;
    private final List<Plan.Table> tables;
    private final double[][][] values; // [table][column][row]
    private final int[][][][] lists; // [table][column][row][words]
    private final int[][] rowOfText; // [table][place in the texts], -1 for none

    Tables(Plan plan) {
        axis = plan.axis();
        tables = plan.tables();
        values = tables.stream()
                .map(table -> table.columns().stream().map(Tables::values).toArray(double[][]::new))
                .toArray(double[][][]::new);
        lists = tables.stream()
                .map(table -> table.columns().stream().map(Tables::lists).toArray(int[][][]::new))
                .toArray(int[][][][]::new);
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
        double period = period(date);
        int earlier = -1;
        for (int row = 0; row < dates.length; row++) {
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

    // unlike the axis' own numbering this tells apart what lies before the axis and behind it
    private double period(double date) {
        return Math.floor((date - axis.first() + 1e-8) / axis.months());
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
