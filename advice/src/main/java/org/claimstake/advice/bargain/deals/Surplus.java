package org.claimstake.advice.bargain.deals;

/**
 * Where the joint gain of a deal comes from; the parts sum to it. What is added first is what nobody's view moves; risk comes last,
 * since a side dislikes what it holds likely.
 *
 * @param whole  sums for certain above no deal, of all sides
 * @param exists what is there on average, the futures as they are drawn, where all discount at the lowest rate of any side
 * @param time   more by each discounting at its own rate
 * @param belief more by each holding the futures in its own way. Where they hold them unlike it is a bet: not all can be right
 * @param risk   more by each weighing what is uncertain in its own way
 * @param rate   the lowest, a year
 * @param seen   how the sides hold the futures
 */
public record Surplus(double whole, double exists, double time, double belief, double risk, double rate, Seen seen) {

    /** How the sides of a bargain hold the futures. */
    public enum Seen {
        /** All as the case draws them. */
        AS_DRAWN,
        /** All alike, otherwise than the case. */
        TOGETHER,
        /** One otherwise than another. */
        UNLIKE
    }
}
