package org.claimstake.world.place;

/**
 * A part of the earth between two parallels and two meridians. Where {@code west} is greater than {@code east} it lies
 * across the date line.
 *
 * @param south least latitude, degrees
 * @param west where it begins, degrees east, -180 to 180
 * @param north greatest latitude, degrees
 * @param east where it ends going east from {@code west}, degrees east, -180 to 180
 */
public record Box(double south, double west, double north, double east) {
    public Box {
        if (!(south >= -90) || !(north <= 90) || !(south <= north)) {
            throw new IllegalArgumentException(
                    "a box lies between two parallels, not %s and %s".formatted(south, north));
        }
        if (!(Math.abs(west) <= 180) || !(Math.abs(east) <= 180)) {
            throw new IllegalArgumentException("a box lies between two meridians, not %s and %s".formatted(west, east));
        }
    }

    /** Degrees from west to east, 0 to 360. */
    public double width() {
        return east >= west ? east - west : east - west + 360;
    }

    /** The meridian in its middle, -180 to 180. */
    public double middle() {
        double longitude = west + width() / 2;
        return longitude > 180 ? longitude - 360 : longitude;
    }

    /** Whether a place lies in it or on its edge. */
    public boolean contains(Point place) {
        double latitude = place.latitude();
        double longitude = place.longitude();
        boolean between =
                east >= west ? west <= longitude && longitude <= east : longitude >= west || longitude <= east;
        return south <= latitude && latitude <= north && between;
    }
}
