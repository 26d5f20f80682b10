package org.claimstake.world.shape;

import java.util.Locale;
import org.claimstake.world.reading.Trouble;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Whether numbers can be longitudes and latitudes at all. */
final class OnEarth {
    private static final double MOST_LATITUDE = 90;
    private static final double MOST_LONGITUDE = 360;
    /** Beyond this a number is no degree of anything, but a length on a plane. */
    private static final double MOST_DEGREES = 1000;

    private OnEarth() {}

    /**
     * @throws Unreadable where a latitude lies beyond the pole
     * @throws Refused where the file is on a plane
     */
    static void check(Geometry shape, String file, int feature) throws Unreadable {
        Envelope box = shape.getEnvelopeInternal();
        if (box.isNull()) {
            return;
        }
        double x = Math.max(-box.getMinX(), box.getMaxX());
        double y = Math.max(-box.getMinY(), box.getMaxY());
        if (x > MOST_DEGREES || y > MOST_DEGREES) {
            throw new Refused(plane(file, feature, Math.max(x, y)));
        }
        if (x > MOST_LONGITUDE || y > MOST_LATITUDE) {
            boolean swap = x <= MOST_LATITUDE && y <= MOST_LONGITUDE;
            throw new Unreadable(
                    swap ? Trouble.Kind.SWAPPED : Trouble.Kind.PLACE,
                    String.format(Locale.ROOT, "latitude %s", y),
                    swap ? "longitude before latitude" : "latitudes between -90 and 90");
        }
    }

    private static Trouble plane(String file, int feature, double found) {
        return Trouble.of(
                        Trouble.Kind.PROJECTION,
                        Trouble.Where.row(file, feature),
                        String.format(Locale.ROOT, "coordinates up to %.0f", found),
                        "degrees of WGS 84",
                        Trouble.Outcome.REFUSED)
                .withMend("ogr2ogr -t_srs EPSG:4326 degrees.geojson " + file);
    }
}
