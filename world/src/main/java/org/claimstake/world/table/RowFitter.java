package org.claimstake.world.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;
import org.claimstake.world.reading.Trouble.Outcome;
import org.claimstake.world.reading.Trouble.Where;

/**
 * Gives rows the width of the header. Short rows that follow one another and make up one row are that row, split over
 * lines: they are put together again, and the parts named. What does not fit is left out, and named.
 */
final class RowFitter {
    private final Where table;
    private final int width;
    private final boolean mends;
    private final Consumer<Row> rows;
    private final Consumer<Trouble> troubles;
    private final List<Row> parts = new ArrayList<>();
    private long rowsIn;

    /** @param mends whether short rows may be parts of one; a sheet simply has blank cells there */
    RowFitter(Where table, int width, boolean mends, Consumer<Row> rows, Consumer<Trouble> troubles) {
        this.table = table;
        this.width = width;
        this.mends = mends;
        this.rows = rows;
        this.troubles = troubles;
    }

    void take(Row row) {
        rowsIn++;
        int cells = filledWidth(row);
        if (cells > width) {
            leaveOutParts();
            leaveOut(row, cells);
        } else if (!mends || row.cells().size() >= width) {
            leaveOutParts();
            rows.accept(sized(row));
        } else {
            takePart(row);
        }
    }

    /** The rows taken, split ones by their parts. */
    long finish() {
        leaveOutParts();
        return rowsIn;
    }

    private void takePart(Row row) {
        if (!parts.isEmpty() && joinedWidth() + row.cells().size() - 1 > width) {
            leaveOutParts();
        }
        parts.add(row);
        if (parts.size() > 1 && joinedWidth() == width) {
            Row first = parts.getFirst();
            for (Row part : parts.subList(1, parts.size())) {
                troubles.accept(Trouble.of(
                        Kind.SPLIT,
                        table.withRow(part.number()),
                        part.text(0),
                        "row " + first.number(),
                        Outcome.JOINED));
            }
            rows.accept(new Row(first.number(), joined()));
            parts.clear();
        }
    }

    private int joinedWidth() {
        int cells = 1;
        for (Row part : parts) {
            cells += part.cells().size() - 1;
        }
        return cells;
    }

    private List<Cell> joined() {
        var cells = new ArrayList<>(parts.getFirst().cells());
        for (Row part : parts.subList(1, parts.size())) {
            String text = cells.removeLast().text() + " " + part.text(0);
            cells.add(Cell.text(text));
            cells.addAll(part.cells().subList(1, part.cells().size()));
        }
        return cells;
    }

    private void leaveOutParts() {
        parts.forEach(part -> leaveOut(part, part.cells().size()));
        parts.clear();
    }

    private void leaveOut(Row row, int cells) {
        troubles.accept(Trouble.of(
                Kind.WIDTH, table.withRow(row.number()), cells + " cells", width + " cells", Outcome.LEFT_OUT));
    }

    private static int filledWidth(Row row) {
        int cells = row.cells().size();
        while (cells > 0 && row.cell(cells - 1).isBlank()) {
            cells--;
        }
        return cells;
    }

    private Row sized(Row row) {
        if (row.cells().size() == width) {
            return row;
        }
        var cells = new ArrayList<Cell>(width);
        for (int column = 0; column < width; column++) {
            cells.add(row.cell(column));
        }
        return new Row(row.number(), cells);
    }
}
