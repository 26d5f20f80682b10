package org.claimstake.casefile.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.source.Filler;
import org.claimstake.language.text.Place;
import org.claimstake.world.territory.ControlSource;
import org.claimstake.world.territory.Site;
import org.claimstake.world.territory.Stand;
import org.claimstake.world.territory.Standing;

/**
 * Who holds the rows of a case's tables, for maps and lists: by source and by day. The rows are counted by what a source says of
 * them; nothing here, and nothing that reads it, puts one place before another or asks what a change of control is worth.
 *
 * <p>Safe for several threads.
 */
public final class Territory {
    private final Controls controls;
    private final Map<String, List<Site>> tables;

    private Territory(Controls controls, Map<String, List<Site>> tables) {
        this.controls = controls;
        this.tables = tables;
    }

    /**
     * Of the tables that have been filled.
     *
     * @param kept  by table, the keys that its {@code where} keeps
     * @param place for what is wrong with where a row lies
     */
    public static Territory of(Controls controls, Map<String, List<String>> kept, Place place, Findings findings) {
        var tables = new LinkedHashMap<String, List<Site>>();
        for (Filler.Rows table : controls.joined()) {
            var keys = new HashSet<>(kept.getOrDefault(table.table(), List.of()));
            tables.put(
                    table.table(),
                    sites(controls, table, place, findings).stream()
                            .filter(site -> keys.contains(site.key()))
                            .toList());
        }
        return new Territory(controls, Collections.unmodifiableMap(tables));
    }

    /** With their places, where the columns of some source say so. */
    private static List<Site> sites(Controls controls, Filler.Rows rows, Place place, Findings findings) {
        for (String name : controls.names()) {
            SiteColumns columns = controls.setting(name).at();
            List<Site> sites = Sites.has(rows, columns) ? Sites.of(rows, columns, place, findings) : null;
            if (sites != null) {
                return sites;
            }
        }
        return Sites.byKey(rows);
    }

    /** All cells of a table as its file writes them, with the rows that its {@code where} leaves out. */
    public Filler.Rows rows(String table) {
        return controls.joined().stream()
                .filter(rows -> rows.table().equals(table))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("`" + table + "` is none of " + tables()));
    }

    /** The names by which sources are asked, in the order of {@code stake.yaml}. */
    public List<String> sources() {
        return controls.names();
    }

    /** The id of a source in the case's list; empty where its rows name theirs. */
    public Optional<String> sourceId(String source) {
        return controls.setting(source).source();
    }

    /** The source itself, for its shapes and areas; empty where its file is not there. */
    public Optional<ControlSource> control(String source) {
        return controls.control(source);
    }

    /** The days for which a source has records, oldest first. */
    public NavigableSet<LocalDate> dates(String source) {
        return controls.dates(source);
    }

    /** What a reader must know of the files of a source: that one is wanted, what of it was mended or left out. */
    public List<String> notes(String source) {
        return controls.notes(source);
    }

    /** The tables that have a column of control, in the order of the case. */
    public List<String> tables() {
        return new ArrayList<>(tables.keySet());
    }

    /** The rows of a table, in its order. */
    public List<Site> sites(String table) {
        List<Site> sites = tables.get(table);
        if (sites == null) {
            throw new IllegalArgumentException("no column of `" + table + "` is filled by territory; of " + tables());
        }
        return sites;
    }

    /** What a source says on a day of each row of a table, in the order of {@link #sites}. */
    public List<Stand> standAt(String table, String source, LocalDate on) {
        return controls.at(source, on, sites(table));
    }

    /** How many rows a source says what of; every standing has its count. */
    public Map<Standing, Integer> counts(String table, String source, LocalDate on) {
        var counts = new EnumMap<Standing, Integer>(Standing.class);
        for (Standing standing : Standing.values()) {
            counts.put(standing, 0);
        }
        standAt(table, source, on).forEach(stand -> counts.merge(stand.standing(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }
}
