package org.claimstake.world.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.claimstake.world.place.Circle;
import org.claimstake.world.place.Earth;
import org.claimstake.world.place.Point;
import org.claimstake.world.territory.ShapeControl.DatedShape;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;

/** What holds for every map. Seeds are printed; a map that fails is printed whole. */
final class ControlLawsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 2, 5);
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** A star around a place, with long points and deep bays. */
    private static Geometry star(Random random, double west, double south) {
        double x = west + random.nextDouble() * 6;
        double y = south + random.nextDouble() * 4;
        int corners = 5 + random.nextInt(20);
        var ring = new ArrayList<Coordinate>();
        for (int i = 0; i < corners; i++) {
            double far = 0.2 + 2 * random.nextDouble();
            double angle = 2 * Math.PI * i / corners;
            ring.add(new Coordinate(x + far * Math.cos(angle), y + far * Math.sin(angle)));
        }
        ring.add(ring.getFirst().copy());
        return GeometryFixer.fix(FACTORY.createPolygon(ring.toArray(Coordinate[]::new)));
    }

    private static ShapeControl control(List<Geometry> occupied, List<Geometry> open) {
        var shapes = new ArrayList<DatedShape>();
        occupied.forEach(shape -> shapes.add(new DatedShape(DAY, Standing.OCCUPIED, shape)));
        open.forEach(shape -> shapes.add(new DatedShape(DAY, Standing.UNCERTAIN, shape)));
        return new ShapeControl("map", shapes);
    }

    @Test
    void anAddedPolygonNeverLowersTheOccupiedShare() {
        Geometry country = FACTORY.toGeometry(new Envelope(30, 36, 46, 50));
        for (int seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            var lands = new ArrayList<Geometry>();
            double before = 0;
            for (int added = 0; added < 6; added++) {
                lands.add(star(random, 29, 45));
                double share = new Areas(control(lands, List.of()), country)
                        .on(DAY)
                        .orElseThrow()
                        .share();
                assertThat(share)
                        .as("seed %d, %d lands: %s", seed, lands.size(), lands)
                        .isGreaterThanOrEqualTo(before - 1e-9)
                        .isLessThanOrEqualTo(1 + 1e-9);
                before = share;
            }
        }
    }

    @Test
    void aLargerCircleNeverMakesAnUncertainAnswerCertain() {
        int turned = 0;
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            double west = seed % 4 == 0 ? 176 : 29;
            var control = control(
                    List.of(star(random, west, 45), star(random, west, 45)),
                    seed % 3 == 0 ? List.of(star(random, west, 45)) : List.of());
            double longitude = west + random.nextDouble() * 6;
            var centre = new Point(45 + random.nextDouble() * 4, StrictMath.IEEEremainder(longitude, 360));
            Standing before = Standing.UNSTATED;
            for (double km = 0; km < 400; km = km * 1.3 + 0.5) {
                Standing now = control.at(new Site("s", Optional.of(new Circle(centre, km))), DAY)
                        .standing();
                assertThat(now)
                        .as("seed %d, %s, %s km, before %s", seed, centre, km, before)
                        .isIn(
                                before == Standing.UNSTATED
                                        ? List.of(Standing.values())
                                        : List.of(before, Standing.UNCERTAIN));
                turned += before != Standing.UNSTATED && before != now ? 1 : 0;
                before = now;
            }
        }
        assertThat(turned).as("circles that grew over a line").isGreaterThan(100);
    }

    /** Corners of the circle that lie on both sides of the line are found by asking each of them as a point. */
    @Test
    void aCircleIsCertainOnlyWhereAllOfItsPlacesStandAlike() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(1000 + seed);
            var control = control(List.of(star(random, 29, 45), star(random, 29, 45)), List.of());
            var centre = new Point(45 + random.nextDouble() * 4, 29 + random.nextDouble() * 6);
            double km = 5 + 60 * random.nextDouble();
            Standing whole = control.at(new Site("s", Optional.of(new Circle(centre, km))), DAY)
                    .standing();
            if (whole != Standing.UNCERTAIN) {
                for (int i = 0; i < 200; i++) {
                    Point place = Earth.moved(centre, 360 * random.nextDouble(), km * random.nextDouble());
                    assertThat(control.at(new Site("p", Optional.of(new Circle(place, 0))), DAY)
                                    .standing())
                            .as("seed %d, %s, %s km, %s", 1000 + seed, centre, km, place)
                            .isEqualTo(whole);
                }
            }
        }
    }

    @Test
    void theOrderOfShapesChangesNoAnswer() {
        for (int seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            List<Geometry> lands = List.of(star(random, 29, 45), star(random, 29, 45), star(random, 29, 45));
            Geometry country = FACTORY.toGeometry(new Envelope(30, 36, 46, 50));
            double share = new Areas(control(lands, List.of()), country)
                    .on(DAY)
                    .orElseThrow()
                    .share();
            double other = new Areas(control(lands.reversed(), List.of()), country)
                    .on(DAY)
                    .orElseThrow()
                    .share();
            assertThat(other).as("seed %d", seed).isCloseTo(share, org.assertj.core.api.Assertions.within(1e-12));
        }
    }
}
