package org.claimstake.engine;

/**
 * How a run is computed: it changes how long a run takes and what it needs, and no digit.
 *
 * @param way    which of the readers of the plan computes
 * @param memory bytes that a run may take for what it keeps of its futures; a run that would need more is not begun
 * @param goOn   futures that stop are left out and said, where otherwise no figure is given beside them
 */
public record Computing(Way way, long memory, boolean goOn) {

    /** One GiB. */
    public static final long MEMORY = 1L << 30;

    public static final Computing DEFAULT = new Computing(Way.FASTEST, MEMORY, false);

    /** A reader of the plan. */
    public enum Way {
        /** Plain rows at once, generated code as soon as it is faster. */
        FASTEST,
        /** The judge alone, a future at a time. */
        JUDGE,
        /** Plain rows alone. */
        ROWS,
        /** Generated code alone, from the first future on. */
        CHUNKS
    }

    public Computing {
        if (memory < 1) {
            throw new IllegalArgumentException("memory is " + memory + " bytes, but must be at least 1");
        }
    }

    public Computing withWay(Way other) {
        return new Computing(other, memory, goOn);
    }

    public Computing withMemory(long bytes) {
        return new Computing(way, bytes, goOn);
    }

    public Computing goingOn(boolean other) {
        return new Computing(way, memory, other);
    }
}
