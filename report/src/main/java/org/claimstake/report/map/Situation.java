package org.claimstake.report.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.function.Function;
import org.claimstake.casefile.territory.Territory;
import org.claimstake.world.place.Circle;
import org.claimstake.world.place.Point;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.territory.Areas;
import org.claimstake.world.territory.ControlSource;
import org.claimstake.world.territory.Outline;
import org.claimstake.world.territory.ShapeControl;
import org.claimstake.world.territory.Site;
import org.claimstake.world.territory.Stand;
import org.claimstake.world.territory.Tally;
import org.locationtech.jts.geom.Geometry;

/**
 * What one source says of all rows on one day.
 *
 * @param by     the name by which the source is asked
 * @param stands one for each row of the register
 * @param notes  what a reader must know of the source's files, in sentences
 * @param areas  of the country, where the source draws shapes and the case has an outline
 */
public record Situation(
        Register register,
        String by,
        LocalDate on,
        List<Stand> stands,
        List<String> notes,
        Optional<Areas.Occupied> areas) {

    public Situation {
        stands = List.copyOf(stands);
        notes = List.copyOf(notes);
        if (stands.size() != register.spots().size()) {
            throw new IllegalArgumentException(
                    stands.size() + " stands for " + register.spots().size() + " rows");
        }
    }

    /** @param outline of the country, in degrees, where the case has one */
    public static Situation of(
            Territory territory, Register register, String by, LocalDate on, Optional<Geometry> outline) {
        return new Situation(
                register,
                by,
                on,
                stands(territory, register, by, on),
                notes(territory, register, by, outline),
                outline.flatMap(land -> areas(territory, by, land)).flatMap(areas -> areas.on(on)));
    }

    private static List<String> notes(Territory territory, Register register, String by, Optional<Geometry> outline) {
        var notes = new ArrayList<>(territory.notes(by));
        outline.flatMap(land -> swapped(register, land)).ifPresent(notes::add);
        return notes;
    }

    /** Whether most rows that lie outside the country would lie inside with latitude and longitude exchanged, in a sentence. */
    public static Optional<String> swapped(Register register, Geometry outline) {
        List<Point> places = register.spots().stream()
                .flatMap(spot -> spot.where().stream())
                .map(Circle::centre)
                .toList();
        return new Outline(outline)
                .check(register.table(), places)
                .filter(trouble -> trouble.kind() == Trouble.Kind.SWAPPED)
                .map(trouble -> register.table() + ": " + trouble.found()
                        + trouble.mend().map(mend -> "; " + mend).orElse(""));
    }

    /** What a source says on a day of each row of a register, which may be a part of its table. */
    public static List<Stand> stands(Territory territory, Register register, String by, LocalDate on) {
        List<Site> sites = territory.sites(register.table());
        List<Stand> all = territory.standAt(register.table(), by, on);
        Map<String, Stand> byKey = new HashMap<>();
        for (int i = 0; i < sites.size(); i++) {
            byKey.put(sites.get(i).key(), all.get(i));
        }
        return register.spots().stream()
                .map(spot -> Optional.ofNullable(byKey.get(spot.key()))
                        .orElseThrow(() -> new IllegalArgumentException("nobody was asked of " + spot.key())))
                .toList();
    }

    /** Measures of the country by a source's shapes; empty where it draws none. */
    public static Optional<Areas> areas(Territory territory, String by, Geometry outline) {
        return shapes(territory, by).map(shapes -> new Areas(shapes, outline));
    }

    /** The shapes of a source; empty where it draws none. */
    public static Optional<ShapeControl> shapes(Territory territory, String by) {
        Optional<ControlSource> control = territory.control(by);
        return control.isPresent() && control.get() instanceof ShapeControl shapes
                ? Optional.of(shapes)
                : Optional.empty();
    }

    /** The source that answers where nobody names one: the first with records, else the first. */
    public static Optional<String> usual(Territory territory) {
        return territory.sources().stream()
                .filter(source -> !territory.dates(source).isEmpty())
                .findFirst()
                .or(() -> territory.sources().stream().findFirst());
    }

    /** The day that is meant where nobody names one: the newest record of the source. */
    public static Optional<LocalDate> newest(Territory territory, String by) {
        NavigableSet<LocalDate> dates = territory.dates(by);
        return dates.isEmpty() ? Optional.empty() : Optional.of(dates.last());
    }

    /** The rows by how they stand. */
    public Tally counts() {
        return tally(spot -> OptionalDouble.empty());
    }

    /** The same, weighed by the register's mass. */
    public Tally byMass() {
        return tally(Spot::mass);
    }

    /** The same, weighed by the register's money. */
    public Tally byMoney() {
        return tally(Spot::money);
    }

    /** Counts of the rows with each commodity, in the order in which rows name them; a row with several counts for each. */
    public SequencedMap<String, Tally> byCommodity() {
        var counts = new LinkedHashMap<String, Tally>();
        for (String commodity : register.commodities()) {
            var rows = new ArrayList<Tally.Weighed>();
            for (int i = 0; i < stands.size(); i++) {
                if (register.spots().get(i).commodities().contains(commodity)) {
                    rows.add(new Tally.Weighed(stands.get(i).standing(), OptionalDouble.empty()));
                }
            }
            counts.put(commodity, Tally.of(rows));
        }
        return counts;
    }

    private Tally tally(Function<Spot, OptionalDouble> weight) {
        var rows = new ArrayList<Tally.Weighed>();
        for (int i = 0; i < stands.size(); i++) {
            rows.add(new Tally.Weighed(
                    stands.get(i).standing(), weight.apply(register.spots().get(i))));
        }
        return Tally.of(rows);
    }
}
