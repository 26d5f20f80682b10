package org.claimstake.studio.cases;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimstake.casefile.file.Limits;
import org.jspecify.annotations.Nullable;

/**
 * What the file system says of a folder's files without reading them. Equal stamps are taken for equal files when a case is
 * asked for; the bytes themselves are compared in the background, since an editor may keep size and time.
 */
record Stamps(Map<String, Stamp> files) {

    /** A file that was put in the place of another has another key. */
    record Stamp(long size, FileTime changed, @Nullable Object key) {}

    Stamps {
        files = Map.copyOf(files);
    }

    /** Of a folder that is gone: none. */
    static Stamps of(Path folder) {
        var files = new TreeMap<String, Stamp>();
        try {
            Files.walkFileTree(folder, Set.of(), Limits.DEFAULT.depth(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
                    return below.equals(folder) || !isHidden(below)
                            ? FileVisitResult.CONTINUE
                            : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.put(file.toString(), stamp(attributes));
                    return files.size() > Limits.DEFAULT.files() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
                }

                // a file that goes away while the folder is gone through is as good as gone
                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException gone) {
            files.clear();
        }
        return new Stamps(files);
    }

    private static Stamp stamp(BasicFileAttributes attributes) {
        return new Stamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
    }

    private static boolean isHidden(Path folder) {
        return folder.getFileName().toString().startsWith(".");
    }
}
