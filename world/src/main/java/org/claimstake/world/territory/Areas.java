package org.claimstake.world.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.claimstake.world.place.Area;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * How much of a country, or of a part of it, a map draws as occupied. Areas are geodesic (see {@link Area}); land drawn outside
 * the outline does not count.
 */
public final class Areas {
    private final ShapeControl control;
    private final Geometry outline;
    private final double outlineKm2;
    // never iterated; made at the first question for a day
    private final Map<LocalDate, Occupied> days = new ConcurrentHashMap<>();

    /**
     * Areas on one day.
     *
     * @param asOf the day of the shape used
     * @param occupiedKm2 land drawn as occupied, within the outline
     * @param openKm2 land drawn as unclear, within the outline and not drawn as occupied; in no share
     * @param outlineKm2 all land within the outline
     */
    public record Occupied(LocalDate asOf, double occupiedKm2, double openKm2, double outlineKm2) {

        /** The occupied part of the outline, 0 to 1. */
        public double share() {
            return occupiedKm2 / outlineKm2;
        }
    }

    /**
     * @param outline valid, in degrees; more than nothing
     */
    public Areas(ShapeControl control, Geometry outline) {
        this.control = control;
        this.outline = Land.joined(List.of(outline));
        outlineKm2 = Area.km2(this.outline);
        if (!(outlineKm2 > 0)) {
            throw new IllegalArgumentException("an outline holds land");
        }
    }

    /** Areas by the newest shape at or before a day; empty where there is none. */
    public Optional<Occupied> on(LocalDate day) {
        return control.newest(day).map(asOf -> days.computeIfAbsent(asOf, this::measured));
    }

    private Occupied measured(LocalDate day) {
        Geometry occupied = control.occupied(day);
        Geometry open = control.open(day);
        Geometry onlyOpen = open.isEmpty() || occupied.isEmpty()
                ? open
                : OverlayNGRobust.overlay(open, occupied, OverlayNG.DIFFERENCE);
        return new Occupied(day, km2(occupied), km2(onlyOpen), outlineKm2);
    }

    private double km2(Geometry land) {
        return land.isEmpty() ? 0 : Area.km2(OverlayNGRobust.overlay(land, outline, OverlayNG.INTERSECTION));
    }
}
