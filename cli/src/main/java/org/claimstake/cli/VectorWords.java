package org.claimstake.cli;

import java.lang.module.ModuleFinder;
import org.claimstake.engine.Vectors;

/** Whether runs are computed with the processor's vectors, and why not, in words. */
final class VectorWords {
    private static final String MODULE = "jdk.incubator.vector";
    private static final String WITHOUT = "; runs take longer, with the same digits";

    private VectorWords() {}

    static String of() {
        if (Vectors.areUsed()) {
            return "used, " + Vectors.lanes() + " numbers at once, by runs of 10 000 futures and more";
        }
        return "not used: " + why() + WITHOUT;
    }

    private static String why() {
        if (Vectors.arePresent()) {
            return "this processor takes " + Vectors.lanes() + " numbers at once, too few to be faster";
        }
        if (Shell.vectorsAreOff()) {
            return "STAKE_VECTORS=no switches them off";
        }
        return ModuleFinder.ofSystem().find(MODULE).isEmpty()
                ? "this Java has no module " + MODULE
                : "Java was started without --add-modules " + MODULE;
    }
}
