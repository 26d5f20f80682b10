package org.claimstake.advice.bargain.deals;

/**
 * What a side can choose instead of a deal.
 *
 * @param side  its place
 * @param worth to it, a sum for certain
 * @param binds without it the side would be given less: it is worth more than no deal, and more than the split by Nash alone
 */
public record Option(String scenario, int side, double worth, boolean binds) {}
