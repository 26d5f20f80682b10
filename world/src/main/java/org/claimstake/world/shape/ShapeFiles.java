package org.claimstake.world.shape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.claimstake.world.reading.Trouble;

/** Reads shapes of either format by the names of their files. */
public final class ShapeFiles {
    private ShapeFiles() {}

    /**
     * Reads all files.
     *
     * @param files by name, in the order in which they are read; the parts of a Shapefile are files of one name
     * @return one for each GeoJSON and each Shapefile, in that order
     */
    public static List<Shapes> read(SequencedMap<String, byte[]> files, ShapeOptions options) {
        var read = new ArrayList<Shapes>();
        var seen = new HashSet<String>();
        for (var file : files.entrySet()) {
            String name = file.getKey();
            switch (ending(name)) {
                case "geojson", "json", "geojsonl" -> read.add(GeoJson.read(file.getValue(), name, options));
                case "shp", "dbf", "prj", "cpg", "shx", "sbn", "sbx", "qix" -> {
                    if (seen.add(bare(name).toLowerCase(Locale.ROOT))) {
                        read.add(Shapefile.read(bare(name), parts(bare(name), files), options));
                    }
                }
                default -> {
                    if (!name.toLowerCase(Locale.ROOT).endsWith(".shp.xml")) {
                        read.add(unknown(name));
                    }
                }
            }
        }
        return read;
    }

    private static Map<String, byte[]> parts(String bare, SequencedMap<String, byte[]> files) {
        var parts = new TreeMap<String, byte[]>();
        files.forEach((name, bytes) -> {
            if (bare(name).equalsIgnoreCase(bare)) {
                parts.put(ending(name), bytes);
            }
        });
        return parts;
    }

    private static String bare(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static Shapes unknown(String name) {
        return new Shapes(
                name,
                List.of(),
                List.of(Trouble.of(
                                Trouble.Kind.FORMAT,
                                Trouble.Where.file(name),
                                ending(name),
                                "GeoJSON (.geojson, .json) or a Shapefile (.shp with .dbf and .prj)",
                                Trouble.Outcome.REFUSED)
                        .withMend("ogr2ogr -f GeoJSON -t_srs EPSG:4326 shapes.geojson " + name)));
    }
}
