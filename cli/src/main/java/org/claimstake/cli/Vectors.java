package org.claimstake.cli;

import java.lang.module.ModuleFinder;
import org.claimstake.engine.Machine;

/** Whether runs are computed with the processor's vectors, and why not, in words. */
final class Vectors {
    private static final String MODULE = "jdk.incubator.vector";
    private static final String WITHOUT = "; runs take longer, with the same digits";

    private Vectors() {}

    static String words() {
        if (Machine.usesVectors()) {
            return "used, " + Machine.lanes() + " numbers at once";
        }
        return "not used: " + why() + WITHOUT;
    }

    private static String why() {
        if (Machine.hasVectors()) {
            return "this processor takes " + Machine.lanes() + " numbers at once, too few to be faster";
        }
        if (Shell.vectorsAreOff()) {
            return "STAKE_VECTORS=no switches them off";
        }
        return ModuleFinder.ofSystem().find(MODULE).isEmpty()
                ? "this Java has no module " + MODULE
                : "Java was started without --add-modules " + MODULE;
    }
}
