package org.claimstake.world.table;

import java.util.List;

/**
 * One row of a table.
 *
 * @param number the line of the text, or the row of the sheet, where it begins, from 1
 * @param cells from left to right
 */
public record Row(long number, List<Cell> cells) {
    public Row {
        cells = List.copyOf(cells);
    }

    /** The cell of a column counted from 0; blank beyond the last. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    /** The text of a cell, empty when it is blank. */
    public String text(int column) {
        return cell(column).text();
    }

    boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }

    int filled() {
        return (int) cells.stream().filter(cell -> !cell.isBlank()).count();
    }
}
