package org.claimstake.engine.kernel;

/** A routine that takes one future at a time. */
sealed interface Call {

    /** Of one, two or three numbers; a missing one makes it missing. Infinite or not a number where it cannot be said. */
    record Plain(Routine routine) implements Call {}

    /**
     * The rate of return of flows in memory, one a period.
     *
     * @param flows  its history is kept
     * @param months in a period
     */
    record Irr(Access flows, int periods, int months) implements Call {}

    /** The same, with the years of each flow from the first day. */
    record DatedIrr(Access flows, double[] years) implements Call {}

    /** An account by layers, gone through from its first period. */
    record Layered(LayerPlaces places) implements Call {}
}
