package org.claimstake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    private static final String ROWS = """
            id,name,latitude,longitude,coordinate_precision_km,commodities
            a,East hill,48.5,31.25,5,copper
            b,West hill,48.25,31.5,5,zinc
            a,East hill,48.5,31.25,5,copper
            """;

    @TempDir
    private Path here;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream talk = new ByteArrayOutputStream();

    @BeforeEach
    void aCaseAndARegister() throws IOException {
        Files.createDirectory(here.resolve("deal"));
        Files.writeString(
                here.resolve("deal/case.stake"),
                "case \"A mine\" { time 2026 .. 2030 by year  money USD(2026) }\nline ore = 4 Mt\n");
        Files.writeString(here.resolve("register.csv"), ROWS);
    }

    private int stake(String... words) {
        out.reset();
        talk.reset();
        var results = new PrintStream(out, true, StandardCharsets.UTF_8);
        var others = new PrintStream(talk, true, StandardCharsets.UTF_8);
        return Stake.run(List.of(words), here, results, others);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
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

        assertThat(talk.toString(StandardCharsets.UTF_8)).contains("nothing was written");
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
