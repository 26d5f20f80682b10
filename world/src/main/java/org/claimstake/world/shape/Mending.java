package org.claimstake.world.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.claimstake.world.place.Area;
import org.claimstake.world.reading.Trouble;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * Makes valid polygons of rings and tells what was crooked. What happens ring by ring (running the wrong way round, not
 * closed) is told once a file with its number, what changes a land (a polygon that crosses itself) once a polygon.
 */
final class Mending {
    static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int LEAST_POINTS = 4;

    private final String file;
    private final List<Trouble> troubles;
    private final Count turned = new Count();
    private final Count open = new Count();
    private final Count flat = new Count();
    private final Count unwound = new Count();

    Mending(String file, List<Trouble> troubles) {
        this.file = file;
        this.troubles = troubles;
    }

    /**
     * A polygon in the sense of GeoJSON.
     *
     * @param lines of x, y pairs, the outer ring first, then its holes
     */
    Polygon polygon(List<double[]> lines, int feature) {
        if (lines.isEmpty() || lines.getFirst().length == 0) {
            return FACTORY.createPolygon();
        }
        List<Ring> whole = closed(lines, feature);
        if (whole.isEmpty()) {
            return FACTORY.createPolygon();
        }
        List<Ring> rings = unwound(whole, feature);
        for (int i = 0; i < rings.size(); i++) {
            boolean counterclockwise = rings.get(i).signedArea() > 0;
            if (counterclockwise != (i == 0)) {
                turned.at(feature);
            }
        }
        return polygon(rings);
    }

    /** As {@link #polygon(List, int)} for rings that are whole already: the outer one and its holes. */
    Polygon polygon(List<Ring> rings) {
        return FACTORY.createPolygon(
                rings.getFirst().line(FACTORY),
                rings.stream().skip(1).map(ring -> ring.line(FACTORY)).toArray(LinearRing[]::new));
    }

    /** Counts rings that run another way than their format says. */
    void turned(int many, int feature) {
        for (int i = 0; i < many; i++) {
            turned.at(feature);
        }
    }

    /** Rings closed where they are not; without those too short to hold a land, and without all where the outer one is. */
    List<Ring> closed(List<double[]> lines, int feature) {
        var rings = new ArrayList<Ring>(lines.size());
        for (double[] line : lines) {
            if (line.length > 0 && !Ring.isClosed(line)) {
                open.at(feature);
            }
            Ring ring = line.length == 0 ? new Ring(line) : Ring.closed(line);
            if (ring.points() >= LEAST_POINTS) {
                rings.add(ring);
            } else {
                flat.at(feature);
                if (rings.isEmpty()) {
                    return List.of();
                }
            }
        }
        return rings;
    }

    List<Ring> unwound(List<Ring> rings, int feature) {
        if (rings.stream().noneMatch(Ring::jumps)) {
            return rings;
        }
        unwound.at(feature);
        Ring outer = rings.getFirst().unwound();
        var box = outer.envelope();
        var all = new ArrayList<Ring>(List.of(outer));
        for (Ring hole : rings.subList(1, rings.size())) {
            Ring whole = hole.unwound();
            double east = box.centre().x - whole.envelope().centre().x;
            all.add(box.contains(whole.envelope()) ? whole : whole.shifted(360 * Math.rint(east / 360)));
        }
        return all;
    }

    /** The shape itself where it is valid, else what JTS makes of it, told with the place of what was wrong. */
    Geometry valid(Geometry shape, int feature) {
        var check = new IsValidOp(shape);
        if (check.isValid()) {
            return shape;
        }
        Coordinate at = check.getValidationError().getCoordinate();
        Geometry mended = GeometryFixer.fix(shape);
        troubles.add(Trouble.of(
                        Trouble.Kind.SHAPE,
                        Trouble.Where.row(file, feature),
                        "%s at %s; mended it holds %s km2"
                                .formatted(
                                        check.getValidationError().getMessage().toLowerCase(Locale.ROOT),
                                        place(at),
                                        String.format(Locale.ROOT, "%.1f", Area.km2(mended))),
                        "a polygon that does not cross itself",
                        Trouble.Outcome.MENDED)
                .withMend("look at the map near " + place(at) + ": both sides of the crossing are counted as inside"));
        return mended;
    }

    static String place(Coordinate at) {
        return String.format(Locale.ROOT, "latitude %.5f, longitude %.5f", at.y, at.x);
    }

    /** Tells what was counted; called once, when the file is read. */
    void tell() {
        tell(
                turned,
                "rings that run the wrong way round",
                "outer rings one way round and holes the other, as the format says",
                true);
        tell(open, "rings that do not end where they begin", "rings whose last point is the first", true);
        tell(flat, "rings of fewer than three corners", "rings with an inside", false);
        tell(
                unwound,
                "rings that cross the date line in one step, read the short way",
                "shapes cut at the date line",
                true);
    }

    private void tell(Count count, String what, String expected, boolean mended) {
        OptionalInt first = count.first();
        if (first.isPresent()) {
            troubles.add(Trouble.of(
                    Trouble.Kind.SHAPE,
                    Trouble.Where.row(file, first.getAsInt()),
                    what + ": " + count.many(),
                    expected,
                    mended ? Trouble.Outcome.MENDED : Trouble.Outcome.KEPT));
        }
    }
}
