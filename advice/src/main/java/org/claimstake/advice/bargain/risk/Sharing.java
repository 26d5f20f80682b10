package org.claimstake.advice.bargain.risk;

/** Where value comes from when two sides are unlike: who carries a risk, and when who is paid. */
public final class Sharing {
    private Sharing() {}

    /**
     * How a risk is shared without waste among sides of constant absolute aversion: in proportion to what each can bear,
     * {@code (1 / a[i]) / sum (1 / a[j])} (K. Borch, Equilibrium in a reinsurance market, 1962).
     *
     * @param aversions above 0, per unit of money
     * @return fractions that sum to 1
     */
    public static double[] ofRisk(double... aversions) {
        double all = 0;
        for (double aversion : aversions) {
            if (!(aversion > 0)) {
                throw new IllegalArgumentException("risk aversion is " + aversion + ", but must be above 0");
            }
            all += 1 / aversion;
        }
        var shares = new double[aversions.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = 1 / aversions[i] / all;
        }
        return shares;
    }

    /**
     * What a payment is worth that comes later and has grown meanwhile, as a multiple of the payment today:
     * {@code exp((growth - rate) years)}. Moving a payment that one side receives from another pays both where the growth lies between
     * their rates.
     *
     * @param rate discount, continuous, per year
     * @param growth of the payment, continuous, per year
     */
    public static double ofDelay(double rate, double growth, double years) {
        return StrictMath.exp((growth - rate) * years);
    }
}
