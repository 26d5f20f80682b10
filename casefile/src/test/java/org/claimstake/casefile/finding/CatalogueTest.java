package org.claimstake.casefile.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The names of findings are a promise: each is seen by a test, and no test waits for one that is not there. */
class CatalogueTest {
    private static final Path HERE = Path.of(System.getProperty("claimstake.root", ".."), "casefile", "src");

    @Test
    void everyKindOfFindingIsSeenByATest() {
        Set<String> worded = names(HERE.resolve("main"), "\"([a-z]+/[a-z-]+)\"");
        Set<String> seen = names(HERE.resolve("test"), "error\\[([a-z]+/[a-z-]+)]");
        assertThat(worded).hasSizeGreaterThan(30);
        assertThat(seen).isEqualTo(worded);
    }

    private static Set<String> names(Path folder, String pattern) {
        Pattern name = Pattern.compile(pattern);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> name.matcher(text(file)).results().map(match -> match.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
