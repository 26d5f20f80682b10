package org.claimstake.engine;

/**
 * How much of what was asked for is known: "13 of 98".
 *
 * @param known rows or futures that entered the answer
 * @param of    those that should have
 */
public record Coverage(long known, long of) {

    public Coverage {
        if (known < 0 || known > of) {
            throw new IllegalArgumentException(known + " known of " + of);
        }
    }

    /** Nothing was left out. */
    public boolean isComplete() {
        return known == of;
    }

    /** The one of which the smaller share is known; of equal shares the one that asked for more. */
    public Coverage orWorse(Coverage other) {
        if (of == 0 || other.of == 0) {
            return of == 0 ? other : this; // nothing asked for is complete
        }
        long own = known * other.of; // known / of < other.known / other.of without dividing
        long others = other.known * of;
        return own != others ? (own < others ? this : other) : (of >= other.of ? this : other);
    }
}
