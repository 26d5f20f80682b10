package org.claimstake.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.claimstake.casefile.NewCase.Copied;
import org.claimstake.casefile.NewCase.Made;
import org.claimstake.casefile.NewCase.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCaseTest {

    @TempDir
    Path here;

    private Fixture fixture;
    private CaseFolder template;

    @BeforeEach
    void aTemplate() {
        fixture = Fixture.ofCase(here)
                .write("deal/data/a.csv", "a\r\n1\r\n")
                .write("deal/models/m.stake", "model M \"M\" {}\n")
                .write("deal/offers.yaml", "price: 5\n")
                .write("deal/.git/config", "x");
        template = fixture.open();
    }

    @Test
    void theCopyIsTheCaseToTheByteWithoutWhatIsPrivateOrHidden() throws Exception {
        assertThat(NewCase.copy(template, "my-deal", here))
                .isEqualTo(new Copied(here.resolve("my-deal"), List.of("case.stake", "data/a.csv", "models/m.stake")));
        assertThat(Files.readString(here.resolve("my-deal/data/a.csv"))).isEqualTo("a\r\n1\r\n");
        assertThat(here.resolve("my-deal/offers.yaml")).doesNotExist();
        assertThat(fixture.state()).doesNotContainKey(".my-deal.new");
        assertThat(((CaseFolder.Open) fixture.opened("my-deal")).folder().version())
                .isEqualTo(template.version());
    }

    @Test
    void nothingIsEverOverwritten() {
        fixture.write("file", "x").write("full/a.txt", "y").link("dangling", here.resolve("nowhere"));
        for (String target : List.of("deal", "file", "full", "dangling", "full/../deal")) {
            assertThat(refused(target)).isEqualTo("""
                    error[new/exists]: `TARGET` is there already
                      = a new case never overwrites anything; nothing was changed
                      = choose another name, or move what is there
                    """.replace("TARGET", target));
        }
    }

    @Test
    void aNameIsOneThatCanBeTyped() {
        for (String target : List.of("", ".hidden", "my deal", "a:b", "-x", "..", "a\0b")) {
            assertThat(refused(target)).as(target).startsWith("error[new/");
        }
        assertThat(refused("my deal")).isEqualTo("""
                error[new/name]: `my deal` cannot be the name of a case
                  = a name begins with a letter or digit and goes on with letters, digits, `-`, `_` and `.`
                  = try: my-deal
                """);
    }

    @Test
    void onlyTheCasesOwnFolderIsMade() {
        assertThat(refused("some/where/my-deal")).isEqualTo("""
                error[new/no-folder]: there is no folder `some/where` for `some/where/my-deal`
                  = only the case's own folder is made; nothing was changed
                """);
    }

    @Test
    void aFullDiskLeavesNothingBehind() {
        assertThat(refused("my-deal", 2, new FileSystemException("m.stake", null, "No space left on device")))
                .isEqualTo("""
                error[new/disk-full]: `my-deal` could not be made: the disk is full
                  = nothing is left of it, and nothing else was changed
                  = make room, or choose a folder on another disk
                """);
        // Streams that are already open fail with a plain exception.
        assertThat(refused("my-deal", 1, new IOException("No space left on device")))
                .startsWith("error[new/disk-full]");
    }

    @Test
    void aFolderThatMayNotBeWrittenToLeavesNothingBehind() {
        assertThat(refused("my-deal", 0, new AccessDeniedException("my-deal"))).isEqualTo("""
                error[new/read-only]: `my-deal` could not be made: you may not write there
                  = nothing is left of it, and nothing else was changed
                  = choose a folder that you may write to
                """);
        assertThat(refused("my-deal", 0, new IOException("device is gone"))).isEqualTo("""
                error[new/failed]: `my-deal` could not be made: the system says: device is gone
                  = nothing is left of it, and nothing else was changed
                """);
    }

    @Test
    void aReadOnlyDiskIsNamed(@TempDir Path other) throws Exception {
        URI zip = URI.create("jar:" + other.resolve("disk.zip").toUri());
        try (FileSystem made = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Files.writeString(made.getPath("/a"), "a");
        }
        try (FileSystem disk = FileSystems.newFileSystem(zip, Map.of("accessMode", "readOnly"))) {
            assertThat(words(NewCase.copy(template, "my-deal", disk.getPath("/"))))
                    .isEqualTo("""
                    error[new/read-only]: `my-deal` could not be made: the folder is read-only
                      = nothing is left of it, and nothing else was changed
                      = choose a folder that you may write to
                    """);
        }
    }

    private String refused(String target) {
        return fixture.unchanged(() -> words(NewCase.copy(template, target, here)));
    }

    /** A disk that takes some files and then fails. */
    private String refused(String target, int files, IOException failure) {
        int[] left = {files};
        var copying = new NewCase((file, bytes) -> {
            if (left[0]-- == 0) {
                throw failure;
            }
            Files.write(file, bytes);
        });
        Map<String, String> before = fixture.state();
        String said = words(copying.make(template, target, here));
        assertThat(fixture.state().keySet()).isEqualTo(before.keySet());
        return said;
    }

    private static String words(Made made) {
        return switch (made) {
            case Copied copied -> "";
            case Refused refused -> Fixture.words(List.of(refused.finding()));
        };
    }
}
