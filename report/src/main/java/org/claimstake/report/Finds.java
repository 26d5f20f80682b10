package org.claimstake.report;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.claimstake.world.register.Found;

/**
 * What a search of registers found.
 *
 * @param tables which were searched
 * @param searched how many deposits they hold
 * @param hits in the order of the tables, or the nearest first
 * @param hints where nothing was found: why, and what would be
 */
public record Finds(List<String> tables, long searched, List<Hit> hits, List<String> hints) {
    public Finds {
        tables = List.copyOf(tables);
        hits = List.copyOf(hits);
        hints = List.copyOf(hints);
    }

    /**
     * A deposit.
     *
     * @param table where it stands
     * @param km how far its place is from the one asked for, where one was
     */
    public record Hit(String table, Found found, OptionalDouble km) {
        public Hit {
            Objects.requireNonNull(table);
            Objects.requireNonNull(found);
            Objects.requireNonNull(km);
        }
    }

    /** How many have a place. */
    public long placed() {
        return hits.stream().filter(hit -> hit.found().where().isPresent()).count();
    }

    /** How many have a tonnage of ore. */
    public long weighed() {
        return hits.stream().filter(hit -> hit.found().oreMt().isPresent()).count();
    }
}
