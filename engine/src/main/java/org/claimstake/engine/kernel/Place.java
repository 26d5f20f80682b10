package org.claimstake.engine.kernel;

/**
 * A row of memory that depends on the period and the index of the domain.
 *
 * @param base   row of place 0
 * @param step   rows from one place to the next
 * @param places [index] place
 * @param parity the two rows of a state by turns: which of them is meant in an even period; -1 for none
 * @param byTime 1 where the row moves on with the period, else 0
 * @param of     [period] the row's own time, or empty
 */
record Place(int base, int step, int[] places, int parity, int byTime, int[] of) {

    int row(int period, int index) {
        int row = base + places[index] * step;
        if (of.length > 0) {
            return row + of[period];
        }
        return parity >= 0 ? row + ((period + parity) & 1) : row + byTime * period;
    }

    /** For the indices of a domain within. */
    Place at(int[] indices) {
        int[] inner = new int[indices.length];
        for (int i = 0; i < inner.length; i++) {
            inner[i] = places[indices[i]];
        }
        return new Place(base, step, inner, parity, byTime, of);
    }
}
