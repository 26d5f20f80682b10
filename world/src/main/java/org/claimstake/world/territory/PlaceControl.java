package org.claimstake.world.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.claimstake.world.place.Circle;
import org.claimstake.world.place.Earth;
import org.claimstake.world.place.Point;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.kdtree.KdNode;
import org.locationtech.jts.index.kdtree.KdTree;

/**
 * A list of places with a status a day. The nearest place that has a row at or before the day answers; where places
 * within the circle of the site differ from it the answer is uncertain. So one that is uncertain stays so for every
 * larger circle.
 */
public final class PlaceControl implements ControlSource {
    private static final double FIRST_LOOK_KM = 2;
    private static final double KM_PER_DEGREE = 110.5;

    private final String id;
    private final double farthestKm;
    private final NavigableSet<LocalDate> dates;
    private final List<Place> places;
    private final PlaceRows rows;
    private final KdTree index = new KdTree();

    /**
     * A place of the list.
     *
     * @param key its id in the list
     * @param at where it lies; one that lies nowhere is in no circle
     */
    record Place(String key, Optional<Point> at) {}

    private record Near(int place, double km, long row) {}

    /**
     * @param id of the source in the case
     * @param places by number
     * @param rows by the number of their place
     * @param farthestKm how far the nearest place may lie and still answer
     */
    PlaceControl(String id, List<Place> places, PlaceRows rows, double farthestKm) {
        this.id = id;
        this.places = List.copyOf(places);
        this.rows = rows;
        this.farthestKm = farthestKm;
        var days = new TreeSet<LocalDate>();
        rows.days().forEach(day -> days.add(LocalDate.ofEpochDay(day)));
        dates = Collections.unmodifiableNavigableSet(days);
        for (int i = 0; i < this.places.size(); i++) {
            if (this.places.get(i).at().isPresent()) {
                insert(i, this.places.get(i).at().get());
            }
        }
    }

    /** The tree holds one node for a point: places at one point stand in a list there. */
    private void insert(int place, Point at) {
        var coordinate = new Coordinate(at.longitude(), at.latitude());
        KdNode there = index.query(coordinate);
        KdNode node = there == null ? index.insert(coordinate, new ArrayList<Integer>()) : there;
        numbers(node).add(place);
    }

    @SuppressWarnings("unchecked") // only lists of numbers are put in
    private static List<Integer> numbers(KdNode node) {
        return (List<Integer>) node.getData();
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
        if (site.where().isEmpty()) {
            return Stand.unstated(id, "where it lies is not known");
        }
        if (dates.floor(on) == null) {
            return Stand.unstated(id, dates.isEmpty() ? "no row was read" : "the first row is of " + dates.first());
        }
        Circle circle = site.where().get();
        List<Near> near = near(circle, (int) on.toEpochDay());
        if (near.isEmpty()) {
            double limit = Math.max(farthestKm, circle.km());
            return Stand.unstated(id, "no place of the list lies within %s km".formatted(Words.km(limit)));
        }
        return stand(circle, near);
    }

    private Stand stand(Circle circle, List<Near> near) {
        Near nearest = near.getFirst();
        Standing standing = PlaceRows.standing(nearest.row());
        LocalDate asOf = LocalDate.ofEpochDay(PlaceRows.day(nearest.row()));
        List<Near> within =
                near.stream().filter(place -> place.km() <= circle.km()).toList();
        long others = within.stream()
                .filter(place -> PlaceRows.standing(place.row()) != standing)
                .count();
        if (others > 0) {
            String why = "of %s places within %s km %s differ from the nearest, %s, on %s"
                    .formatted(
                            within.size(),
                            Words.km(circle),
                            others,
                            places.get(nearest.place()).key(),
                            asOf);
            return new Stand(Standing.UNCERTAIN, Optional.of(asOf), id, why);
        }
        String why = String.format(
                Locale.ROOT,
                "the nearest place of the list, %s, lies %.1f km away; its row is of %s",
                places.get(nearest.place()).key(),
                nearest.km(),
                asOf);
        return new Stand(standing, Optional.of(asOf), id, why);
    }

    /**
     * Places with a row at or before the day, nearest first: those within the circle, else those of the first look that
     * has any.
     */
    private List<Near> near(Circle circle, int day) {
        double limit = Math.max(farthestKm, circle.km());
        double reach = Math.min(limit, Math.max(FIRST_LOOK_KM, circle.km()));
        List<Near> near = within(circle.centre(), reach, day);
        while (near.isEmpty() && reach < limit) {
            reach = Math.min(limit, 2 * reach);
            near = within(circle.centre(), reach, day);
        }
        return near;
    }

    private List<Near> within(Point centre, double km, int day) {
        double north = km * 1.01 / KM_PER_DEGREE;
        double farthest = Math.abs(centre.latitude()) + north;
        double east = farthest >= 89.9 ? 360 : north / StrictMath.cos(StrictMath.toRadians(farthest));
        var near = new ArrayList<Near>();
        for (double turn = -360; turn <= 360; turn += 360) {
            double longitude = centre.longitude() + turn;
            var box = new Envelope(
                    longitude - east, longitude + east, centre.latitude() - north, centre.latitude() + north);
            for (Object node : index.query(box)) {
                numbers((KdNode) node).forEach(place -> add(near, place, centre, km, day));
            }
        }
        near.sort(Comparator.comparingDouble(Near::km).thenComparingInt(Near::place));
        return near.stream().distinct().toList();
    }

    private void add(List<Near> near, int place, Point centre, double km, int day) {
        Point at = places.get(place).at().orElseThrow();
        double distance = Earth.distanceKm(centre, at);
        if (distance <= km) {
            long row = rows.newest(place, day);
            if (row >= 0) {
                near.add(new Near(place, distance, row));
            }
        }
    }
}
