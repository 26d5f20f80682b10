package org.claimstake.engine;

import java.util.List;
import org.claimstake.language.plan.ValueType;

/**
 * An internal rate of return a year, as a fraction, or why there is none.
 */
public sealed interface Irr {

    /**
     * @param rate  the one rate that counts
     * @param below further rates between -100 % and -50 % at which the flows are worth nothing, highest first: flows that
     *              end with a cost always have one
     */
    record Found(double rate, List<Double> below) implements Irr {
        public Found {
            below = List.copyOf(below);
        }
    }

    /** @param roots all rates between -50 % and 1000 %, lowest first, where they are several */
    record None(NoneReason reason, List<Double> roots) implements Irr {
        public None {
            roots = List.copyOf(roots);
        }
    }

    /** The rate; {@link ValueType#MISSING} where there is none. */
    default double rate() {
        return switch (this) {
            case Found found -> found.rate();
            case None none -> ValueType.MISSING;
        };
    }
}
