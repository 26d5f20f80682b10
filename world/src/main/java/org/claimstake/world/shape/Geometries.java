package org.claimstake.world.shape;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.world.reading.Trouble;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/** The geometry of one feature from its type and its brackets. */
final class Geometries {
    private static final GeometryFactory FACTORY = Mending.FACTORY;

    private final Mending mending;
    private final int feature;

    Geometries(Mending mending, int feature) {
        this.mending = mending;
        this.feature = feature;
    }

    /**
     * @param coordinates of every type but a collection
     * @param parts of a collection
     */
    Geometry of(String type, @Nullable Nested coordinates, @Nullable List<Geometry> parts) throws Unreadable {
        if (type.equals("GeometryCollection")) {
            if (parts == null) {
                throw Nested.wrong("a collection without `geometries`", "`geometries`");
            }
            return FACTORY.createGeometryCollection(parts.toArray(Geometry[]::new));
        }
        if (coordinates == null) {
            throw Nested.wrong("a geometry without `coordinates`", "`coordinates`");
        }
        return switch (type) {
            case "Point" -> point(coordinates);
            case "MultiPoint" -> FACTORY.createMultiPoint(sequence(Nested.line(coordinates)));
            case "LineString" -> line(Nested.line(coordinates));
            case "MultiLineString" -> lines(coordinates);
            case "Polygon" -> mending.polygon(Nested.lines(coordinates), feature);
            case "MultiPolygon" -> polygons(coordinates);
            default ->
                throw new Unreadable(
                        Trouble.Kind.FORMAT,
                        type.isEmpty() ? "a geometry without `type`" : type,
                        "Point, LineString, Polygon, one of their Multi forms or GeometryCollection");
        };
    }

    private static Point point(Nested coordinates) throws Unreadable {
        return switch (coordinates) {
            case Nested.Place(double x, double y) -> FACTORY.createPoint(sequence(new double[] {x, y}));
            case Nested.Many many when many.parts().isEmpty() -> FACTORY.createPoint();
            case Nested.Many many -> throw Nested.wrong("brackets too deep", "one place");
            case Nested.Line line -> throw Nested.wrong("a list of places", "one place");
        };
    }

    private static LineString line(double[] xy) throws Unreadable {
        if (xy.length == 2) {
            throw new Unreadable(Trouble.Kind.SHAPE, "a line of one place", "two places or more");
        }
        return FACTORY.createLineString(sequence(xy));
    }

    private static Geometry lines(Nested coordinates) throws Unreadable {
        var lines = new ArrayList<LineString>();
        for (double[] xy : Nested.lines(coordinates)) {
            lines.add(line(xy));
        }
        return FACTORY.createMultiLineString(lines.toArray(LineString[]::new));
    }

    private Geometry polygons(Nested coordinates) throws Unreadable {
        var polygons = new ArrayList<Polygon>();
        for (Nested rings : Nested.many(coordinates, "a list of polygons")) {
            polygons.add(mending.polygon(Nested.lines(rings), feature));
        }
        return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    static PackedCoordinateSequence.Double sequence(double[] xy) {
        return new PackedCoordinateSequence.Double(xy, 2, 0);
    }
}
