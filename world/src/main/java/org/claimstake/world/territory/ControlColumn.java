package org.claimstake.world.territory;

import java.util.List;

/** What a file of control says in a column, or a shape in an attribute, and what such columns are usually called. */
public enum ControlColumn {
    /** The key of a site in the register, or the id of a place. */
    KEY("key", "id", "place", "place_id"),
    /** The day for which it is said: 2025-04-30 or 20250430. */
    DATE("date", "day"),
    /** What is said, in one of the words told. */
    STATUS("status", "control_status"),
    /** The id of the source of a statement in {@code sources.csv}. */
    SOURCE("source", "source_id"),
    /** Degrees east of a place. */
    LONGITUDE("longitude", "lon", "lng"),
    /** Degrees north of a place. */
    LATITUDE("latitude", "lat");

    private final List<String> usual;

    ControlColumn(String... usual) {
        this.usual = List.of(usual);
    }

    /** Names that are looked for where none is told, in this order. */
    public List<String> usual() {
        return usual;
    }
}
