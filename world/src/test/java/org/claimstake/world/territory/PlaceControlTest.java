package org.claimstake.world.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.claimstake.world.place.Circle;
import org.claimstake.world.place.Point;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlaceControlTest {
    private static final ControlOptions OPTIONS =
            ControlOptions.of("list").withWord("A", Standing.HELD).withWord("B", Standing.OCCUPIED);

    private static final String ROWS = """
            place,date,status,lon,lat
            1,20250204,A,30.0,50.0
            2,20250204,A,30.2,50.0
            1,20250205,B,30.0,50.0
            2,20250205,A,30.2,50.0
            3,20250205,CONTESTED,35.0,50.0
            """;

    private static ControlRead read(Map<String, String> files, ControlOptions options) {
        var bytes = new TreeMap<String, byte[]>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return ControlReader.read(ControlReader.Kind.PLACES, bytes, options);
    }

    private static ControlRead read(String text) {
        return read(Map.of("list.csv", text), OPTIONS);
    }

    private static Stand at(ControlRead read, double latitude, double longitude, double km, String on) {
        var circle = new Circle(new Point(latitude, longitude), km);
        return read.control().orElseThrow().at(new Site("s", Optional.of(circle)), LocalDate.parse(on));
    }

    @Test
    void theNearestPlaceOfTheDayAnswers() {
        ControlRead read = read(ROWS);

        assertThat(read.troubles()).isEmpty();
        assertThat(read.rows()).isEqualTo(5);
        assertThat(read.read()).isEqualTo(5);
        assertThat(read.control().orElseThrow().dates())
                .containsExactly(LocalDate.of(2025, 2, 4), LocalDate.of(2025, 2, 5));
        assertThat(at(read, 50, 30.01, 1, "2025-02-03").standing()).isEqualTo(Standing.UNSTATED);
        assertThat(at(read, 50, 30.01, 1, "2025-02-04").standing()).isEqualTo(Standing.HELD);
        assertThat(at(read, 50, 30.01, 1, "2025-02-05"))
                .isEqualTo(new Stand(
                        Standing.OCCUPIED,
                        Optional.of(LocalDate.of(2025, 2, 5)),
                        "list",
                        "the nearest place of the list, 1, lies 0.7 km away; its row is of 2025-02-05"));
        assertThat(at(read, 50, 30.19, 1, "2030-01-01").standing()).isEqualTo(Standing.HELD);
    }

    @Test
    void whereTheCircleHoldsPlacesThatDifferTheAnswerIsUncertain() {
        ControlRead read = read(ROWS);

        Stand stand = at(read, 50, 30.01, 20, "2025-02-05");
        assertThat(stand.standing()).isEqualTo(Standing.UNCERTAIN);
        assertThat(stand.why()).isEqualTo("of 2 places within 20 km 1 differ from the nearest, 1, on 2025-02-05");
        assertThat(at(read, 50, 30.01, 20, "2025-02-04").standing()).isEqualTo(Standing.HELD);
        assertThat(at(read, 50, 35, 1, "2025-02-05").standing()).isEqualTo(Standing.UNCERTAIN);
    }

    @Test
    void aPlaceTooFarAwaySaysNothing() {
        ControlRead read = read(ROWS);

        assertThat(at(read, 50, 30.5, 1, "2025-02-05").standing()).isEqualTo(Standing.HELD);
        Stand stand = at(read, 52, 30, 1, "2025-02-05");
        assertThat(stand.standing()).isEqualTo(Standing.UNSTATED);
        assertThat(stand.why()).isEqualTo("no place of the list lies within 30 km");
        assertThat(at(read, 52, 30, 250, "2025-02-05").standing()).isEqualTo(Standing.UNCERTAIN);
    }

    @Test
    void coordinatesMayStandInAFileOfTheirOwn() {
        ControlRead read = read(
                Map.of(
                        "a_status.csv", "place_id;date;status\n1;2025-02-05;B\n7;2025-02-05;B\n",
                        "places.csv", "id,longitude,latitude,name\n1,30,50,x\n9,31,50,y\n"),
                OPTIONS);

        assertThat(at(read, 50, 30, 1, "2025-02-05").standing()).isEqualTo(Standing.OCCUPIED);
        assertThat(read.rows()).isEqualTo(4);
        assertThat(read.read()).isEqualTo(4);
        assertThat(read.troubles()).extracting(Trouble::kind).containsExactly(Kind.PLACE);
        assertThat(read.troubles().getFirst().found()).isEqualTo("places without coordinates: 1, first 7");
    }

    @Test
    void rowsThatDifferForOnePlaceAndDayAreUncertainAndTold() {
        ControlRead read = read(ROWS + "1,20250205,A,30.0,50.0\n1,20250205,A,30.0,50.0\n");

        assertThat(at(read, 50, 30, 1, "2025-02-05").standing()).isEqualTo(Standing.UNCERTAIN);
        assertThat(read.troubles()).extracting(Trouble::kind).containsExactly(Kind.CONTRADICTION);
        assertThat(read.troubles().getFirst().found()).endsWith("first of 1 on 2025-02-05");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ,20250205,A,30,50       | BLANK
            8,20259905,A,30,50      | DATE
            8,19500101,A,30,50      | DATE
            8,20250205,?,30,50      | WORD
            8,20250205,A,x,50       | NUMBER
            8,20250205,A,30,95      | PLACE
            """)
    void aRowThatSaysNothingIsNamedAndTheOthersStay(String row, Kind kind) {
        ControlRead read = read(ROWS + row + "\n");

        assertThat(read.rows()).isEqualTo(6);
        assertThat(read.read()).isEqualTo(5);
        assertThat(read.troubles().getFirst().kind()).isEqualTo(kind);
        assertThat(read.troubles().getFirst().at().row()).isEqualTo(7);
    }

    @Test
    void aListAcrossTheDateLineIsOneList() {
        ControlRead read = read("place,date,status,lon,lat\n1,20250205,B,179.99,10\n2,20250205,A,-179.9,10\n");

        assertThat(at(read, 10, -179.99, 1, "2025-02-05").standing()).isEqualTo(Standing.OCCUPIED);
        assertThat(at(read, 10, 180, 50, "2025-02-05").standing()).isEqualTo(Standing.UNCERTAIN);
    }

    @Test
    void placesAtOnePointAreAllAsked() {
        ControlRead read = read("place,date,status,lon,lat\n1,20250205,B,30,50\n2,20250205,A,30,50\n");

        assertThat(at(read, 50, 30, 0, "2025-02-05").standing()).isEqualTo(Standing.UNCERTAIN);
    }

    @Test
    void swappedCoordinatesAreAskedAbout() throws Exception {
        var country = new Outline(
                new org.locationtech.jts.io.WKTReader().read("POLYGON ((22 44, 40 44, 40 52, 22 52, 22 44))"));
        ControlRead read = read(
                Map.of("list.csv", ROWS + "4,20250205,A,50,30\n5,20250205,A,49,31\n"), OPTIONS.withOutline(country));

        assertThat(read.troubles()).extracting(Trouble::kind).containsExactly(Kind.SWAPPED);
        assertThat(read.troubles().getFirst().found()).isEqualTo("2 of 5 points fall outside the country: swapped?");
    }
}
