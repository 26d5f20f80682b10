package org.claimstake.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * Writes a file whole or not at all: into a neighbour first, which then takes the file's place in one step. Where that
 * fails, what was there before is there still.
 */
final class OutputFile {
    private OutputFile() {}

    /** @param named as the user typed it, relative to {@code here} */
    static void write(Path here, String named, byte[] bytes) {
        try {
            write(here.resolve(named), bytes);
        } catch (InvalidPathException e) {
            throw new WrongUse("`" + named + "` is no name of a file");
        } catch (IOException e) {
            throw new WrongUse("`" + named + "` cannot be written: " + reason(e), "nothing was changed");
        }
    }

    /** @throws IOException when nothing was changed */
    static void write(Path file, byte[] bytes) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "it is a folder");
        }
        // a link keeps pointing where it points; a device is written to, never replaced
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            Files.write(target, bytes);
            return;
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
        replace(target, bytes);
    }

    private static void replace(Path target, byte[] bytes) throws IOException {
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new FileSystemException(target.toString(), null, "its folder is not there");
        }
        Path neighbour = Files.createTempFile(folder, "." + target.getFileName(), ".part");
        neighbour.toFile().deleteOnExit();
        try {
            Files.write(neighbour, bytes);
            keepPermissions(target, neighbour);
            move(neighbour, target);
        } finally {
            Files.deleteIfExists(neighbour);
        }
    }

    // a file made to be temporary can be read by its owner alone; the result is as any other file
    private static void keepPermissions(Path target, Path neighbour) throws IOException {
        if (!Files.getFileStore(neighbour).supportsFileAttributeView("posix")) {
            return;
        }
        Files.setPosixFilePermissions(
                neighbour,
                Files.exists(target)
                        ? Files.getPosixFilePermissions(target)
                        : java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static String reason(IOException failure) {
        String said = String.valueOf(
                failure instanceof FileSystemException system && system.getReason() != null
                        ? system.getReason()
                        : failure.getMessage());
        String lower = said.toLowerCase(Locale.ROOT);
        if (failure instanceof AccessDeniedException || lower.contains("permission")) {
            return "you may not write there";
        }
        if (lower.contains("read-only")) {
            return "the folder is read-only";
        }
        if (lower.contains("no space") || lower.contains("quota")) {
            return "the disk is full";
        }
        return lower.contains("name too long") ? "the name is too long" : said;
    }
}
