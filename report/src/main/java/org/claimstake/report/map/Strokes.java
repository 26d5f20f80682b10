package org.claimstake.report.map;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * From the plane of a map to a picture: its frame fills a width, north is up, and no more corners are kept than a pixel can show.
 *
 * @param frame in km
 * @param width in pixels
 */
public record Strokes(Envelope frame, double width) {
    /** A line may run so far from where it should, in pixels. */
    private static final double ROUGH = 0.35;

    public Strokes {
        frame = frame.copy();
    }

    /** Pixels a km. */
    public double scale() {
        return width / frame.getWidth();
    }

    public double height() {
        return frame.getHeight() * scale();
    }

    public double x(double eastKm) {
        return (eastKm - frame.getMinX()) * scale();
    }

    public double y(double northKm) {
        return (frame.getMaxY() - northKm) * scale();
    }

    /** The data of an SVG path, holes and all, to be filled by the even-odd rule; empty for what is smaller than a line is wide. */
    public String path(Geometry plane) {
        Geometry plain = DouglasPeuckerSimplifier.simplify(plane, ROUGH / scale());
        var path = new StringBuilder();
        for (int i = 0; i < plain.getNumGeometries(); i++) {
            if (plain.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                ring(polygon.getExteriorRing(), path);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    ring(polygon.getInteriorRingN(hole), path);
                }
            }
        }
        return path.toString();
    }

    private void ring(LineString ring, StringBuilder path) {
        Coordinate[] corners = ring.getCoordinates();
        String before = "";
        for (int i = 0; i < corners.length - 1; i++) {
            String corner = tenth(x(corners[i].x)) + " " + tenth(y(corners[i].y));
            if (!corner.equals(before)) {
                path.append(i == 0 ? 'M' : 'L').append(corner);
                before = corner;
            }
        }
        path.append('Z');
    }

    private static String tenth(double pixels) {
        long tenths = Math.round(pixels * 10);
        String sign = tenths < 0 ? "-" : "";
        long whole = Math.abs(tenths) / 10;
        long rest = Math.abs(tenths) % 10;
        return sign + whole + (rest == 0 ? "" : "." + rest);
    }
}
