package org.claimstake.casefile.question;

import java.util.List;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.jspecify.annotations.Nullable;

/**
 * How values are told: the sentence first, then the chart, then the table. In a grid the sentence, the group
 * of rows and the chart are those of one value of {@code each}.
 *
 * @param sentence null where the grid alone answers
 */
public record Answer(
        @Nullable Sentence sentence,
        @Nullable Chart chart,
        @Nullable Table table) {

    /** A sentence by what came out: a value that is never reached, is none or is missing may have its own. */
    public record Sentence(
            Template usual,
            @Nullable Template never,
            @Nullable Template none,
            @Nullable Template missing) {}

    /**
     * @param kind   one of {@link #KINDS}
     * @param series names of values; empty for what the kind shows of itself
     * @param by     one of {@link #BY}; null for the first
     * @param from   the first period that is drawn, as it is called; null for all
     * @param until  the last
     */
    public record Chart(
            String kind,
            List<Words> series,
            @Nullable String title,
            @Nullable String by,
            @Nullable String from,
            @Nullable String until) {
        /** Its first value is the whole, its last what is left, and those between are steps. */
        public static final String WATERFALL = "waterfall";

        /**
         * {@code cash}: each party's money over time; {@code band}: the least and the largest over a grid; {@code
         * stacked}: parts on top of one another; {@code waterfall}: a whole, what takes from it, and what is left.
         */
        public static final List<String> KINDS = List.of("cash", "lines", "bars", "stacked", "band", WATERFALL);

        /** How payments are put together: those of one label, of one payer, of one receiver. */
        public static final List<String> BY = List.of("label", "payer", "receiver", "code", "level");

        public Chart {
            series = List.copyOf(series);
        }

        /** The same chart under other words. */
        Chart titled(String words) {
            return new Chart(kind, series, words, by, from, until);
        }

        /** A value of its {@code series} without the minus that may stand before it. */
        public static String bare(String name) {
            return name.startsWith("-") ? name.substring(1) : name;
        }

        /** The same chart of other values. */
        public Chart of(List<Words> others) {
            return new Chart(kind, others, title, by, from, until);
        }
    }

    /**
     * @param rows    names of values, one a row
     * @param columns names of values or inputs; empty for the usual columns
     * @param digits  significant digits of its numbers; 0 for as many as is usual
     */
    public record Table(
            List<Words> rows, List<Words> columns, @Nullable String title, int digits) {
        public Table {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
        }
    }
}
