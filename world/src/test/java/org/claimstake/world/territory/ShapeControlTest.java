package org.claimstake.world.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.claimstake.world.place.Circle;
import org.claimstake.world.place.Earth;
import org.claimstake.world.place.Point;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;
import org.claimstake.world.shape.ShapeOptions;
import org.claimstake.world.territory.ShapeControl.DatedShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

final class ShapeControlTest {
    private static final LocalDate DAY = LocalDate.of(2025, 2, 5);

    private static Geometry shape(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException wrong) {
            throw new IllegalArgumentException(text, wrong);
        }
    }

    private static Site site(double latitude, double longitude, double km) {
        return new Site("s", Optional.of(new Circle(new Point(latitude, longitude), km)));
    }

    private static Standing standing(ShapeControl control, double latitude, double longitude, double km) {
        return control.at(site(latitude, longitude, km), DAY).standing();
    }

    private static ShapeControl occupied(String... shapes) {
        return new ShapeControl(
                "map",
                List.of(shapes).stream()
                        .map(text -> new DatedShape(DAY, Standing.OCCUPIED, shape(text)))
                        .toList());
    }

    private static ControlRead read(Map<String, String> files, ControlOptions options) {
        var bytes = new TreeMap<String, byte[]>();
        files.forEach((name, text) -> bytes.put(name, text.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
        return ControlReader.read(ControlReader.Kind.SHAPES, bytes, options);
    }

    private static String feature(String properties, String ring) {
        return "{'type':'Feature','properties':{" + properties + "},'geometry':{'type':'Polygon','coordinates':[" + ring
                + "]}}";
    }

    private static final String RING = "[[30,50],[31,50],[31,51],[30,51],[30,50]]";
    private static final String SQUARE = "POLYGON ((30 50, 31 50, 31 51, 30 51, 30 50))";
    private static final String WITH_HOLE = "POLYGON ((30 50, 31 50, 31 51, 30 51, 30 50),"
            + " (30.4 50.4, 30.6 50.4, 30.6 50.6, 30.4 50.6, 30.4 50.4))";

    @Test
    void aWholeCircleInsideIsOccupiedAWholeCircleOutsideIsHeldAndBetweenThemIsUncertain() {
        ShapeControl control = occupied(SQUARE);

        assertThat(standing(control, 50.5, 30.5, 20)).isEqualTo(Standing.OCCUPIED);
        assertThat(standing(control, 50.5, 29, 20)).isEqualTo(Standing.HELD);
        assertThat(standing(control, 50.5, 30.1, 20)).isEqualTo(Standing.UNCERTAIN);
        assertThat(standing(control, 50.5, 29.9, 20)).isEqualTo(Standing.UNCERTAIN);
    }

    @ParameterizedTest
    @CsvSource({"50.5,30", "50.5,31", "50,30.5", "51,30.25", "50,30", "51,31"})
    void aPointOnTheLineIsUncertainHoweverWellItIsKnown(double latitude, double longitude) {
        assertThat(standing(occupied(SQUARE), latitude, longitude, 0)).isEqualTo(Standing.UNCERTAIN);
    }

    @Test
    void aHoleIsHeldAndItsEdgeIsALine() {
        ShapeControl control = occupied(WITH_HOLE);

        assertThat(standing(control, 50.5, 30.5, 1)).isEqualTo(Standing.HELD);
        assertThat(standing(control, 50.5, 30.5, 20)).isEqualTo(Standing.UNCERTAIN);
        assertThat(standing(control, 50.5, 30.4, 0)).isEqualTo(Standing.UNCERTAIN);
        assertThat(standing(control, 50.2, 30.2, 1)).isEqualTo(Standing.OCCUPIED);
    }

    @Test
    void aCircleThatHoldsAWholeLandIsUncertain() {
        assertThat(standing(occupied(SQUARE), 50.5, 30.5, 500)).isEqualTo(Standing.UNCERTAIN);
    }

    @Test
    void whereTwoLandsMeetThereIsNoLine() {
        ShapeControl control = occupied(SQUARE, "POLYGON ((31 50, 32 50, 32 51, 31 51, 31 50))");

        assertThat(standing(control, 50.5, 31, 0)).isEqualTo(Standing.OCCUPIED);
        assertThat(standing(control, 50.5, 31, 20)).isEqualTo(Standing.OCCUPIED);
    }

    @Test
    void landAcrossTheDateLineIsOneLandHoweverItIsCut() {
        ShapeControl cut = occupied(
                "POLYGON ((178 10, 180 10, 180 12, 178 12, 178 10))",
                "POLYGON ((-180 10, -178 10, -178 12, -180 12, -180 10))");
        ShapeControl beyond = occupied("POLYGON ((178 10, 182 10, 182 12, 178 12, 178 10))");
        for (ShapeControl control : List.of(cut, beyond)) {
            assertThat(standing(control, 11, 180, 50)).isEqualTo(Standing.OCCUPIED);
            assertThat(standing(control, 11, -180, 50)).isEqualTo(Standing.OCCUPIED);
            assertThat(standing(control, 11, -179.9, 50)).isEqualTo(Standing.OCCUPIED);
            assertThat(standing(control, 11, 179.9, 50)).isEqualTo(Standing.OCCUPIED);
            assertThat(standing(control, 11, -177.9, 50)).isEqualTo(Standing.UNCERTAIN);
            assertThat(standing(control, 11, -177, 50)).isEqualTo(Standing.HELD);
        }
    }

    @Test
    void landThatEndsAtTheDateLineHasALineThere() {
        ShapeControl control = occupied("POLYGON ((178 10, 180 10, 180 12, 178 12, 178 10))");

        assertThat(standing(control, 11, 179.9, 50)).isEqualTo(Standing.UNCERTAIN);
        assertThat(standing(control, 11, -179.9, 50)).isEqualTo(Standing.UNCERTAIN);
        assertThat(standing(control, 11, -179.9, 5)).isEqualTo(Standing.HELD);
    }

    @Test
    void theLineIsAsFarAsTheShortestWayToItsNearestPoint() {
        var line = new Line(shape("POLYGON ((30 50, 40 50, 40 51, 30 51, 30 50))"));
        var from = new Point(49.5, 35);
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= 100_000; i++) {
            nearest = Math.min(nearest, Earth.distanceKm(from, new Point(50, 30 + i * 1e-4)));
        }

        // a point of the edge every 7 m: the nearest of them is farther than the edge by less than a millimetre
        assertThat(line.distanceKm(from, 100)).isCloseTo(nearest, within(1e-4));
        assertThat(line.distanceKm(from, 40)).isInfinite();
    }

    /** The index holds edges in bundles: none is lost between two of them. */
    @Test
    void everyEdgeOfALandIsItsLine() {
        Geometry round = Earth.around(new Circle(new Point(50, 30), 100), 200);
        var line = new Line(round);
        for (int i = 0; i < 200; i++) {
            var from = round.getCoordinates()[i];
            var to = round.getCoordinates()[i + 1];
            var middle = new Point((from.y + to.y) / 2, (from.x + to.x) / 2);
            assertThat(line.distanceKm(middle, 1)).as("edge %s", i).isLessThan(1e-3);
        }
    }

    @Test
    void openLandIsMeasuredBesideWhatIsOccupied() {
        var areas = new Areas(
                new ShapeControl(
                        "map",
                        List.of(
                                new DatedShape(DAY, Standing.OCCUPIED, shape(SQUARE)),
                                new DatedShape(
                                        DAY,
                                        Standing.UNCERTAIN,
                                        shape("POLYGON ((30 50, 32 50, 32 51, 30 51, 30 50))")))),
                shape("POLYGON ((30 50, 31.5 50, 31.5 51, 30 51, 30 50))"));

        Areas.Occupied found = areas.on(DAY.plusDays(1)).orElseThrow();
        assertThat(found.asOf()).isEqualTo(DAY);
        assertThat(found.share()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(found.openKm2() / found.outlineKm2()).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(areas.on(DAY.minusDays(1))).isEmpty();
    }

    @Test
    void landThatTheMapLeavesOpenIsUncertain() {
        var control = new ShapeControl(
                "map",
                List.of(
                        new DatedShape(DAY, Standing.OCCUPIED, shape(SQUARE)),
                        new DatedShape(
                                DAY, Standing.UNCERTAIN, shape("POLYGON ((29 50, 30 50, 30 51, 29 51, 29 50))"))));

        assertThat(standing(control, 50.5, 29.5, 1)).isEqualTo(Standing.UNCERTAIN);
        assertThat(standing(control, 50.5, 28.9, 20)).isEqualTo(Standing.UNCERTAIN);
        assertThat(standing(control, 50.5, 30.5, 1)).isEqualTo(Standing.OCCUPIED);
        assertThat(standing(control, 50.5, 28, 1)).isEqualTo(Standing.HELD);
        assertThat(control.at(site(50.5, 29.5, 2.5), DAY).why())
                .isEqualTo("the circle of 2.5 km around it meets land drawn as unclear on 2025-02-05");
    }

    @Test
    void theNewestShapeAtOrBeforeTheDayAnswersAndSaysItsDay() {
        var later = LocalDate.of(2025, 3, 1);
        var control = new ShapeControl(
                "map",
                List.of(
                        new DatedShape(later, Standing.OCCUPIED, shape("POLYGON EMPTY")),
                        new DatedShape(DAY, Standing.OCCUPIED, shape(SQUARE))));

        assertThat(control.at(site(50.5, 30.5, 5), DAY.minusDays(1)))
                .isEqualTo(new Stand(Standing.UNSTATED, Optional.empty(), "map", "the first shape is of 2025-02-05"));
        assertThat(control.at(site(50.5, 30.5, 5), later.minusDays(1)))
                .isEqualTo(new Stand(
                        Standing.OCCUPIED,
                        Optional.of(DAY),
                        "map",
                        "the circle of 5 km around it lies in land drawn as occupied on 2025-02-05"));
        assertThat(control.at(site(50.5, 30.5, 5), later).standing()).isEqualTo(Standing.HELD);
        assertThat(control.dates()).containsExactly(DAY, later);
    }

    @Test
    void aSiteWithoutAPlaceIsUnstated() {
        assertThat(occupied(SQUARE).at(new Site("s", Optional.empty()), DAY).standing())
                .isEqualTo(Standing.UNSTATED);
    }

    @Test
    void theDayStandsInTheAttributeElseInTheNameOfTheFile() {
        ControlRead read = read(
                Map.of(
                        "b/control_2025-02-05.geojson", feature("'status':'occupied'", RING),
                        "c_20250301.geojson", feature("'DATE':'2025-04-01T10:00:00Z','Status':'Occupied'", RING)),
                ControlOptions.of("map"));

        assertThat(read.troubles()).isEmpty();
        assertThat(read.control().orElseThrow().dates()).containsExactly(DAY, LocalDate.of(2025, 4, 1));
    }

    @Test
    void aShapeWithoutADayIsLeftOutUnlessOneIsTold() {
        Map<String, String> files = Map.of("map.geojson", feature("'n':1", RING));

        ControlRead read = read(files, ControlOptions.of("map"));
        assertThat(read.read()).isZero();
        assertThat(read.rows()).isEqualTo(1);
        assertThat(read.troubles()).extracting(Trouble::kind).containsExactly(Kind.DATE);
        assertThat(read(files, ControlOptions.of("map").withDate(DAY))
                        .control()
                        .orElseThrow()
                        .dates())
                .containsExactly(DAY);
    }

    @Test
    void aWordThatIsNotKnownLeavesItsShapeOut() {
        ControlRead read =
                read(Map.of("m_2025-02-05.geojson", feature("'status':'freed'", RING)), ControlOptions.of("map"));

        assertThat(read.troubles()).extracting(Trouble::kind).containsExactly(Kind.WORD);
        assertThat(read.troubles().getFirst().expected()).startsWith("one of held, occupied");
        ControlRead told = read(
                Map.of("m_2025-02-05.geojson", feature("'status':'freed'", RING)),
                ControlOptions.of("map").withWord("freed", Standing.HELD));
        assertThat(told.troubles()).isEmpty();
        assertThat(told.control().orElseThrow().at(site(50.5, 30.5, 1), DAY).standing())
                .isEqualTo(Standing.HELD);
    }

    @Test
    void shapesThatFallOutsideTheCountryAreAskedAbout() {
        var country = new Outline(shape("POLYGON ((22 44, 40 44, 40 52, 22 52, 22 44))"));
        String swapped = "[[50,30],[50,31],[51,31],[51,30],[50,30]]";

        ControlRead read = read(
                Map.of("m_2025-02-05.geojson", feature("", swapped) + feature("", RING)),
                ControlOptions.of("map").withOutline(country));
        Trouble trouble = read.troubles().getLast();
        assertThat(trouble.kind()).isEqualTo(Kind.SWAPPED);
        assertThat(trouble.found()).isEqualTo("1 of 2 points fall outside the country: swapped?");
        assertThat(trouble.became()).isEqualTo(Trouble.Outcome.KEPT);

        ControlOptions told =
                ControlOptions.of("map").withOutline(country).withShapes(ShapeOptions.DEFAULT.withSwapped(true));
        ControlRead mended = read(Map.of("m_2025-02-05.geojson", feature("", swapped)), told);
        assertThat(mended.troubles()).extracting(Trouble::kind).doesNotContain(Kind.SWAPPED, Kind.PLACE);
        assertThat(mended.control().orElseThrow().at(site(50.5, 30.5, 1), DAY).standing())
                .isEqualTo(Standing.OCCUPIED);
    }

    @Test
    void ofWhatLiesOutsideItsCountryAMapSaysNothing() {
        var country = new Outline(shape("POLYGON ((22 44, 40 44, 40 52, 22 52, 22 44))"));
        var control = new ShapeControl(
                "map", List.of(new DatedShape(DAY, Standing.OCCUPIED, shape(SQUARE))), Optional.of(country));

        assertThat(standing(control, 50.5, 29, 20)).isEqualTo(Standing.HELD);
        assertThat(standing(control, 50.5, 30.5, 20)).isEqualTo(Standing.OCCUPIED);
        assertThat(standing(control, 43.97, 30, 0)).isEqualTo(Standing.HELD);
        assertThat(standing(control, 43, 30, 20)).isEqualTo(Standing.UNSTATED);
        assertThat(standing(control, 43, 30, 200)).isEqualTo(Standing.HELD);
        assertThat(control.at(site(-10, 25, 20), DAY).why()).isEqualTo("it lies outside the country of the map");
    }

    @Test
    void placesNearTheBorderAndElsewhereOutsideAreToldApart() {
        var country = new Outline(shape("POLYGON ((22 44, 40 44, 40 52, 22 52, 22 44))"));

        assertThat(country.check("f", List.of(new Point(50, 30), new Point(43.97, 30))))
                .isEmpty();
        Trouble elsewhere = country.check("f", List.of(new Point(50, 30), new Point(10, 100)))
                .orElseThrow();
        assertThat(elsewhere.kind()).isEqualTo(Kind.PLACE);
        assertThat(elsewhere.found()).isEqualTo("1 of 2 points fall outside the country");
        assertThat(elsewhere.mend()).isEmpty();
    }

    @Test
    void aSourceThatLacksAFileIsNoSource() {
        ControlRead read = read(
                Map.of("a_2025-02-05.geojson", feature("", RING), "b_2025-03-05.geojson", "{'type':'Feat"),
                ControlOptions.of("map"));

        assertThat(read.control()).isEmpty();
        assertThat(read.troubles()).extracting(Trouble::kind).containsExactly(Kind.BROKEN);
    }

    @Test
    void anEmptyMapSaysThatNothingIsOccupiedOnItsDay() {
        ControlRead read = read(
                Map.of("a_2025-02-05.geojson", "{'type':'FeatureCollection','features':[]}"), ControlOptions.of("map"));

        assertThat(read.control().orElseThrow().at(site(50.5, 30.5, 1), DAY).standing())
                .isEqualTo(Standing.HELD);
        assertThat(read.troubles()).extracting(Trouble::kind).containsExactly(Kind.EMPTY);
    }
}
