package org.claimstake.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.claimstake.casefile.CaseFolder.NotFound;
import org.claimstake.casefile.CaseFolder.Refused;
import org.claimstake.casefile.file.Limits;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a folder that is no case, and of files that may not be read. */
class BadFolderTest {

    @TempDir
    Path here;

    @Test
    void aMisspeltCaseIsWrongUseAndGetsTheNearestName() {
        var fixture = new Fixture(here)
                .write("cases/sea-2025/case.stake", Fixture.CASE)
                .write("shipped/one-mine/case.stake", Fixture.CASE);
        assertThat(fixture.opened("sae-2025")).isInstanceOf(NotFound.class);
        assertThat(fixture.says("sae-2025")).isEqualTo("""
                error[case/not-a-case]: there is no case `sae-2025`
                  = looked for `./sae-2025`, `./cases/sae-2025`, the cases that ship
                  = a case is a folder that holds `case.stake`
                  = try: sea-2025
                """);
        assertThat(fixture.says("sicomines")).isEqualTo("""
                error[case/not-a-case]: there is no case `sicomines`
                  = looked for `./sicomines`, `./cases/sicomines`, the cases that ship
                  = a case is a folder that holds `case.stake`
                  = the cases found are `one-mine`, `sea-2025`
                """);
    }

    @Test
    void aFolderThatIsNoCaseIsToldByWhatIsThere() {
        var fixture = new Fixture(here).write("deal/notes.md", "").write("deal/data/a.csv", "a\n1\n");
        assertThat(fixture.says("deal")).isEqualTo("""
                error[case/not-a-case]: the folder `deal` is no case
                  = a case is a folder that holds `case.stake`
                  = this one holds `data/`, `notes.md`
                """);
    }

    @Test
    void anEmptyFolderIsNoCase() throws Exception {
        java.nio.file.Files.createDirectory(here.resolve("deal"));
        assertThat(new Fixture(here).says("deal")).isEqualTo("""
                error[case/not-a-case]: the folder `deal` is no case
                  = a case is a folder that holds `case.stake`
                  = this one is empty
                """);
    }

    @Test
    void aFileOfACaseIsNoCase() {
        assertThat(Fixture.ofCase(here).says("deal/case.stake")).isEqualTo("""
                error[case/not-a-case]: `deal/case.stake` is a file, and a case is a folder
                  = a case is a folder that holds `case.stake`
                  = try: deal
                """);
    }

    @Test
    void aPathThatLeavesTheFolderIsRefused() {
        var fixture = Fixture.ofCase(here).write("secret.csv", "a\n1\n");
        for (String path : new String[] {
            "../secret.csv",
            "data/../../secret.csv",
            "/etc/passwd",
            "C:\\secret.csv",
            "\\\\server\\share.csv",
            "..\\secret.csv",
            here.resolve("deal/t.csv").toString()
        }) {
            assertThat(fixture.saysOfTable(path)).isEqualTo("""
                    error[case/outside]: `PATH` leads out of the case's folder
                      ┌─ case.stake:1:1
                    1 │ case "A case" { time 2026 .. 2027 by year  money USD(2026) }
                      │ ^^^^ named here
                      = a case reads only what lies in its own folder, so that one from a stranger can be opened safely
                      = copy the file into the folder and name it from there, without a leading `/` and without `..`
                    """.replace("PATH", path));
        }
    }

    @Test
    void aLinkOutOfTheFolderIsRefusedWhenTheCaseIsOpened() {
        var fixture =
                Fixture.ofCase(here).write("secret.csv", "a\n1\n").link("deal/data/a.csv", here.resolve("secret.csv"));
        assertThat(fixture.opened("deal")).isInstanceOf(Refused.class);
        assertThat(fixture.says("deal")).isEqualTo("""
                error[case/outside]: `data/a.csv` is a link that leads out of the case's folder
                  = a case reads only what lies in its own folder, so that one from a stranger can be opened safely
                  = put a copy in the place of the link
                """);
    }

    @Test
    void aLinkedFolderOutsideIsRefused() {
        var fixture = Fixture.ofCase(here)
                .write("models/a.stake", "model A \"A\" {}\n")
                .link("deal/models", here.resolve("models"));
        assertThat(fixture.says("deal")).startsWith("error[case/outside]: `models` is a link that leads out");
    }

    @Test
    void aCaseWhoseTextIsALinkOutIsRefused() {
        var fixture =
                new Fixture(here).write("case.stake", Fixture.CASE).link("deal/case.stake", here.resolve("case.stake"));
        assertThat(fixture.says("deal")).startsWith("error[case/outside]: `case.stake` is a link that leads out");
    }

    @Test
    void aFileBehindALinkedFolderIsRefusedThoughItsPathStaysInside() {
        var fixture = Fixture.ofCase(here).write("elsewhere/a.csv", "a\n1\n");
        CaseFolder folder = fixture.open();
        fixture.link("deal/data", here.resolve("elsewhere"));
        var findings = new Findings();
        folder.table("data/a.csv", new Place(folder.main(), new Span(0, 4)), findings);
        assertThat(Fixture.words(findings.all())).startsWith("error[case/outside]: `data/a.csv` is a link");
    }

    @Test
    void aTableThatIsMissingIsToldWithTheNearestOne() {
        var fixture = Fixture.ofCase(here).write("deal/data/deposits.csv", "a\n1\n");
        assertThat(fixture.saysOfTable("data/deposit.csv")).isEqualTo("""
                error[case/no-table]: the table's file `data/deposit.csv` is not in the case's folder
                  ┌─ case.stake:1:1
                1 │ case "A case" { time 2026 .. 2027 by year  money USD(2026) }
                  │ ^^^^ named here
                  = try: data/deposits.csv
                """);
        assertThat(fixture.saysOfTable("prices")).isEqualTo("""
                error[case/no-table]: the table's file `prices` is not in the case's folder
                  ┌─ case.stake:1:1
                1 │ case "A case" { time 2026 .. 2027 by year  money USD(2026) }
                  │ ^^^^ named here
                  = the folder's tables are `data/deposits.csv`
                """);
        assertThat(fixture.saysOfTable("a\0b")).startsWith("error[case/no-table]");
    }

    @Test
    void aFolderCalledLikeATableIsNoTable() {
        var fixture = Fixture.ofCase(here).write("deal/a.csv/b.txt", "");
        assertThat(fixture.saysOfTable("a.csv")).isEqualTo("""
                error[case/no-plain-file]: `a.csv` is a folder
                  ┌─ case.stake:1:1
                1 │ case "A case" { time 2026 .. 2027 by year  money USD(2026) }
                  │ ^^^^ named here
                  = name a file in it, as `a.csv/prices.csv`
                """);
    }

    @Test
    void aPipeIsNeverWaitedFor() throws Exception {
        var fixture = Fixture.ofCase(here);
        assumeTrue(Path.of("/usr/bin/mkfifo").toFile().canExecute(), "needs mkfifo");
        assertThat(new ProcessBuilder(
                                "/usr/bin/mkfifo", here.resolve("deal/a.csv").toString())
                        .start()
                        .waitFor())
                .isZero();
        assertThat(fixture.saysOfTable("a.csv")).startsWith("error[case/no-plain-file]: `a.csv` is no plain file\n");
    }

    @Test
    void aModelDefinedTwiceIsShownInBothPlaces() {
        var fixture = Fixture.ofCase(here)
                .write("deal/models/a.stake", "model Mine \"A\" {}\n")
                .write("deal/models/b.stake", "\nmodel Mine \"B\" {}\n");
        assertThat(fixture.says("deal")).isEqualTo("""
                error[case/model-twice]: the model `Mine` is defined twice
                  ┌─ models/b.stake:2:7
                2 │ model Mine "B" {}
                  │       ^^^^ again
                  ┌─ models/a.stake:1:7
                1 │ model Mine "A" {}
                  │       ---- first
                  = a model is looked up by its name in the case's folder and in the library, so each name stands once
                  = give one of them another name
                """);
    }

    @Test
    void aModelWithTheNameOfOneOfTheLibraryIsAClash() {
        var fixture = Fixture.ofCase(here)
                .write("deal/models/a.stake", "model Mine \"A\" {}\n")
                .library(Map.of("project/mine.stake", "model Mine \"M\" {}\n"));
        assertThat(fixture.says("deal")).isEqualTo("""
                error[case/model-twice]: the model `Mine` is defined twice
                  ┌─ models/a.stake:1:7
                1 │ model Mine "A" {}
                  │       ^^^^ here, and in the library
                  = a model is looked up by its name in the case's folder and in the library, so each name stands once
                  = the library's own is in library/project/mine.stake
                  = give one of them another name
                """);
    }

    @Test
    void aTextInAnotherEncodingIsNamedWithTheWordThatWouldStandThere() {
        byte[] bytes = (Fixture.CASE + "# Полохівське родовище\n").getBytes(Charset.forName("windows-1251"));
        assertThat(new Fixture(here).write("deal/case.stake", bytes).says("deal"))
                .isEqualTo("""
                error[data/encoding]: `case.stake` is not in UTF-8
                  ┌─ case.stake, line 2: byte 64 is CF
                  = it looks like Windows-1251 (Cyrillic); the word there would be `Полохівське`
                  = save it as UTF-8: in a spreadsheet Save as, CSV UTF-8; in an editor Save with encoding, UTF-8
                  = try: iconv -f WINDOWS-1251 -t UTF-8 case.stake > utf8-case.stake
                """);
    }

    @Test
    void encodingsAreToldApart() {
        String cyrillic = "назва,руда\nПолохівське родовище,5\n";
        assertThat(tableOf(cyrillic, Charset.forName("KOI8-U"))).contains("it looks like KOI8-U (Cyrillic)", "`назва`");
        assertThat(tableOf(cyrillic, Charset.forName("IBM866"))).contains("it looks like code page 866 (Cyrillic)");
        assertThat(tableOf("name,ore\nCabeço,5\n", Charset.forName("windows-1252")))
                .contains("Windows-1252 (western)", "`Cabeço`");
        assertThat(tableOf("\uFEFFname,ore\na,5\n", StandardCharsets.UTF_16LE))
                .contains("UTF-16, little end first", "line 1: byte 1 is FF");
        assertThat(tableOf("\uFEFFname,ore\na,5\n", StandardCharsets.UTF_16BE))
                .contains("UTF-16, big end first", "line 1: byte 1 is FE");
        assertThat(tableOf("name,ore\na,5\n", StandardCharsets.UTF_16LE))
                .contains("UTF-16, little end first", "byte 2 is 00");
    }

    @Test
    void aWorkbookUnderTheNameOfATableIsRecognised() {
        var fixture = Fixture.ofCase(here).write("deal/a.csv", new byte[] {'P', 'K', 3, 4, 20, 0});
        assertThat(fixture.saysOfTable("a.csv")).isEqualTo("""
                error[data/not-text]: `a.csv` is a workbook (.xlsx) or another zip archive, not text
                  ┌─ a.csv
                  ┌─ case.stake:1:1
                1 │ case "A case" { time 2026 .. 2027 by year  money USD(2026) }
                  │ ^^^^ named here
                  = tables are CSV: text of UTF-8, one line a row, cells parted by commas
                  = save the sheet under another name as CSV (in a spreadsheet: Save as, CSV UTF-8)
                """);
    }

    @Test
    void limitsAreFindings() {
        var fixture = Fixture.ofCase(here).write("deal/a.csv", "a,b,c\n1,2,3\n4,5,6\n");
        assertThat(fixture.limits(Limits.DEFAULT.withTableBytes(10)).saysOfTable("a.csv"))
                .isEqualTo("""
                error[case/too-large]: `a.csv` is larger than 10 bytes
                  ┌─ case.stake:1:1
                1 │ case "A case" { time 2026 .. 2027 by year  money USD(2026) }
                  │ ^^^^ named here
                  = a table may hold 100 MB, any other text 10 MB
                  = leave out columns and rows that the case does not use, or divide the file
                """);
        assertThat(fixture.limits(Limits.DEFAULT.withRows(1)).saysOfTable("a.csv"))
                .isEqualTo("""
                error[data/too-many-rows]: the table has more than 1 rows
                  ┌─ a.csv
                  ┌─ case.stake:1:1
                1 │ case "A case" { time 2026 .. 2027 by year  money USD(2026) }
                  │ ^^^^ named here
                  = leave out rows that the case does not use, or add them up before; the table was not read
                """);
        assertThat(fixture.limits(Limits.DEFAULT.withColumns(2)).saysOfTable("a.csv"))
                .isEqualTo("""
                error[data/too-many-columns]: the table has more than 2 columns
                  ┌─ a.csv, line 1
                  ┌─ case.stake:1:1
                1 │ case "A case" { time 2026 .. 2027 by year  money USD(2026) }
                  │ ^^^^ named here
                  = years belong into rows, one line for each; the table was not read
                """);
        assertThat(fixture.limits(Limits.DEFAULT.withTextBytes(10)).says("deal"))
                .startsWith("error[case/too-large]: `case.stake`");
        assertThat(fixture.limits(Limits.DEFAULT.withFiles(1)).says("deal")).isEqualTo("""
                error[case/too-many-files]: the folder holds more than 1 files
                  = give the case a folder of its own, with nothing else in it
                """);
    }

    @Test
    void aCellThatIsNoCellIsRefused() {
        var fixture = Fixture.ofCase(here);
        fixture.write("deal/a.csv", "id,name\none," + "x".repeat(1_000_001) + "\n");
        assertThat(fixture.saysOfTable("a.csv")).isEqualTo("""
                error[data/long-cell]: a cell has more than 1 mn characters
                  ┌─ a.csv, line 2
                  ┌─ case.stake:1:1
                1 │ case "A case" { time 2026 .. 2027 by year  money USD(2026) }
                  │ ^^^^ named here
                  = a cell holds a number, a date, a word or a short text; a quote may be missing; the table was not read
                """);
    }

    @Test
    void manySmallFilesAreNoWayAroundALimit() {
        var fixture =
                Fixture.ofCase(here).limits(Limits.DEFAULT.withTextBytes(100).withTableBytes(20));
        for (int i = 0; i < 10; i++) {
            fixture.write("deal/t" + i + ".csv", "a\n123456789012345\n");
        }
        CaseFolder folder = fixture.open();
        var findings = new Findings();
        for (int i = 0; i < 10; i++) {
            folder.table("t" + i + ".csv", new Place(folder.main(), new Span(0, 4)), findings);
        }
        assertThat(Fixture.words(findings.all()))
                .startsWith("error[case/too-much]: the tables hold more than 80 bytes together\n");
        for (int i = 0; i < 10; i++) {
            fixture.write("deal/m" + i + ".stake", "#".repeat(90));
            fixture.write("deal/questions/q" + i + ".yaml", "#".repeat(90));
        }
        assertThat(fixture.says("deal")).isEqualTo("""
                error[case/too-much]: the texts of models hold more than 500 bytes together
                  = give the case a folder of its own, with nothing else in it, and leave out what it does not use
                """);
        assertThat(Fixture.words(folder.questions().findings())).isEmpty();
    }

    @Test
    void linksThatLeadNowhereOrInACircleAreFindings() {
        var fixture = Fixture.ofCase(here).link("deal/a.csv", Path.of("a.csv"));
        assertThat(fixture.saysOfTable("a.csv")).startsWith("error[case/cannot-read]: `a.csv` cannot be read\n");
        new Fixture(here).link("other/case.stake", Path.of("nowhere"));
        assertThat(fixture.says("other")).isEqualTo("error[case/no-file]: `case.stake` is not in the case's folder\n");
    }

    @Test
    void foldersWithinFoldersEndSomewhere() {
        var fixture = Fixture.ofCase(here).write("deal/" + "a/".repeat(20) + "b.stake", "model B \"B\" {}\n");
        assertThat(fixture.says("deal")).contains("error[case/too-deep]", "lies more than 16 folders deep");
    }

    private String tableOf(String text, Charset charset) {
        return Fixture.ofCase(here).write("deal/a.csv", text.getBytes(charset)).saysOfTable("a.csv");
    }
}
