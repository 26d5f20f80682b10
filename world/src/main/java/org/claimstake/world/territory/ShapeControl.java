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
import java.util.concurrent.ConcurrentHashMap;
import org.claimstake.world.place.Circle;
import org.locationtech.jts.geom.Geometry;

/**
 * A map with dates: polygons of land that was occupied, and of land whose status the map leaves open. The shape used is the
 * newest at or before the day asked. A site is occupied where its whole circle lies in occupied land, held where its whole
 * circle lies outside, and uncertain where the line crosses or touches the circle or open land lies within it.
 *
 * <p>The circle is compared by the shortest way on the ellipsoid from its centre to the line, so an answer that is
 * uncertain stays uncertain for every larger circle.
 */
public final class ShapeControl implements ControlSource {
    private final String id;
    private final Optional<Outline> outline;
    private final NavigableMap<LocalDate, Drawn> drawn;
    // never iterated; made at the first question for a day
    private final Map<LocalDate, Day> days = new ConcurrentHashMap<>();

    /**
     * Land drawn for a day.
     *
     * @param on the day
     * @param standing {@link Standing#OCCUPIED} or {@link Standing#UNCERTAIN}
     * @param shape in degrees, x east, y north; valid. Only its polygons count
     */
    public record DatedShape(LocalDate on, Standing standing, Geometry shape) {
        public DatedShape {
            Objects.requireNonNull(on);
            Objects.requireNonNull(shape);
            if (standing != Standing.OCCUPIED && standing != Standing.UNCERTAIN) {
                throw new IllegalArgumentException("a shape draws occupied or open land, not " + standing);
            }
        }
    }

    private record Drawn(List<Geometry> occupied, List<Geometry> open) {}

    private record Day(Land occupied, Land open) {}

    /**
     * @param id of the source in the case's {@code sources.csv}
     * @param shapes in any order, several for a day if need be; a shape that is empty says that nothing is occupied on
     *     its day
     */
    public ShapeControl(String id, List<DatedShape> shapes) {
        this(id, shapes, Optional.empty());
    }

    /**
     * As the other, for a map of one country.
     *
     * @param outline of the country: of what lies wholly outside the map says nothing
     */
    public ShapeControl(String id, List<DatedShape> shapes, Optional<Outline> outline) {
        this.id = id;
        this.outline = outline;
        drawn = new TreeMap<>();
        for (DatedShape shape : shapes) {
            Drawn day = drawn.computeIfAbsent(shape.on(), on -> new Drawn(new ArrayList<>(), new ArrayList<>()));
            (shape.standing() == Standing.OCCUPIED ? day.occupied() : day.open()).add(shape.shape());
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public NavigableSet<LocalDate> dates() {
        return Collections.unmodifiableNavigableSet(drawn.navigableKeySet());
    }

    @Override
    public Stand at(Site site, LocalDate on) {
        if (site.where().isEmpty()) {
            return Stand.unstated(id, "where it lies is not known");
        }
        Optional<LocalDate> asOf = newest(on);
        if (asOf.isEmpty()) {
            return Stand.unstated(
                    id, drawn.isEmpty() ? "no shape was read" : "the first shape is of " + drawn.firstKey());
        }
        Circle circle = site.where().get();
        if (outline.isPresent() && outline.get().isOutside(circle)) {
            return Stand.unstated(id, "it lies outside the country of the map");
        }
        return stand(circle, asOf.get());
    }

    private Stand stand(Circle circle, LocalDate day) {
        Land.Lie open = day(day).open().lieOf(circle);
        Land.Lie occupied = day(day).occupied().lieOf(circle);
        boolean point = circle.km() == 0;
        String reach = point ? "the place" : "the circle of %s km around it".formatted(Words.km(circle));
        if (open != Land.Lie.OUTSIDE) {
            return stand(Standing.UNCERTAIN, day, "%s meets land drawn as unclear on %s".formatted(reach, day));
        }
        return switch (occupied) {
            case INSIDE ->
                stand(Standing.OCCUPIED, day, "%s lies in land drawn as occupied on %s".formatted(reach, day));
            case OUTSIDE ->
                stand(Standing.HELD, day, "%s lies outside the land drawn as occupied on %s".formatted(reach, day));
            case ACROSS ->
                stand(
                        Standing.UNCERTAIN,
                        day,
                        "the line of %s %s".formatted(day, point ? "runs through the place" : "crosses " + reach));
        };
    }

    private Stand stand(Standing standing, LocalDate day, String why) {
        return new Stand(standing, Optional.of(day), id, why);
    }

    /** The day of the shape that answers for a day. */
    public Optional<LocalDate> newest(LocalDate on) {
        return Optional.ofNullable(drawn.floorKey(on));
    }

    /** The land drawn as occupied for one of the {@link #dates()}, as one shape. */
    public Geometry occupied(LocalDate day) {
        return day(day).occupied().shape();
    }

    /** The land drawn as open for one of the {@link #dates()}, as one shape. */
    public Geometry open(LocalDate day) {
        return day(day).open().shape();
    }

    private Day day(LocalDate on) {
        return days.computeIfAbsent(on, this::made);
    }

    private Day made(LocalDate on) {
        Drawn shapes = drawn.get(on);
        if (shapes == null) {
            throw new IllegalArgumentException("no shape of " + on);
        }
        return new Day(Land.of(shapes.occupied()), Land.of(shapes.open()));
    }
}
