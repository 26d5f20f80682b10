package org.claimstake.checks.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Q4 of the case of 2025 answers where a reader brings shapes. They may not be passed on, so they lie beside the project and
 * not in it; without them this says so and proves nothing. The counts are those of an independent join of the same shapes with the
 * same circles (the list of anchors that the case was built to).
 */
final class BroughtShapesTest {
    private static final Path CASE = Checkout.CASES.resolve("ukraine-2025");
    private static final Path SHAPES = Path.of(System.getProperty(
                    "claimstake.shared",
                    Checkout.CASES.resolveSibling("../shared").toString()))
            .resolve("data/geo-tests/control")
            .normalize();

    @TempDir
    private Path folder;

    @Test
    void theShapesOfFifthFebruaryAnswerByPrecisionCircle() throws IOException {
        assumeTrue(
                Files.isDirectory(SHAPES),
                "NOT TESTED: who holds the deposits by shape, since there are no shapes at " + SHAPES);
        Path theCase = withShapes();

        String answer = Command.run(List.of("ask", theCase.toString(), "q4", "--set", "control_source=shapes"), folder)
                .printed();

        assertThat(counts(answer, "lithium")).containsExactly("0", "2", "2", "0");
        assertThat(counts(answer, "rare_earth")).containsExactly("5", "1", "5", "0");
        assertThat(counts(answer, "all")).containsExactly("9", "13", "76", "0");
    }

    @Test
    void theShareOfTheCountryOnThatDayIsThePublishedOne() throws IOException {
        assumeTrue(Files.isDirectory(SHAPES), "NOT TESTED: the occupied share, since there are no shapes at " + SHAPES);

        String map = Command.run(
                        List.of("map", withShapes().toString(), "--on", "2025-02-05", "--by", "shapes"), folder)
                .printed();

        // 18.44 % of the outline, 110,503 km2: the index of the shapes; within its rounding of the shapes drawn
        assertThat(map).containsPattern("18\\.44% of the\\s+599\\s094\\skm2");
    }

    /** Occupied, on the line, held, unstated, of the run that is asked. */
    private static List<String> counts(String answer, String of) {
        return Stream.of("occupied", "uncertain", "held", "unstated")
                .map(standing -> answer.split("(?m)^" + of + "_" + standing + " .*$", 2)[1]
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElseThrow()
                        .replaceAll(".*?(\\d+)\\s*$", "$1"))
                .toList();
    }

    private Path withShapes() throws IOException {
        Path copy = Checkout.copy(CASE, folder);
        Path shapes = Files.createDirectories(copy.resolve("data/shapes"));
        for (Path file : Checkout.list(SHAPES)) {
            Files.copy(file, shapes.resolve(file.getFileName().toString()));
        }
        return copy;
    }
}
