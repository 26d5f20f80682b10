package org.claimstake.world.place;

import java.util.ArrayList;
import java.util.Comparator;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

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

    /**
     * The circle as a polygon for a map, its corners at equal angles, counterclockwise from the north. Its longitudes
     * go on beyond 180 where it crosses the date line; where it holds a pole it reaches from one side of the map to the
     * other.
     *
     * @param corners 3 or more
     */
    public static Polygon around(Circle circle, int corners) {
        if (corners < 3) {
            throw new IllegalArgumentException("a polygon has 3 corners or more, not " + corners);
        }
        double middle = circle.centre().longitude();
        var ring = new ArrayList<Coordinate>(corners + 3);
        for (int i = 0; i < corners; i++) {
            Point corner = moved(circle.centre(), -360.0 * i / corners, circle.km());
            double east = StrictMath.IEEEremainder(corner.longitude() - middle, 360);
            ring.add(new Coordinate(middle + east, corner.latitude()));
        }
        double pole = Math.copySign(90, circle.centre().latitude());
        if (distanceKm(circle.centre(), new Point(pole, middle)) <= circle.km()) {
            ring.sort(Comparator.comparingDouble(Coordinate::getX));
            double edge = ring.getFirst().y;
            ring.addFirst(new Coordinate(middle - 180, edge));
            ring.addFirst(new Coordinate(middle - 180, pole));
            ring.add(new Coordinate(middle + 180, edge));
            ring.add(new Coordinate(middle + 180, pole));
        }
        ring.add(ring.getFirst().copy());
        return new GeometryFactory().createPolygon(ring.toArray(Coordinate[]::new));
    }
}
