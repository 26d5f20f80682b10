package org.claimstake.world.shape;

/**
 * How much is read of one file; what is larger is refused and never read in part.
 *
 * @param bytes of the file
 * @param points of all its shapes together
 * @param features in it
 * @param depth of brackets within brackets
 */
public record ShapeLimits(long bytes, int points, int features, int depth) {
    /** A polygon of two million points was read in a heap of 128 MB; one of four million is given up in one of 96 MB. */
    public static final ShapeLimits DEFAULT = new ShapeLimits(100_000_000, 2_000_000, 500_000, 32);

    public ShapeLimits {
        if (bytes < 1 || points < 1 || features < 1 || depth < 1) {
            throw new IllegalArgumentException("a limit is 1 or more");
        }
    }

    public ShapeLimits withBytes(long most) {
        return new ShapeLimits(most, points, features, depth);
    }

    public ShapeLimits withPoints(int most) {
        return new ShapeLimits(bytes, most, features, depth);
    }
}
