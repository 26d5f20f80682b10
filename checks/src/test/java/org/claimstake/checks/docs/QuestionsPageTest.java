package org.claimstake.checks.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of questions does what it says. */
final class QuestionsPageTest {
    @TempDir
    private Path folder;

    @Test
    void everyBlockRunsAndPrintsWhatThePageShows() {
        var outcome = Lesson.follow(Checkout.page("docs/questions.md"), folder);
        assertThat(outcome.commands()).isEqualTo(3);
        assertThat(String.join("\n", outcome.failures())).isEmpty();
    }
}
