package org.claimstake.evidence.score;

import java.util.Arrays;
import java.util.List;
import org.claimstake.evidence.text.Quote;

/**
 * A statement as a person marked it, or words that must not become a quantity. A cell {@code *} or empty is not judged,
 * {@code -} says that nothing is expected, and {@code /} parts answers of which each is right.
 *
 * @param id         of the row
 * @param need       {@code must}, {@code may} (neither missed nor false) or {@code decoy}
 * @param place      its words
 * @param speaker    who says it
 * @param attributed whom the speaker reports
 * @param kind       as {@link org.claimstake.evidence.statement.Statement.Kind} says it in small letters
 * @param standing   whether it is checked
 * @param amount     the quantity that matters in it
 */
record Mark(
        String id,
        Need need,
        Quote place,
        String speaker,
        String attributed,
        String kind,
        String standing,
        Amount amount) {

    /** What is owed to a mark. */
    enum Need {
        MUST,
        MAY,
        DECOY
    }

    /** Cells of a quantity: value, low, high, unit, hedge, date. */
    record Amount(String value, String low, String high, String unit, String hedge, String date) {
        static final Amount UNJUDGED = new Amount("", "", "", "", "", "");

        boolean isJudged() {
            return !List.of(value, low, high, unit, hedge, date).stream().allMatch(Mark::isOpen);
        }
    }

    /** A cell that is not judged. */
    static boolean isOpen(String cell) {
        return cell.isEmpty() || answers(cell).contains("*");
    }

    /** The answers of a cell of which each is right. */
    static List<String> answers(String cell) {
        return Arrays.asList(cell.split("/", -1));
    }

    static boolean agrees(String cell, String said) {
        return isOpen(cell) || answers(cell).contains(said.isEmpty() ? "-" : said);
    }
}
