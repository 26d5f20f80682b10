package org.claimstake.world.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Cells merged into one.
 *
 * @param firstRow from 1, as rows are numbered
 * @param lastRow from 1
 * @param firstColumn from 0
 * @param lastColumn from 0
 */
record Span(long firstRow, long lastRow, int firstColumn, int lastColumn) {

    boolean isWide() {
        return lastColumn > firstColumn;
    }

    /**
     * The rows as a person sees them, with the value of merged cells in each of them. A row whose only text is merged over
     * the whole table is a title, and stays as it is.
     */
    static List<Row> spread(List<Row> rows, List<Span> spans) {
        var spread = new ArrayList<Row>();
        for (Row row : rows) {
            var cells = new ArrayList<>(row.cells());
            if (row.filled() > 1) {
                spans.forEach(span -> span.fill(row.number(), cells, rows));
            }
            spread.add(new Row(row.number(), cells));
        }
        return spread;
    }

    private void fill(long row, List<Cell> cells, List<Row> rows) {
        if (row < firstRow || row > lastRow) {
            return;
        }
        Cell value = rows.stream()
                .filter(other -> other.number() == firstRow)
                .findFirst()
                .map(first -> first.cell(firstColumn))
                .orElse(Cell.BLANK);
        while (cells.size() <= lastColumn) {
            cells.add(Cell.BLANK);
        }
        for (int column = firstColumn; column <= lastColumn; column++) {
            cells.set(column, value);
        }
    }
}
