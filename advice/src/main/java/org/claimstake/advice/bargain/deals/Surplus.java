package org.claimstake.advice.bargain.deals;

/**
 * Where the joint gain of a deal comes from; the parts sum to it.
 *
 * @param whole sums for certain above no deal, of all sides
 * @param exists what is there on average where all discount at the lowest rate of any side
 * @param time  more by each discounting at its own rate
 * @param risk  more by each weighing what is uncertain in its own way
 * @param rate  the lowest, a year
 */
public record Surplus(double whole, double exists, double time, double risk, double rate) {}
