package org.claimstake.advice.bargain.rivals;

import java.util.Arrays;

/** What a seller gets from buyers that can pay different amounts. */
public final class Rivals {
    private Rivals() {}

    /**
     * With the best of the buyers the seller divides what lies between its cost and what that buyer can pay; the second best is an outside
     * option, which bounds the price from below and does not move it otherwise: {@code max(n2, c + w (n1 - c))}.
     *
     * @param cost c, what the good costs the seller
     * @param power w, the seller's, from 0 to 1
     * @param netBacks what each buyer can pay at the gate, in any order; at least one, the best at least the cost
     * @return the price at the gate; no sale is made below the cost, so a rival below it counts for nothing
     */
    public static double price(double cost, double power, double... netBacks) {
        double[] rising = netBacks.clone();
        Arrays.sort(rising);
        if (rising.length == 0 || !(rising[rising.length - 1] >= cost)) {
            throw new IllegalArgumentException(
                    "nobody of " + Arrays.toString(netBacks) + " can pay the cost of " + cost + ": no sale is made");
        }
        if (!(power >= 0 && power <= 1)) {
            throw new IllegalArgumentException("the seller's power is " + power + ", but must be from 0 to 1");
        }
        double best = rising[rising.length - 1];
        double second = rising.length > 1 ? rising[rising.length - 2] : Double.NEGATIVE_INFINITY;
        return Math.max(second, cost + power * (best - cost));
    }

    /** Does the second best buyer set the price? */
    public static boolean isBound(double cost, double power, double... netBacks) {
        double[] rising = netBacks.clone();
        Arrays.sort(rising);
        return rising.length > 1 && rising[rising.length - 2] > cost + power * (rising[rising.length - 1] - cost);
    }

    /**
     * What a price becomes where more is sold, in a market that is moved by it: {@code price (1 + more / sold)^(-1 / (supply + demand))}.
     *
     * @param sold what the whole market sells, above 0
     * @param more what comes on top, in the same unit
     * @param supply elasticity, as a size
     * @param demand elasticity, as a size
     */
    public static double pressed(double price, double sold, double more, double supply, double demand) {
        if (!(sold > 0) || !(sold + more > 0) || !(supply + demand > 0)) {
            throw new IllegalArgumentException("a market of " + sold + " with " + more + " more and elasticities "
                    + supply + " and " + demand + " has no price");
        }
        return price * StrictMath.pow(1 + more / sold, -1 / (supply + demand));
    }
}
