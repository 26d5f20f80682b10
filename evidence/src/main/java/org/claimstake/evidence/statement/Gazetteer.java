package org.claimstake.evidence.statement;

import java.util.List;
import java.util.Objects;

/**
 * Names to be known in a text: parties, people, places, sites, commodities. The caller brings them, of a case or of the world.
 *
 * @param names in no order that matters: the longest match wins
 */
public record Gazetteer(List<Name> names) {
    public Gazetteer {
        names = List.copyOf(names);
    }

    /** What a name is of. */
    public enum Sort {
        PARTY,
        PERSON,
        PLACE,
        SITE,
        COMMODITY,
        /** Anything else that the case has a word for: "rent", "fund". */
        OTHER
    }

    /**
     * @param id    by which the caller knows it: a party's name, a key of a table
     * @param sort  what it is of
     * @param forms how it is written, in any language: with a capital where it always has one, else in small letters; see {@link Names}
     * @param kinds what is known of it: {@code rare_earth}, {@code critical}; may be empty
     */
    public record Name(String id, Sort sort, List<String> forms, List<String> kinds) {
        public Name {
            Objects.requireNonNull(id);
            Objects.requireNonNull(sort);
            forms = List.copyOf(forms);
            kinds = List.copyOf(kinds);
        }
    }

    /** These names and others. */
    public Gazetteer and(Gazetteer more) {
        return new Gazetteer(java.util.stream.Stream.concat(names.stream(), more.names.stream())
                .toList());
    }
}
