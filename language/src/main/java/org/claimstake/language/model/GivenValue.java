package org.claimstake.language.model;

/**
 * A value set from outside the text.
 *
 * @param origin how messages call where it was set
 */
public record GivenValue(String name, String value, String origin) {}
