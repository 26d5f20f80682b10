package org.claimstake.world.shape;

import java.util.Objects;

/**
 * What a person said of how shapes are to be read.
 *
 * @param limits how much is read
 * @param swapped whether the file writes latitude before longitude
 */
public record ShapeOptions(ShapeLimits limits, boolean swapped) {
    public static final ShapeOptions DEFAULT = new ShapeOptions(ShapeLimits.DEFAULT, false);

    public ShapeOptions {
        Objects.requireNonNull(limits);
    }

    public ShapeOptions withLimits(ShapeLimits other) {
        return new ShapeOptions(other, swapped);
    }

    public ShapeOptions withSwapped(boolean yes) {
        return new ShapeOptions(limits, yes);
    }
}
