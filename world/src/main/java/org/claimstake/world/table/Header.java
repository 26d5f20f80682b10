package org.claimstake.world.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.claimstake.world.reading.SheetOptions;

/**
 * Where the names of the columns stand, and which rows below them hold no data.
 *
 * @param columns the names; each is there and is the only one of its kind
 * @param units the units of the columns as they stand there, empty texts where one has none
 * @param first the number of the header's first row
 * @param last the number of the last row that holds no data
 * @param joined whether names come from more than one row
 * @param named the columns whose cell was blank or doubled, by the name they got
 */
record Header(
        List<String> columns, Optional<List<String>> units, long first, long last, boolean joined, List<String> named) {
    Header {
        columns = List.copyOf(columns);
        units = units.map(List::copyOf);
        named = List.copyOf(named);
    }

    /**
     * Finds it among the first rows of a table: the first row that is at least half as full as the fullest and holds no
     * number. Titles and remarks above a header fill few cells.
     *
     * @param first the first rows
     * @param spans the merged cells of the sheet
     */
    static Optional<Header> find(List<Row> first, List<Span> spans, SheetOptions options) {
        List<Row> sample = Span.spread(first, spans);
        int at = at(sample, options.headerRow());
        if (at < 0) {
            return Optional.empty();
        }
        int last = at;
        while (goesOn(sample.get(last).number(), spans) && last + 1 < sample.size() && isWords(sample.get(last + 1))) {
            last++;
        }
        int units = units(sample, last, options.unitsRow());
        return Optional.of(of(sample, at, last, units));
    }

    /** Whether a name in the row goes over several columns, with others below, or over the next row too. */
    private static boolean goesOn(long row, List<Span> spans) {
        return spans.stream()
                .anyMatch(span ->
                        span.firstRow() <= row && row <= span.lastRow() && (span.isWide() || row < span.lastRow()));
    }

    private static int at(List<Row> sample, OptionalInt told) {
        int fullest = sample.stream().mapToInt(Row::filled).max().orElse(0);
        for (int i = 0; i < sample.size(); i++) {
            Row row = sample.get(i);
            boolean here =
                    told.isPresent() ? row.number() == told.getAsInt() : row.filled() * 2 >= fullest && isWords(row);
            if (here) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isWords(Row row) {
        return row.cells().stream().allMatch(cell -> cell.isBlank() || isWord(cell));
    }

    private static boolean isWord(Cell cell) {
        return switch (cell.kind()) {
            case TEXT -> Digits.shape(Digits.bare(cell.text())) == Digits.Shape.NONE;
            case BLANK, NUMBER, DAY, TRUTH, FAULT -> false;
        };
    }

    /** The row of units below the header: told, or one in which each filled cell stands in brackets. */
    private static int units(List<Row> sample, int header, OptionalInt told) {
        for (int i = header + 1; i < sample.size(); i++) {
            Row row = sample.get(i);
            boolean bracketed = i == header + 1
                    && row.filled() > 0
                    && row.cells().stream().allMatch(cell -> cell.isBlank() || isBracketed(cell.text()));
            if (told.isPresent() ? row.number() == told.getAsInt() : bracketed) {
                return i;
            }
        }
        return header;
    }

    private static boolean isBracketed(String text) {
        return text.startsWith("(") && text.endsWith(")") || text.startsWith("[") && text.endsWith("]");
    }

    private static Header of(List<Row> sample, int from, int to, int units) {
        int width = 0;
        for (Row row : sample.subList(from, to + 1)) {
            width = Math.max(width, width(row));
        }
        var named = new ArrayList<String>();
        var names = new ArrayList<String>();
        Map<String, Integer> seen = new HashMap<>();
        for (int column = 0; column < width; column++) {
            String stands = joined(sample.subList(from, to + 1), column);
            String wanted = stands.isEmpty() ? "column " + letters(column) : stands;
            int times = seen.merge(wanted, 1, Integer::sum);
            String name = times == 1 ? wanted : wanted + " (" + times + ")";
            names.add(name);
            if (!name.equals(stands)) {
                named.add(name);
            }
        }
        Optional<List<String>> unitTexts =
                units == to ? Optional.empty() : Optional.of(texts(sample.get(units), width));
        return new Header(
                names, unitTexts, sample.get(from).number(), sample.get(units).number(), to > from, named);
    }

    private static int width(Row row) {
        int width = row.cells().size();
        while (width > 0 && row.cell(width - 1).isBlank()) {
            width--;
        }
        return width;
    }

    private static List<String> texts(Row row, int width) {
        var texts = new ArrayList<String>();
        for (int column = 0; column < width; column++) {
            texts.add(row.text(column));
        }
        return texts;
    }

    /** The names above one another, each once. */
    private static String joined(List<Row> rows, int column) {
        var parts = new ArrayList<String>();
        for (Row row : rows) {
            String part = row.text(column).replaceAll("\\s+", " ");
            if (!part.isEmpty() && (parts.isEmpty() || !parts.getLast().equals(part))) {
                parts.add(part);
            }
        }
        return String.join(" / ", parts);
    }

    /** A, B, ... Z, AA: as spreadsheet programs name columns. */
    static String letters(int column) {
        String letter = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? letter : letters(column / 26 - 1) + letter;
    }
}
