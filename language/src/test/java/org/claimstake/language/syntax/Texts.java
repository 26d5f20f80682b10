package org.claimstake.language.syntax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.claimstake.language.text.SourceText;

/** Texts that tests read, from the folder of their resources. */
final class Texts {

    private Texts() {}

    static List<SourceText> all(String folder, String ending) {
        try (Stream<Path> files = Files.list(folder(folder))) {
            return files.filter(f -> f.getFileName().toString().endsWith(ending))
                    .sorted()
                    .map(Texts::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path folder(String folder) {
        try {
            var found = Texts.class.getResource(folder);
            if (found == null) {
                throw new IllegalArgumentException("no folder " + folder);
            }
            return Path.of(found.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(folder, e);
        }
    }

    static SourceText read(Path file) {
        try {
            return new SourceText(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
