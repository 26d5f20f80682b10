package org.claimstake.checks.generated;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one table of a draft: its file, with cells left empty here and there.
 *
 * @param columns of numbers, in order; each is a column {@code c…} of the file
 * @param keys    one a row
 * @param cells   [row][column], {@code null} where it is not known
 */
record Rows(List<Column> columns, List<String> keys, List<Map<String, BigDecimal>> cells) {
    static final String FILE = "fields.csv";

    record Column(String name, Quantity quantity, boolean mayBeMissing) {}

    Rows {
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
        cells = List.copyOf(cells);
    }

    /** The columns as the text declares them. */
    List<Piece> declared() {
        var pieces = new ArrayList<Piece>();
        for (Column column : columns) {
            pieces.add(Piece.words("\n  " + column.name + " : "));
            pieces.add(new Piece.ColumnUnit(column.quantity));
            pieces.add(Piece.words(column.mayBeMissing ? "?" : ""));
        }
        return pieces;
    }

    /** The file's lines. */
    String[] lines(Style style) {
        var lines = new ArrayList<String>();
        lines.add("id," + columns.stream().map(Column::name).collect(Collectors.joining(",")));
        for (int row = 0; row < keys.size(); row++) {
            Map<String, BigDecimal> known = cells.get(row);
            lines.add(keys.get(row) + ","
                    + columns.stream()
                            .map(column -> cell(known.get(column.name), column.quantity, style))
                            .collect(Collectors.joining(",")));
        }
        return lines.toArray(String[]::new);
    }

    private static String cell(@Nullable BigDecimal value, Quantity quantity, Style style) {
        return value == null ? "" : style.cell(value, quantity);
    }

    /** The same rows in another order. */
    Rows reordered(List<Integer> order) {
        return new Rows(
                columns,
                order.stream().map(keys::get).toList(),
                order.stream().map(cells::get).toList());
    }

    Rows without(int row) {
        var left = new ArrayList<Integer>();
        for (int i = 0; i < keys.size(); i++) {
            if (i != row) {
                left.add(i);
            }
        }
        return reordered(left);
    }
}
