package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;

/** Rows of words in columns that line up. Columns are parted by two spaces, so that a program can part them again. */
final class Columns {
    private final boolean[] right;
    private final int[] least;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param right for each column: does it line up at its right end, as numbers do? */
    Columns(boolean... right) {
        this.right = right.clone();
        this.least = new int[right.length];
    }

    void add(String... cells) {
        rows.add(List.of(cells));
    }

    void add(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    /** How wide a column's words are. */
    int width(int column) {
        return rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
    }

    /** Makes a column at least so wide, to line up with another table. */
    void widen(int column, int width) {
        least[column] = width;
    }

    /** One line a row, without the spaces at its end. Columns that are empty in every row are left out. */
    List<String> lines() {
        int[] widths = least.clone();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            if (widths[i] > 0) {
                String gap = " ".repeat(widths[i] - width(row.get(i)));
                line.append(right[i] ? gap + row.get(i) : row.get(i) + gap).append("  ");
            }
        }
        return line.toString().stripTrailing();
    }

    /** A text cut to a width, with a mark where it was cut; empty where there is no room. */
    static String fitted(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        return width < 2 ? "" : text.substring(0, text.offsetByCodePoints(0, width - 1)).stripTrailing() + "…";
    }

    static int width(String text) {
        return (int) text.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .count();
    }
}
