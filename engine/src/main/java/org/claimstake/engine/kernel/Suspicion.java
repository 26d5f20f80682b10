package org.claimstake.engine.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that may go wrong with a value in some futures. Where it cannot be proved that it does not, the kernel marks
 * those futures, and the judge computes them.
 *
 * @param value   a truth for NOT_HELD, else a number
 * @param guard   where it does not hold nothing is wrong; null for always
 * @param inputs  where one of them is missing nothing is wrong
 * @param least   of BELOW
 */
record Suspicion(Kind kind, Value value, @Nullable Value guard, List<Value> inputs, double least) {
    enum Kind {
        NOT_FINITE,
        MISSING,
        BELOW,
        NOT_HELD
    }

    Suspicion {
        inputs = List.copyOf(inputs);
    }
}
