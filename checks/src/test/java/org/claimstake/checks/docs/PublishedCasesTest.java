package org.claimstake.checks.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole contracts and laws that others have worked: what their tables print stands beside what the case computes. */
final class PublishedCasesTest {
    private static final Path FOLDER = Checkout.CASES.resolve("published");

    static List<Path> published() {
        return Checkout.list(FOLDER).stream()
                .filter(below -> Files.exists(below.resolve("case.stake")))
                .toList();
    }

    @Test
    void everyPublishedCaseIsNamedOnTheirPage() {
        String page = Checkout.text(FOLDER.resolve("README.md"));

        assertThat(published()).isNotEmpty().allMatch(one -> page.contains("](" + one.getFileName() + "/README.md)"));
    }

    @ParameterizedTest
    @MethodSource("published")
    void itsPageShowsEveryFigureBesideOurs(Path one) throws IOException {
        Beside.Page made = Beside.of(one);
        Path page = one.resolve(Beside.FILE);
        if (System.getProperty("published.accept") != null) {
            Files.writeString(page, made.text());
        }

        assertThat(made.figures()).as("figures with a source").isGreaterThanOrEqualTo(5);
        assertThat(Checkout.text(page)).isEqualTo(made.text());
        assertThat(Checkout.text(one.resolve("README.md"))).contains("(" + Beside.FILE + ")");
    }
}
