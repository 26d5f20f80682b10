package org.claimstake.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.claimstake.casefile.CaseFolder.Open;
import org.claimstake.casefile.CaseFolder.Opened;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.source.CaseText.RawTable;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFolderTest {

    @TempDir
    Path here;

    @Test
    void aFolderIsACaseByItsPathAndByItsId() {
        var fixture = new Fixture(here)
                .write("one/case.stake", Fixture.CASE)
                .write("cases/two/case.stake", Fixture.CASE)
                .write("shipped/three/case.stake", Fixture.CASE);
        assertThat(path(fixture.opened("one"))).endsWith(Path.of("one"));
        assertThat(path(fixture.opened("./one"))).endsWith(Path.of("one"));
        assertThat(path(fixture.opened("one/"))).endsWith(Path.of("one"));
        assertThat(path(fixture.opened("two"))).endsWith(Path.of("cases/two"));
        assertThat(path(fixture.opened("cases/two"))).endsWith(Path.of("cases/two"));
        assertThat(path(fixture.opened("three"))).endsWith(Path.of("shipped/three"));
        assertThat(path(fixture.opened(here.resolve("one").toString()))).endsWith(Path.of("one"));
    }

    @Test
    void aPointIsThisFolder() {
        var fixture = new Fixture(here).write("case.stake", Fixture.CASE);
        assertThat(path(fixture.opened("."))).endsWith(here.getFileName());
    }

    @Test
    void aFolderWithoutACaseDoesNotHideTheCaseOfItsName() {
        var fixture = new Fixture(here).write("one/notes.txt", "").write("cases/one/case.stake", Fixture.CASE);
        assertThat(path(fixture.opened("one"))).endsWith(Path.of("cases/one"));
    }

    @Test
    void modelsAreFoundAnywhereInTheFolderThenInTheLibrary() {
        CaseFolder folder = Fixture.ofCase(here)
                .write("deal/models/mine.stake", "# a mine\nmodel Mine \"A mine\" {\n}\n  model Pit \"Open\" {}\n")
                .write("deal/fiscal/tax/profit.stake", "model Tax \"A tax\" {}\n")
                .write("deal/.git/old.stake", "model Mine \"A mine\" {}\n")
                .library(Map.of("fiscal/royalty.stake", "model Royalty \"R\" {}\n"))
                .open();
        assertThat(folder.modelNames()).containsExactly("Mine", "Pit", "Royalty", "Tax");
        assertThat(folder.model("Pit")).hasValueSatisfying(file -> {
            assertThat(file.library()).isFalse();
            assertThat(file.text().name()).isEqualTo("models/mine.stake");
        });
        assertThat(folder.model("Royalty")).hasValueSatisfying(file -> {
            assertThat(file.library()).isTrue();
            assertThat(file.text().name()).isEqualTo("library/fiscal/royalty.stake");
        });
        assertThat(folder.model("Rent")).isEmpty();
        assertThat(folder.modelFiles())
                .extracting(file -> file.text().name())
                .containsExactly("case.stake", "fiscal/tax/profit.stake", "models/mine.stake");
    }

    @Test
    void cellsOfATableAreWordsAsTheyStand() {
        CaseFolder folder = Fixture.ofCase(here)
                .write("deal/data/mines.csv", "id,name , ore\na,\"Old, \"\"deep\"\"\",\n\nb, x ,1e3\n")
                .open();
        assertThat(table(folder, "data/mines.csv").header()).containsExactly("id", "name ", " ore");
        assertThat(table(folder, "data/mines.csv").rows())
                .extracting(row -> row.line() + " " + row.cells())
                .containsExactly("2 [a, Old, \"deep\", ]", "4 [b,  x , 1e3]");
    }

    @Test
    void aTableIsReadOnceForAnOpenCase() throws Exception {
        CaseFolder folder = Fixture.ofCase(here).write("deal/t.csv", "a\n1\n").open();
        RawTable first = table(folder, "t.csv");
        Files.delete(here.resolve("deal/t.csv"));
        assertThat(table(folder, "t.csv")).isSameAs(first);
    }

    @Test
    void aMarkAtTheBeginningAndForeignLineEndsChangeNothing() {
        byte[] text = "\uFEFFid,ore\r\na,1\r\nb,\"x\ry\"\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        CaseFolder folder = Fixture.ofCase(here)
                .write("deal/t.csv", text)
                .write("deal/case.stake", "\uFEFF" + Fixture.CASE.replace("\n", "\r\n"))
                .open();
        assertThat(folder.main().text()).isEqualTo(Fixture.CASE);
        assertThat(table(folder, "t.csv").header()).containsExactly("id", "ore");
        assertThat(table(folder, "t.csv").rows())
                .extracting(row -> row.line() + " " + row.cells())
                .containsExactly("2 [a, 1]", "3 [b, x\ny]");
    }

    @Test
    void aLinkThatStaysWithinTheFolderIsFollowed() {
        CaseFolder folder = Fixture.ofCase(here)
                .write("deal/data/a.csv", "a\n1\n")
                .link("deal/b.csv", Path.of("data/a.csv"))
                .open();
        assertThat(table(folder, "b.csv").header()).containsExactly("a");
    }

    @Test
    void aCaseMayItselfBeALink() {
        Fixture.ofCase(here).link("short", Path.of("deal"));
        assertThat(path(new Fixture(here).opened("short"))).endsWith(Path.of("deal"));
    }

    @Test
    void settingsSayWhatACaseIs() {
        CaseFolder folder = Fixture.ofCase(here)
                .write("deal/stake.yaml", "title: The deal\nlicence: CC-BY-4.0\nlanguages: [en, uk]\nquestion: q1\n")
                .open();
        assertThat(folder.settings())
                .isEqualTo(new CaseSettings(
                        "The deal",
                        "CC-BY-4.0",
                        List.of("en", "uk"),
                        "q1",
                        List.of(),
                        null,
                        List.of(),
                        org.claimstake.casefile.map.MapSetting.NONE));
        assertThat(folder.id()).isEqualTo("deal");
    }

    @Test
    void withoutSettingsAndSourcesACaseIsACase() {
        CaseFolder folder = Fixture.ofCase(here).open();
        assertThat(folder.settings()).isEqualTo(CaseSettings.NONE);
        assertThat(folder.sources()).isNull();
        assertThat(folder.questions().ids()).isEmpty();
    }

    private static RawTable table(CaseFolder folder, String path) {
        var findings = new Findings();
        RawTable table = folder.table(path, new Place(folder.main(), new Span(0, 4)), findings);
        assertThat(findings.all()).as(Fixture.words(findings.all())).isEmpty();
        return table;
    }

    private static Path path(Opened opened) {
        assertThat(opened).isInstanceOf(Open.class);
        return ((Open) opened).folder().path();
    }
}
