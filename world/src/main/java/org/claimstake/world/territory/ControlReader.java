package org.claimstake.world.territory;

import java.util.Map;
import java.util.TreeMap;

/** Reads what a source says of control from the files a person brings. Files are read in the order of their names. */
public final class ControlReader {

    /** In what form a source says it. */
    public enum Kind {
        /** Rows of key, day and status; CSV. */
        STATED,
        /** Dated polygons; GeoJSON or Shapefile. */
        SHAPES,
        /** Rows of place, day and status, with the coordinates of the places; CSV. */
        PLACES
    }

    private ControlReader() {}

    /**
     * Reads the files of one source.
     *
     * @param files by name; the parts of a Shapefile are files of one name
     */
    public static ControlRead read(Kind kind, Map<String, byte[]> files, ControlOptions options) {
        var sorted = new TreeMap<>(files);
        return switch (kind) {
            case STATED -> new StatedReader(options).read(sorted);
            case SHAPES -> new DatedShapesReader(options).read(sorted);
            case PLACES -> new PlacesReader(options).read(sorted);
        };
    }
}
