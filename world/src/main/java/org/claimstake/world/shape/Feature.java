package org.claimstake.world.shape;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;

/**
 * A shape and what its file says of it.
 *
 * @param number its place in the file, from 1
 * @param geometry in degrees of WGS 84, x east and y north; valid; empty where the file gives none. Longitudes go beyond 180
 *     where a shape crosses the date line
 * @param attributes by name in the order of the file, as the file writes them; what is blank or null there is not in it
 */
public record Feature(int number, Geometry geometry, SequencedMap<String, String> attributes) {
    private static final Pattern NAMES = Pattern.compile("\\s*///\\s*");

    public Feature {
        Objects.requireNonNull(geometry);
        attributes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(attributes));
    }

    /** The text of an attribute, empty where the file gives none. */
    public String text(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** The names in an attribute: some maps write one name in several languages with {@code ///} between them. */
    public List<String> names(String attribute) {
        return Stream.of(NAMES.split(text(attribute).strip()))
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
