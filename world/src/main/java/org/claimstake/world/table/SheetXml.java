package org.claimstake.world.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;
import org.claimstake.world.reading.Trouble.Outcome;
import org.claimstake.world.reading.Trouble.Where;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The rows of a worksheet, from its XML as it goes by (ECMA-376 part 1, 18.3): a sheet never stands in memory whole. */
final class SheetXml extends DefaultHandler {
    /** The last column that a workbook can have is XFD. */
    private static final int COLUMNS = 16_384;

    private static final double LONGEST_PLAIN = 1e15;
    private static final double SHORTEST_PLAIN = 1e-9;

    /** Thrown when no more rows are wanted. */
    static final class Enough extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    /** The parts of a workbook that all its sheets share. */
    record Shared(SharedStrings texts, StylesTable styles, boolean from1904) {}

    private final Where table;
    private final Shared shared;
    private final RowSource.Sink rows;
    private final Consumer<Trouble> troubles;
    private final StringBuilder letters = new StringBuilder();
    private List<Cell> cells = new ArrayList<>();
    private long row;
    private int column;
    private String type = "";
    private int style;
    private boolean reads;
    private boolean computed;
    private long formulas;
    private long hiddenRows;

    SheetXml(Where table, Shared shared, RowSource.Sink rows, Consumer<Trouble> troubles) {
        this.table = table;
        this.shared = shared;
        this.rows = rows;
        this.troubles = troubles;
    }

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes) throws SAXException {
        switch (name) {
            case "row" -> startRow(attributes);
            case "c" -> startCell(attributes);
            case "f" -> computed = true;
            case "v", "t" -> reads = true;
            case "rPh" -> type = "phonetic";
            default -> {}
        }
    }

    private void startRow(Attributes attributes) throws SAXException {
        row = number(attributes.getValue("r"), row + 1);
        cells = new ArrayList<>();
        hiddenRows += isTrue(attributes.getValue("hidden")) ? 1 : 0;
    }

    private void startCell(Attributes attributes) throws SAXException {
        String reference = attributes.getValue("r");
        column = reference == null ? cells.size() : column(reference);
        if (column < cells.size() || column >= COLUMNS) {
            throw new SAXException("a cell at " + reference);
        }
        String said = attributes.getValue("t");
        type = said == null ? "n" : said;
        style = (int) number(attributes.getValue("s"), 0);
        letters.setLength(0);
        computed = false;
    }

    static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private static int column(String reference) throws SAXException {
        int letters = 0;
        while (letters < reference.length() && Character.isLetter(reference.charAt(letters))) {
            letters++;
        }
        if (letters == 0 || letters > 3) {
            throw new SAXException("a cell at " + reference);
        }
        return CellReference.convertColStringToIndex(reference.substring(0, letters));
    }

    private static long number(@Nullable String digits, long otherwise) throws SAXException {
        try {
            return digits == null ? otherwise : Long.parseLong(digits);
        } catch (NumberFormatException none) {
            throw new SAXException("a number is wanted, not " + digits, none);
        }
    }

    @Override
    public void characters(char[] signs, int from, int length) {
        if (reads && !type.equals("phonetic")) {
            letters.append(signs, from, length);
        }
    }

    @Override
    public void endElement(String space, String name, String qualified) throws SAXException {
        switch (name) {
            case "v", "t" -> reads = false;
            case "rPh" -> type = "inlineStr";
            case "c" -> endCell();
            case "row" -> endRow();
            case "sheetData" -> tellAll();
            default -> {}
        }
    }

    private void endCell() throws SAXException {
        Cell cell = cell(letters.toString());
        if (cell.isBlank()) {
            return;
        }
        while (cells.size() < column) {
            cells.add(Cell.BLANK);
        }
        cells.add(cell);
        formulas += computed ? 1 : 0;
        if (cell.kind() == Cell.Kind.FAULT) {
            troubles.accept(Trouble.of(
                    Kind.FAULT,
                    table.withRow(row).withColumn(Header.letters(column)),
                    cell.text(),
                    "a value",
                    Outcome.BLANKED));
        }
    }

    private Cell cell(String text) throws SAXException {
        if (text.isBlank()) {
            return Cell.BLANK;
        }
        return switch (type) {
            case "s" -> Cell.text(sharedText((int) number(text.strip(), 0)));
            case "inlineStr", "str" -> Cell.text(text);
            case "b" -> new Cell(Cell.Kind.TRUTH, text.strip().equals("1") ? "true" : "false");
            case "e" -> new Cell(Cell.Kind.FAULT, text.strip());
            case "d" -> new Cell(Cell.Kind.DAY, text.strip());
            default -> numeric(text.strip());
        };
    }

    private String sharedText(int at) throws SAXException {
        try {
            return shared.texts().getItemAt(at).getString();
        } catch (IllegalStateException | IndexOutOfBoundsException none) {
            throw new SAXException("a text numbered " + at, none);
        }
    }

    private Cell numeric(String text) throws SAXException {
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException none) {
            throw new SAXException("a number is wanted, not " + text, none);
        }
        return isDay(value) ? day(value) : new Cell(Cell.Kind.NUMBER, plain(value));
    }

    private boolean isDay(double value) {
        if (style >= shared.styles().getNumCellStyles() || !DateUtil.isValidExcelDate(value)) {
            return false;
        }
        var cell = shared.styles().getStyleAt(style);
        return cell != null && DateUtil.isADateFormat(cell.getDataFormat(), cell.getDataFormatString());
    }

    private Cell day(double value) {
        LocalDateTime time = DateUtil.getLocalDateTime(value, shared.from1904());
        return time == null
                ? Cell.BLANK
                : new Cell(Cell.Kind.DAY, time.toLocalDate().toString());
    }

    /** 45.6 where a workbook keeps 45.600000000000001. */
    private static String plain(double value) {
        double size = Math.abs(value);
        if (value == StrictMath.rint(value) && size < LONGEST_PLAIN) {
            return Long.toString((long) value);
        }
        String shortest = Double.toString(value);
        return size < LONGEST_PLAIN && size > SHORTEST_PLAIN ? new BigDecimal(shortest).toPlainString() : shortest;
    }

    private void endRow() throws SAXException {
        var read = new Row(row, cells);
        if (!read.isBlank() && !rows.take(read)) {
            throw new Enough();
        }
    }

    private void tellAll() {
        tell(Kind.FORMULA, formulas, "cells computed by a formula");
        tell(Kind.SHEET, hiddenRows, "hidden rows");
    }

    private void tell(Kind kind, long count, String what) {
        if (count > 0) {
            troubles.accept(Trouble.of(kind, table, count + " " + what, "", Outcome.KEPT));
        }
    }
}
