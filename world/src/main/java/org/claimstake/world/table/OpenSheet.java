package org.claimstake.world.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.claimstake.world.reading.DecimalMark;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Where;

/**
 * A table whose header has been found and whose rows are still to be gone through, one at a time: a register of hundreds of
 * thousands of rows never stands in memory whole.
 */
public final class OpenSheet {
    private final Where table;
    private final RowSource source;
    private final Header header;
    private final boolean text;
    private final Optional<DecimalMark> decimal;
    private final String form;

    OpenSheet(Where table, RowSource source, Header header, boolean text, Optional<DecimalMark> decimal, String form) {
        this.table = table;
        this.source = source;
        this.header = header;
        this.text = text;
        this.decimal = decimal;
        this.form = form;
    }

    /**
     * A table that stands in no text and no workbook: the points of a shape file with their attributes.
     *
     * @param table the file and its layer
     * @param columns the names of the columns, each once
     * @param rows numbered as the features are
     * @param form for a receipt: "GeoJSON"
     */
    public static OpenSheet of(Where table, List<String> columns, List<Row> rows, String form) {
        List<Row> copy = List.copyOf(rows);
        RowSource source = (sink, troubles) -> {
            boolean more = true;
            for (int i = 0; more && i < copy.size(); i++) {
                more = sink.take(copy.get(i));
            }
        };
        var header = new Header(columns, Optional.empty(), 0, 0, false, List.of());
        return new OpenSheet(table, source, header, false, Optional.of(DecimalMark.POINT), form);
    }

    public String file() {
        return table.file();
    }

    public List<String> columns() {
        return header.columns();
    }

    /** See {@link Sheet#column(String)}. */
    public int column(String wanted) {
        return Columns.find(header.columns(), wanted);
    }

    /** In what form the file was, for a receipt: "CSV, UTF-8, cells parted by ;, decimal comma". */
    public String form() {
        return form;
    }

    public Where where(Row row, int column) {
        return new Where(
                table.file(), table.part(), row.number(), header.columns().get(column));
    }

    public Where where(Row row) {
        return table.withRow(row.number());
    }

    /** A cell as a number, by the decimal mark of this table. */
    public NumberText number(Row row, int column) {
        return NumberText.of(row.cell(column), decimal);
    }

    /**
     * Goes through the rows below the header, each as wide as the header.
     *
     * @param rows takes each row
     * @param troubles takes what was met, and each row that was left out or joined to another
     * @return how many rows there are: those taken, and those named as left out or joined
     */
    public long each(Consumer<Row> rows, Consumer<Trouble> troubles) {
        var fitter = new RowFitter(table, header.columns().size(), text, rows, troubles);
        source.each(
                row -> {
                    if (row.number() > header.last()) {
                        fitter.take(row);
                    }
                    return true;
                },
                troubles);
        return fitter.finish();
    }

    /** All rows at once. */
    Sheet sheet(Consumer<Trouble> troubles) {
        var rows = new ArrayList<Row>();
        each(rows::add, troubles);
        return new Sheet(table.file(), table.part(), header.columns(), header.units(), decimal, rows);
    }
}
