package org.claimstake.report;

import java.util.List;

/**
 * A picture with what stands for it where it cannot be seen: a sentence and a table. Page, answer file, brief and golden
 * test take the same record, so that none of them tells other numbers.
 *
 * @param id      its id in the SVG, which must be the only one of its name on a page: {@code cash}, {@code fan-price}
 * @param svg     without a style of its own; {@link Charts#css()} goes with it. Title, sentence and foot are burned in as
 *                text
 * @param summary one sentence that says what the picture shows; of chance, in futures out of a hundred
 * @param table   what is drawn, as words
 */
public record Chart(String id, String title, String svg, String summary, Twin table) {

    /**
     * The numbers of a picture as they are read out.
     *
     * @param head one a column; the first names what the rows are
     * @param rows cells of the words that the head names, as many as it has
     */
    public record Twin(List<String> head, List<List<String>> rows) {
        public Twin {
            head = List.copyOf(head);
            rows = List.copyOf(rows.stream().map(List::copyOf).toList());
            for (List<String> row : rows) {
                if (row.size() != head.size()) {
                    throw new IllegalArgumentException(
                            "a row of " + row.size() + " cells stands under " + head.size() + " heads: " + row);
                }
            }
        }
    }

    /** The picture as a file of its own, which carries its style and follows the reader's light or dark. */
    public String alone() {
        int inside = svg.indexOf('>') + 1;
        return svg.substring(0, inside) + "\n<style>\n" + Charts.css() + "</style>" + svg.substring(inside);
    }
}
