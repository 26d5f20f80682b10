package org.claimstake.world.territory;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.world.place.Circle;
import org.claimstake.world.place.Point;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Land drawn by a source on one day: its polygons made one, so that where two of them meet there is no line.
 *
 * <p>A land across the date line comes in two parts that end at 180 and -180 degrees. The western part is moved to the far side
 * of 180, where the two become one, and no line is left between them.
 */
final class Land {
    private static final double TURN = 360;
    private static final double DATE_LINE = 180;
    private static final double TOUCHES = 1e-9;

    private final Geometry shape;
    private final Envelope box;
    private final IndexedPointInAreaLocator inside;
    private final Line line;

    /** How a circle lies to the land. */
    enum Lie {
        INSIDE,
        OUTSIDE,
        /** The line runs through it, or touches it. */
        ACROSS
    }

    private Land(Geometry shape) {
        this.shape = shape;
        box = shape.getEnvelopeInternal();
        inside = new IndexedPointInAreaLocator(shape);
        line = new Line(shape);
    }

    /** The land of all polygons in these shapes. */
    static Land of(List<Geometry> shapes) {
        return new Land(joined(shapes));
    }

    static Geometry joined(List<Geometry> shapes) {
        var polygons = new ArrayList<Polygon>();
        for (Geometry shape : shapes) {
            for (Object polygon : PolygonExtracter.getPolygons(shape)) {
                polygons.add((Polygon) polygon);
            }
        }
        if (polygons.isEmpty()) {
            return new GeometryFactory().createMultiPolygon();
        }
        boolean east = polygons.stream()
                .anyMatch(polygon -> polygon.getEnvelopeInternal().getMaxX() >= DATE_LINE - TOUCHES);
        if (shapes.size() == 1 && !east && shapes.getFirst() instanceof Polygonal) {
            // polygons of one valid shape have no line in common
            return shapes.getFirst();
        }
        return OverlayNGRobust.union(List.<Geometry>copyOf(east ? acrossTheDateLine(polygons) : polygons));
    }

    private static List<Polygon> acrossTheDateLine(List<Polygon> polygons) {
        var moved = new ArrayList<Polygon>(polygons.size());
        for (Polygon polygon : polygons) {
            boolean west = polygon.getEnvelopeInternal().getMinX() <= TOUCHES - DATE_LINE
                    && polygon.getEnvelopeInternal().getMaxX() < DATE_LINE - TOUCHES;
            moved.add(west ? (Polygon) eastward(polygon, TURN) : polygon);
        }
        return moved;
    }

    static Geometry eastward(Geometry shape, double degrees) {
        return AffineTransformation.translationInstance(degrees, 0).transform(shape);
    }

    Geometry shape() {
        return shape;
    }

    boolean isEmpty() {
        return shape.isEmpty();
    }

    Lie lieOf(Circle circle) {
        int location = locate(circle.centre());
        if (location == Location.BOUNDARY || line.distanceKm(circle.centre(), circle.km()) <= circle.km()) {
            return Lie.ACROSS;
        }
        return location == Location.INTERIOR ? Lie.INSIDE : Lie.OUTSIDE;
    }

    private int locate(Point place) {
        for (double turn = -TURN; turn <= TURN; turn += TURN) {
            var at = new Coordinate(place.longitude() + turn, place.latitude());
            if (box.contains(at)) {
                int location = inside.locate(at);
                if (location != Location.EXTERIOR) {
                    return location;
                }
            }
        }
        return Location.EXTERIOR;
    }
}
