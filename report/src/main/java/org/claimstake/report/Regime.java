package org.claimstake.report;

/**
 * One of several runs of a case that are set side by side.
 *
 * @param name of its scenario; {@code base} for the case as it stands
 */
public record Regime(String name, Computed computed) {
    public static final String BASE = "base";
}
