package org.claimstake.world.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.claimstake.world.place.Circle;
import org.claimstake.world.place.Point;
import org.claimstake.world.shape.Feature;
import org.claimstake.world.shape.GeoJson;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** By real shapes, which may be read beside the project and never ship with it. */
final class SharedShapesTest {

    /**
     * The counts were drawn up with other software, by buffers on a plane; the file beside this test says what they are. A
     * site is counted for a commodity where its list names it.
     */
    @Test
    void sitesStandAsTheyWereCountedElsewhere() throws IOException {
        ShapeControl control = control();
        List<NamedCsvRecord> sites = rows(shared("sites", "how the sites of a register stand by shape")).stream()
                .filter(site -> !site.getField("entry_kind").equals("aggregate"))
                .toList();
        List<NamedCsvRecord> anchors = resource("counts_by_shape.csv");

        assertThat(anchors).isNotEmpty();
        for (NamedCsvRecord anchor : anchors) {
            LocalDate on = LocalDate.parse(anchor.getField("on"));
            Map<Standing, Integer> counted = counted(control, on, sites, commodity(anchor.getField("commodity")));
            assertThat(counted)
                    .as(anchor.toString())
                    .isEqualTo(Map.of(
                            Standing.OCCUPIED, Integer.valueOf(anchor.getField("occupied")),
                            Standing.UNCERTAIN, Integer.valueOf(anchor.getField("uncertain")),
                            Standing.HELD, Integer.valueOf(anchor.getField("held")),
                            Standing.UNSTATED, 0));
        }
    }

    /**
     * Every day of the index. The shapes were simplified by 150 m and rounded after their area was taken, which moves
     * it by up to 20 km2 of 43,000 to 159,000.
     */
    @Test
    void areasAreThoseOfTheIndexOfAllDays() throws IOException {
        var areas = new Areas(control(), outline());
        List<NamedCsvRecord> index = rows(shared("index", "areas of all days against their index"));
        int compared = 0;
        for (NamedCsvRecord row : index) {
            if (row.getField("file").startsWith("geo-tests/")) {
                Areas.Occupied found =
                        areas.on(LocalDate.parse(row.getField("date"))).orElseThrow();
                assertThat(found.occupiedKm2()).as(row.toString()).isCloseTo(number(row, "area_km2"), within(20.0));
                assertThat(found.openKm2()).as(row.toString()).isCloseTo(number(row, "unclear_km2"), within(6.0));
                assertThat(100 * found.share())
                        .as(row.toString())
                        .isCloseTo(number(row, shareOfOutline(row)), within(0.01));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(areas(index));
    }

    /** The first of its columns of shares is that of the outline read here; the second of the area in law. */
    private static String shareOfOutline(NamedCsvRecord row) {
        return row.getHeader().stream()
                .filter(column -> column.startsWith("share_of_"))
                .findFirst()
                .orElseThrow();
    }

    private static int areas(List<NamedCsvRecord> index) {
        return (int) index.stream().map(row -> row.getField("date")).distinct().count();
    }

    @Test
    void sharesAreThosePublishedAsFarAsThoseAreRounded() throws IOException {
        var areas = new Areas(control(), outline());
        for (NamedCsvRecord row : resource("published_shares.csv")) {
            double percent = 100
                    * areas.on(LocalDate.parse(row.getField("day")))
                            .orElseThrow()
                            .share();
            assertThat(percent).as(row.toString()).isCloseTo(number(row, "drawn_percent"), within(0.01));
            assertThat(percent)
                    .as(row.toString())
                    .isCloseTo(number(row, "published_percent"), within(number(row, "within_points")));
        }
    }

    /** Regions cut the same land otherwise: their occupied parts add up to that of the country. */
    @Test
    void sharesOfRegionsAreThoseDrawnUpElsewhereAndAddUp() throws IOException {
        LocalDate on = LocalDate.of(2025, 2, 5);
        ShapeControl control = control();
        List<NamedCsvRecord> shares = rows(shared("shares of regions", "shares of regions against their table"));
        double sum = 0;
        for (Feature region : shapes("regions")) {
            Areas.Occupied found = new Areas(control, region.geometry()).on(on).orElseThrow();
            NamedCsvRecord row = shares.stream()
                    .filter(share -> share.getField("date").equals(on.toString())
                            && share.getField("iso_3166_2").equals(region.text("iso_3166_2")))
                    .findFirst()
                    .orElseThrow();
            assertThat(100 * found.share()).as(row.toString()).isCloseTo(number(row, "occupied_percent"), within(0.1));
            sum += found.occupiedKm2();
        }
        assertThat(sum)
                .isCloseTo(new Areas(control, outline()).on(on).orElseThrow().occupiedKm2(), within(0.1));
    }

    private static List<Feature> shapes(String what) throws IOException {
        return GeoJson.read(Shared.bytes(shared(what, "areas within a real outline")), what)
                .features();
    }

    private static Path shared(String what, String notTested) throws IOException {
        String below = resource("shared_files.csv").stream()
                .filter(row -> row.getField("what").equals(what))
                .findFirst()
                .orElseThrow()
                .getField("path");
        return Shared.path(below, notTested);
    }

    private static Geometry outline() throws IOException {
        return shapes("outline").getFirst().geometry();
    }

    private static ShapeControl control() throws IOException {
        ControlRead read = ControlReader.read(
                ControlReader.Kind.SHAPES,
                Shared.files(shared("shapes", "control by shapes of real maps")),
                ControlOptions.of("map"));
        assertThat(read.troubles()).isEmpty();
        assertThat(read.read()).isEqualTo(read.rows()).isPositive();
        return (ShapeControl) read.control().orElseThrow();
    }

    private static Predicate<NamedCsvRecord> commodity(String word) {
        return site -> word.equals("all")
                || List.of(site.getField("commodities").split(";")).contains(word);
    }

    private static Map<Standing, Integer> counted(
            ShapeControl control, LocalDate on, List<NamedCsvRecord> sites, Predicate<NamedCsvRecord> which) {
        var counted = new EnumMap<Standing, Integer>(Standing.class);
        for (Standing standing : Standing.values()) {
            counted.put(standing, 0);
        }
        sites.stream()
                .filter(which)
                .forEach(site -> counted.merge(control.at(site(site), on).standing(), 1, Integer::sum));
        return counted;
    }

    private static Site site(NamedCsvRecord row) {
        var centre = new Point(number(row, "latitude"), number(row, "longitude"));
        return new Site(row.getField("id"), Optional.of(new Circle(centre, number(row, "coordinate_precision_km"))));
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }

    private static List<NamedCsvRecord> resource(String name) throws IOException {
        try (var in = SharedShapesTest.class.getResourceAsStream(name)) {
            return CsvReader.builder()
                    .commentStrategy(CommentStrategy.SKIP)
                    .ofNamedCsvRecord(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .stream()
                    .toList();
        }
    }
}
