package org.claimstake.studio.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropAnswerTest {
    @TempDir
    Path here;

    private Served served;

    @BeforeEach
    void serve() {
        served = Served.in(here);
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void aFolderIsOpenedByItsNameAndCanBeRun() {
        Served.Told told = drop("my deal", files("my deal/case.stake", Deal.CASE, "my deal/sources.csv", Deal.SOURCES));
        assertThat(told.status()).as(told.text()).isEqualTo(200);
        assertThat(told.body().text("id")).isEqualTo("my-deal");
        assertThat(told.findings()).isEmpty();
        assertThat(served.post("/api/run", "{\"case\":\"my-deal\"}").status()).isEqualTo(200);
        assertThat(served.get("/api/cases").body().bodies("cases"))
                .filteredOn(one -> one.truth("dropped"))
                .hasSize(1);
    }

    @Test
    void aTextAloneIsACase() {
        String alone = Deal.CASE.replaceAll("source law:art_\\d", "assumed");
        Served.Told told = drop("offer.stake", files("offer.stake", alone));
        assertThat(told.findings()).isEmpty();
        assertThat(told.body().text("id")).isEqualTo("offer");
        assertThat(served.get("/api/case/offer").body().list("controls")).contains("royalty");
    }

    @Test
    void anArchiveIsUnpackedWithoutTheFoldersAboveTheCase() throws IOException {
        byte[] zip = zip(Map.of(
                "download/deal/case.stake",
                Deal.CASE,
                "download/deal/sources.csv",
                Deal.SOURCES,
                "download/notes.txt",
                "no"));
        Served.Told told = drop("deal.zip", Map.of("deal.zip", zip));
        assertThat(told.body().text("id")).isEqualTo("deal");
        assertThat(told.findings()).isEmpty();
    }

    @Test
    void aCaseWithMistakesHasAnIdAndItsFindings() {
        Served.Told told =
                drop("deal", files("deal/case.stake", Deal.CASE.replace("sum(net(state))", "sum(net(nobody))")));
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body().text("id")).isEqualTo("deal");
        assertThat(told.findings()).isNotEmpty();
    }

    @Test
    void whatIsNoCaseIsToldWithWhatItSeemsToBe() {
        assertThat(drop("offer.pdf", files("offer.pdf", "%PDF-1.7 …")).text())
                .contains("`offer.pdf` seems to be a PDF document");
        assertThat(drop("a.bin", Map.of("a.bin", new byte[] {1, 0, 2, (byte) 0xff}))
                        .text())
                .contains("no text at all");
        assertThat(drop("prices.csv", files("prices.csv", "a,b\n1,2\n")).text()).contains("a table");
        assertThat(drop("b.txt", files("b.txt", "asdf jkl")).text()).contains("`b.txt` seems to be a text, not a case");
        assertThat(drop("none", Map.of("none", new byte[0])).text()).contains("an empty file");
        Served.Told folder = drop("stuff", files("stuff/a.txt", "a", "stuff/b.txt", "b"));
        assertThat(folder.text()).contains("`stuff` seems to be a folder without a `case.stake`");
        assertThat(folder.status()).isEqualTo(422);
        assertThat(folder.findings()).containsExactly("studio/no-case");
    }

    @Test
    void noPathLeadsOutOfTheFolder() throws IOException {
        for (String path :
                new String[] {"../case.stake", "/etc/case.stake", "a/../../case.stake", "C:/case.stake", "a//case.stake"
                }) {
            assertThat(drop("deal", files(path, Deal.CASE)).findings()).as(path).containsExactly("studio/outside");
            assertThat(drop("deal.zip", Map.of("deal.zip", zip(Map.of(path, Deal.CASE))))
                            .findings())
                    .as("in an archive: " + path)
                    .containsExactly("studio/outside");
        }
    }

    @Test
    void anArchiveThatIsBrokenOrHoldsTooMuchIsRefused() throws IOException {
        byte[] zip = zip(Map.of("case.stake", Deal.CASE));
        zip[40] ^= 0x55;
        zip[60] ^= 0x55;
        Served.Told broken = drop("deal.zip", Map.of("deal.zip", zip));
        assertThat(broken.findings()).containsExactly("studio/archive");
        Served.Told large = drop("deal.zip", Map.of("deal.zip", zip(Map.of("case.stake", "#".repeat(50_000_000)))));
        assertThat(large.text()).contains("holds more than 40 MB");
    }

    @Test
    void whatIsNoBase64IsSaidToBeNone() {
        Served.Told told =
                served.post("/api/drop", "{\"name\":\"a\",\"files\":[{\"path\":\"case.stake\",\"base64\":\"§\"}]}");
        assertThat(told.status()).isEqualTo(400);
        assertThat(served.post("/api/drop", "{\"name\":\"a\",\"files\":[]}").status())
                .isEqualTo(400);
    }

    private Served.Told drop(String name, Map<String, byte[]> files) {
        String listed = files.entrySet().stream()
                .map(file -> "{\"path\":\"" + file.getKey() + "\",\"base64\":\""
                        + Base64.getEncoder().encodeToString(file.getValue()) + "\"}")
                .collect(Collectors.joining(","));
        return served.post("/api/drop", "{\"name\":\"" + name + "\",\"files\":[" + listed + "]}");
    }

    private static Map<String, byte[]> files(String... pathsAndTexts) {
        var files = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
