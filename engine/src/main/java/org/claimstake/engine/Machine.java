package org.claimstake.engine;

import org.claimstake.engine.exact.Lanes;
import org.claimstake.engine.exact.VectorUnit;

/** What of the machine the engine can use. It changes how long a run takes, and no digit. */
public final class Machine {
    private Machine() {}

    /** The module for the processor's vectors is there. */
    public static boolean hasVectors() {
        return VectorUnit.present();
    }

    /** Runs are computed with vectors: they are there, and wide enough to be faster than plain loops. */
    public static boolean usesVectors() {
        return VectorUnit.pays();
    }

    /** How many numbers a vector of the engine holds; 1 where there are none. */
    public static int lanes() {
        return VectorUnit.present() ? Lanes.COUNT : 1;
    }
}
