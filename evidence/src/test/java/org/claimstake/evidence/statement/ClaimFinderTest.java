package org.claimstake.evidence.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.claimstake.evidence.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimFinderTest {

    /** One that a desk wrote. */
    public static final class Brought implements ClaimFinder {
        @Override
        public List<Statement> find(Document document, Gazetteer names) {
            return List.of();
        }
    }

    @Test
    void whereNobodyBringsAFinderOursGoesByRules() {
        assertThat(ClaimFinder.chosen()).isInstanceOf(RuleFinder.class);
    }

    @Test
    void aFinderNamedInAFileOfServicesIsTakenInItsPlace(@TempDir Path folder) throws IOException {
        Path named = folder.resolve("META-INF/services").resolve(ClaimFinder.class.getName());
        Files.createDirectories(named.getParent());
        Files.writeString(named, Brought.class.getName() + "\n");

        try (var loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            assertThat(ClaimFinder.chosen(ServiceLoader.load(ClaimFinder.class, loader)))
                    .isInstanceOf(Brought.class);
        }
    }
}
