package org.claimstake.engine.exact;

/**
 * Whether the machine's vectors can be used. The module that offers them is one the platform does not resolve by
 * itself ({@code --add-modules jdk.incubator.vector}), so every class that names it is loaded only after this was
 * asked.
 */
public final class VectorUnit {
    /** Below this a vector gains nothing: with two lanes the moving about of lanes costs what the arithmetic saves. */
    private static final int FEWEST_LANES = 4;

    private VectorUnit() {}

    /** Whether vectors can be computed with at all. */
    public static boolean present() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }

    /** Whether they are there and wide enough to be faster than plain loops. */
    public static boolean pays() {
        return present() && Lanes.COUNT >= FEWEST_LANES;
    }

    /**
     * For those who were told to use vectors.
     *
     * @throws IllegalStateException where there are none
     */
    public static void require() {
        if (!present()) {
            throw new IllegalStateException(
                    "vectors were asked for, but the module jdk.incubator.vector is not there: start Java with"
                            + " --add-modules jdk.incubator.vector");
        }
    }
}
