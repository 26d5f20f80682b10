package org.claimstake.casefile.importing;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.claimstake.language.finding.Finding;

/**
 * Puts the files of an import into a case, all of them or none: each is written beside its place, and when all are written
 * they are moved there. When a move fails those that were moved are taken back.
 */
public final class ImportedFiles {

    /** Moves one file; a test breaks here. */
    interface Mover {
        void move(Path from, Path to) throws IOException;
    }

    private final Path root;
    private final Mover mover;

    ImportedFiles(Path root, Mover mover) {
        this.root = root;
        this.mover = mover;
    }

    /** @param root the case's folder, by its real path */
    public static ImportedFiles into(Path root) {
        return new ImportedFiles(
                root,
                (from, to) ->
                        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE));
    }

    /**
     * Writes the files.
     *
     * @param files bytes by path within the case, written with {@code /}
     * @param force whether files that are there are replaced
     * @return why nothing was written, if so
     */
    public Optional<Finding> write(SequencedMap<String, byte[]> files, boolean force) {
        for (String path : files.keySet()) {
            if (!force && Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(ImportFindings.exists(path));
            }
        }
        var staged = new LinkedHashMap<Path, Path>();
        String current = files.firstEntry().getKey();
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                current = file.getKey();
                Path target = target(current);
                Path beside = Files.createTempFile(folder(target), ".import", ".part");
                staged.put(beside, target);
                Files.write(beside, file.getValue());
                share(beside);
            }
            moveAll(staged);
            return Optional.empty();
        } catch (IOException failure) {
            return Optional.of(ImportFindings.notWritten(current, failure));
        } finally {
            staged.keySet().forEach(ImportedFiles::remove);
        }
    }

    /** Where a path leads; never out of the case, be it by a link. */
    private Path target(String path) throws IOException {
        Path target = root.resolve(path);
        Files.createDirectories(folder(target));
        if (!folder(target).toRealPath().startsWith(root) || Files.isSymbolicLink(target)) {
            throw new FileSystemException(path, null, "it leads out of the case's folder");
        }
        if (Files.isDirectory(target)) {
            throw new FileSystemException(path, null, "it is a folder");
        }
        return target;
    }

    private static Path folder(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder == null) {
            throw new NoSuchFileException(file.toString());
        }
        return folder;
    }

    private void moveAll(Map<Path, Path> staged) throws IOException {
        Deque<Moved> moved = new ArrayDeque<>();
        try {
            for (Map.Entry<Path, Path> one : staged.entrySet()) {
                Optional<byte[]> before = Files.exists(one.getValue())
                        ? Optional.of(Files.readAllBytes(one.getValue()))
                        : Optional.empty();
                mover.move(one.getKey(), one.getValue());
                moved.push(new Moved(one.getValue(), before));
            }
        } catch (IOException failure) {
            for (Moved one : moved) {
                one.takeBack();
            }
            throw failure;
        }
    }

    /** @param before what was there, if anything */
    private record Moved(Path file, Optional<byte[]> before) {
        void takeBack() throws IOException {
            if (before.isPresent()) {
                Files.write(file, before.get());
            } else {
                Files.deleteIfExists(file);
            }
        }
    }

    // a file made to be temporary can be read by its owner alone; the table is as any other file
    private static void share(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            // what is left is hidden and harmless, and the next import writes beside it
        }
    }
}
