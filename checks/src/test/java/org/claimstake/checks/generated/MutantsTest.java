package org.claimstake.checks.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.claimstake.checks.generated.Mutants.Came;
import org.claimstake.checks.generated.Mutants.Kind;
import org.claimstake.checks.generated.Mutants.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten thousand texts and tables that somebody changed, always the same; {@code tools/mutate 100000 --seed n} tries more
 * and writes the page {@code docs/robustness.md}.
 */
class MutantsTest {
    private static final int TEXTS = Integer.getInteger("claimstake.mutants", 10_000);
    private static final long SEED = Long.getLong("claimstake.seed", 20_251_125);

    @TempDir
    private Path folder;

    @Test
    void whateverIsChangedIsAnsweredSoonAndNeverMistaken() throws IOException {
        var mutants = new Mutants(folder);
        long began = System.nanoTime();
        List<Outcome> outcomes = LongStream.range(0, TEXTS)
                .parallel()
                .mapToObj(number -> mutants.of(SEED + number))
                .toList();
        page(outcomes, System.nanoTime() - began);

        assertThat(outcomes.stream()
                        .map(Outcome::failure)
                        .filter(failure -> !failure.isEmpty())
                        .limit(5))
                .isEmpty();
        // texts that are broken beyond reading prove little of what comes after reading
        assertThat(share(outcomes, Kind.BROKEN_TEXT, Came.RUN)).isBetween(0.05, 0.6);
        assertThat(share(outcomes, Kind.BROKEN_TABLE, Came.RUN)).isBetween(0.05, 0.6);
        assertThat(share(outcomes, Kind.OTHER_TABLE, Came.RUN)).isBetween(0.05, 0.9);
    }

    private static double share(List<Outcome> outcomes, Kind kind, Came came) {
        List<Outcome> of =
                outcomes.stream().filter(outcome -> outcome.kind() == kind).toList();
        return (double) of.stream().filter(outcome -> outcome.came() == came).count() / of.size();
    }

    private static void page(List<Outcome> outcomes, long nanos) throws IOException {
        String page = System.getProperty("claimstake.page", "");
        if (!page.isEmpty()) {
            Files.writeString(Path.of(page), RobustnessPage.of(outcomes, SEED, nanos));
        }
    }
}
