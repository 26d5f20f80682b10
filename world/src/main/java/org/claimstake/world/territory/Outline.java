package org.claimstake.world.territory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claimstake.world.place.Circle;
import org.claimstake.world.place.Point;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;
import org.claimstake.world.reading.Trouble.Outcome;
import org.claimstake.world.reading.Trouble.Where;
import org.locationtech.jts.geom.Geometry;

/**
 * The outline of a country, against which places of a file are held: places outside often have their coordinates swapped.
 */
public final class Outline {
    /** Outlines are drawn roughly: what lies nearer to the border than this is not called outside. */
    private static final double ROUGH_KM = 5;

    private final Land land;

    /**
     * @param outline valid, in degrees
     */
    public Outline(Geometry outline) {
        land = Land.of(List.of(outline));
    }

    /** Whether a place lies inside, or outside by no more than an outline is rough. */
    public boolean holds(Point place) {
        return !isOutside(new Circle(place, 0));
    }

    /** Whether a whole circle lies outside, and farther than an outline is rough. */
    boolean isOutside(Circle circle) {
        return land.lieOf(new Circle(circle.centre(), circle.km() + ROUGH_KM)) == Land.Lie.OUTSIDE;
    }

    /**
     * Holds the places of a file against the outline.
     *
     * @param file its name, for messages
     * @param places as read, longitude and latitude as the file has them
     * @return a trouble where some fall outside: {@link Kind#SWAPPED} where most of those would lie inside with
     *     latitude and longitude exchanged, else {@link Kind#PLACE}. The places stay as they are: a person judges
     */
    public Optional<Trouble> check(String file, List<Point> places) {
        List<Point> outside = places.stream().filter(place -> !holds(place)).toList();
        if (outside.isEmpty()) {
            return Optional.empty();
        }
        long swapped = outside.stream().filter(this::holdsSwapped).count();
        boolean most = 2 * swapped > outside.size();
        String many = String.format(
                Locale.ROOT,
                "%s of %s points fall outside the country%s",
                outside.size(),
                places.size(),
                most ? ": swapped?" : "");
        Trouble trouble = Trouble.of(
                most ? Kind.SWAPPED : Kind.PLACE, Where.file(file), many, "points inside the country", Outcome.KEPT);
        return Optional.of(
                most
                        ? trouble.withMend(
                                "with latitude and longitude exchanged %s of them lie inside".formatted(swapped))
                        : trouble);
    }

    private boolean holdsSwapped(Point place) {
        return Math.abs(place.longitude()) <= 90 && holds(new Point(place.longitude(), place.latitude()));
    }
}
