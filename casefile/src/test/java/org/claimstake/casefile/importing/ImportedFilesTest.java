package org.claimstake.casefile.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.claimstake.language.finding.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportedFilesTest {
    @TempDir
    private Path temporary;

    private Path root;

    @BeforeEach
    void realPath() throws IOException {
        root = temporary.toRealPath();
    }

    private static SequencedMap<String, byte[]> files() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("data/a.csv", "id\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        files.put("data/receipts/a.json", "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return files;
    }

    private long filesThere() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void bothAreWrittenAndNothingIsLeftBeside() throws IOException {
        assertThat(ImportedFiles.into(root).write(files(), false)).isEmpty();

        assertThat(root.resolve("data/a.csv")).hasContent("id\n");
        assertThat(root.resolve("data/receipts/a.json")).hasContent("{}");
        assertThat(filesThere()).isEqualTo(2);
    }

    @Test
    void nothingIsOverwrittenUnlessForced() throws IOException {
        Files.createDirectories(root.resolve("data/receipts"));
        Files.writeString(root.resolve("data/receipts/a.json"), "old");

        assertThat(ImportedFiles.into(root).write(files(), false).map(Finding::name))
                .contains("import/exists");
        assertThat(root.resolve("data/receipts/a.json")).hasContent("old");
        assertThat(filesThere()).isEqualTo(1);

        assertThat(ImportedFiles.into(root).write(files(), true)).isEmpty();
        assertThat(root.resolve("data/receipts/a.json")).hasContent("{}");
    }

    @Test
    void whenTheSecondFailsTheFirstIsTakenBack() throws IOException {
        Files.createDirectories(root.resolve("data"));
        Files.writeString(root.resolve("data/a.csv"), "old");
        var breaks = new ImportedFiles(root, (from, to) -> {
            if (to.toString().endsWith(".json")) {
                throw new FileSystemException(to.toString(), null, "No space left on device");
            }
            Files.move(from, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        });

        assertThat(breaks.write(files(), true).map(Finding::name)).contains("import/not-written");
        assertThat(root.resolve("data/a.csv")).hasContent("old");
        assertThat(filesThere()).isEqualTo(1);
    }

    @Test
    void aFolderThatLeadsOutOfTheCaseIsRefused() throws IOException {
        Path outside = Files.createDirectory(root.resolve("outside"));
        Path inside = Files.createDirectory(root.resolve("case"));
        Files.createSymbolicLink(inside.resolve("data"), outside);

        assertThat(ImportedFiles.into(inside).write(files(), true)).isPresent();
        assertThat(filesThere()).isZero();
    }
}
