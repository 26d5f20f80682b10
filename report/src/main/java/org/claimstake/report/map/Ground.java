package org.claimstake.report.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimstake.casefile.map.CaseMap;
import org.claimstake.world.place.Box;
import org.claimstake.world.place.Circle;
import org.claimstake.world.place.Conic;
import org.claimstake.world.place.Plane;
import org.claimstake.world.place.Point;
import org.claimstake.world.shape.Feature;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The land of a map on its plane, in km: Albers' equal-area projection, chosen by the box of the outline; where there is none, by
 * the box of what lies on it.
 *
 * <p>Everything is projected once, here; a picture only scales it. A ring may run either way: nothing is filled by its turn.
 */
public final class Ground {
    /** Room around what must be seen, as a part of it. */
    private static final double MARGIN = 0.04;
    /** A single place is shown with so much land around it. */
    private static final double LEAST_KM = 20;

    private final Conic conic;
    private final Box box;
    private final Envelope frame;
    private final Optional<Geometry> outline;
    private final List<Region> regions;
    private final List<Geometry> around;

    /** A part of the country, on the plane. @param feature as its file has it */
    public record Region(Feature feature, Geometry shape) {

        /** What it is called in a language, as far as its file says: {@code name_LANGUAGE}, else {@code name}. */
        public String name(String language) {
            String own = feature.text("name_" + language);
            return own.isEmpty() ? feature.text("name") : own;
        }
    }

    private Ground(CaseMap map, Box box, Geometry seen) {
        this.box = box;
        conic = Conic.albers(box);
        frame = conic.toPlane(seen).getEnvelopeInternal();
        frame.expandBy(Math.max(LEAST_KM, MARGIN * Math.max(frame.getWidth(), frame.getHeight())));
        outline = map.outline().map(conic::toPlane);
        regions = map.regions().stream()
                .filter(region -> !region.geometry().isEmpty())
                .map(region -> new Region(region, conic.toPlane(region.geometry())))
                .toList();
        around = map.around().stream()
                .map(Feature::geometry)
                .filter(shape -> !shape.isEmpty())
                .flatMap(shape -> inFrame(conic.toPlane(shape)).stream())
                .toList();
    }

    /** Empty where neither the case names any land nor any row says where it lies. */
    public static Optional<Ground> of(CaseMap map, List<Spot> spots) {
        var seen = new ArrayList<Geometry>();
        map.outline().ifPresent(seen::add);
        if (seen.isEmpty()) {
            map.regions().forEach(region -> seen.add(region.geometry()));
        }
        var places = new GeometryFactory();
        if (seen.stream().allMatch(Geometry::isEmpty)) {
            seen.clear();
            for (Spot spot : spots) {
                spot.where().ifPresent(circle -> seen.add(places.toGeometry(around(circle))));
            }
        }
        Geometry all = places.createGeometryCollection(seen.toArray(Geometry[]::new));
        return all.isEmpty() ? Optional.empty() : Optional.of(new Ground(map, box(all.getEnvelopeInternal()), all));
    }

    private static Envelope around(Circle circle) {
        Point centre = circle.centre();
        return new Envelope(centre.longitude(), centre.longitude(), centre.latitude(), centre.latitude());
    }

    private static Box box(Envelope degrees) {
        return new Box(
                degrees.getMinY(), Math.max(-180, degrees.getMinX()), degrees.getMaxY(), east(degrees.getMaxX()));
    }

    /** Land over the date line goes on beyond 180. */
    private static double east(double longitude) {
        return longitude > 180 ? longitude - 360 : longitude;
    }

    private Optional<Geometry> inFrame(Geometry shape) {
        if (!shape.getEnvelopeInternal().intersects(frame)) {
            return Optional.empty();
        }
        Geometry cut = OverlayNGRobust.overlay(shape, new GeometryFactory().toGeometry(frame), OverlayNG.INTERSECTION);
        return cut.isEmpty() ? Optional.empty() : Optional.of(cut);
    }

    /** The box that chose the projection, in degrees. */
    public Box box() {
        return box;
    }

    /** What a picture shows, in km. */
    public Envelope frame() {
        return frame.copy();
    }

    public Optional<Geometry> outline() {
        return outline;
    }

    public List<Region> regions() {
        return regions;
    }

    /** Other land, as much of it as lies within the frame. */
    public List<Geometry> around() {
        return around;
    }

    public Plane at(Point place) {
        return conic.toPlane(place);
    }

    /** Some shape in degrees, as much of it as lies within the frame; empty where nothing does. */
    public Optional<Geometry> onPlane(Geometry degrees) {
        return degrees.isEmpty() ? Optional.empty() : inFrame(conic.toPlane(degrees));
    }
}
