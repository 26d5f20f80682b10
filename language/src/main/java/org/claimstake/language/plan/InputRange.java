package org.claimstake.language.plan;

/**
 * The range that the text says of an input.
 *
 * @param low  the lower end as written
 * @param high the upper end as written
 */
public record InputRange(String input, String low, String high) {}
