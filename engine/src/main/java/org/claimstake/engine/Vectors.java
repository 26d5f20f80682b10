package org.claimstake.engine;

import org.claimstake.engine.exact.Lanes;
import org.claimstake.engine.exact.VectorUnit;

/** Whether the engine computes with the machine's vectors. It changes how long a run takes, and no digit. */
public final class Vectors {
    private Vectors() {}

    /** Java offers them. */
    public static boolean arePresent() {
        return VectorUnit.present();
    }

    /** They are there, and wide enough to be faster than plain loops. */
    public static boolean areUsed() {
        return VectorUnit.pays();
    }

    /** How many numbers one of them holds; 1 where there are none. */
    public static int lanes() {
        return VectorUnit.present() ? Lanes.COUNT : 1;
    }
}
