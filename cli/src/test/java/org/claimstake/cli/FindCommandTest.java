package org.claimstake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindCommandTest {
    private static final String ROWS = """
            id,name,latitude,longitude,coordinate_precision_km,commodities,resource_tonnage_mt
            a,East hill,48.5,31.25,5,copper;gold,12.5
            b,Höhe im Westen,48.25,31.5,5,zinc,
            c,Far island,-17.5,179.9,1,copper,
            d,Lost mine,,,,lead,
            """;

    @TempDir
    private Path here;

    private TestShell shell;

    @BeforeEach
    void aCaseWithAnImportedTable() throws IOException {
        Files.createDirectory(here.resolve("deal"));
        Files.writeString(
                here.resolve("deal/case.stake"),
                "case \"A mine\" { time 2026 .. 2030 by year  money USD(2026) }\nline ore = 4 Mt\n");
        Files.writeString(here.resolve("register.csv"), ROWS);
        assertThat(stake("import", "register.csv", "--as", "deposits", "--into", "deal"))
                .isZero();
    }

    private int stake(String... words) {
        shell = TestShell.plain(here);
        return shell.run(words);
    }

    private String found(String... words) {
        assertThat(stake(words)).as(shell.talk()).isZero();
        return shell.out();
    }

    private String refused(int exit, String... words) {
        assertThat(stake(words)).isEqualTo(exit);
        return shell.talk();
    }

    @Test
    void aWordFindsWhatBeginsWithItWhateverItsMarks() {
        assertThat(found("find", "hohe", "--in", "deal"))
                .startsWith("1 of 4 deposits in data/register.csv\n")
                .contains("Höhe im Westen", "zinc", "48.25, 31.5 ± 5 km", "not known")
                .contains("1 with a place, 0 with a tonnage of ore");
        assertThat(found("find", "copp", "--in", "deal")).startsWith("2 of 4").contains("12.5 Mt", "Far island");
        assertThat(found("find", "copper", "east", "--in", "deal")).startsWith("1 of 4");
    }

    @Test
    void nearAPlaceIsWhatMayLieThereTheNearestFirst() {
        // 33 km lie between the first two, by the longitude times the cosine of the latitude too; each is known to 5 km
        String near = found("find", "--near", "48.5,31.25,30", "--in", "deal");
        assertThat(near).startsWith("2 of 4").contains("0 km", "33 km");
        assertThat(near.indexOf("East hill")).isLessThan(near.indexOf("Höhe"));
        assertThat(found("find", "--near", "48.5,31.25,20", "--in", "deal")).startsWith("1 of 4");
        // over the date line
        assertThat(found("find", "--near=-17.5,-179.9,25", "--in", "deal"))
                .startsWith("1 of 4")
                .contains("21 km");
    }

    @Test
    void aBoxAndACommodityNarrowWhatIsFound() {
        assertThat(found("find", "--box", "48,31,49,32", "--in", "deal")).startsWith("2 of 4");
        assertThat(found("find", "--of", "Copper", "--box", "48,31,49,32", "--in", "deal"))
                .startsWith("1 of 4")
                .contains("East hill");
        assertThat(found("find", "--in", "deal")).startsWith("4 of 4").contains("3 with a place, 1 with a tonnage");
    }

    @Test
    void whereNothingIsFoundTheNearestWordIsNamed() {
        assertThat(found("find", "coper", "--in", "deal"))
                .startsWith("0 of 4")
                .contains("no word begins with `coper`; is `copper` meant?");
        assertThat(found("find", "--of", "gould", "--in", "deal")).contains("is `gold` meant?");
        assertThat(found("find", "zinc", "island", "--in", "deal")).contains("nothing that is all of them");
    }

    @Test
    void aTableThatChangedIsSearchedAsItIsNow() throws IOException {
        assertThat(found("find", "north", "--in", "register.csv")).startsWith("0 of 4");
        Files.writeString(here.resolve("register.csv"), ROWS.replace("East", "North"));
        assertThat(found("find", "north", "--in", "register.csv")).startsWith("1 of 4 deposits in register.csv");
        try (var files = Files.walk(here)) {
            assertThat(files.map(Path::toString)).noneMatch(path -> path.endsWith(".sqlite"));
        }
    }

    @Test
    void tablesWithOtherReceiptsAreNotSearchedAndThoseOfTheSameColumnsAre() throws IOException {
        Files.writeString(here.resolve("deal/data/byhand.csv"), ROWS.replace("a,East", "z,South"));
        Files.writeString(here.resolve("deal/data/prices.csv"), ROWS);
        Files.writeString(here.resolve("deal/data/receipts/prices.json"), "{\"counts\":[{}],\"as\":\"prices\"}");

        assertThat(found("find", "hill", "--in", "deal"))
                .startsWith("2 of 8 deposits in data/byhand.csv, data/register.csv\n")
                .contains("data/byhand.csv 2", "data/register.csv 2");
    }

    @Test
    void forProgramsAllIsThereWithItsKeys() {
        assertThat(found("find", "hill", "--near", "48.5,31.25,1", "--in", "deal", "--json"))
                .startsWith("{")
                .contains("\"searched\"", "\"ore_mt\"", "\"within_km\"", "\"away_km\"", "\"table\"", "\"row\"")
                .endsWith("}\n");
    }

    @Test
    void wrongWordsAreRefusedWithOnesThatWork() throws IOException {
        assertThat(refused(Exit.WRONG_USE, "find", "a", "--near", "48.5,31", "--in", "deal"))
                .contains("--near=");
        assertThat(refused(Exit.WRONG_USE, "find", "a", "--near", "98.5,31,5", "--in", "deal"))
                .contains("latitude");
        assertThat(refused(Exit.WRONG_USE, "find", "a", "--box", "1,2,3,x", "--in", "deal"))
                .contains("no number");
        assertThat(refused(Exit.WRONG_USE, "find", "a", "--box", "1,2,3,4", "--near", "1,2,3", "--in", "deal"))
                .contains("take one");
        assertThat(refused(Exit.WRONG_USE, "find", "a")).contains("no case", "--in");
        assertThat(refused(Exit.WRONG_USE, "find", "a", "--in", "nowhere")).contains("nowhere");
        Files.writeString(here.resolve("other.csv"), "x,y\n1,2\n");
        assertThat(refused(Exit.WRONG_CASE, "find", "a", "--in", "other.csv")).contains("import/unknown-table");
    }
}
