package org.claimstake.world.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claimstake.world.place.Earth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlaneSystemTest {

    /**
     * Places and their coordinates by PROJ 9, through pyproj; the projections as the files of ESRI's programs write them.
     */
    @Test
    void placesLieWhereAnotherProgramHasThem() throws IOException, Unreadable {
        List<NamedCsvRecord> rows = rows();

        assertThat(rows).hasSizeGreaterThan(40);
        for (NamedCsvRecord row : rows) {
            double[] xy = {number(row, "x"), number(row, "y")};
            PlaneSystem.parse(row.getField("prj")).toDegrees(xy);
            double away = 1000 * Earth.distanceKm(number(row, "latitude"), number(row, "longitude"), xy[1], xy[0]);
            assertThat(away).as("metres, %s", row).isLessThan(number(row, "within_m"));
        }
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    private static List<NamedCsvRecord> rows() throws IOException {
        try (var in = PlaneSystemTest.class.getResourceAsStream("projections.csv")) {
            return CsvReader.builder().ofNamedCsvRecord(new String(in.readAllBytes(), StandardCharsets.UTF_8)).stream()
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "EPSG:4326",
                "PROJCS[",
                "PROJCS[\"x\"]",
                "GEOGCS[\"x\",DATUM[\"D_Unheard\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]]]",
                "GEOGCS[\"x\",DATUM[\"D_WGS_1984\",SPHEROID[\"Moon\",1737400.0,0]]]",
                "GEOGCS[\"x\",DATUM[\"D_WGS_1984\",SPHEROID[\"w\",6378137.0,298.2]],PRIMEM[\"Paris\",2.33722917]]",
                "GEOGCS[\"x\",DATUM[\"D_WGS_1984\",SPHEROID[\"w\",6378137.0,298.2]],UNIT[\"Grad\",0.01570796326794897]]",
                "LOCAL_CS[\"mine\"]",
                "GEOGCS[\"x\",DATUM[\"D_WGS_1984\",SPHEROID[\"w\",6378137.0,298.2],TOWGS84[1,2]]]"
            })
    void whatIsNotReadIsRefused(String text) {
        assertThatThrownBy(() -> PlaneSystem.parse(text)).isInstanceOf(Unreadable.class);
    }

    @Test
    void bracketsTooDeepAreRefused() {
        assertThatThrownBy(() -> PlaneSystem.parse("A[".repeat(10_000))).isInstanceOf(Unreadable.class);
    }
}
