package org.claimstake.world.territory;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files that lie beside the project and are no part of it. */
final class Shared {
    private Shared() {}

    /** A file or folder there; where it is absent the test ends and says what was not tested. */
    static Path path(String below, String notTested) {
        String root = System.getProperty("claimstake.root", "..");
        Path shared = Path.of(System.getProperty("claimstake.shared", root + "/../shared"));
        Path path = shared.resolve(below);
        assumeTrue(
                Files.exists(path),
                "NOT TESTED: %s (%s is absent; -Dclaimstake.shared=DIR names another folder)"
                        .formatted(notTested, path));
        return path;
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static SortedMap<String, byte[]> files(Path folder) {
        try (var list = Files.list(folder)) {
            var files = new TreeMap<String, byte[]>();
            list.sorted().forEach(file -> files.put(file.getFileName().toString(), bytes(file)));
            return files;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
