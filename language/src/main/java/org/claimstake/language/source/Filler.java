package org.claimstake.language.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.text.Place;
import org.jspecify.annotations.Nullable;

/**
 * Fills columns of tables from outside: what a case writes as {@code column : words? from provider(on: date)}. It is asked
 * once for each compilation, before any value is computed, with days and words that the case writes out; so what fills a
 * column is data and nothing that could be negotiated, drawn or looked for.
 *
 * <p>The same question gets the same answer, on every thread.
 */
public interface Filler {

    /** What it wants to know, in the order in which it is best written; all of it is wanted. */
    List<Parameter> parameters();

    /** The words that it may say of a row, in their order. */
    List<String> words();

    /**
     * One cell for each row asked for, in their order.
     *
     * @param place    where the case asks
     * @param findings what stands in the way is added
     * @return null when something was added to the findings
     */
    @Nullable
    List<Cell> fill(Asked asked, Place place, Findings findings);

    /** What stands in the brackets under this name. */
    sealed interface Parameter {
        String name();

        record Day(String name) implements Parameter {}

        /** @param words of which it is one, in their order */
        record Word(String name, List<String> words) implements Parameter {
            public Word {
                words = List.copyOf(words);
            }
        }
    }

    /**
     * @param days  by the names of the parameters
     * @param words by the names of the parameters
     */
    record Asked(Map<String, LocalDate> days, Map<String, String> words, Rows rows) {
        public Asked {
            days = Collections.unmodifiableMap(new LinkedHashMap<>(days));
            words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        }

        public LocalDate day(String parameter) {
            return Objects.requireNonNull(days.get(parameter), parameter);
        }

        public String word(String parameter) {
            return Objects.requireNonNull(words.get(parameter), parameter);
        }
    }

    /**
     * The rows of the table, with those that its {@code where} leaves out.
     *
     * @param table   its name
     * @param keys    what the rows are called; their numbers where the table has no key
     * @param columns as words, by the names that the case gives them; a column of the file that the case does not name has
     *     its name there
     */
    record Rows(String table, List<String> keys, Map<String, List<String>> columns) {
        public Rows {
            keys = List.copyOf(keys);
            columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        }

        /** One word for each row; empty where there is no such column. */
        public Optional<List<String>> column(String name) {
            return Optional.ofNullable(columns.get(name));
        }
    }

    /**
     * What is said of one row.
     *
     * @param word   null where nobody says anything: then the cell is missing
     * @param source the id of who says it, in the case's list; empty only where nobody is asked
     * @param asOf   the day of what the source says, as a person reads it; may be empty
     * @param why    one sentence for who asks how the word came about
     */
    record Cell(@Nullable String word, String source, String asOf, String why) {}

    /** Rows as words, column by column: a row that is shorter than its header ends with empty cells. */
    static Map<String, List<String>> columns(CaseText.RawTable raw) {
        var columns = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < raw.header().size(); i++) {
            String[] cells = new String[raw.rows().size()];
            for (int row = 0; row < cells.length; row++) {
                List<String> words = raw.rows().get(row).cells();
                cells[row] = i < words.size() ? words.get(i) : "";
            }
            columns.put(raw.header().get(i), Collections.unmodifiableList(new ArrayList<>(Arrays.asList(cells))));
        }
        return columns;
    }
}
