package org.claimstake.world.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

final class ConicTest {
    /** Clarke's ellipsoid of 1866, on which Snyder's examples are computed. */
    private static final double CLARKE_KM = 6378.2064;

    private static final double CLARKE_E2 = 0.00676866;

    private static final List<Box> BOXES = List.of(
            new Box(44, 22, 52.5, 40.3),
            new Box(-35, 16, -22, 33),
            new Box(-13.5, 12, 5.4, 31.3),
            new Box(-5, 100, 5, 120),
            new Box(50, 170, 70, -160),
            new Box(48, 30, 48, 30));

    /** Snyder, Map Projections: A Working Manual, page 292. */
    @Test
    void albersMeetsSnydersExample() {
        var albers = new Conic(Conic.Kind.EQUAL_AREA, 29.5, 45.5, 23, -96, CLARKE_KM, CLARKE_E2);

        Plane at = albers.toPlane(new Point(35, -75));
        assertThat(at.eastKm()).isCloseTo(1885.4727, within(1e-3));
        assertThat(at.northKm()).isCloseTo(1535.9250, within(1e-3));
    }

    /** Snyder, page 296. */
    @Test
    void lambertMeetsSnydersExample() {
        var lambert = new Conic(Conic.Kind.CONFORMAL, 33, 45, 23, -96, CLARKE_KM, CLARKE_E2);

        Plane at = lambert.toPlane(new Point(35, -75));
        assertThat(at.eastKm()).isCloseTo(1894.4109, within(1e-3));
        assertThat(at.northKm()).isCloseTo(1564.6495, within(1e-3));
    }

    private static Conic of(Conic.Kind kind, Box box) {
        return switch (kind) {
            case EQUAL_AREA -> Conic.albers(box);
            case CONFORMAL -> Conic.lambert(box);
        };
    }

    @ParameterizedTest
    @EnumSource
    void whatIsPutOnThePlaneAndBackIsWhereItWas(Conic.Kind kind) {
        var random = new Random(3);
        for (Box box : BOXES) {
            Conic conic = of(kind, box);
            for (int time = 0; time < 200; time++) {
                double latitude = box.south() + random.nextDouble() * (box.north() - box.south());
                double east = box.west() + random.nextDouble() * box.width();
                var place = new Point(latitude, StrictMath.IEEEremainder(east, 360));
                Point back = conic.toPoint(conic.toPlane(place));
                assertThat(Earth.distanceKm(place, back))
                        .as("seed 3, %s %s %s", kind, box, place)
                        .isLessThan(1e-6);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void northIsUpAndEastIsRightInTheMiddle(Conic.Kind kind) {
        for (Box box : BOXES) {
            Conic conic = of(kind, box);
            double latitude = (box.south() + box.north()) / 2;
            Plane middle = conic.toPlane(new Point(latitude, box.middle()));
            Plane north = conic.toPlane(new Point(latitude + 0.1, box.middle()));
            Plane east = conic.toPlane(new Point(latitude, StrictMath.IEEEremainder(box.middle() + 0.1, 360)));
            assertThat(middle.eastKm()).as("%s %s", kind, box).isCloseTo(0, within(1e-9));
            assertThat(middle.northKm()).as("%s %s", kind, box).isCloseTo(0, within(1e-6));
            assertThat(north.northKm()).as("%s %s", kind, box).isBetween(10.0, 12.0);
            assertThat(east.eastKm()).as("%s %s", kind, box).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRingKeepsItsWayRound(Conic.Kind kind) {
        for (Box box : BOXES) {
            double latitude = (box.south() + box.north()) / 2;
            var circle = Earth.around(new Circle(new Point(latitude, box.middle()), 50), 36);
            var there = (Polygon) of(kind, box).toPlane(circle);
            assertThat(org.locationtech.jts.algorithm.Orientation.isCCW(circle.getCoordinates()))
                    .isTrue();
            assertThat(org.locationtech.jts.algorithm.Orientation.isCCW(there.getCoordinates()))
                    .as("%s %s", kind, box)
                    .isTrue();
        }
    }

    @Test
    void albersKeepsAreas() {
        for (Box box : BOXES.subList(0, 5)) {
            Conic albers = Conic.albers(box);
            double latitude = box.south() + (box.north() - box.south()) / 5;
            var circle = Earth.around(new Circle(new Point(latitude, box.middle()), 200), 720);
            assertThat(albers.toPlane(circle).getArea())
                    .as(box.toString())
                    .isCloseTo(Area.km2(circle), withPercentage(0.001));
        }
    }

    @Test
    void lambertKeepsAngles() {
        Conic lambert = Conic.lambert(BOXES.getFirst());
        var corner = new Point(51, 25);
        Plane at = lambert.toPlane(corner);
        Plane north = lambert.toPlane(Earth.moved(corner, 10, 0.1));
        Plane east = lambert.toPlane(Earth.moved(corner, 100, 0.1));

        double dot = (north.eastKm() - at.eastKm()) * (east.eastKm() - at.eastKm())
                + (north.northKm() - at.northKm()) * (east.northKm() - at.northKm());
        assertThat(dot / 0.01).isCloseTo(0, within(1e-4));
    }

    @Test
    void aConeHasItsParallelsToOneSideOfTheEquator() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Conic(Conic.Kind.CONFORMAL, -10, 10, 0, 0));
    }

    @Test
    void aShapeKeepsItsCornersInTheirOrder() {
        var line = new GeometryFactory()
                .createLineString(new Coordinate[] {new Coordinate(25, 50), new Coordinate(26, 51)});
        Conic albers = Conic.albers(BOXES.getFirst());

        var there = albers.toPlane(line);
        assertThat(there.getCoordinates()[1].x)
                .isEqualTo(albers.toPlane(new Point(51, 26)).eastKm());
        assertThat(line.getCoordinates()[1].x).isEqualTo(26);
    }
}
