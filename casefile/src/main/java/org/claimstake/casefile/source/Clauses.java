package org.claimstake.casefile.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the clauses say from which a case takes its values, in the case's own words: by the text they stand in and by their
 * anchor, as {@code source signed:c2} names them. In the order of the file.
 */
public record Clauses(Map<Key, Clause> byKey) {
    public static final Clauses NONE = new Clauses(Map.of());

    /** @param deal the id of the text among the sources @param clause its anchor */
    public record Key(String deal, String clause) {}

    /**
     * @param text   what it says
     * @param source id of the source in which it was read; empty where none is named
     */
    public record Clause(String text, String source) {}

    public Clauses {
        byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
    }

    public Optional<Clause> find(String deal, String clause) {
        return Optional.ofNullable(byKey.get(new Key(deal, clause)));
    }
}
