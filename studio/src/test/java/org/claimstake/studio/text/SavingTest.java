package org.claimstake.studio.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text is saved whole or not at all, over what its editor has seen, and nowhere else. */
final class SavingTest {
    private static final String MAIN = "case.stake";

    @TempDir
    private Path here;

    private TextStudio studio;

    @BeforeEach
    void open() throws IOException {
        studio = TextStudio.of(here);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void aTextIsReadWithWhatTellsItFromOthers() {
        TextStudio.Answer answer = studio.get(MAIN);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("text")).isEqualTo(TextStudio.CASE);
        assertThat(answer.text("etag")).hasSize(32);
        assertThat(answer.text("version")).hasSize(12);
        assertThat(answer.json().get("files")).isEqualTo(List.of(MAIN));
    }

    @Test
    void whatIsSavedLiesOnTheDiskAndNothingBesideIt() throws IOException {
        String changed = TextStudio.CASE.replace("10%", "12%");

        TextStudio.Answer saved = studio.put(MAIN, changed, etag());

        assertThat(saved.status()).isEqualTo(200);
        assertThat(Files.readString(studio.folder.resolve(MAIN))).isEqualTo(changed);
        assertThat(saved.text("etag")).isEqualTo(etag());
        assertThat(lying()).containsExactly(MAIN);
    }

    @Test
    void aFileThatAnotherProgramChangedIsToldWithItsTextAndLeftAlone() throws IOException {
        String seen = etag();
        Files.writeString(studio.folder.resolve(MAIN), "# another's\n");

        TextStudio.Answer refused = studio.put(MAIN, "# mine\n", seen);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("text")).isEqualTo("# another's\n");
        assertThat(refused.all("findings", "name")).containsExactly("text/changed");
        assertThat(Files.readString(studio.folder.resolve(MAIN))).isEqualTo("# another's\n");
        assertThat(studio.put(MAIN, "# mine\n", refused.text("etag")).status()).isEqualTo(200);
        assertThat(Files.readString(studio.folder.resolve(MAIN))).isEqualTo("# mine\n");
    }

    @Test
    void whatLiesThereAlreadyIsNoConflict() throws IOException {
        Files.writeString(studio.folder.resolve(MAIN), "# the same\n");

        TextStudio.Answer saved = studio.put(MAIN, "# the same\n", "seen before");

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.text("etag")).isEqualTo(etag());
    }

    @Test
    void ofManyWhoSaveOverTheSameBytesOneComesThrough() throws Exception {
        String seen = etag();
        List<Callable<Integer>> savers = IntStream.range(0, 16)
                .<Callable<Integer>>mapToObj(n ->
                        () -> studio.put(MAIN, "# writer " + n + "\n", seen).status())
                .toList();

        List<Integer> statuses;
        try (var threads = Executors.newFixedThreadPool(16)) {
            statuses = threads.invokeAll(savers).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
        }

        assertThat(statuses.getFirst()).isEqualTo(200);
        assertThat(statuses.subList(1, 16)).containsOnly(409);
        assertThat(Files.readString(studio.folder.resolve(MAIN))).matches("# writer \\d+\n");
        assertThat(lying()).containsExactly(MAIN);
    }

    @Test
    void lineEndsAndTheMarkAtTheBeginningStayAsTheyWere() throws IOException {
        Files.writeString(studio.folder.resolve(MAIN), "\uFEFF# one\r\n# two\r\n");

        TextStudio.Answer read = studio.get(MAIN);
        studio.put(MAIN, "# one\n# 2\n# three\n", read.text("etag"));

        assertThat(read.text("text")).isEqualTo("# one\n# two\n");
        assertThat(Files.readString(studio.folder.resolve(MAIN))).isEqualTo("\uFEFF# one\r\n# 2\r\n# three\r\n");
    }

    @Test
    void theRightsOfAFileStayAsTheyWere() throws IOException {
        Path file = studio.folder.resolve(MAIN);
        assumeThat(Files.getFileStore(file).supportsFileAttributeView("posix")).isTrue();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));

        studio.put(MAIN, "# mine\n", etag());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw----");
    }

    @Test
    void noPathLeadsOutOfTheFolderAndNoLinkIsFollowed() throws IOException {
        Path secret = Files.writeString(here.resolve("secret.md"), "mine alone");
        Files.createSymbolicLink(studio.folder.resolve("out.md"), secret);
        Files.writeString(studio.folder.resolve("plain.md"), "beside");
        Files.createSymbolicLink(studio.folder.resolve("in.md"), studio.folder.resolve("plain.md"));
        Files.createDirectories(studio.folder.resolve("notes"));
        Files.writeString(studio.folder.resolve("notes/a.md"), "below");
        Files.createSymbolicLink(studio.folder.resolve("linked"), studio.folder.resolve("notes"));

        for (String file :
                List.of("../secret.md", "/etc/motd.md", secret.toString(), "notes/../../secret.md", "out.md")) {
            assertRefused(file, "case/outside");
        }
        assertRefused("in.md", "text/link");
        assertRefused("linked/a.md", "text/link");
        assertRefused(".git/config.yaml", "text/kind");
        assertRefused("case.exe", "text/kind");
        assertThat(Files.readString(secret)).isEqualTo("mine alone");
        assertThat(Files.readString(studio.folder.resolve("plain.md"))).isEqualTo("beside");
        assertThat(Files.readString(studio.folder.resolve("notes/a.md"))).isEqualTo("below");
        assertThat(studio.get("notes/a.md").text("text")).isEqualTo("below");
    }

    private void assertRefused(String file, String name) {
        for (TextStudio.Answer answer : List.of(studio.get(file), studio.put(file, "overwritten", ""))) {
            assertThat(answer.status()).as(file).isEqualTo(422);
            assertThat(answer.all("findings", "name")).as(file).containsExactly(name);
        }
    }

    @Test
    void aFileThatIsGoneIsToldAndWrittenAnewWhenThatIsWanted() throws IOException {
        String seen = etag();
        Files.delete(studio.folder.resolve(MAIN));
        Files.writeString(studio.folder.resolve("notes.md"), "still here");

        TextStudio.Answer refused = studio.put("notes.md", "x", seen);
        Files.delete(studio.folder.resolve("notes.md"));
        TextStudio.Answer gone = studio.put("notes.md", "x", seen);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(gone.status()).isEqualTo(409);
        assertThat(gone.json().get("text")).isNull();
        assertThat(gone.text("etag")).isEmpty();
        assertThat(gone.all("findings", "name")).containsExactly("text/gone");
        assertThat(lying()).isEmpty();
        assertThat(studio.put("notes.md", "x", "").status()).isEqualTo(200);
        assertThat(lying()).containsExactly("notes.md");
    }

    @Test
    void aFolderThatIsGoneIsToldInWords() throws IOException {
        String seen = etag();
        Files.delete(studio.folder.resolve(MAIN));
        Files.delete(studio.folder);

        for (TextStudio.Answer answer :
                List.of(studio.get(MAIN), studio.put(MAIN, "x", seen), studio.post("check", TextStudio.CASE, 0))) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.all("findings", "name")).containsExactly("text/folder-gone");
        }
    }

    @Test
    void aTextThatNoPageCouldHoldIsNeitherSavedNorRead() throws IOException {
        String large = "# a line of rubbish\n".repeat(260_000);
        String before = etag();

        TextStudio.Answer refused = studio.put(MAIN, large, before);
        Files.writeString(studio.folder.resolve("notes.md"), large);
        TextStudio.Answer unread = studio.get("notes.md");

        assertThat(large).hasSizeGreaterThan(5_000_000);
        for (TextStudio.Answer answer : List.of(refused, unread, studio.post("check", large, 0))) {
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.all("findings", "name")).containsExactly("text/too-large");
            assertThat(answer.all("findings", "message").getFirst()).contains("5.2 million signs");
        }
        assertThat(etag()).isEqualTo(before);
    }

    @Test
    void aSignThatNoFileCanKeepIsToldWithItsLine() {
        for (String sign : List.of("\0", "\uD83D", "\uDE00")) {
            TextStudio.Answer answer = studio.send(
                    "PUT",
                    "/api/text/deal",
                    "{\"file\":\"case.stake\",\"etag\":\"%s\",\"text\":\"# one\\n# \\u%04x\\n\"}"
                            .formatted(etag(), (int) sign.charAt(0)));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.all("findings", "name")).containsExactly("text/sign");
            assertThat(answer.all("findings", "message").getFirst()).startsWith("line 2 of");
        }
        assertThat(studio.get(MAIN).text("text")).isEqualTo(TextStudio.CASE);
    }

    @Test
    void rubbishInTheRequestIsRefusedInWords() {
        for (String body :
                List.of("", "[]", "{", "{\"text\":1}", "{\"file\":null,\"text\":\"\"}", "{\"file\":\"case.stake\"}")) {
            TextStudio.Answer answer = studio.send("PUT", "/api/text/deal", body);

            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.all("findings", "name")).as(body).containsExactly("text/request");
        }
    }

    @Test
    void aFileThatIsNoTextIsTold() throws IOException {
        Files.write(
                studio.folder.resolve("picture.csv"),
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0});
        Files.write(
                studio.folder.resolve("old.md"), "Україна".getBytes(java.nio.charset.Charset.forName("windows-1251")));

        for (String file : List.of("picture.csv", "old.md")) {
            TextStudio.Answer answer = studio.get(file);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.all("findings", "name").getFirst()).startsWith("data/");
        }
    }

    private String etag() {
        return studio.get(MAIN).text("etag");
    }

    private List<String> lying() throws IOException {
        try (Stream<Path> files = Files.list(studio.folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theEtagIsOfTheBytes() {
        assertThat(etag()).isEqualTo(TextFiles.etag(TextStudio.CASE.getBytes(StandardCharsets.UTF_8)));
    }
}
