package org.claimstake.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutputFileTest {
    private static final byte[] BYTES = "new\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @BeforeEach
    void cases() throws IOException {
        TestShell.copyCases(folder);
    }

    @Test
    void anAnswerIsWrittenWholeAndNothingElseIsLeftBehind() throws IOException {
        for (String name : new String[] {"a.html", "a.json", "a.csv", "a.txt"}) {
            TestShell shell = TestShell.plain(folder);
            assertThat(shell.run("run", "quarry", "--futures", "1", "-o", name)).isEqualTo(Exit.FINE);
            assertThat(shell.out()).startsWith("On these terms").hasLineCount(1);
            assertThat(shell.talk()).isEqualTo("written: " + name + "\n");
            assertThat(folder.resolve(name)).isNotEmptyFile();
        }
        assertThat(names()).containsExactlyInAnyOrder("a.html", "a.json", "a.csv", "a.txt", "cases");
    }

    @Test
    void aFullDiskLeavesWhatWasThere() throws IOException {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "only some systems have a disk that is always full");
        assertThatThrownBy(() -> OutputFile.write(folder, "/dev/full", BYTES))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("the disk is full");
        assertThat(Files.isRegularFile(full)).as("the device is still one").isFalse();
    }

    @Test
    void aFolderThatIsNotThereIsNotMade() {
        assertThatThrownBy(() -> OutputFile.write(folder, "nowhere/a.html", BYTES))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("its folder is not there");
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void aFolderIsNoFile() {
        assertThatThrownBy(() -> OutputFile.write(folder, "cases", BYTES))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("it is a folder");
    }

    @Test
    void aLinkIsWrittenThrough() throws IOException {
        Path target = Files.writeString(folder.resolve("target.txt"), "old\n");
        Files.createSymbolicLink(folder.resolve("link.txt"), target);
        OutputFile.write(folder, "link.txt", BYTES);
        assertThat(Files.isSymbolicLink(folder.resolve("link.txt"))).isTrue();
        assertThat(target).hasContent("new\n");
    }

    @Test
    void anyoneMayReadTheResultAsAnyOtherFile() throws IOException {
        Assumptions.assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        OutputFile.write(folder, "a.txt", BYTES);
        assertThat(Files.getPosixFilePermissions(folder.resolve("a.txt")))
                .contains(java.nio.file.attribute.PosixFilePermission.OTHERS_READ);
    }

    @Test
    void aWrongCaseWritesNothing() throws IOException {
        Files.writeString(folder.resolve("a.json"), "old\n");
        TestShell shell = TestShell.plain(folder);
        assertThat(shell.run("run", "broken", "-o", "a.json")).isEqualTo(Exit.WRONG_CASE);
        assertThat(folder.resolve("a.json")).hasContent("old\n");
        assertThat(names()).containsExactlyInAnyOrder("a.json", "cases");
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList().stream();
        }
    }
}
