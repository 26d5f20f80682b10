package org.claimstake.advice.root;

/** Something that was found on the way through a range. */
public sealed interface Found {
    double from();

    double to();

    /**
     * The two sides are equal.
     *
     * @param at      the roundest number of the last bracket
     * @param from    the bracket: the root lies in it
     * @param there   what the two sides are at {@code at}
     * @param spread  by how much other draws would move the root; 0 where nothing is drawn, NaN where the range is too short to
     *                say
     * @param touches the difference has the same sign on both sides
     */
    record Root(double at, double from, double to, Probe.Value there, double spread, boolean touches)
            implements Found {}

    /** The sign changes and zero is passed over: at a band, a date, a pole. @param before the left side just before it */
    record Jump(double from, double to, Probe.Value before, Probe.Value after) implements Found {}

    /** The two sides are equal all along. */
    record Stretch(double from, double to, Probe.Value there) implements Found {}

    /**
     * Nothing can be computed there.
     *
     * @param turns the sign before is another than behind, so that a root may be hidden
     */
    record Gap(double from, double to, Probe why, boolean turns) implements Found {}
}
