package org.claimstake.world.market.calibration;

/** What a series says of a level to which it returns. */
public sealed interface Reversion {

    /**
     * It is most likely drawn back.
     *
     * @param speed of return of the logarithm, per year; the half life is log(2) over it
     * @param halfLife years in which half of a distance is made good; its upper ends are infinite where the speed may be 0
     * @param level where it is drawn to, in the unit of the series: the median of the long run
     * @param shocks size of the shocks of a year, per square root of a year
     * @param mayWander the 95 % interval of the speed holds 0: a price without any level explains the series nearly as well
     */
    record Returns(Estimate speed, Estimate halfLife, Estimate level, Estimate shocks, boolean mayWander)
            implements Reversion {}

    /** A price that is drawn nowhere explains the series best. */
    record Wanders() implements Reversion {}

    /** One value says nothing of the next: it returns within a step, and how fast cannot be seen. */
    record Forgets() implements Reversion {}
}
