package org.claimstake.checks.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of statements does what it says. */
final class StatementsPageTest {
    @TempDir
    private Path folder;

    @Test
    void everyBlockRunsAndPrintsWhatThePageShows() {
        var outcome = Lesson.follow(Checkout.page("docs/statements.md"), folder);
        assertThat(outcome.commands()).isEqualTo(2);
        assertThat(String.join("\n", outcome.failures())).isEmpty();
    }
}
