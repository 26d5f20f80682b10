package org.claimstake.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claimstake.language.plan.ValueType;

/**
 * A table of an answer that is not a list of measures: the roots of a search, the places it looked at.
 *
 * @param name    for programs
 * @param caption for people
 */
public record Sheet(String name, String caption, List<Head> heads, List<List<Cell>> rows, Shown shown) {

    /** To whom. */
    public enum Shown {
        EVERYWHERE,
        /** It is long: a page folds it away, and a terminal leaves it out. */
        ASIDE,
        PROGRAMS
    }

    /**
     * @param name for programs
     * @param type of its numbers; empty for words
     */
    public record Head(String name, String label, Optional<ValueType> type) {
        static Head of(String name, String label, ValueType type) {
            return new Head(name, label, Optional.of(type));
        }

        static Head words(String name) {
            return new Head(name, "", Optional.empty());
        }
    }

    /**
     * @param words for people
     * @param value the same number in plain units; not a number where the cell is words, or empty
     */
    public record Cell(String words, double value) {
        static final Cell EMPTY = words("");

        static Cell words(String words) {
            return new Cell(words, Double.NaN);
        }
    }

    public Sheet {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows.stream().map(List::copyOf).toList());
        for (List<Cell> row : rows) {
            if (row.size() != heads.size()) {
                throw new IllegalArgumentException("a row of " + name + " has " + row.size() + " cells, but there are "
                        + heads.size() + " columns");
            }
        }
    }

    private String style(int column) {
        return isNumbers(column) ? " class=\"n\"" : heads.get(column).name().equals("unit") ? " class=\"u\"" : "";
    }

    boolean isNumbers(int column) {
        return heads.get(column).type().isPresent();
    }

    /** People are not shown a column without a word in it. */
    private boolean isEmpty(int column) {
        return rows.stream().allMatch(row -> row.get(column).words().isEmpty());
    }

    /** Lines that line up. */
    List<String> lines() {
        var right = new boolean[heads.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = isNumbers(i);
        }
        var columns = new Columns(right);
        columns.add(IntStream.range(0, heads.size())
                .mapToObj(column -> isEmpty(column) ? "" : heads.get(column).label())
                .toList());
        rows.forEach(row -> columns.add(row.stream().map(Cell::words).toList()));
        return columns.lines();
    }

    /** A table of a page. */
    String html() {
        var page = new StringBuilder(
                "<div class=\"table\"><table>\n<caption>" + Markup.safe(caption) + "</caption>\n<thead><tr>");
        int[] columns = IntStream.range(0, heads.size())
                .filter(column -> !isEmpty(column))
                .toArray();
        for (int i : columns) {
            page.append("<th scope=\"col\"" + (isNumbers(i) ? " class=\"n\"" : "") + ">"
                    + Markup.safe(heads.get(i).label()) + "</th>");
        }
        page.append("</tr></thead>\n<tbody>\n");
        for (List<Cell> row : rows) {
            page.append("<tr>");
            for (int i : columns) {
                page.append("<td" + style(i) + ">" + Markup.safe(row.get(i).words()) + "</td>");
            }
            page.append("</tr>\n");
        }
        String table = page + "</tbody></table></div>\n";
        return shown == Shown.ASIDE
                ? "<details class=\"twin\"><summary>" + Markup.safe(caption) + "</summary>\n" + table + "</details>\n"
                : table;
    }
}
