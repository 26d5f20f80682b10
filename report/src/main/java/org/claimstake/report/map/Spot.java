package org.claimstake.report.map;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.claimstake.world.place.Circle;

/**
 * A row that lies somewhere.
 *
 * @param key         of its table
 * @param names       by language, {@code en} and {@code uk}; what the table calls it under {@code ""}
 * @param where       the circle within which it lies, where that is known
 * @param commodities in the words of the case, in the order of the row
 * @param mass        in plain units; empty where it is not known
 * @param money       in plain units; empty where it is not known
 */
public record Spot(
        String key,
        Map<String, String> names,
        Optional<Circle> where,
        List<String> commodities,
        OptionalDouble mass,
        OptionalDouble money) {
    public Spot {
        names = java.util.Collections.unmodifiableMap(new TreeMap<>(names));
        commodities = List.copyOf(commodities);
    }

    /** What it is called in a language, as far as the table says. */
    public String name(String language) {
        String plain = names.getOrDefault("", key);
        return names.getOrDefault(language, plain);
    }
}
