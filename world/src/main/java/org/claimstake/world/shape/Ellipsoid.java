package org.claimstake.world.shape;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The ellipsoid of a {@code .prj} file and how it lies to WGS 84.
 *
 * @param radius at the equator, metres
 * @param polarRadius from the middle to a pole, metres
 * @param toWgs84 the shift in the words of proj, three or seven numbers; empty where it lies within a metre
 */
record Ellipsoid(double radius, double polarRadius, Optional<String> toWgs84) {
    /** Systems that differ from WGS 84 by a metre or less. */
    private static final Pattern SAME =
            Pattern.compile("(d_)?(wgs_?1984|wgs_?84|world_geodetic_system_1984.*|etrs_?1989|etrs_?89|"
                    + "european_terrestrial_reference_system_1989.*|rgf_?(19)?93|"
                    + "north_american_1983|north_american_datum_1983|nad_?83)");

    /** The system of 1942; the shift of EPSG's transformation 1267, good to some metres. */
    private static final Pattern SYSTEM_OF_1942 = Pattern.compile("(d_)?pulkovo_1942");

    private static final String SHIFT_OF_1942 = "23.92,-141.27,-80.9,0,0.35,0.82,-0.12";

    static Ellipsoid of(Wkt geographic) throws Unreadable {
        Wkt datum = geographic.node("DATUM").orElseThrow(() -> PlaneSystem.unknown(geographic.name()));
        Wkt spheroid = datum.node("SPHEROID").orElseThrow(() -> PlaneSystem.unknown(datum.name()));
        double meridian =
                geographic.node("PRIMEM").map(node -> node.number(1).orElse(0)).orElse(0.0);
        if (meridian != 0) {
            throw PlaneSystem.unknown(geographic.name() + " with a prime meridian at " + meridian);
        }
        double radius = spheroid.number(1).orElse(0);
        double flattening = spheroid.number(2).orElse(0);
        if (!(radius > 6e6) || !(radius < 7e6) || !(flattening == 0 || flattening > 100)) {
            throw PlaneSystem.unknown(spheroid.name());
        }
        double polar = flattening == 0 ? radius : radius * (1 - 1 / flattening);
        return new Ellipsoid(radius, polar, shift(datum));
    }

    /** In the words of proj, by both axes: proj4j 1.4.1 takes {@code rf} for another number. */
    String parameters() {
        return " +a=%s +b=%s".formatted(radius, polarRadius);
    }

    /** The square of its eccentricity. */
    double e2() {
        double part = polarRadius / radius;
        return 1 - part * part;
    }

    private static Optional<String> shift(Wkt datum) throws Unreadable {
        String name = datum.name().toLowerCase(Locale.ROOT).replace(' ', '_');
        Optional<Wkt> said = datum.node("TOWGS84");
        if (said.isPresent()) {
            Wkt shift = said.get();
            boolean none = true;
            for (int i = 0; i < shift.values().size(); i++) {
                none &= shift.number(i).orElseThrow(() -> PlaneSystem.unknown(datum.name())) == 0;
            }
            if (shift.values().size() != 3 && shift.values().size() != 7) {
                throw PlaneSystem.unknown(datum.name());
            }
            return none && SAME.matcher(name).matches()
                    ? Optional.empty()
                    : Optional.of(shift.values().stream().collect(Collectors.joining(",")));
        }
        if (SAME.matcher(name).matches()) {
            return Optional.empty();
        }
        if (SYSTEM_OF_1942.matcher(name).matches()) {
            return Optional.of(SHIFT_OF_1942);
        }
        throw PlaneSystem.unknown(datum.name() + ", whose shift to WGS 84 is not said");
    }
}
