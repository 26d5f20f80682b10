package org.claimstake.language.editing;

import org.claimstake.language.text.Place;

/**
 * A place where a name stands, or would stand if it were written.
 *
 * @param path the words that lead here, rows left out: {@code a.b} where {@code b} stands behind {@code a}
 */
public record Occurrence(Place place, Symbol symbol, Use use, String path) {

    public enum Use {
        /** The name is given here. */
        GIVEN,
        /** The name is used here. */
        USED,
        /** A bare binding: one word names what the model wants. */
        WANTED,
        /** A bare binding: the same word names what is handed over. */
        HANDED,
        /** A role left out, at the place where its binding would stand: what the model wants. */
        WANTED_UNSAID,
        /** A role left out: the party of its name, which is meant. */
        HANDED_UNSAID
    }
}
