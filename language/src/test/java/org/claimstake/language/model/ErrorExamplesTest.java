package org.claimstake.language.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimstake.language.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every finding of meaning has a smallest text that yields it and nothing else:
 * {@code errors/<group>/<name>.stake}, several with {@code <name>-2.stake}. A name without one is listed here until it
 * has one.
 */
class ErrorExamplesTest {
    private static final Path EXAMPLES = Path.of("src/test/resources/errors");
    private static final Path CATALOGUES = Path.of("src/main/java/org/claimstake/language/model");
    private static final Pattern NAME = Pattern.compile("\"([a-z]+(?:/[a-z-]+))\"");

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String name(Path example) {
        String path = EXAMPLES.relativize(example).toString().replace('\\', '/');
        return path.replaceAll("(-[0-9]+)?\\.stake$", "");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void yieldsExactlyTheFindingItIsNamedAfter(Path example) throws IOException {
        List<Finding> findings = SmallCase.parse(Files.readString(example)).findings();
        assertThat(findings.stream().map(Finding::name)).containsExactly(name(example));
    }

    @Test
    void everyNameHasAnExample() throws IOException {
        Set<String> without = raised();
        examples().forEach(example -> without.remove(name(example)));
        assertThat(without).containsExactlyInAnyOrderElementsOf(Waiting.NAMES);
    }

    private static Set<String> raised() throws IOException {
        var names = new TreeSet<String>();
        try (Stream<Path> files = Files.list(CATALOGUES)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith("Findings.java")).toList()) {
                NAME.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
            }
        }
        return names;
    }
}
