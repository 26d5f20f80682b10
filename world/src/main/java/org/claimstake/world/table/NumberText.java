package org.claimstake.world.table;

import java.util.Optional;
import org.claimstake.world.reading.DecimalMark;

/**
 * What a cell says as a number.
 */
public sealed interface NumberText {

    /** A number. */
    record Known(double value) implements NumberText {}

    /** Nothing. */
    record Blank() implements NumberText {}

    /** A number by either mark, and another one by each: 1.234. */
    record Unclear(String text) implements NumberText {}

    /** No number. */
    record None(String text) implements NumberText {}

    /**
     * Reads a cell.
     *
     * @param mark the decimal mark of the file's texts, where it is known; a cell that is a number needs none
     */
    static NumberText of(Cell cell, Optional<DecimalMark> mark) {
        return switch (cell.kind()) {
            case BLANK -> new Blank();
            case NUMBER -> new Known(Double.parseDouble(cell.text()));
            case DAY, TRUTH, FAULT -> new None(cell.text());
            case TEXT -> of(cell.text(), mark);
        };
    }

    /** Reads a text; see {@link #of(Cell, Optional)}. */
    static NumberText of(String text, Optional<DecimalMark> mark) {
        String bare = Digits.bare(text);
        if (bare.isEmpty()) {
            return new Blank();
        }
        return switch (Digits.shape(bare)) {
            case NONE -> new None(text);
            case PLAIN -> Digits.read(bare, DecimalMark.POINT, text);
            case POINT -> fits(DecimalMark.POINT, mark) ? Digits.read(bare, DecimalMark.POINT, text) : new None(text);
            case COMMA -> fits(DecimalMark.COMMA, mark) ? Digits.read(bare, DecimalMark.COMMA, text) : new None(text);
            case EITHER -> mark.map(known -> Digits.read(bare, known, text)).orElseGet(() -> new Unclear(text));
        };
    }

    private static boolean fits(DecimalMark shown, Optional<DecimalMark> told) {
        return told.isEmpty() || told.get() == shown;
    }
}
