package org.claimstake.world.table;

import java.util.List;
import java.util.Optional;
import org.claimstake.world.reading.DecimalMark;
import org.claimstake.world.reading.Trouble.Where;

/**
 * A table: named columns and rows of cells that know where they stand.
 *
 * @param file the name of the file as its reader was told
 * @param name the sheet of a workbook, empty for a text
 * @param columns the names of the columns, each once
 * @param units the units below the header as they stand there, in the order of the columns, if there is such a row
 * @param decimal the decimal mark of numbers kept as text, where it is told or known from the numbers themselves
 * @param rows the rows, each as wide as the header
 */
public record Sheet(
        String file,
        String name,
        List<String> columns,
        Optional<List<String>> units,
        Optional<DecimalMark> decimal,
        List<Row> rows) {
    public Sheet {
        columns = List.copyOf(columns);
        units = units.map(List::copyOf);
        rows = List.copyOf(rows);
    }

    /** The place of a column counted from 0, or -1; capitals and blanks around the name do not matter. */
    public int column(String wanted) {
        return Columns.find(columns, wanted);
    }

    public Where where(Row row, int column) {
        return new Where(file, name, row.number(), columns.get(column));
    }

    /** A cell as a number, by the decimal mark of this sheet. */
    public NumberText number(Row row, int column) {
        return NumberText.of(row.cell(column), decimal);
    }

    /** The unit of a column, without the brackets around it; empty when there is none. */
    public String unit(int column) {
        String unit = units.map(all -> all.get(column)).orElse("");
        boolean bracketed = unit.length() > 1 && "([".indexOf(unit.charAt(0)) >= 0;
        return bracketed ? unit.substring(1, unit.length() - 1).strip() : unit;
    }
}
