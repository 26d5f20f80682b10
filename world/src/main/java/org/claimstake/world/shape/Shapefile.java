package org.claimstake.world.shape;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;
import org.claimstake.world.reading.Trouble.Outcome;
import org.claimstake.world.reading.Trouble.Where;

/**
 * Reads Shapefiles: the shapes ({@code .shp}), their table ({@code .dbf}) and their projection ({@code .prj}), with the
 * encoding of the table ({@code .cpg}) where it lies beside them. A part that is missing is not guessed: without its
 * table one cannot say what a shape is, without its projection not where.
 */
public final class Shapefile {
    private static final List<String> NEEDED = List.of("shp", "dbf", "prj");

    private Shapefile() {}

    /**
     * Reads one Shapefile.
     *
     * @param name its name without an ending, for messages
     * @param parts bytes by ending in small letters: shp, dbf, prj, cpg; others are not looked at
     */
    public static Shapes read(String name, Map<String, byte[]> parts, ShapeOptions options) {
        var troubles = new ArrayList<Trouble>();
        try {
            for (String part : NEEDED) {
                if (!parts.containsKey(part)) {
                    throw missing(name, part);
                }
            }
            return read(name, new TreeMap<>(parts), options, troubles);
        } catch (Refused refused) {
            return new Shapes(name + ".shp", List.of(), List.of(refused.trouble()));
        }
    }

    private static Refused missing(String name, String part) {
        String mend = switch (part) {
            case "prj" ->
                "ogr2ogr -f GeoJSON -s_srs EPSG:CODE -t_srs EPSG:4326 %s.geojson %s.shp".formatted(name, name)
                        + " with the code of its projection, which whoever made it knows";
            default -> "put %s.%s beside the others: a Shapefile is several files of one name".formatted(name, part);
        };
        return new Refused(Trouble.of(
                        Kind.PART,
                        Where.file(name + "." + part),
                        "not there",
                        "shp, dbf and prj of one name",
                        Outcome.REFUSED)
                .withMend(mend));
    }

    private static Shapes read(String name, Map<String, byte[]> parts, ShapeOptions options, List<Trouble> troubles) {
        long bytes = parts.values().stream().mapToLong(part -> part.length).sum();
        if (bytes > options.limits().bytes()) {
            throw new Refused(
                    BoundedStream.tooLarge(name + ".shp", options.limits().bytes()));
        }
        PlaneSystem system = system(name, part(parts, "prj"));
        var mending = new Mending(name + ".shp", troubles);
        var shapes = new ShpReader(part(parts, "shp"), name + ".shp", options.limits(), system, mending);
        Optional<String> cpg = Optional.ofNullable(parts.get("cpg")).map(Shapefile::text);
        byte[] table = part(parts, "dbf");
        var rows = new Dbf(table, name + ".dbf", DbfLetters.of(table, cpg, name + ".dbf", troubles));
        List<Feature> features = features(name, shapes, rows, troubles);
        mending.tell();
        return new Shapes(name + ".shp", features, troubles);
    }

    private static byte[] part(Map<String, byte[]> parts, String ending) {
        byte[] part = parts.get(ending);
        if (part == null) {
            throw new IllegalStateException(ending + " was there");
        }
        return part;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "");
    }

    private static PlaneSystem system(String name, byte[] prj) {
        try {
            return PlaneSystem.parse(text(prj));
        } catch (Unreadable unknown) {
            Trouble why = unknown.at(Where.file(name + ".prj"));
            throw new Refused(Trouble.of(why.kind(), why.at(), why.found(), why.expected(), Outcome.REFUSED)
                    .withMend("ogr2ogr -f GeoJSON -t_srs EPSG:4326 %s.geojson %s.shp".formatted(name, name)));
        }
    }

    private static List<Feature> features(String name, ShpReader shapes, Dbf rows, List<Trouble> troubles) {
        var features = new ArrayList<Feature>();
        while (shapes.hasNext()) {
            shapes.next();
            int row = shapes.number() - 1;
            if (row >= rows.rows()) {
                throw unequal(name, "more shapes than rows", rows.rows());
            }
            try {
                if (rows.isDeleted(row)) {
                    throw new Unreadable(Kind.BLANK, "a row that is marked as deleted", "a row");
                }
                features.add(new Feature(shapes.number(), shapes.shape(), rows.attributes(row)));
            } catch (Unreadable why) {
                troubles.add(why.at(Where.row(name + ".shp", shapes.number())));
            }
        }
        if (shapes.number() != rows.rows()) {
            throw unequal(name, shapes.number() + " shapes", rows.rows());
        }
        return features;
    }

    private static Refused unequal(String name, String found, int rows) {
        return new Refused(Trouble.of(
                        Kind.BROKEN,
                        Where.file(name + ".shp"),
                        found,
                        rows + " rows in " + name + ".dbf",
                        Outcome.REFUSED)
                .withMend("fetch all parts of the Shapefile anew, from one place"));
    }
}
