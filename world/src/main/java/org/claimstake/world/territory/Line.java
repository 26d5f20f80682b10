package org.claimstake.world.territory;

import java.util.List;
import org.claimstake.world.place.Earth;
import org.claimstake.world.place.Point;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The edge of a land, in which the nearest point to a place is found.
 *
 * <p>The edge runs straight in longitude and latitude between its corners. The nearest point on it is looked for along chords
 * between points of the ellipsoid, no chord longer than 4 km (such a chord leaves the edge by 0.3 m at most); how far it is,
 * is then the shortest way on the ellipsoid. So the distance is good to a metre, and it does not depend on how far one was
 * willing to look.
 */
final class Line {
    /** Edges that stand together in the index. */
    private static final int TOGETHER = 16;

    /** Least length in km of a degree along a meridian. */
    private static final double KM_PER_DEGREE = 110.5;

    /** A box is searched that is larger than the circle by this part and these km. */
    private static final double WIDER = 1.01;

    private static final double AND_KM = 0.1;

    private final STRtree index = new STRtree();

    Line(Geometry land) {
        land.apply((GeometryComponentFilter) part -> {
            if (part instanceof LineString ring) {
                insert(ring.getCoordinateSequence());
            }
        });
        index.build();
    }

    private record Piece(CoordinateSequence points, int from, int to) {}

    private void insert(CoordinateSequence points) {
        for (int from = 0; from + 1 < points.size(); from += TOGETHER) {
            int to = Math.min(from + TOGETHER, points.size() - 1);
            var box = new Envelope();
            for (int i = from; i <= to; i++) {
                box.expandToInclude(points.getX(i), points.getY(i));
            }
            index.insert(box, new Piece(points, from, to));
        }
    }

    /**
     * How far the edge is from a place.
     *
     * @param within how far to look, km
     * @return km, or infinity where the edge is farther than {@code within}
     */
    double distanceKm(Point from, double within) {
        double reach = within * WIDER + AND_KM;
        double north = reach / KM_PER_DEGREE;
        double east = degreesEast(from.latitude(), north);
        var nearest = new Nearest(from);
        for (double turn = -360; turn <= 360; turn += 360) {
            double longitude = from.longitude() + turn;
            var box =
                    new Envelope(longitude - east, longitude + east, from.latitude() - north, from.latitude() + north);
            @SuppressWarnings("unchecked") // only pieces are put in
            List<Piece> found = index.query(box);
            found.forEach(piece -> search(nearest, piece, box));
        }
        double distance = nearest.distanceKm();
        return distance <= within ? distance : Double.POSITIVE_INFINITY;
    }

    /** Half the width in degrees of a box around a circle of so many degrees; everything where it holds a pole. */
    private static double degreesEast(double latitude, double north) {
        double farthest = Math.abs(latitude) + north;
        return farthest >= 89.9 ? 360 : north / StrictMath.cos(StrictMath.toRadians(farthest));
    }

    private static void search(Nearest nearest, Piece piece, Envelope box) {
        CoordinateSequence points = piece.points();
        for (int i = piece.from(); i < piece.to(); i++) {
            double x1 = points.getX(i);
            double y1 = points.getY(i);
            double x2 = points.getX(i + 1);
            double y2 = points.getY(i + 1);
            if (box.intersects(new Envelope(x1, x2, y1, y2))) {
                nearest.edge(x1, y1, x2, y2);
            }
        }
    }

    /** Keeps the nearest point met so far. */
    private static final class Nearest {
        private static final double LONGEST_CHORD_KM = 4;
        private static final double EQUATOR_KM = 6378.137;
        private static final double E2 = 0.0066943799901413165;

        private final Point from;
        private final double[] centre;
        private double best = Double.POSITIVE_INFINITY;
        private double longitude = Double.NaN;
        private double latitude = Double.NaN;

        Nearest(Point from) {
            this.from = from;
            centre = inSpace(from.longitude(), from.latitude());
        }

        double distanceKm() {
            return Double.isNaN(longitude)
                    ? Double.POSITIVE_INFINITY
                    : Earth.distanceKm(from.latitude(), from.longitude(), latitude, longitude);
        }

        void edge(double x1, double y1, double x2, double y2) {
            edge(x1, y1, inSpace(x1, y1), x2, y2, inSpace(x2, y2));
        }

        private void edge(double x1, double y1, double[] from, double x2, double y2, double[] to) {
            // no way along the edge is longer than that along its two sides on the plane of degrees
            double longest = (Math.abs(x2 - x1) + Math.abs(y2 - y1)) * 111.7;
            if (longest <= LONGEST_CHORD_KM) {
                chord(x1, y1, from, x2, y2, to);
                return;
            }
            double x = (x1 + x2) / 2;
            double y = (y1 + y2) / 2;
            double[] middle = inSpace(x, y);
            if (length(middle, centre) - longest / 2 <= best) {
                edge(x1, y1, from, x, y, middle);
                edge(x, y, middle, x2, y2, to);
            }
        }

        private void chord(double x1, double y1, double[] from, double x2, double y2, double[] to) {
            double along = 0;
            double square = 0;
            for (int i = 0; i < 3; i++) {
                along += (centre[i] - from[i]) * (to[i] - from[i]);
                square += (to[i] - from[i]) * (to[i] - from[i]);
            }
            double part = square == 0 ? 0 : Math.clamp(along / square, 0.0, 1.0);
            double[] foot = new double[3];
            for (int i = 0; i < 3; i++) {
                foot[i] = from[i] + part * (to[i] - from[i]);
            }
            double distance = length(foot, centre);
            if (distance < best) {
                best = distance;
                longitude = x1 + part * (x2 - x1);
                latitude = y1 + part * (y2 - y1);
            }
        }

        private static double length(double[] a, double[] b) {
            double x = a[0] - b[0];
            double y = a[1] - b[1];
            double z = a[2] - b[2];
            return StrictMath.sqrt(x * x + y * y + z * z);
        }

        /** Where a point of the ellipsoid lies in space, km from the middle of the earth. */
        private static double[] inSpace(double longitude, double latitude) {
            double phi = StrictMath.toRadians(latitude);
            double lambda = StrictMath.toRadians(longitude);
            double sine = StrictMath.sin(phi);
            double radius = EQUATOR_KM / StrictMath.sqrt(1 - E2 * sine * sine);
            double flat = radius * StrictMath.cos(phi);
            return new double[] {flat * StrictMath.cos(lambda), flat * StrictMath.sin(lambda), radius * (1 - E2) * sine
            };
        }
    }
}
