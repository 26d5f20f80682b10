package org.claimstake.checks.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of bargaining shows what the program prints. */
final class BargainPageTest {

    @TempDir
    private Path folder;

    @Test
    void whatThePageShowsIsWhatTheProgramSays() {
        Lesson.Outcome outcome = Lesson.follow(Checkout.page("docs/bargain.md"), folder);

        assertThat(String.join("\n", outcome.failures())).isEmpty();
        assertThat(outcome.commands()).isGreaterThanOrEqualTo(2);
    }
}
