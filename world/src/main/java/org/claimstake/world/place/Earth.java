package org.claimstake.world.place;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;

/** Shortest ways on the WGS 84 ellipsoid, by Karney's method (GeographicLib), true to some nanometres. */
public final class Earth {
    private static final double METRES = 1000;

    private Earth() {}

    /** Length in km of the shortest way between two places. */
    public static double distanceKm(Point from, Point to) {
        return distanceKm(from.latitude(), from.longitude(), to.latitude(), to.longitude());
    }

    /** As {@link #distanceKm(Point, Point)}; longitudes may go beyond 180. */
    public static double distanceKm(double latitude1, double longitude1, double latitude2, double longitude2) {
        return Geodesic.WGS84.Inverse(latitude1, longitude1, latitude2, longitude2, GeodesicMask.DISTANCE).s12 / METRES;
    }

    /**
     * Where one comes going straight on.
     *
     * @param azimuth degrees clockwise from north
     * @param km the way gone
     */
    public static Point moved(Point from, double azimuth, double km) {
        GeodesicData end = Geodesic.WGS84.Direct(from.latitude(), from.longitude(), azimuth, km * METRES);
        return new Point(end.lat2, end.lon2);
    }
}
