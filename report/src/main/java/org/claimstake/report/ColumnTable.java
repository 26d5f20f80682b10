package org.claimstake.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs side by side on a terminal: a row for each value, a column for each run. Where that is too wide, the runs stand
 * below one another, value by value.
 */
final class ColumnTable {
    private ColumnTable() {}

    static List<String> of(List<Answer.Column> runs, Look look) {
        List<SideBySide> rows = SideBySide.of(runs);
        List<String> wide = wide(runs, rows, true);
        if (fits(wide, look)) {
            return wide;
        }
        // of two deals all measures are told, and a line each is what a reader can look through
        List<String> bare = runs.stream().anyMatch(Answer.Column::isDifference) ? wide(runs, rows, false) : wide;
        return fits(bare, look) ? bare : narrow(runs, rows);
    }

    private static boolean fits(List<String> lines, Look look) {
        return lines.stream().allMatch(line -> Columns.width(line) <= look.width());
    }

    private static List<String> wide(List<Answer.Column> runs, List<SideBySide> rows, boolean titles) {
        var right = new boolean[runs.size() + 3];
        Arrays.fill(right, 2, runs.size() + 2, true);
        var columns = new Columns(right);
        var head = new ArrayList<String>(List.of("", ""));
        runs.forEach(run -> head.add(run.label()));
        head.add("");
        columns.add(head);
        for (SideBySide row : rows) {
            var cells = new ArrayList<String>(
                    List.of(row.first().name(), titles ? row.first().title() : ""));
            cells.addAll(row.cells());
            cells.add(row.unit());
            columns.add(cells);
        }
        return columns.lines();
    }

    private static List<String> narrow(List<Answer.Column> runs, List<SideBySide> rows) {
        var columns = new Columns(false, true, false);
        for (SideBySide row : rows) {
            for (int i = 0; i < runs.size(); i++) {
                columns.add("  " + runs.get(i).label(), row.cells().get(i), row.unit());
            }
        }
        List<String> told = columns.lines();
        var lines = new ArrayList<String>();
        for (int i = 0; i < rows.size(); i++) {
            Answer.Entry first = rows.get(i).first();
            lines.add(first.name() + (first.title().isEmpty() ? "" : "  " + first.title()));
            lines.addAll(told.subList(i * runs.size(), (i + 1) * runs.size()));
        }
        return lines;
    }
}
