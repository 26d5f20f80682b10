package org.claimstake.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportCommandTest {
    private static final String ROWS = """
            id,name,latitude,longitude,coordinate_precision_km,commodities
            a,East hill,48.5,31.25,5,copper
            b,West hill,48.25,31.5,5,zinc
            a,East hill,48.5,31.25,5,copper
            """;

    @TempDir
    private Path here;

    private TestShell shell;

    @BeforeEach
    void aCaseAndARegister() throws IOException {
        Files.createDirectory(here.resolve("deal"));
        Files.writeString(
                here.resolve("deal/case.stake"),
                "case \"A mine\" { time 2026 .. 2030 by year  money USD(2026) }\nline ore = 4 Mt\n");
        Files.writeString(here.resolve("register.csv"), ROWS);
    }

    private int stake(String... words) {
        shell = TestShell.plain(here);
        return shell.run(words);
    }

    private String printed() {
        return shell.out();
    }

    @Test
    void aTableAndItsReceiptAreWrittenAndTheRowLeftOutIsNamed() {
        assertThat(stake("import", "register.csv", "--as", "deposits", "--into", "deal"))
                .isEqualTo(Exit.FINE);

        assertThat(printed())
                .contains("3 rows in", "2 rows out", "1 left out")
                .contains(
                        "row 4, id: a, wanted a key that row 2 does not have, which says the same; left out (duplicate)");
        assertThat(here.resolve("deal/data/register.csv"))
                .content()
                .hasLineCount(3)
                .contains("b,West hill");
        assertThat(here.resolve("deal/data/receipts/register.json")).content().contains("\"rows_out\" : 2");
    }

    @Test
    void withoutACaseNothingIsWritten() throws IOException {
        assertThat(stake("import", "register.csv", "--as", "deposits")).isEqualTo(Exit.FINE);

        assertThat(shell.talk()).contains("nothing was written");
        try (var files = Files.walk(here)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(2);
        }
    }

    @Test
    void anotherTableOfTheNameIsReplacedOnlyWhenForced() throws IOException {
        stake("import", "register.csv", "--as", "deposits", "--into", "deal");
        Files.writeString(here.resolve("register.csv"), ROWS.replace("West", "North"));

        assertThat(stake("import", "register.csv", "--as", "deposits", "--into", "deal"))
                .isEqualTo(Exit.WRONG_USE);
        assertThat(here.resolve("deal/data/register.csv")).content().contains("West hill");

        assertThat(stake("import", "register.csv", "--as", "deposits", "--into", "deal", "--force"))
                .isEqualTo(Exit.FINE);
        assertThat(here.resolve("deal/data/register.csv")).content().contains("North hill");
    }

    @Test
    void theMappingKeptInTheCaseIsFoundThere() throws IOException {
        Files.writeString(here.resolve("state.csv"), "Code;Site;Ore\n1;East;1.500,5\n2;West;250,0\n");
        Files.createDirectory(here.resolve("deal/data"));
        Files.writeString(
                here.resolve("deal/data/state.map.yaml"),
                "columns:\n  id: Code\n  name: Site\n  resource_tonnage_mt: { column: Ore, unit: kt }\n");

        assertThat(stake("import", "state.csv", "--as", "deposits", "--into", "deal"))
                .isEqualTo(Exit.FINE);

        assertThat(here.resolve("deal/data/state.csv")).content().contains("1,East,,,,,,,,,,,1.5005,", "0.25");
    }

    /** Written by another program (pyshp): two points in zone 36 of UTM, their letters in windows-1251. */
    private void layShapefile(String... endings) throws IOException {
        for (String ending : endings) {
            try (var in = ImportCommandTest.class.getResourceAsStream("points." + ending)) {
                Files.copy(Objects.requireNonNull(in, ending), here.resolve("points." + ending));
            }
        }
        Files.writeString(here.resolve("points.map.yaml"), """
                columns:
                  id: CODE
                  name: NAME
                  commodities: { column: MINERAL, between: "," }
                  latitude: latitude
                  longitude: longitude
                precision_km: 1
                """);
    }

    @Test
    void pointsOfAShapefileComeInDegreesWithTheTableBesideThem() throws IOException {
        layShapefile("shp", "dbf", "prj", "cpg");

        assertThat(stake("import", "points.shp", "--as", "deposits", "--into", "deal", "--map", "points.map.yaml"))
                .as(shell.talk())
                .isEqualTo(Exit.FINE);

        assertThat(printed()).contains("Shapefile of shp, dbf, prj, cpg", "2 rows in", "2 rows out");
        List<String> rows = Files.readAllLines(here.resolve("deal/data/points.csv"));
        assertThat(rows.get(1))
                .startsWith("p1,Східна,")
                .contains(",copper;gold,")
                .endsWith(",points.shp,1");
        assertThat(rows.get(2)).startsWith("p2,Західна,");
        String[] cells = rows.get(1).split(",", -1);
        // on the central meridian of the zone: 500,000 m east, and 5,538,630.70 m north at 50 degrees
        assertThat(Double.parseDouble(cells[6])).isCloseTo(50, within(1e-6));
        assertThat(Double.parseDouble(cells[7])).isCloseTo(33, within(1e-9));
    }

    @Test
    void theReceiptHashesThePartsOfAShapefileOneAfterTheOther() throws Exception {
        layShapefile("shp", "dbf", "prj");
        stake(
                "import",
                "points.shp",
                "--as",
                "deposits",
                "--map",
                "points.map.yaml",
                "--encoding",
                "windows-1251",
                "--json");

        var hash = MessageDigest.getInstance("SHA-256");
        for (String part : List.of("points.shp", "points.dbf", "points.prj")) {
            hash.update(Files.readAllBytes(here.resolve(part)));
        }
        assertThat(printed()).contains(HexFormat.of().formatHex(hash.digest()), "Shapefile of shp, dbf, prj\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dbf", "prj"})
    void aShapefileWithoutAPartIsRefusedWithWhatWouldHelp(String part) throws IOException {
        layShapefile("shp", "dbf", "prj");
        Files.delete(here.resolve("points." + part));

        assertThat(stake("import", "points.shp", "--as", "deposits", "--into", "deal", "--map", "points.map.yaml"))
                .isEqualTo(Exit.WRONG_CASE);

        assertThat(shell.talk())
                .contains("import/not-read", "points." + part, part.equals("prj") ? "ogr2ogr" : "beside the others");
        assertThat(here.resolve("deal/data")).doesNotExist();
    }

    @Test
    void forProgramsTheReceiptIsPrinted() {
        stake("import", "register.csv", "--as", "deposits", "--json");

        assertThat(printed()).startsWith("{").contains("\"rows_named\" : 1").endsWith("}\n");
    }

    @Test
    void wrongWordsAreRefusedWithOnesThatWork() {
        assertThat(stake("import", "register.csv", "--as", "mines")).isEqualTo(Exit.WRONG_USE);
        assertThat(stake("import", "register.csv", "--as", "deposits", "--mend", "all"))
                .isEqualTo(Exit.WRONG_USE);
        assertThat(stake("import", "register.csv", "--as", "deposits", "--decimal", "dot"))
                .isEqualTo(Exit.WRONG_USE);
        assertThat(stake("import", "register.csv", "--as", "deposits", "--encoding", "x y"))
                .isEqualTo(Exit.WRONG_USE);
        assertThat(stake("import", "register.csv", "--as", "deposits", "--name", "../x"))
                .isEqualTo(Exit.WRONG_USE);
        assertThat(stake("import", "none.csv", "--as", "deposits")).isEqualTo(Exit.WRONG_USE);
    }
}
