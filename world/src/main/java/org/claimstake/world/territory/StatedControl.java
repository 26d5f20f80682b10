package org.claimstake.world.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What sources state of single sites: "occupied since", "held on". Says nothing of a site before its first statement. */
public final class StatedControl implements ControlSource {
    private final String id;
    private final NavigableSet<LocalDate> dates;
    private final Map<String, NavigableMap<LocalDate, Statement>> byKey;

    /**
     * One statement.
     *
     * @param key of the site
     * @param on the day for which it is stated
     * @param standing what is stated
     * @param source its id in {@code sources.csv}
     */
    public record Statement(String key, LocalDate on, Standing standing, String source) {
        public Statement {
            Objects.requireNonNull(on);
            Objects.requireNonNull(standing);
            Objects.requireNonNull(source);
            if (key.isBlank()) {
                throw new IllegalArgumentException("a statement names its site");
            }
        }
    }

    /**
     * @param id of this source in the case
     * @param statements in any order. Where two for one site and day differ the answer is uncertain, and both are named
     */
    public StatedControl(String id, List<Statement> statements) {
        this.id = id;
        var days = new TreeSet<LocalDate>();
        var keys = new TreeMap<String, NavigableMap<LocalDate, Statement>>();
        for (Statement statement : statements) {
            days.add(statement.on());
            keys.computeIfAbsent(statement.key(), key -> new TreeMap<>())
                    .merge(statement.on(), statement, StatedControl::together);
        }
        dates = Collections.unmodifiableNavigableSet(days);
        byKey = keys;
    }

    private static Statement together(Statement one, Statement other) {
        var sources = new ArrayList<>(List.of(one.source().split(", ")));
        if (!sources.contains(other.source())) {
            sources.add(other.source());
        }
        Standing standing = one.standing() == other.standing() ? one.standing() : Standing.UNCERTAIN;
        return new Statement(one.key(), one.on(), standing, String.join(", ", sources));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public NavigableSet<LocalDate> dates() {
        return dates;
    }

    @Override
    public Stand at(Site site, LocalDate on) {
        NavigableMap<LocalDate, Statement> statements = byKey.get(site.key());
        if (statements == null) {
            return Stand.unstated(id, "no source states who holds it");
        }
        var newest = statements.floorEntry(on);
        if (newest == null) {
            return Stand.unstated(id, "the first statement on it is of %s".formatted(statements.firstKey()));
        }
        Statement statement = newest.getValue();
        String why = statement.source().contains(", ") && statement.standing() == Standing.UNCERTAIN
                ? "sources do not agree on %s".formatted(statement.on())
                : "stated for %s".formatted(statement.on());
        String source = statement.source().isBlank() ? id : statement.source();
        return new Stand(statement.standing(), Optional.of(statement.on()), source, why);
    }
}
