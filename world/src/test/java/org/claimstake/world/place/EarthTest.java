package org.claimstake.world.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

final class EarthTest {

    /** The example of GeographicLib's own description: from one airport to another. */
    @Test
    void theShortestWayHasItsPublishedLength() {
        assertThat(Earth.distanceKm(new Point(40.6, -73.8), new Point(51.6, -0.5)))
                .isCloseTo(5551.759400, within(1e-6));
    }

    @Test
    void goingOneWayAndMeasuringItComesToTheSame() {
        var from = new Point(48.5, 31);
        assertThat(Earth.distanceKm(from, Earth.moved(from, 77, 123.4))).isCloseTo(123.4, within(1e-9));
    }

    @Test
    void theCornersOfACircleLieOnIt() {
        var centre = new Point(48.5, 179.9);
        Polygon circle = Earth.around(new Circle(centre, 25), 48);

        assertThat(circle.getNumPoints()).isEqualTo(49);
        assertThat(circle.isValid()).isTrue();
        for (Coordinate corner : circle.getCoordinates()) {
            assertThat(Earth.distanceKm(48.5, 179.9, corner.y, corner.x)).isCloseTo(25, within(1e-9));
            assertThat(corner.x).isBetween(179.0, 181.0);
        }
        // 48 corners: a regular polygon of as many has 48/2 sin(360/48) r2
        assertThat(Area.signedKm2(circle.getExteriorRing())).isCloseTo(24 * Math.sin(Math.PI / 24) * 625, within(0.1));
    }

    @Test
    void aCircleThatHoldsAPoleReachesFromSideToSide() {
        Polygon circle = Earth.around(new Circle(new Point(89, 10), 500), 90);

        assertThat(circle.isValid()).isTrue();
        assertThat(circle.contains(new GeometryFactory().createPoint(new Coordinate(-160, 89.5))))
                .isTrue();
        assertThat(circle.contains(new GeometryFactory().createPoint(new Coordinate(-160, 80))))
                .isFalse();
    }

    @Test
    void aCircleHasThreeCornersOrMore() {
        assertThatIllegalArgumentException().isThrownBy(() -> Earth.around(new Circle(new Point(0, 0), 1), 2));
    }

    @Test
    void aBoxMayLieAcrossTheDateLine() {
        var box = new Box(-10, 170, 10, -170);

        assertThat(box.width()).isEqualTo(20);
        assertThat(box.middle()).isEqualTo(180);
        assertThat(box.contains(new Point(0, -175))).isTrue();
        assertThat(box.contains(new Point(0, 160))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Box(10, 0, -10, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Box(0, 0, 1, 181));
    }
}
