package org.claimstake.world.place;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/**
 * Areas on the WGS 84 ellipsoid of shapes whose coordinates are degrees, x east and y north.
 *
 * <p>An edge of a shape is straight in longitude and latitude, as GeoJSON (RFC 7946, 3.1.1) has it, and no shortest way on
 * the earth: along the 50th parallel the two differ by some 16 km2 for an edge of 100 km. Edges are therefore laid out
 * in pieces of 0.01 degrees of longitude and 0.025 of latitude at most before GeographicLib's {@code PolygonArea}
 * (Karney 2013) adds them up; what is left of the difference is below a millionth of the area of a country.
 */
public final class Area {
    private static final double PIECE_EAST = 0.01;
    private static final double PIECE_NORTH = 0.025;
    private static final double SQUARE_METRES = 1e6;

    private Area() {}

    /**
     * Area of the polygons of a shape, holes taken off.
     *
     * @param shape valid, each of its polygons smaller than half of the earth; points and lines have no area
     * @return km2, 0 or more
     */
    public static double km2(Geometry shape) {
        double sum = 0;
        for (Object polygon : PolygonExtracter.getPolygons(shape)) {
            sum += polygonKm2((Polygon) polygon);
        }
        return sum;
    }

    private static double polygonKm2(Polygon polygon) {
        double area = Math.abs(signedKm2(polygon.getExteriorRing()));
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            area -= Math.abs(signedKm2(polygon.getInteriorRingN(hole)));
        }
        return Math.max(0, area);
    }

    /**
     * Area within a ring, positive where it runs counterclockwise, negative where it runs clockwise.
     *
     * @return km2
     */
    public static double signedKm2(LinearRing ring) {
        if (ring.isEmpty()) {
            return 0;
        }
        var area = new PolygonArea(Geodesic.WGS84, false);
        CoordinateSequence points = ring.getCoordinateSequence();
        for (int i = 0; i + 1 < points.size(); i++) {
            edge(area, points, i);
        }
        return area.Compute(false, true).area / SQUARE_METRES;
    }

    private static void edge(PolygonArea area, CoordinateSequence points, int from) {
        double x = points.getX(from);
        double y = points.getY(from);
        double east = points.getX(from + 1) - x;
        double north = points.getY(from + 1) - y;
        int pieces = east == 0 ? 1 : pieces(Math.abs(east) / PIECE_EAST, Math.abs(north) / PIECE_NORTH);
        for (int piece = 0; piece < pieces; piece++) {
            double along = (double) piece / pieces;
            area.AddPoint(y + north * along, x + east * along);
        }
    }

    private static int pieces(double east, double north) {
        return (int) Math.max(1, Math.ceil(Math.max(east, north)));
    }
}
