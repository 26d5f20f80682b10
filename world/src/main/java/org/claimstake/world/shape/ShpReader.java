package org.claimstake.world.shape;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;
import org.claimstake.world.reading.Trouble.Outcome;
import org.claimstake.world.reading.Trouble.Where;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Reads the {@code .shp} part of a Shapefile, as ESRI describes it (white paper of July 1998): points, lines, polygons and
 * points together, each also with heights or measures, which are dropped.
 */
final class ShpReader {
    private static final int HEADER = 100;
    private static final int FILE_CODE = 9994;
    private static final int RECORD_HEADER = 8;
    private static final int BOX = 32;
    private static final int POINT = 16;

    private final ByteBuffer bytes;
    private final String name;
    private final ShapeLimits limits;
    private final PlaneSystem system;
    private final Mending mending;
    private int at = HEADER;
    private int points;
    private int number;

    ShpReader(byte[] file, String name, ShapeLimits limits, PlaneSystem system, Mending mending) {
        this.name = name;
        this.limits = limits;
        this.system = system;
        this.mending = mending;
        bytes = ByteBuffer.wrap(file);
        if (file.length < HEADER || bytes.getInt(0) != FILE_CODE) {
            throw refused(Kind.FORMAT, "no header of a Shapefile", "the .shp part of a Shapefile");
        }
        long wanted = 2L * bytes.getInt(24);
        if (wanted != file.length) {
            throw refused(
                    Kind.BROKEN,
                    file.length + " bytes",
                    wanted + " bytes: the file breaks off, or something follows it");
        }
    }

    private Refused refused(Kind kind, String found, String expected) {
        return new Refused(Trouble.of(kind, Where.row(name, number), found, expected, Outcome.REFUSED)
                .withMend("fetch the file anew"));
    }

    boolean hasNext() {
        return at < bytes.capacity();
    }

    /** Goes to the next record; after it {@link #number()} is its number. */
    void next() {
        number++;
        int left = bytes.capacity() - at;
        long length = left < RECORD_HEADER
                ? -1
                : 2L * bytes.order(ByteOrder.BIG_ENDIAN).getInt(at + 4);
        if (length < 4 || length > left - RECORD_HEADER) {
            throw refused(Kind.BROKEN, "a record of %s bytes".formatted(length), "a record within the file");
        }
        if (number > limits.features()) {
            throw refused(Kind.TOO_LARGE, "more features", "at most %s features".formatted(limits.features()));
        }
        content = bytes.slice(at + RECORD_HEADER, (int) length).order(ByteOrder.LITTLE_ENDIAN);
        at += RECORD_HEADER + (int) length;
    }

    private ByteBuffer content = ByteBuffer.allocate(0);

    int number() {
        return number;
    }

    /** The shape of the record, valid and in degrees. */
    Geometry shape() throws Unreadable {
        int type = content.getInt(0);
        Geometry shape = switch (type) {
            case 0 -> Mending.FACTORY.createGeometryCollection();
            case 1, 11, 21 -> Mending.FACTORY.createPoint(Geometries.sequence(places(4, 1)));
            case 8, 18, 28 ->
                Mending.FACTORY.createMultiPoint(Geometries.sequence(places(4 + BOX + 4, count(4 + BOX))));
            case 3, 13, 23 -> lines(parts());
            case 5, 15, 25 -> polygons(parts());
            default -> throw new Unreadable(Kind.FORMAT, "a shape of type " + type, "points, lines or polygons");
        };
        OnEarth.check(shape, name, number);
        return mending.valid(shape, number);
    }

    private int count(int from) throws Unreadable {
        if (from + 4 > content.capacity() || content.getInt(from) < 0) {
            throw tooShort();
        }
        return content.getInt(from);
    }

    private static Unreadable tooShort() {
        return new Unreadable(Kind.BROKEN, "a record that is too short for its points", "all of its points");
    }

    private double[] places(int from, int many) throws Unreadable {
        if (from + (long) many * POINT > content.capacity()) {
            throw tooShort();
        }
        points += many;
        if (points > limits.points()) {
            throw refused(Kind.TOO_LARGE, "more points", "at most %s points".formatted(limits.points()));
        }
        double[] xy = new double[2 * many];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = content.getDouble(from + i * Double.BYTES);
            if (!Double.isFinite(xy[i])) {
                throw new Unreadable(Kind.NUMBER, Double.toString(xy[i]), "a number");
            }
        }
        system.toDegrees(xy);
        return xy;
    }

    private List<double[]> parts() throws Unreadable {
        int lines = count(4 + BOX);
        int many = count(4 + BOX + 4);
        int index = 4 + BOX + 8;
        if (index + 4L * lines > content.capacity()) {
            throw tooShort();
        }
        double[] all = places(index + 4 * lines, many);
        var parts = new ArrayList<double[]>(lines);
        for (int i = 0; i < lines; i++) {
            int from = content.getInt(index + 4 * i);
            int to = i + 1 < lines ? content.getInt(index + 4 * i + 4) : many;
            if (from < 0 || to < from || to > many) {
                throw new Unreadable(Kind.BROKEN, "parts that do not follow one another", "parts in their order");
            }
            parts.add(java.util.Arrays.copyOfRange(all, 2 * from, 2 * to));
        }
        return parts;
    }

    private static Geometry lines(List<double[]> parts) {
        return Mending.FACTORY.createMultiLineString(parts.stream()
                .filter(xy -> xy.length > 2)
                .map(xy -> Mending.FACTORY.createLineString(Geometries.sequence(xy)))
                .toArray(LineString[]::new));
    }

    private Geometry polygons(List<double[]> parts) {
        var rings = new ArrayList<Ring>();
        for (double[] part : parts) {
            // each alone: here a ring too short takes no other with it
            rings.addAll(mending.unwound(mending.closed(List.of(part), number), number));
        }
        var nest = new RingNest(rings);
        mending.turned(nest.wrongWay(), number);
        return Mending.FACTORY.createMultiPolygon(
                nest.polygons().stream().map(mending::polygon).toArray(Polygon[]::new));
    }
}
