package org.claimstake.report;

/**
 * How much room a picture has. A page holds every picture twice, and shows the one that fits its window: a wide one made
 * small could not be read.
 *
 * @param width   in the picture's own units, about one a pixel
 * @param periods labels of an axis of time that stand beside each other
 * @param words   in which the picture speaks
 */
record Room(double width, boolean narrow, int periods, Wording words) {
    static final Room WIDE = new Room(760, false, 8, Wording.ENGLISH);
    /** A telephone held upright. */
    static final Room NARROW = new Room(366, true, 4, Wording.ENGLISH);

    /** Below this names no longer stand beside what they name. */
    private static final int NARROWS = 560;
    /** What a label of a period takes with the space that parts it from the next. */
    private static final int PERIOD = 86;

    static Room of(int width, Wording words) {
        return new Room(width, width < NARROWS, Math.max(3, width / PERIOD), words);
    }

    /** The picture's id, which is its own on the page. */
    String id(String id) {
        return narrow ? id + "-narrow" : id;
    }
}
