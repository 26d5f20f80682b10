package org.claimstake.world.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimstake.world.place.Area;
import org.claimstake.world.place.Box;
import org.claimstake.world.place.Circle;
import org.claimstake.world.place.Conic;
import org.claimstake.world.place.Plane;
import org.claimstake.world.place.Point;
import org.claimstake.world.shape.Feature;
import org.claimstake.world.shape.GeoJson;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/** Cities inside and outside of shapes that may be shipped; on the earth and on the plane of a map. */
final class CitiesTest {
    private static final String SHAPES = "preinvasion_areas_2022-02-23.geojson";
    private static final LocalDate DAY = LocalDate.of(2022, 2, 23);

    private static byte[] resource(String name) throws IOException {
        try (var in = CitiesTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    private static List<NamedCsvRecord> cities() throws IOException {
        return CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(new String(resource("cities.csv"), StandardCharsets.UTF_8))
                .stream()
                .toList();
    }

    private static Point place(NamedCsvRecord city) {
        return new Point(Double.parseDouble(city.getField("latitude")), Double.parseDouble(city.getField("longitude")));
    }

    @Test
    void citiesStandAsTheShapesSay() throws IOException {
        ControlRead read = ControlReader.read(
                ControlReader.Kind.SHAPES, Map.of(SHAPES, resource(SHAPES)), ControlOptions.of("map"));
        ControlSource control = read.control().orElseThrow();

        assertThat(read.troubles()).isEmpty();
        assertThat(control.dates()).containsExactly(DAY);
        for (NamedCsvRecord city : cities()) {
            for (double km : new double[] {0, 3}) {
                var site = new Site(city.getField("name"), Optional.of(new Circle(place(city), km)));
                assertThat(control.at(site, DAY).standing())
                        .as("%s, %s km", city.getField("name"), km)
                        .isEqualTo(Standing.valueOf(city.getField("standing")));
            }
        }
    }

    /** A map that turned a ring round would fill all but the land. */
    @Test
    void onTheMapTheyLieOnTheSameSideOfTheLine() throws IOException {
        List<Geometry> lands = GeoJson.read(resource(SHAPES), SHAPES).features().stream()
                .map(Feature::geometry)
                .toList();
        var box = new Box(44, 22, 52.5, 40.5);
        for (Conic conic : List.of(Conic.albers(box), Conic.lambert(box))) {
            List<Geometry> drawn = lands.stream().map(conic::toPlane).toList();
            for (NamedCsvRecord city : cities()) {
                Plane at = conic.toPlane(place(city));
                var point = new GeometryFactory().createPoint(new Coordinate(at.eastKm(), at.northKm()));
                assertThat(drawn.stream().anyMatch(land -> land.contains(point)))
                        .as("%s, %s", conic.kind(), city.getField("name"))
                        .isEqualTo(city.getField("standing").equals("OCCUPIED"));
            }
            for (int i = 0; i < lands.size(); i++) {
                rings(lands.get(i), drawn.get(i));
            }
        }
    }

    private static void rings(Geometry land, Geometry drawn) {
        List<?> onEarth = PolygonExtracter.getPolygons(land);
        List<?> onMap = PolygonExtracter.getPolygons(drawn);
        for (int i = 0; i < onEarth.size(); i++) {
            var ring = ((Polygon) onEarth.get(i)).getExteriorRing();
            var there = ((Polygon) onMap.get(i)).getExteriorRing();
            assertThat(Orientation.isCCW(there.getCoordinateSequence())).isEqualTo(Area.signedKm2(ring) > 0);
        }
    }

    /**
     * The file says what area its maker found with edges as shortest ways: longest here are 0.3 degrees, and 0.8 km2 in
     * 27,096.
     */
    @Test
    void theShapesHaveTheAreaThatTheirFileSays() throws IOException {
        List<Feature> lands = GeoJson.read(resource(SHAPES), SHAPES).features();

        assertThat(lands).isNotEmpty();
        for (Feature land : lands) {
            double said = Double.parseDouble(land.text("area_km2"));
            assertThat(Area.km2(land.geometry())).as(land.text("name_en")).isCloseTo(said, within(1.0));
        }
    }
}
