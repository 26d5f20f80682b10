package org.claimstake.casefile;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.finding.NewCaseFindings;
import org.claimstake.language.finding.Finding;

/**
 * Makes a new case from one that ships. The copy grows beside its place under a hidden name and takes its
 * place in one move, so that there is a whole case or nothing.
 */
public final class NewCase {
    private static final Set<String> PRIVATE = Set.of("offers.yaml");

    /** Writes one file; a test puts a full disk here. */
    interface Writer {
        void write(Path file, byte[] bytes) throws IOException;
    }

    public sealed interface Made {}

    /** @param files what was copied, in order */
    public record Copied(Path folder, List<String> files) implements Made {
        public Copied {
            files = List.copyOf(files);
        }
    }

    public record Refused(Finding finding) implements Made {}

    private final Writer writer;

    NewCase(Writer writer) {
        this.writer = writer;
    }

    /**
     * Copies a case.
     *
     * @param target the folder to make, relative to {@code here}; its parent must be there, itself must not
     */
    public static Made copy(CaseFolder template, String target, Path here) {
        return new NewCase(Files::write).make(template, target, here);
    }

    Made make(CaseFolder template, String target, Path here) {
        Path folder;
        try {
            folder = here.resolve(target).toAbsolutePath().normalize();
        } catch (InvalidPathException noName) {
            return new Refused(NewCaseFindings.newName(target));
        }
        Path name = folder.getFileName();
        Path parent = folder.getParent();
        if (name == null || parent == null || !name.toString().matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*")) {
            return new Refused(NewCaseFindings.newName(target));
        }
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return new Refused(NewCaseFindings.newExists(target));
        }
        if (!Files.isDirectory(parent)) {
            return new Refused(
                    NewCaseFindings.newNoFolder(target, here.relativize(parent).toString()));
        }
        return copy(template, target, folder, parent);
    }

    private Made copy(CaseFolder template, String target, Path folder, Path parent) {
        Path growing = beside(folder, parent);
        try {
            Files.createDirectory(growing);
        } catch (IOException | ReadOnlyFileSystemException failure) {
            return new Refused(NewCaseFindings.newFailed(target, failure));
        }
        try {
            List<String> files = write(template, growing);
            Files.move(growing, folder, StandardCopyOption.ATOMIC_MOVE);
            return new Copied(folder, files);
        } catch (IOException | ReadOnlyFileSystemException failure) {
            Finding failed = NewCaseFindings.newFailed(target, failure);
            boolean gone = remove(growing);
            return new Refused(gone ? failed : NewCaseFindings.newLeft(failed, growing.toString()));
        }
    }

    /** A hidden name that is not taken; what a broken run has left is not touched. */
    private static Path beside(Path folder, Path parent) {
        Path growing = parent.resolve("." + folder.getFileName() + ".new");
        for (int i = 2; Files.exists(growing, LinkOption.NOFOLLOW_LINKS); i++) {
            growing = parent.resolve("." + folder.getFileName() + ".new" + i);
        }
        return growing;
    }

    private List<String> write(CaseFolder template, Path growing) throws IOException {
        List<String> files = template.files().stream()
                .filter(file -> !PRIVATE.contains(file))
                .toList();
        for (String file : files) {
            Path to = growing.resolve(file);
            Files.createDirectories(to.getParent());
            writer.write(to, bytes(template, file));
        }
        return files;
    }

    private static byte[] bytes(CaseFolder template, String file) throws IOException {
        return switch (template.folder().bytes(file, template.folder().limits().tableBytes())) {
            case Reading.Done<byte[]>(byte[] bytes) -> bytes;
            case Reading.Failed<byte[]>(List<Finding> findings) ->
                throw new IOException(findings.getFirst().what());
        };
    }

    /** Whether all is gone. */
    private static boolean remove(Path path) {
        try {
            boolean gone = true;
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
                    for (Path entry : entries) {
                        gone &= remove(entry);
                    }
                }
            }
            return gone && Files.deleteIfExists(path);
        } catch (IOException left) {
            return false;
        }
    }
}
