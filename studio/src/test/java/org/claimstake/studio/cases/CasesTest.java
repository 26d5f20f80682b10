package org.claimstake.studio.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.claimstake.casefile.file.Reading;
import org.claimstake.language.finding.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is open, and how it follows its files. */
final class CasesTest {
    private static final String TEXT = """
            case "A mine" { time 2026 .. 2028 by year  money USD(nominal) }

            term share : percent = %s in 0%% .. 100%%  "The State's share"  assumed

            figure part = share * 100 USD  "Its part"
            """;

    @TempDir
    private Path folder;

    private Path mine;
    private Cases cases;
    private final List<Change> changes = new ArrayList<>();

    @BeforeEach
    void lay() throws IOException {
        mine = Files.createDirectories(folder.resolve("here/cases/mine"));
        write(mine, "40%");
        write(Files.createDirectories(folder.resolve("shipped/other")), "50%");
        cases = Cases.of(folder.resolve("here"), folder.resolve("shipped"));
        cases.onChange(changes::add);
    }

    @Test
    void thoseHereComeBeforeThoseThatShip() {
        assertThat(cases.known())
                .extracting(Known::id, Known::origin)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("mine", Known.Origin.HERE),
                        org.assertj.core.groups.Tuple.tuple("other", Known.Origin.SHIPPED));
    }

    @Test
    void aCaseThatDidNotChangeIsReadOnce() {
        assertThat(open("mine").theCase()).isSameAs(open("mine").theCase());
    }

    @Test
    void whatIsAskedForIsAsTheFilesAreNow() throws IOException {
        String before = open("mine").version();
        write(mine, "41%");

        assertThat(open("mine").version()).isNotEqualTo(before);
        assertThat(open("mine").theCase().folder().main().text()).contains("41%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "../shipped/other", "..", "", "/", "mine/../mine", "..\\x", "a\u0000b"})
    void noIdLeadsElsewhere(String id) {
        assertThat(cases.open(id)).isInstanceOfSatisfying(Reading.Failed.class, failed -> {
            Finding finding = (Finding) failed.findings().getFirst();
            assertThat(finding.name()).isEqualTo("case/not-a-case");
        });
    }

    @Test
    void aChangeIsToldOnce() throws Exception {
        String before = open("mine").version();
        cases.look(true);
        assertThat(changes).isEmpty();

        write(mine, "41%");
        cases.look(false);
        cases.look(true);

        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst().id()).isEqualTo("mine");
        assertThat(changes.getFirst().findings()).isEmpty();
        assertThat(changes.getFirst().version())
                .isNotEqualTo(before)
                .isEqualTo(open("mine").version());
    }

    @Test
    void aChangeThatAQuestionSawFirstIsToldAllTheSame() throws Exception {
        open("mine");
        write(mine, "41%");
        open("mine");
        cases.look(false);

        assertThat(changes).hasSize(1);
    }

    @Test
    void aFileThatWasOnlyTouchedIsNoChange() throws Exception {
        open("mine");
        Files.setLastModifiedTime(mine.resolve("case.stake"), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        cases.look(false);

        assertThat(changes).isEmpty();
    }

    @Test
    void aFileThatKeptSizeAndTimeIsSeenByItsBytes() throws Exception {
        open("mine");
        FileTime time = Files.getLastModifiedTime(mine.resolve("case.stake"));
        write(mine, "41%");
        Files.setLastModifiedTime(mine.resolve("case.stake"), time);
        cases.look(true);

        assertThat(changes).hasSize(1);
        assertThat(open("mine").theCase().folder().main().text()).contains("41%");
    }

    @Test
    void aFileThatWasPutInThePlaceOfAnotherIsSeen() throws Exception {
        open("mine");
        FileTime time = Files.getLastModifiedTime(mine.resolve("case.stake"));
        Path next = mine.resolve(".case.stake.swp");
        Files.writeString(next, TEXT.formatted("41%"));
        Files.setLastModifiedTime(next, time);
        Files.move(next, mine.resolve("case.stake"), StandardCopyOption.REPLACE_EXISTING);
        cases.look(false);

        assertThat(changes).hasSize(1);
    }

    @Test
    void aMistakeIsToldWithItsPlaceAndItsMendingToo() throws Exception {
        open("mine");
        write(mine, "40 USD");
        cases.look(false);
        write(mine, "40%");
        cases.look(false);

        assertThat(changes).hasSize(2);
        assertThat(changes.getFirst().findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.place())
                        .hasValueSatisfying(
                                place -> assertThat(place.file().name()).isEqualTo("case.stake")));
        assertThat(changes.getLast().findings()).isEmpty();
    }

    @Test
    void aFolderThatIsGoneIsToldAndItsReturnToo() throws Exception {
        open("mine");
        Path aside = folder.resolve("aside");
        Files.move(mine, aside);
        cases.look(false);
        Files.move(aside, mine);
        cases.look(false);

        assertThat(changes).hasSize(2);
        assertThat(changes.getFirst().version()).isEmpty();
        assertThat(changes.getFirst().findings()).isNotEmpty();
        assertThat(changes.getLast().findings()).isEmpty();
    }

    @Test
    void aWordOfTheCommandLineIsFoundAsAllCommandsFindIt() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("deals/mine"));
        write(elsewhere, "60%");

        assertThat(cases.name("other")).isEqualTo(new Reading.Done<>("other"));
        assertThat(cases.name("mine")).isEqualTo(new Reading.Done<>("mine"));
        // another folder of the same name has a number behind it
        assertThat(cases.name(elsewhere.toString())).isEqualTo(new Reading.Done<>("mine-2"));
        assertThat(cases.name(elsewhere.toString())).isEqualTo(new Reading.Done<>("mine-2"));
        assertThat(open("mine-2").theCase().folder().main().text()).contains("60%");
        assertThat(cases.name("nothing")).isInstanceOf(Reading.Failed.class);
    }

    @Test
    void aWrongCaseIsNamedAndTellsWhatIsWrongWhenItIsOpened() throws IOException {
        Files.write(mine.resolve("case.stake"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});

        assertThat(cases.name("mine")).isEqualTo(new Reading.Done<>("mine"));
        assertThat(cases.open("mine")).isInstanceOf(Reading.Failed.class);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right there")
    void aLinkInACaseIsFollowedNowhere() throws Exception {
        Files.createSymbolicLink(mine.resolve("all"), folder);

        assertThat(cases.open("mine"))
                .isInstanceOfSatisfying(
                        Reading.Failed.class,
                        failed -> assertThat(((Finding) failed.findings().getFirst()).name())
                                .isEqualTo("case/outside"));
        Files.writeString(folder.resolve("elsewhere.csv"), "a,b");
        cases.look(true);
        assertThat(changes).isEmpty();
    }

    private OpenCase open(String id) {
        return switch (cases.open(id)) {
            case Reading.Done<OpenCase>(OpenCase open) -> open;
            case Reading.Failed<OpenCase>(List<Finding> findings) -> throw new AssertionError(findings);
        };
    }

    private static void write(Path folder, String share) throws IOException {
        Files.writeString(folder.resolve("case.stake"), TEXT.formatted(share));
    }
}
