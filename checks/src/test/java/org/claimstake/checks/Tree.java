package org.claimstake.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of the checkout: what people wrote, without what was built or belongs to a tool. */
final class Tree {

    static final Path ROOT = root();

    private static final Set<String> NOT_OURS =
            Set.of(".git", "target", "out", "node_modules", ".idea", ".vscode", ".settings", "runtime");

    private Tree() {}

    /** All files below a folder, in the order of their names. */
    static List<Path> files(Path folder) {
        var files = new ArrayList<Path>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(directory.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(null);
        return files;
    }

    static Stream<Path> javaFiles(Path folder) {
        return Files.isDirectory(folder)
                ? files(folder).stream().filter(file -> file.toString().endsWith(".java"))
                : Stream.empty();
    }

    private static Path root() {
        Path here = Path.of(System.getProperty("claimstake.root", "")).toAbsolutePath();
        while (!Files.exists(here.resolve("NOTICE"))) {
            here = here.getParent();
        }
        return here;
    }
}
