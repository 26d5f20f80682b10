package org.claimstake.report;

import java.util.List;

/** A part of a brief, the same whether it becomes a page or Markdown. */
sealed interface BriefPart {

    record Head(String text) implements BriefPart {}

    record Said(String text) implements BriefPart {}

    /**
     * A table.
     *
     * @param numbers columns from here on hold numbers
     * @param behind  columns from here on hold words again
     */
    record Grid(List<String> heads, int numbers, int behind, List<List<String>> rows) implements BriefPart {
        public Grid {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows.stream().map(List::copyOf).toList());
        }

        boolean isNumber(int column) {
            return column >= numbers && column < behind;
        }
    }

    record Items(boolean numbered, List<String> items) implements BriefPart {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** @param summary what is folded, where a page can fold */
    record Folded(String summary, List<String> items) implements BriefPart {
        public Folded {
            items = List.copyOf(items);
        }
    }

    /** @param instead where no picture can be shown */
    record Picture(Chart wide, Chart narrow, Grid instead) implements BriefPart {}

    record Shell(String command) implements BriefPart {}
}
