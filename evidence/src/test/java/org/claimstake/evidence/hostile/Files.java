package org.claimstake.evidence.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The files of the folder {@code hostile} of the tests' resources. */
final class Files {
    private Files() {}

    static byte[] of(String name) {
        try (var in = Files.class.getResourceAsStream("/hostile/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no file " + name);
            }
            return in.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
