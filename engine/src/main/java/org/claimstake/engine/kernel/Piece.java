package org.claimstake.engine.kernel;

import java.util.List;

/**
 * Part of a block that is computed at one go: a chunk of vector operations, or one routine that takes a future at a time.
 *
 * @param outside it is a routine
 */
record Piece(List<Value> values, boolean outside) {
    Piece {
        values = List.copyOf(values);
    }
}
