package org.claimstake.world.register;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.claimstake.world.place.Circle;

/**
 * A deposit as a search shows it.
 *
 * @param key its key in its register
 * @param name the name that heads its row
 * @param country as its register writes it, empty where it does not
 * @param where its place, where it has one
 * @param commodities as its register writes them
 * @param oreMt million tonnes of ore, where it says so
 * @param register the file it came from
 * @param row the row there
 */
public record Found(
        String key,
        String name,
        String country,
        Optional<Circle> where,
        List<String> commodities,
        OptionalDouble oreMt,
        String register,
        long row) {
    public Found {
        Objects.requireNonNull(where);
        Objects.requireNonNull(oreMt);
        commodities = List.copyOf(commodities);
    }
}
