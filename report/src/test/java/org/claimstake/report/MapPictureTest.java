package org.claimstake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.claimstake.casefile.map.CaseMap;
import org.claimstake.report.map.Ground;
import org.claimstake.report.map.MapView;
import org.claimstake.report.map.Register;
import org.claimstake.report.map.Situation;
import org.claimstake.report.map.Spot;
import org.claimstake.report.map.Strokes;
import org.claimstake.world.place.Circle;
import org.claimstake.world.place.Point;
import org.claimstake.world.shape.Feature;
import org.claimstake.world.shape.GeoJson;
import org.claimstake.world.territory.Stand;
import org.claimstake.world.territory.Standing;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A map of two invented islands. {@code -Dcharts.accept=map} writes the pictures anew once a person has looked at them. */
final class MapPictureTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/claimstake/report/charts");
    private static final LocalDate DAY = LocalDate.of(2025, 5, 1);
    private static final CaseMap ISLANDS = new CaseMap(
            Optional.of(shape("[[[20,10],[21.5,10],[21.5,11],[20,11],[20,10]]]")),
            List.of(
                    feature("West", "[[[20,10],[20.8,10],[20.8,11],[20,11],[20,10]]]"),
                    feature("East", "[[[20.8,10],[21.5,10],[21.5,11],[20.8,11],[20.8,10]]]")),
            List.of(feature("the mainland", "[[[19,11.05],[30,11.05],[30,14],[19,14],[19,11.05]]]")));

    @Test
    void theMapIsAsItWasAccepted() throws Exception {
        same("map-islands", chart(setting("en", 768, Setting.Theme.SCREEN)));
        same("map-islands-uk-narrow-print", chart(setting("uk", 366, Setting.Theme.PRINT)));
    }

    @Test
    void whatNobodyKnowsIsACrossAndSizeIsOfWhatIsKnown() throws Exception {
        Document svg = Pictured.parsed(chart(setting("en", 768, Setting.Theme.SCREEN)));
        assertThat(marks(svg, "amber_hill", "circle")).isEqualTo(2);
        assertThat(marks(svg, "amber_hill", "path")).isZero();
        assertThat(marks(svg, "bell_cove", "path")).isEqualTo(2);
        assertThat(radius(svg, "amber_hill") / radius(svg, "crow_point"))
                .as("areas are as 12 to 3")
                .isCloseTo(2, org.assertj.core.api.Assertions.within(0.02));
        assertThat(svg.getElementsByTagName("svg").item(0).getTextContent()).doesNotContain("Deep End");
    }

    @Test
    void theNorthIsUpAndAPlaceLiesWithinItsRegion() throws Exception {
        Ground ground = Ground.of(ISLANDS, spots()).orElseThrow();
        var strokes = new Strokes(ground.frame(), 768);
        var west = ground.at(new Point(10.5, 20.4));
        var east = ground.at(new Point(10.5, 21));
        var north = ground.at(new Point(10.9, 20.4));
        assertThat(strokes.x(east.eastKm())).isGreaterThan(strokes.x(west.eastKm()));
        assertThat(strokes.y(north.northKm())).isLessThan(strokes.y(west.northKm()));
        Envelope region = ground.regions().getFirst().shape().getEnvelopeInternal();
        assertThat(region.contains(west.eastKm(), west.northKm())).isTrue();
        assertThat(region.contains(east.eastKm(), east.northKm())).isFalse();
    }

    @Test
    void aRingThatRunsTheOtherWayFillsTheSame() {
        String there = "[[[20,10],[21.5,10],[21.5,11],[20,11],[20,10]]]";
        String back = "[[[20,10],[20,11],[21.5,11],[21.5,10],[20,10]]]";
        assertThat(area(there)).isEqualTo(area(back)).isPositive();
    }

    private static double area(String rings) {
        var map = new CaseMap(Optional.of(shape(rings)), List.of(), List.of());
        return Math.round(
                Ground.of(map, List.of()).orElseThrow().outline().orElseThrow().getArea());
    }

    @Test
    void withoutLandThePlacesAreDrawnAndWithoutPlacesTheListIsAll() {
        assertThat(Ground.of(CaseMap.NONE, spots())).isPresent();
        Situation nowhere = situation(List.of(spots().getLast()));
        assertThat(Ground.of(CaseMap.NONE, nowhere.register().spots())).isEmpty();
        Chart chart = Charts.map(
                new MapView(nowhere, Optional.empty(), Optional.empty(), Optional.empty()),
                setting("en", 768, Setting.Theme.SCREEN));
        assertThat(chart.svg()).contains("no row says where it lies");
        assertThat(chart.table().rows()).hasSize(1);
    }

    @Test
    void aPictureHasNoStyleOfItsOwnAndTellsSourceDayAndProjection() {
        String svg = chart(setting("en", 768, Setting.Theme.SCREEN)).svg();
        assertThat(svg).doesNotContain("style=").contains("Albers", "2025-05-01", "gazette");
        String plain = Charts.plainMap(view(), setting("en", 768, Setting.Theme.SCREEN));
        assertThat(Pattern.compile("data-key=").matcher(plain).results().count())
                .isEqualTo(3);
    }

    @Test
    void placesThatLieInsideOnlyWithLatitudeAndLongitudeExchangedAreAskedAbout() {
        Geometry country = ISLANDS.outline().orElseThrow();
        assertThat(Situation.swapped(register(spots()), country)).isEmpty();
        List<Spot> exchanged = spots().stream()
                .map(spot -> new Spot(
                        spot.key(),
                        spot.names(),
                        spot.where()
                                .map(circle -> new Circle(
                                        new Point(
                                                circle.centre().longitude(),
                                                circle.centre().latitude()),
                                        circle.km())),
                        spot.commodities(),
                        spot.mass(),
                        spot.money()))
                .toList();
        assertThat(Situation.swapped(register(exchanged), country).orElseThrow())
                .contains("3 of 3 points fall outside the country: swapped?");
    }

    private static Register register(List<Spot> spots) {
        return new Register("fields", spots, Optional.empty(), Optional.empty());
    }

    private static long marks(Document svg, String key, String tag) {
        return elements(svg, key, tag).stream()
                .filter(mark -> !mark.getAttribute("class").equals("reach"))
                .count();
    }

    private static double radius(Document svg, String key) {
        return elements(svg, key, "circle").stream()
                .filter(mark -> mark.getAttribute("class").equals("on"))
                .mapToDouble(mark -> Double.parseDouble(mark.getAttribute("r")))
                .sum();
    }

    private static List<Element> elements(Document svg, String key, String tag) {
        var all = svg.getElementsByTagName(tag);
        return java.util.stream.IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .filter(mark -> ((Element) mark.getParentNode())
                        .getAttribute("data-key")
                        .equals(key))
                .toList();
    }

    private static Chart chart(Setting setting) {
        return Charts.map(view(), setting);
    }

    private static MapView view() {
        Ground ground = Ground.of(ISLANDS, spots()).orElseThrow();
        return new MapView(
                situation(spots()),
                Optional.of(ground),
                ground.onPlane(shape("[[[20,10],[21,10],[21,11],[20,11],[20,10]]]")),
                Optional.empty());
    }

    private static Situation situation(List<Spot> spots) {
        List<Stand> stands = List.of(
                new Stand(Standing.OCCUPIED, Optional.of(DAY), "gazette", "stated"),
                new Stand(Standing.UNCERTAIN, Optional.of(DAY), "gazette", "two statements differ"),
                new Stand(Standing.HELD, Optional.of(DAY.minusDays(90)), "gazette", "stated"),
                new Stand(Standing.UNSTATED, Optional.empty(), "gazette", "no record"));
        return new Situation(
                register(spots), "gazette", DAY, stands.subList(4 - spots.size(), 4), List.of(), Optional.empty());
    }

    private static List<Spot> spots() {
        return List.of(
                spot("amber_hill", "Amber Hill", 20.4, 12e6),
                spot("bell_cove", "Bell Cove", 21, -1),
                spot("crow_point", "Crow Point", 21.3, 3e6),
                new Spot(
                        "deep_end",
                        Map.of("", "Deep End"),
                        Optional.empty(),
                        List.of("tin"),
                        OptionalDouble.empty(),
                        OptionalDouble.empty()));
    }

    private static Spot spot(String key, String name, double longitude, double tonnes) {
        return new Spot(
                key,
                Map.of("", name, "uk", name + " (укр.)"),
                Optional.of(new Circle(new Point(10.5, longitude), 8)),
                List.of("tin"),
                tonnes < 0 ? OptionalDouble.empty() : OptionalDouble.of(tonnes),
                OptionalDouble.empty());
    }

    private static Feature feature(String name, String rings) {
        String text = "{\"type\":\"Feature\",\"properties\":{\"name\":\"" + name
                + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + rings + "}}";
        return GeoJson.read(text.getBytes(StandardCharsets.UTF_8), "islands")
                .features()
                .getFirst();
    }

    private static Geometry shape(String rings) {
        return feature("", rings).geometry();
    }

    private static Setting setting(String language, int width, Setting.Theme theme) {
        Wording words = Wording.of(language);
        return new Setting(
                words,
                width,
                new Setting.Foot(MapWords.foot("islands", "3f9c00aa11bb", "gazette", words), "", DAY.toString()),
                theme);
    }

    private static void same(String name, Chart chart) throws Exception {
        Path file = GOLDEN.resolve(name + ".svg");
        if ("map".equals(System.getProperty("charts.accept")) || "all".equals(System.getProperty("charts.accept"))) {
            Files.writeString(file, chart.alone());
        }
        assertThat(chart.alone()).as("%s", file).isEqualTo(Files.readString(file));
    }
}
