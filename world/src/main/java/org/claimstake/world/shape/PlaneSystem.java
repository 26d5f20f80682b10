package org.claimstake.world.shape;

import java.util.Locale;
import java.util.Optional;
import org.claimstake.world.reading.Trouble;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;
import org.locationtech.proj4j.proj.Projection;

/**
 * From the coordinates of a {@code .prj} file to degrees of WGS 84. Read are degrees, and the projections of which the
 * tests hold the result against published figures: transverse Mercator (UTM, Gauss-Krüger), Mercator and web Mercator,
 * Lambert conformal conic, Albers, Lambert azimuthal. All others are refused, as is an ellipsoid whose shift to WGS 84
 * is not said.
 */
final class PlaneSystem {
    private static final double WEB_RADIUS = 6378137;
    private static final CRSFactory SYSTEMS = new CRSFactory();

    private final String name;
    private final double metresPerUnit;
    private final boolean web;
    private final Optional<Projection> plane;
    private final Optional<BasicCoordinateTransform> shift;

    private PlaneSystem(
            String name,
            double metresPerUnit,
            boolean web,
            Optional<Projection> plane,
            Optional<BasicCoordinateTransform> shift) {
        this.name = name;
        this.metresPerUnit = metresPerUnit;
        this.web = web;
        this.plane = plane;
        this.shift = shift;
    }

    /** The system that a well-known text names. */
    static PlaneSystem parse(String text) throws Unreadable {
        Wkt root = Wkt.parse(text);
        return switch (root.keyword()) {
            case "GEOGCS" -> degrees(root);
            case "PROJCS" -> plane(root);
            case "COMPD_CS" -> compound(root);
            default -> throw unknown(root.keyword() + " \"" + root.name() + '"');
        };
    }

    static Unreadable unknown(String found) {
        return new Unreadable(
                Trouble.Kind.PROJECTION,
                found,
                "degrees or metres of a system that is read: WGS 84, ETRS89, UTM, Gauss-Krüger, Mercator, Lambert, Albers");
    }

    private static PlaneSystem compound(Wkt root) throws Unreadable {
        Optional<Wkt> plane = root.node("PROJCS");
        return plane.isPresent()
                ? plane(plane.get())
                : degrees(root.node("GEOGCS").orElseThrow(() -> unknown(root.name())));
    }

    private static PlaneSystem degrees(Wkt system) throws Unreadable {
        double degree = StrictMath.toRadians(1);
        double unit = system.node("UNIT").flatMap(node -> box(node.number(1))).orElse(degree);
        if (Math.abs(unit - degree) > 1e-9) {
            throw unknown(system.name() + " in units of " + unit);
        }
        Ellipsoid ellipsoid = Ellipsoid.of(system);
        return new PlaneSystem(system.name(), 1, false, Optional.empty(), shift(ellipsoid));
    }

    private static PlaneSystem plane(Wkt system) throws Unreadable {
        Wkt geographic = system.node("GEOGCS").orElseThrow(() -> unknown(system.name()));
        String method = system.node("PROJECTION").map(Wkt::name).orElse("").toLowerCase(Locale.ROOT);
        double metres = system.node("UNIT").flatMap(node -> box(node.number(1))).orElse(1.0);
        if (!(metres > 0)) {
            throw unknown(system.name() + " in units of " + metres);
        }
        Ellipsoid ellipsoid = Ellipsoid.of(geographic);
        boolean web = method.equals("mercator_auxiliary_sphere")
                || system.name().toLowerCase(Locale.ROOT).contains("pseudo-mercator");
        if (web) {
            return new PlaneSystem(system.name(), metres, true, Optional.empty(), Optional.empty());
        }
        String parameters = Method.parameters(method, system, ellipsoid, metres) + ellipsoid.parameters();
        return new PlaneSystem(system.name(), metres, false, Optional.of(projection(parameters)), shift(ellipsoid));
    }

    private static Optional<Double> box(java.util.OptionalDouble number) {
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }

    private static Projection projection(String parameters) throws Unreadable {
        try {
            return SYSTEMS.createFromParameters("", parameters + " +no_defs").getProjection();
        } catch (Proj4jException none) {
            throw unknown(parameters);
        }
    }

    private static Optional<BasicCoordinateTransform> shift(Ellipsoid ellipsoid) {
        return ellipsoid
                .toWgs84()
                .map(shift -> new BasicCoordinateTransform(
                        SYSTEMS.createFromParameters(
                                "", "+proj=longlat" + ellipsoid.parameters() + " +towgs84=" + shift + " +no_defs"),
                        SYSTEMS.createFromParameters("", "+proj=longlat +datum=WGS84 +no_defs")));
    }

    /** Turns x, y pairs into longitudes and latitudes, in place. */
    void toDegrees(double[] xy) throws Unreadable {
        var at = new ProjCoordinate();
        for (int i = 0; i < xy.length; i += 2) {
            onEllipsoid(xy[i], xy[i + 1], at);
            if (shift.isPresent()) {
                shift.get().transform(new ProjCoordinate(at.x, at.y), at);
            }
            if (!Double.isFinite(at.x) || !Double.isFinite(at.y)) {
                throw outside(xy[i], xy[i + 1]);
            }
            xy[i] = at.x;
            xy[i + 1] = at.y;
        }
    }

    private Unreadable outside(double x, double y) {
        return new Unreadable(
                Trouble.Kind.PLACE, String.format(Locale.ROOT, "%s, %s", x, y), "a place on the plane of " + name);
    }

    /** Degrees on the system's own ellipsoid. */
    void onEllipsoid(double x, double y, ProjCoordinate into) throws Unreadable {
        double east = x * metresPerUnit;
        double north = y * metresPerUnit;
        if (web) {
            into.x = StrictMath.toDegrees(east / WEB_RADIUS);
            into.y = StrictMath.toDegrees(StrictMath.atan(StrictMath.sinh(north / WEB_RADIUS)));
        } else if (plane.isPresent()) {
            try {
                plane.get().inverseProject(new ProjCoordinate(east, north), into);
            } catch (Proj4jException beyond) {
                throw outside(x, y);
            }
        } else {
            into.x = x;
            into.y = y;
        }
    }
}
