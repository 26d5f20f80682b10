package org.claimstake.engine.machine;

/** The one place that looks at the machine. */
public final class Machine {
    private Machine() {}

    /** A clock for how long something takes. */
    public static long nanoseconds() {
        return System.nanoTime();
    }

    /** How many threads can compute at once. */
    public static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** Bytes that the program may take in all. */
    public static long memory() {
        return Runtime.getRuntime().maxMemory();
    }
}
