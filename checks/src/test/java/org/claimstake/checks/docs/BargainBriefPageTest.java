package org.claimstake.checks.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page of a case's texts as a bargain shows what the commands above its parts write, headings down by one; new parts are
 * accepted with {@code -Dbrief.accept=true}.
 */
final class BargainBriefPageTest {
    private static final String PAGE = "docs/bargain-ukraine-2025.md";
    private static final Pattern MADE =
            Pattern.compile("(<!-- made by: (stake .*? -o (\\S+)) -->\n)(.*?)(<!-- end -->)", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void theCommandsOfThePageSayWhatItShows() {
        Lesson.Outcome outcome = Lesson.follow(Checkout.page(PAGE), folder);

        assertThat(String.join("\n", outcome.failures())).isEmpty();
        assertThat(outcome.commands()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void eachPartIsWhatItsCommandWrites() throws IOException {
        Path file = Checkout.ROOT.resolve(PAGE);
        String page = Files.readString(file);
        Matcher made = MADE.matcher(page);
        var written = new StringBuilder();
        int parts = 0;
        while (made.find()) {
            parts++;
            String part = made(made.group(2), made.group(3));
            if (!Boolean.getBoolean("brief.accept")) {
                assertThat(made.group(4)).as(made.group(2)).isEqualTo(part);
            }
            made.appendReplacement(written, Matcher.quoteReplacement(made.group(1) + part + made.group(5)));
        }
        made.appendTail(written);
        if (Boolean.getBoolean("brief.accept")) {
            Files.writeString(file, written.toString());
        }
        assertThat(parts).isEqualTo(2);
    }

    private String made(String command, String name) throws IOException {
        Command.Ended ended = Command.run(command, folder);
        assertThat(ended.exit()).as(ended.printed()).isZero();
        List<String> lines = Files.readAllLines(folder.resolve(name), StandardCharsets.UTF_8);
        return "\n"
                + String.join(
                        "\n", lines.stream().map(BargainBriefPageTest::lower).toList()) + "\n\n";
    }

    private static String lower(String line) {
        // the version moves with every file of the case
        String told = line.replaceAll("version [0-9a-f]{12}", "version as checked out");
        return told.startsWith("#") ? "#" + told : told;
    }
}
