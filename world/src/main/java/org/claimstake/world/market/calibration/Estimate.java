package org.claimstake.world.market.calibration;

/**
 * A number read from a series, and how well it is known.
 *
 * @param value the estimate
 * @param standardError of the value, by the delta method; the interval is not made of it where the two ends lie at different
 *     distances
 * @param low lower end of the 95 % interval
 * @param high its upper end; infinite where the series sets none
 * @param p10 one chance in ten that the truth lies below
 * @param p90 one in ten that it lies above; may be infinite
 */
public record Estimate(double value, double standardError, double low, double high, double p10, double p90) {

    /** Half of 5 % and 10 % lie above these in the normal distribution. */
    static final double Z95 = 1.959963984540054;

    static final double Z80 = 1.2815515655446004;

    public Estimate {
        if (!(low <= p10 && p10 <= value && value <= p90 && p90 <= high)) {
            throw new IllegalArgumentException(
                    "an estimate lies within its intervals: " + low + " " + p10 + " " + value + " " + p90 + " " + high);
        }
    }

    /** Of a number above zero whose logarithm is known to so much. */
    static Estimate ofLog(double value, double errorOfLog) {
        double wide = StrictMath.exp(Z95 * errorOfLog);
        double narrow = StrictMath.exp(Z80 * errorOfLog);
        return new Estimate(value, value * errorOfLog, value / wide, value * wide, value / narrow, value * narrow);
    }

    /** Does the 95 % interval hold a number? */
    public boolean holds(double truth) {
        return low <= truth && truth <= high;
    }
}
