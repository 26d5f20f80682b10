package org.claimstake.world.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Locale;
import java.util.Random;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

final class AreaTest {
    private static final double RADIUS_KM = 6378.137;
    private static final double FLATTENING = 1 / 298.257223563;
    private static final double E2 = FLATTENING * (2 - FLATTENING);

    private static Geometry shape(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException wrong) {
            throw new IllegalArgumentException(text, wrong);
        }
    }

    private static Geometry rectangle(double south, double west, double north, double east) {
        return shape(String.format(
                Locale.ROOT,
                "POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))",
                west,
                south,
                east,
                north));
    }

    /**
     * Area between the equator and a parallel per radian, closed form; Snyder, equation 3-12, times half the radius
     * squared.
     */
    private static double belowKm2(double latitude) {
        double e = StrictMath.sqrt(E2);
        double sine = StrictMath.sin(StrictMath.toRadians(latitude));
        double q =
                (1 - E2) * (sine / (1 - E2 * sine * sine) - StrictMath.log((1 - e * sine) / (1 + e * sine)) / (2 * e));
        return RADIUS_KM * RADIUS_KM * q / 2;
    }

    /** The area below a straight edge, by Gauss's rule of five points on each of a thousand pieces. */
    private static double belowEdgeKm2(double x1, double y1, double x2, double y2) {
        double[] at = {0, 0.5384693101056831, -0.5384693101056831, 0.906179845938664, -0.906179845938664};
        double[] weight = {
            0.5688888888888889, 0.47862867049936647, 0.47862867049936647, 0.23692688505618908, 0.23692688505618908
        };
        int pieces = 1000;
        double sum = 0;
        for (int piece = 0; piece < pieces; piece++) {
            for (int i = 0; i < at.length; i++) {
                double along = (piece + (1 + at[i]) / 2) / pieces;
                sum += weight[i] / 2 / pieces * belowKm2(y1 + along * (y2 - y1));
            }
        }
        return sum * StrictMath.toRadians(x2 - x1);
    }

    @ParameterizedTest
    @CsvSource({
        "50, 30, 51, 31",
        "44, 22, 52.5, 40.5",
        "-34, 17, -22, 33",
        "-5, 10, 5, 20",
        "0, 0, 90, 90",
        "70, 170, 71, 190",
        "60, -180, 61, -90"
    })
    void aRectangleOfMeridiansAndParallelsHasTheAreaOfItsClosedForm(
            double south, double west, double north, double east) {
        double expected = (belowKm2(north) - belowKm2(south)) * StrictMath.toRadians(east - west);

        assertThat(Area.km2(rectangle(south, west, north, east))).isCloseTo(expected, withPercentage(1e-4));
    }

    /** The area of the whole ellipsoid, 510 065 621.724 km2, is published with WGS 84 (NIMA TR 8350.2, table 3.3). */
    @Test
    void anEighthOfTheEarthHasAnEighthOfItsPublishedArea() {
        assertThat(8 * Area.km2(rectangle(0, 0, 90, 90))).isCloseTo(510_065_621.724, within(0.01));
    }

    @Test
    void anyTriangleHasTheAreaThatGaussFindsUnderItsEdges() {
        var random = new Random(8);
        for (int time = 0; time < 50; time++) {
            double[] x = random.doubles(3, 20, 40).toArray();
            double[] y = random.doubles(3, 40, 60).toArray();
            double expected = Math.abs(belowEdgeKm2(x[0], y[0], x[1], y[1])
                    + belowEdgeKm2(x[1], y[1], x[2], y[2])
                    + belowEdgeKm2(x[2], y[2], x[0], y[0]));
            Geometry triangle = shape(String.format(
                    Locale.ROOT,
                    "POLYGON ((%s %s, %s %s, %s %s, %s %s))",
                    x[0],
                    y[0],
                    x[1],
                    y[1],
                    x[2],
                    y[2],
                    x[0],
                    y[0]));

            // thin triangles are the difference of large areas: what is left is measured against those
            assertThat(Area.km2(triangle))
                    .as("seed 8, time %d: %s", time, triangle)
                    .isCloseTo(expected, within(1e-6 * expected + 0.05));
        }
    }

    /**
     * The figure in {@link Area}'s description: the land between a parallel and the shortest way between two of its points.
     */
    @Test
    void anEdgeAlongAParallelIsNoShortestWay() {
        double degrees = 100 / Earth.distanceKm(50, 0, 50, 1);
        var between = new PolygonArea(Geodesic.WGS84, false);
        for (int i = 0; i <= 10_000; i++) {
            between.AddPoint(50, degrees * i / 10_000);
        }

        assertThat(Math.abs(between.Compute(false, true).area) / 1e6).isCloseTo(16, within(1.0));
    }

    @Test
    void aHoleIsTakenOff() {
        Geometry whole = rectangle(50, 30, 51, 31);
        Geometry hole = rectangle(50.4, 30.4, 50.6, 30.6);

        assertThat(Area.km2(whole.difference(hole))).isCloseTo(Area.km2(whole) - Area.km2(hole), within(1e-6));
    }

    @Test
    void landAcrossTheDateLineHasTheAreaItHasElsewhere() {
        Geometry beyond = rectangle(10, 179, 11, 181);
        Geometry cut = shape("MULTIPOLYGON (((179 10, 180 10, 180 11, 179 11, 179 10)),"
                + "((-180 10, -179 10, -179 11, -180 11, -180 10)))");

        assertThat(Area.km2(beyond)).isCloseTo(Area.km2(rectangle(10, 19, 11, 21)), within(1e-6));
        assertThat(Area.km2(cut)).isCloseTo(Area.km2(beyond), within(1e-6));
    }

    @Test
    void aRingThatRunsCounterclockwiseHasAPositiveArea() {
        var counterclockwise = (Polygon) rectangle(50, 30, 51, 31);

        assertThat(Area.signedKm2(counterclockwise.getExteriorRing())).isBetween(7_000.0, 8_500.0);
        assertThat(Area.signedKm2(counterclockwise.getExteriorRing().reverse())).isBetween(-8_500.0, -7_000.0);
    }

    @Test
    void pointsLinesAndNothingHaveNoArea() {
        assertThat(Area.km2(shape("GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (1 2, 3 4))")))
                .isZero();
        assertThat(Area.km2(shape("POLYGON EMPTY"))).isZero();
    }
}
