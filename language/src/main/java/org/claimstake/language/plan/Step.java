package org.claimstake.language.plan;

import java.util.List;
import org.claimstake.language.text.Place;

/**
 * One named value of the plan.
 *
 * @param id       its place in {@link Plan#steps()}
 * @param scenario in which it is computed beside the plan's own: {@code x in "A"}; empty for the plan's own
 * @param name     as the case calls it: {@code mine[*].revenue} ({@code [*]} where it has rows)
 * @param byPeriod it changes with the period; otherwise it is held once
 * @param byFuture it depends on chance; otherwise it is computed once a run
 * @param rows     index of its {@link RowSet}, or -1
 * @param guard    what the run refuses in its value
 * @param words    the formula as written
 * @param title    the description in the text, or empty
 * @param grounds  what it rests on directly, in {@link Plan#grounds()}
 * @param shown    a value with a name of its own in the text; false for helpers of the plan
 */
public record Step(
        int id,
        String scenario,
        String name,
        Kind kind,
        boolean byPeriod,
        boolean byFuture,
        int rows,
        ValueType type,
        Node formula,
        Guard guard,
        Place place,
        String words,
        String title,
        List<Integer> grounds,
        boolean shown) {

    public enum Kind {
        /** A term, an input, a setting. */
        INPUT,
        LINE,
        /** A random or unsure value. */
        RANDOM,
        OPENING,
        MOVEMENT,
        /** The balance within a period, between movements. */
        BALANCE,
        CLOSING,
        PAYMENT,
        /** Net, received or paid of a party. */
        CASH,
        MEASURE,
        FIGURE,
        /** One side of an {@code expect}, or a truth that must hold for the others to be given at all. */
        CHECK
    }

    public enum Guard {
        NONE,
        /** A payment must not be negative. */
        PAYMENT,
        /** An account must not fall below zero. */
        BALANCE,
        /** What a waterfall shares, and what is claimed of it, must not be negative. */
        CLAIM,
        /** A truth that must hold; the title says in a sentence what. */
        REQUIRED,
        /** A truth that must hold: that the first value it reads lies in a range, which the title says in words. */
        RANGE;

        /** The step is there for the sake of its guard. */
        public boolean isDemand() {
            return this == REQUIRED || this == RANGE;
        }
    }

    public Step {
        grounds = List.copyOf(grounds);
    }

    /** It belongs to the plan's own scenario, not to one that is only looked into. */
    public boolean own() {
        return scenario.isEmpty();
    }

    /**
     * The same value with another formula of the same type.
     *
     * @param words how the text writes it
     */
    public Step with(Node other, String words) {
        return new Step(
                id, scenario, name, kind, byPeriod, byFuture, rows, type, other, guard, place, words, title, grounds,
                shown);
    }
}
