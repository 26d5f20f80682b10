package org.claimstake.language.model;

import java.util.Set;

/**
 * What a reading takes of another scenario: the changes of some names, in the place of those of the scenario it reads.
 *
 * @param scenario empty for the base, whose changes are none
 * @param names    as a scenario writes them, without the key of a row: {@code share}, {@code fields.ore}
 */
public record Lent(String scenario, Set<String> names) {
    public static final Lent NOTHING = new Lent("", Set.of());

    public Lent {
        names = Set.copyOf(names);
    }

    boolean isNothing() {
        return names.isEmpty();
    }
}
