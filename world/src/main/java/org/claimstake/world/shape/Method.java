package org.claimstake.world.shape;

import java.util.Locale;

/** The projections that are read, under the names that ESRI and the OGC give them, in the words of proj. */
final class Method {
    private Method() {}

    /**
     * @param method in small letters
     * @param metresPerUnit of the plane: false eastings are given in its units
     */
    static String parameters(String method, Wkt system, Ellipsoid ellipsoid, double metresPerUnit) throws Unreadable {
        String of = switch (method) {
            // the form that is exact also far from the middle of a zone
            case "transverse_mercator", "gauss_kruger" ->
                "+proj=etmerc" + latitude(system) + meridian(system) + scale(system);
            case "mercator", "mercator_1sp", "mercator_2sp" ->
                "+proj=merc" + meridian(system) + scaleOrParallel(system, ellipsoid);
            case "lambert_conformal_conic", "lambert_conformal_conic_1sp", "lambert_conformal_conic_2sp" ->
                "+proj=lcc" + latitude(system) + meridian(system) + parallels(system) + scale(system);
            case "albers", "albers_conic_equal_area" ->
                "+proj=aea" + latitude(system) + meridian(system) + parallels(system);
            case "lambert_azimuthal_equal_area" -> "+proj=laea" + latitude(system) + meridian(system);
            default -> throw PlaneSystem.unknown(method.isEmpty() ? system.name() : method);
        };
        double east = system.parameter("false_easting").orElse(0) * metresPerUnit;
        double north = system.parameter("false_northing").orElse(0) * metresPerUnit;
        return of + term("x_0", east) + term("y_0", north);
    }

    private static String latitude(Wkt system) {
        return term(
                "lat_0",
                system.parameter("latitude_of_origin", "latitude_of_center").orElse(0));
    }

    private static String meridian(Wkt system) {
        return term(
                "lon_0",
                system.parameter("central_meridian", "longitude_of_center").orElse(0));
    }

    private static String scale(Wkt system) {
        return term("k_0", system.parameter("scale_factor").orElse(1));
    }

    /** proj4j 1.4.1 hears a parallel of true scale for no Mercator: its scale at the equator is given (Snyder, 7-8). */
    private static String scaleOrParallel(Wkt system, Ellipsoid ellipsoid) {
        double phi =
                StrictMath.toRadians(system.parameter("standard_parallel_1").orElse(0));
        double sine = StrictMath.sin(phi);
        double atEquator = StrictMath.cos(phi) / StrictMath.sqrt(1 - ellipsoid.e2() * sine * sine);
        return phi == 0 ? scale(system) : term("k_0", atEquator);
    }

    private static String parallels(Wkt system) {
        double one =
                system.parameter("standard_parallel_1", "latitude_of_origin").orElse(0);
        return term("lat_1", one)
                + term("lat_2", system.parameter("standard_parallel_2").orElse(one));
    }

    private static String term(String name, double value) {
        return String.format(Locale.ROOT, " +%s=%s", name, value);
    }
}
