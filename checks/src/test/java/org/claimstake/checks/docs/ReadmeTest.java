package org.claimstake.checks.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README says what is so. */
final class ReadmeTest {
    private static final Page README = Checkout.page("README.md");

    @Test
    void theFirstBlockHoldsTheTwoLinesThatDoAll() {
        assertThat(README.blocks().getFirst().lines()).containsExactly("./stake ask cases/dobra-psa q16", "./verify");
    }

    @Test
    void itsScreensAreWhatTheCommandPrintsNow() {
        Lesson.Outcome outcome = Lesson.follow(README, Checkout.ROOT);

        assertThat(String.join("\n", outcome.failures())).isEmpty();
        assertThat(outcome.commands()).isPositive();
    }

    @Test
    void everyCaseIsNamed() {
        for (Path theCase : Checkout.cases()) {
            assertThat(README.text()).contains("cases/" + theCase.getFileName());
        }
    }

    @Test
    void everyRoomIsNamedAndNoOther() {
        List<String> modules = Pattern.compile("<module>(.*)</module>")
                .matcher(Checkout.text(Checkout.ROOT.resolve("pom.xml")))
                .results()
                .map(found -> found.group(1))
                .toList();
        List<String> rooms = Pattern.compile("(?m)^\\| `(\\w+)` \\|")
                .matcher(README.text())
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(rooms).containsExactlyElementsOf(modules);
    }

    @Test
    void everyFileThatItPointsAtIsThere() {
        List<String> targets = Pattern.compile("]\\(([^)#]+)\\)")
                .matcher(README.text())
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(targets).isNotEmpty().allMatch(target -> Files.exists(Checkout.ROOT.resolve(target)));
    }
}
