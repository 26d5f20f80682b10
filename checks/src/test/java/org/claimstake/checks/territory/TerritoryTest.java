package org.claimstake.checks.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.claimstake.casefile.CaseFolder;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.territory.Territory;
import org.claimstake.language.Compiler;
import org.claimstake.language.Compiler.Ready;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.Compiler.Setting;
import org.claimstake.language.finding.Finding;
import org.claimstake.world.territory.Site;
import org.claimstake.world.territory.Stand;
import org.claimstake.world.territory.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What maps and lists ask of who holds the rows of a case. */
final class TerritoryTest {
    private static final LocalDate BEFORE = LocalDate.of(2024, 12, 31);
    private static final LocalDate FEBRUARY = LocalDate.of(2025, 2, 1);
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 1);

    @TempDir
    private Path folder;

    private FilledCase files;

    @BeforeEach
    void copy() {
        files = FilledCase.in(folder.resolve("case"));
    }

    @Test
    void itKnowsItsSourcesTheirDaysAndTheRowsThatTheTableKeeps() {
        Territory territory = territory(files.open());
        assertThat(territory.sources()).containsExactly("register", "drawn");
        assertThat(territory.sourceId("drawn")).contains("map");
        assertThat(territory.sourceId("register")).isEmpty();
        assertThat(territory.dates("drawn")).containsExactly(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 5, 1));
        assertThat(territory.tables()).containsExactly("ponds");
        assertThat(territory.sites("ponds"))
                .extracting(Site::key)
                .containsExactly("inside", "edge", "outside", "nowhere", "second");
        assertThat(territory.sites("ponds"))
                .extracting(site -> site.where().isPresent())
                .containsExactly(true, true, true, false, true);
        assertThat(territory.control("drawn")).isPresent();
        assertThat(territory.notes("drawn")).isEmpty();
    }

    @Test
    void itSaysOfEachRowWhatTheColumnHolds() {
        RunnableCase theCase = files.open();
        Territory territory = territory(theCase);
        for (String source : FilledCase.SOURCES) {
            for (String day : FilledCase.DAYS) {
                Ready ready = FilledCase.ready(theCase, new Request("", FilledCase.asked(day, source)));
                List<Stand> stands = territory.standAt("ponds", source, LocalDate.parse(day));
                assertThat(stands)
                        .extracting(stand -> stand.standing() == Standing.UNSTATED
                                ? ""
                                : stand.standing().name().toLowerCase(java.util.Locale.ROOT))
                        .as(source + " " + day)
                        .containsExactlyElementsOf(FilledCase.words(ready.plan(), "ponds", "control")
                                .values());
            }
        }
    }

    @Test
    void everyStandingHasItsCountAndTogetherTheyAreTheRows() {
        Territory territory = territory(files.open());
        assertThat(territory.counts("ponds", "drawn", FEBRUARY))
                .isEqualTo(Map.of(Standing.HELD, 2, Standing.OCCUPIED, 1, Standing.UNCERTAIN, 1, Standing.UNSTATED, 1));
        assertThat(territory.counts("ponds", "drawn", JUNE))
                .isEqualTo(Map.of(Standing.HELD, 2, Standing.OCCUPIED, 2, Standing.UNCERTAIN, 0, Standing.UNSTATED, 1));
        assertThat(territory.counts("ponds", "register", BEFORE)).containsEntry(Standing.UNSTATED, 5);
    }

    @Test
    void betweenTwoRecordsTheAnswerIsTheOneBefore() {
        Territory territory = territory(files.open());
        List<Stand> first = territory.standAt("ponds", "drawn", FEBRUARY);
        assertThat(territory.standAt("ponds", "drawn", FEBRUARY.plusDays(20))).isSameAs(first);
        assertThat(territory.standAt("ponds", "drawn", JUNE)).isNotEqualTo(first);
    }

    @Test
    void withoutItsFileASourceStatesNothingAndSaysWhichIsWanted() throws IOException {
        for (Path file : List.of(
                folder.resolve("case/data/drawn/line_2025-01-01.geojson"),
                folder.resolve("case/data/drawn/line_2025-05-01.geojson"))) {
            Files.delete(file);
        }
        RunnableCase theCase = files.open();
        Territory territory = territory(theCase);
        assertThat(territory.notes("drawn"))
                .singleElement()
                .asString()
                .contains("`data/drawn` is not in the case's folder");
        assertThat(territory.control("drawn")).isEmpty();
        assertThat(territory.dates("drawn")).isEmpty();
        assertThat(territory.counts("ponds", "drawn", JUNE)).containsEntry(Standing.UNSTATED, 5);
        Ready ready = FilledCase.ready(theCase, Request.BASE.withScenario("Drawn"));
        assertThat(FilledCase.words(ready.plan(), "ponds", "control").values()).containsOnly("");
        assertThat(ready.plan().grounds())
                .filteredOn(ground -> ground.name().startsWith("ponds.control["))
                .isNotEmpty()
                .allSatisfy(ground -> assertThat(ground.reason()).contains("`data/drawn` is not in the case's folder"));
    }

    @Test
    void aListOfPlacesAnswersByTheNearestAndLikeShapesAsksForAPlace() {
        files.with(
                        "stake.yaml",
                        "kind: shapes, files: data/drawn",
                        "kind: places, farthest_km: 50, file: data/places.csv")
                .write("data/places.csv", """
                        id,latitude,longitude,date,status
                        1,10.5,20.5,2025-01-01,occupied
                        2,10.5,23,2025-01-01,held
                        1,10.5,20.5,2025-05-01,held
                        """);
        Territory territory = territory(files.open());
        assertThat(territory.standAt("ponds", "drawn", FEBRUARY))
                .extracting(Stand::standing)
                .containsExactly(
                        Standing.OCCUPIED, Standing.UNSTATED, Standing.HELD, Standing.UNSTATED, Standing.UNSTATED);
        assertThat(territory.standAt("ponds", "drawn", JUNE).getFirst().standing())
                .isEqualTo(Standing.HELD);
    }

    @Test
    void whatIsWrittenUnderTerritoryIsReadOrTold() {
        files.write("stake.yaml", """
                territory:
                  one: { kind: drawn, file: a.csv }
                  two: { kind: shapes, file: a.json }
                  three: { kind: stated }
                  four: { kind: stated, file: a.csv, words: { lost: gone }, date: soon, farthest_km: near, colour: red }
                  five: here
                """);
        assertThat(
                        switch (CaseFolder.open(files.folder().toString(), files.folder(), null)) {
                            case CaseFolder.Refused(List<Finding> findings) ->
                                findings.stream().map(Finding::name).toList();
                            default -> List.<String>of();
                        })
                .containsExactlyInAnyOrder(
                        "yaml/word",
                        "yaml/key-missing",
                        "yaml/key-missing",
                        "yaml/word",
                        "territory/setting",
                        "territory/setting",
                        "yaml/key",
                        "yaml/kind");
    }

    @Test
    void theVersionOfTheCaseIsAnotherWithAnotherFileOfASource() throws IOException {
        files.with("stake.yaml", "files: data/drawn", "file: data/line.json");
        Files.copy(folder.resolve("case/data/drawn/line_2025-01-01.geojson"), folder.resolve("case/data/line.json"));
        String before = files.open().version().hash();
        files.with("data/line.json", "[21, 11]", "[21, 11.5]");
        assertThat(files.open().version().hash()).isNotEqualTo(before);
    }

    @Test
    void whatLeadsOutOfTheFolderIsRefusedAndNeverRead() throws IOException {
        Files.copy(folder.resolve("case/data/control.csv"), folder.resolve("control.csv"));
        files.with("stake.yaml", "file: data/control.csv", "file: ../control.csv");
        assertThat(names(files.open(), Request.BASE)).containsExactly("case/outside");
        // a source that nobody asks is not read
        assertThat(names(files.open(), new Request("", List.of(new Setting("who", "drawn", "--set")))))
                .isEmpty();
    }

    @Test
    void aRowThatSomebodyTypedWronglyIsNeverLeftOut() {
        files.with("data/control.csv", "2025-03-01,held", "2025-03-01,hold");
        assertThat(names(files.open(), Request.BASE)).containsExactly("territory/unread");
    }

    @Test
    void aSourceThatIsNotListedIsTold() {
        files.with("data/control.csv", "gazette", "gazet");
        assertThat(names(files.open(), Request.BASE)).containsExactly("source/unknown");
    }

    @Test
    void shapesAskForAPlaceAndStatementsDoNot() {
        files.with("data/ponds.csv", "latitude", "north");
        assertThat(names(files.open(), Request.BASE)).isEmpty();
        assertThat(names(files.open(), Request.BASE.withScenario("Drawn"))).containsExactly("territory/columns");
        files.with("stake.yaml", "source: map", "source: map, at: { latitude: north }");
        assertThat(names(files.open(), Request.BASE.withScenario("Drawn"))).isEmpty();
    }

    @Test
    void aPlaceThatIsNoneIsTold() {
        files.with("data/ponds.csv", "10.5,23,1", "10.5,230,1");
        assertThat(names(files.open(), Request.BASE.withScenario("Drawn"))).containsExactly("territory/coordinate");
    }

    @Test
    void aTableOrSourceThatIsNotThereIsTheCallersMistake() {
        Territory territory = territory(files.open());
        assertThatThrownBy(() -> territory.sites("lakes")).hasMessageContaining("lakes");
        assertThatThrownBy(() -> territory.dates("survey")).hasMessageContaining("survey");
    }

    private static Territory territory(RunnableCase theCase) {
        return switch (theCase.territory(FilledCase.ready(theCase, Request.BASE))) {
            case Reading.Done<Territory>(Territory territory) -> territory;
            case Reading.Failed<Territory>(List<Finding> findings) -> throw new AssertionError(findings.toString());
        };
    }

    private static List<String> names(RunnableCase theCase, Request request) {
        return theCase.compile(request) instanceof Compiler.Refused(List<Finding> findings)
                ? findings.stream().map(Finding::name).distinct().toList()
                : List.of();
    }
}
