package org.claimstake.world.territory;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

/** By real shapes, which may be read beside the project and never ship with it. */
final class SharedShapesTest {

    /**
     * The counts were drawn up with other software, by buffers on a plane; the file beside this test says what they are. A
     * site is counted for a commodity where its list names it.
     */
    @Test
    void sitesStandAsTheyWereCountedElsewhere() throws IOException {
        ShapeControl control = control();
        List<NamedCsvRecord> sites =
                rows(Shared.path("data/ukraine/deposits.csv", "how the sites of a register stand by shape")).stream()
                        .filter(site -> !site.getField("entry_kind").equals("aggregate"))
                        .toList();
        List<NamedCsvRecord> anchors = anchors();

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

    private static ShapeControl control() {
        ControlRead read = ControlReader.read(
                ControlReader.Kind.SHAPES,
                Shared.files(Shared.path("data/geo-tests/control", "control by shapes of real maps")),
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

    private static List<NamedCsvRecord> anchors() throws IOException {
        try (var in = SharedShapesTest.class.getResourceAsStream("counts_by_shape.csv")) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return CsvReader.builder()
                    .commentStrategy(de.siegmar.fastcsv.reader.CommentStrategy.SKIP)
                    .ofNamedCsvRecord(text)
                    .stream()
                    .toList();
        }
    }
}
