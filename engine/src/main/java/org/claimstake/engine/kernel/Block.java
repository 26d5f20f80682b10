package org.claimstake.engine.kernel;

import java.util.List;

/**
 * Values that are computed one after another for each index of a domain.
 *
 * @param number its place among the blocks
 * @param stage even: once; odd: in every period
 */
record Block(int number, int stage, Domain domain, List<Value> values) {
    Block {
        values = List.copyOf(values);
    }

    boolean isLoop() {
        return stage % 2 == 1;
    }
}
