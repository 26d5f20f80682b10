package org.claimstake.world.place;

/**
 * A place on the WGS 84 ellipsoid.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record Point(double latitude, double longitude) {
    public Point {
        if (!(Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException("a latitude lies between -90 and 90, not " + latitude);
        }
        if (!(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("a longitude lies between -180 and 180, not " + longitude);
        }
    }
}
