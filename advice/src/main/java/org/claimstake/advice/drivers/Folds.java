package org.claimstake.advice.drivers;

/**
 * Futures in equal folds, each left out once to see by how much a share would change. Futures of one state of ignorance stay
 * together: they are no independent witnesses of it.
 *
 * @param count  how many folds there are
 * @param states of ignorance, future k lying in state k modulo their number; 1 where nothing unsure enters
 */
record Folds(int count, int states) {
    private static final int MOST = 40;

    static Folds of(int futures, int states) {
        int apart = states > 1 ? Math.min(states, futures) : futures;
        return new Folds(Math.max(1, Math.min(MOST, apart)), states);
    }

    int of(int future) {
        return (states > 1 ? future % states : future) % count;
    }

    int ofState(int state) {
        return state % count;
    }
}
