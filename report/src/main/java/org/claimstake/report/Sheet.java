package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
        /** Its cells are sentences: a page has them side by side, a terminal below one another. */
        BESIDE,
        PROGRAMS
    }

    /** Letters of a cell that somebody should look at, from the first to the one behind the last. */
    public record Mark(int from, int to) {}

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
     * @param marks in their order, none within another
     */
    public record Cell(String words, double value, List<Mark> marks) {
        static final Cell EMPTY = words("");

        public Cell {
            marks = List.copyOf(marks);
        }

        public Cell(String words, double value) {
            this(words, value, List.of());
        }

        /** The words with something before and behind every mark. */
        String marked(String before, String behind, UnaryOperator<String> safe) {
            var marked = new StringBuilder();
            int at = 0;
            for (Mark mark : marks) {
                marked.append(safe.apply(words.substring(at, mark.from())))
                        .append(before)
                        .append(safe.apply(words.substring(mark.from(), mark.to())))
                        .append(behind);
                at = mark.to();
            }
            return marked + safe.apply(words.substring(at));
        }

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

    /** What stands side by side on a page, below one another: each row's words without a head, then those with one. */
    List<String> paragraphs(Look look) {
        var lines = new ArrayList<String>();
        for (List<Cell> row : rows) {
            var above = new ArrayList<String>();
            var below = new ArrayList<String>();
            for (int i = 0; i < row.size(); i++) {
                String words = row.get(i).marked("[", "]", text -> text);
                String label = heads.get(i).label();
                if (!words.isEmpty() && label.isEmpty()) {
                    above.add(words);
                } else if (!words.isEmpty()) {
                    below.add("  " + Wrapped.to(look.width() - 2, "    ", label + ": " + words));
                }
            }
            lines.add(look.strong(String.join("  ", above)));
            lines.addAll(below);
        }
        return lines;
    }

    /** A table of a page. */
    String html() {
        return shown == Shown.BESIDE ? beside() : table();
    }

    /** Each row under what it is about: sentences need the whole width. */
    private String beside() {
        int[] told = IntStream.range(0, heads.size())
                .filter(column -> !heads.get(column).label().isEmpty())
                .toArray();
        var page = new StringBuilder("<div class=\"table\"><table class=\"beside\">\n<caption>" + Markup.safe(caption)
                + "</caption>\n<thead><tr>");
        for (int i : told) {
            page.append("<th scope=\"col\">" + Markup.safe(heads.get(i).label()) + "</th>");
        }
        page.append("</tr></thead>\n<tbody>\n");
        for (List<Cell> row : rows) {
            String about = IntStream.range(0, row.size())
                    .filter(column -> heads.get(column).label().isEmpty())
                    .mapToObj(column -> Markup.safe(row.get(column).words()))
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining(" · "));
            page.append("<tr><th scope=\"rowgroup\" colspan=\"" + told.length + "\">" + about + "</th></tr>\n<tr>");
            for (int i : told) {
                page.append("<td>" + row.get(i).marked("<mark>", "</mark>", Markup::safe) + "</td>");
            }
            page.append("</tr>\n");
        }
        return page + "</tbody></table></div>\n";
    }

    private String table() {
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
                page.append("<td" + style(i) + ">" + row.get(i).marked("<mark>", "</mark>", Markup::safe) + "</td>");
            }
            page.append("</tr>\n");
        }
        String table = page + "</tbody></table></div>\n";
        return shown == Shown.ASIDE
                ? "<details class=\"twin\"><summary>" + Markup.safe(caption) + "</summary>\n" + table + "</details>\n"
                : table;
    }
}
