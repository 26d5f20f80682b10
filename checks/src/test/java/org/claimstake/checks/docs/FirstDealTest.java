package org.claimstake.checks.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first lesson does what it says. */
final class FirstDealTest {

    @TempDir
    private Path folder;

    @Test
    void everyBlockOfTheFirstDealRunsAndPrintsWhatThePageShows() {
        Lesson.Outcome outcome = Lesson.follow(Checkout.page("docs/first-deal.md"), folder);

        assertThat(String.join("\n", outcome.failures())).isEmpty();
        assertThat(outcome.commands()).isGreaterThanOrEqualTo(10);
        assertThat(folder.resolve("copper.html")).isNotEmptyFile();
    }
}
