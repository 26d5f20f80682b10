package org.claimstake.world.market;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;
import org.claimstake.world.reading.Trouble.Outcome;
import org.claimstake.world.table.Cell;
import org.claimstake.world.table.NumberText;
import org.claimstake.world.table.Row;
import org.claimstake.world.table.Sheet;

/** Reads the values of a table: a number, a gap that the source names, or something that is told. */
final class CellValues {
    private final Sheet sheet;
    private final Outcome unused;
    private final Consumer<Trouble> troubles;

    CellValues(Sheet sheet, Outcome unused, Consumer<Trouble> troubles) {
        this.sheet = sheet;
        this.unused = unused;
        this.troubles = troubles;
    }

    /** Empty where the cell was told as a trouble; an empty number where it is a gap. */
    Optional<OptionalDouble> read(Row row, int column) {
        Cell cell = row.cell(column);
        if (cell.kind() == Cell.Kind.BLANK || cell.kind() == Cell.Kind.TEXT && GapWords.holds(cell.text())) {
            return Optional.of(OptionalDouble.empty());
        }
        return switch (sheet.number(row, column)) {
            case NumberText.Known(double value) -> Optional.of(OptionalDouble.of(value));
            case NumberText.Blank blank -> Optional.of(OptionalDouble.empty());
            case NumberText.Unclear(String text) ->
                told(row, column, Kind.UNCLEAR_NUMBER, text, "a number that can be read in one way only");
            case NumberText.None(String text) ->
                told(row, column, cell.kind() == Cell.Kind.FAULT ? Kind.FAULT : Kind.NUMBER, text, "a number");
        };
    }

    private Optional<OptionalDouble> told(Row row, int column, Kind kind, String found, String expected) {
        troubles.accept(Trouble.of(kind, sheet.where(row, column), found, expected, unused));
        return Optional.empty();
    }
}
