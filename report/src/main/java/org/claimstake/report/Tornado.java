package org.claimstake.report;

import java.util.List;
import org.claimstake.language.plan.ValueType;

/**
 * By how much a value moves when one thing at a time is set to its low and to its high.
 *
 * @param id    of the picture on its page
 * @param title for people: {@code What moves the worth to the State}
 * @param type  of the value
 * @param base  the value as things stand
 * @param note  how the others stand meanwhile, at the foot of the picture; may be empty
 */
public record Tornado(String id, String title, ValueType type, double base, List<Row> rows, String note) {

    /** What a thing is; chance, choice and ignorance never look alike. */
    public enum Ground {
        /** The world will draw it. */
        CHANCE,
        /** The parties may write it otherwise. */
        CHOICE,
        /** Nobody knows it. */
        GAP
    }

    /**
     * One thing.
     *
     * @param label     for people: {@code Price of copper}
     * @param lowWords  what it is set to: {@code 6,000 USD/t}
     * @param low       the value then; not a number where there is none
     * @param highWords as {@code lowWords}
     * @param high      the value then; not a number where there is none
     */
    public record Row(String label, Ground ground, String lowWords, double low, String highWords, double high) {}

    public Tornado(String id, String title, ValueType type, double base, List<Row> rows) {
        this(id, title, type, base, rows, "");
    }

    public Tornado {
        rows = List.copyOf(rows);
        if (Double.isNaN(base)) {
            throw new IllegalArgumentException("a value that is none has nothing that moves it: " + title);
        }
    }

    /** How far the value moves; what has no value at one end moves it as far as the other does. */
    double span(Row row) {
        double low = Double.isNaN(row.low()) ? base : row.low();
        double high = Double.isNaN(row.high()) ? base : row.high();
        return Math.max(Math.max(low, high), base) - Math.min(Math.min(low, high), base);
    }
}
