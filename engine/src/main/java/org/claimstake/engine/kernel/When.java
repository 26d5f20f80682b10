package org.claimstake.engine.kernel;

import java.util.Arrays;

/** In which period a place of memory is read. */
sealed interface When {

    /** It has no periods, or this one's. */
    record Now() implements When {}

    /** Some periods before this one; after it where negative. */
    record Back(int periods) implements When {}

    /** One period, wherever the reader stands. */
    record Fixed(int period) implements When {}

    /** @param of [period] the one that is read in it */
    record ByPeriod(int[] of) implements When {
        @Override
        public boolean equals(Object other) {
            return other instanceof ByPeriod(int[] others) && Arrays.equals(of, others);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(of);
        }
    }
}
