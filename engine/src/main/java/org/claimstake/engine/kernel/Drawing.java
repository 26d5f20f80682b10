package org.claimstake.engine.kernel;

import org.claimstake.engine.draw.States;
import org.claimstake.engine.draw.Stream;
import org.claimstake.engine.exact.Exact;

/** The draws of a tile, one future after another. */
final class Drawing {

    private Drawing() {}

    static void fill(Tape.Drawn drawn, Memory memory, double[] m, int stride, int periods, long first, int n) {
        int columns = drawn.slot().byPeriod ? periods : 1;
        Stream stream = drawn.stream();
        States[] states = drawn.states();
        for (int t = 0; t < columns; t++) {
            int at = memory.row(drawn.slot(), drawn.place(), t) * stride;
            for (int i = 0; i < n; i++) {
                double uniform;
                if (states != null) {
                    uniform = states[t].uniform(states[t].stateOf(first + i));
                } else if (stream != null) {
                    uniform = drawn.slot().byPeriod ? stream.uniform(first + i, t) : stream.uniform(first + i);
                } else {
                    throw new IllegalStateException("draws from nothing: " + drawn.slot().name);
                }
                m[at + i] = drawn.normal() ? Exact.normalQuantile(uniform) : uniform;
            }
        }
    }
}
