package org.claimstake.language.model;

/**
 * What somebody outside the case wants to be equal.
 *
 * @param origin as messages call the place: {@code --until}
 */
public record GivenEquation(String left, String right, String origin) {}
