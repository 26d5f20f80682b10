package org.claimstake.checks.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of commands is the program's own help, whole. */
final class CommandsPageTest {
    private static final Page PAGE = Checkout.page("docs/commands.md");

    @TempDir
    private Path folder;

    @Test
    void whatThePageShowsIsWhatTheProgramSays() {
        assertThat(String.join("\n", Lesson.follow(PAGE, folder).failures())).isEmpty();
    }

    @Test
    void theHelpOfEveryCommandIsThereWhole() {
        String page = "\n" + PAGE.text();
        for (String command : commands()) {
            String help = Command.run("stake " + command + " --help", folder).printed();
            assertThat(page).contains("\n$ stake " + command + " --help\n" + help.stripTrailing() + "\n```\n");
        }
    }

    @Test
    void everyOptionIsSpokenOf() {
        var options = new ArrayList<String>();
        for (String command : commands()) {
            options.addAll(found(
                    "(?m)^\\s+(?:-h, )?(--?\\w+)",
                    Command.run("stake " + command + " --help", folder).printed()));
        }

        assertThat(options).contains("--set", "-o");
        // the lines of the help itself are no explanation
        String prose = PAGE.text().replaceAll("(?s)```.*?\n```\n", "");
        assertThat(options).allSatisfy(option -> assertThat(prose).contains("`" + option));
    }

    @Test
    void theExampleAtTheHeadOfEveryHelpWorks() throws IOException {
        layPrices();
        layDeposits();
        layBargain();
        layInterview();
        for (String command : commands()) {
            String example = Command.run("stake " + command + " --help", folder)
                    .printed()
                    .lines()
                    .findFirst()
                    .orElseThrow();
            // the text of this checkout is not the test's to change, nor its standard input an editor, no page is open,
            // and there is no table to import and no case with ground that somebody holds
            if (!Set.of("fmt", "lsp", "studio", "import", "map").contains(command)) {
                assertThat(Command.run(example, folder).exit()).as(example).isZero();
            }
        }
    }

    /** What stake calibrate is shown with: two years of months. */
    private void layPrices() throws IOException {
        var prices = new StringBuilder("date,series,value,unit,source\n");
        for (int month = 0; month < 24; month++) {
            prices.append("%s,copper,%s,USD/t,made up\n"
                    .formatted(YearMonth.of(2024, 1).plusMonths(month), 9_000 + 100 * (month * 7 % 5)));
        }
        Files.writeString(folder.resolve("prices.csv"), prices);
    }

    /** What stake claims is shown with. */
    private void layInterview() throws IOException {
        Files.writeString(folder.resolve("interview.txt"), "Ada Holm: The ore is worth 90 million dollars.\n");
    }

    /** What stake find is shown with. */
    private void layDeposits() throws IOException {
        Files.writeString(folder.resolve("register.csv"), """
                id,name,latitude,longitude,coordinate_precision_km,commodities
                east,East hill,48.5,31.25,5,copper
                """);
    }

    /** What stake bargain is shown with. */
    private void layBargain() throws IOException {
        Files.writeString(folder.resolve("lease.json"), """
                {"issues": [{"name": "rent", "values": ["4%", "8%"]}],
                 "parties": [
                   {"name": "owner", "weights": [1], "evaluations": [[0.5, 1]], "no_deal": 0.5},
                   {"name": "tenant", "weights": [1], "evaluations": [[1, 0.4]], "no_deal": 0.3}]}
                """);
    }

    private List<String> commands() {
        List<String> commands =
                found("(?m)^  stake (\\w+)", Command.run("stake --help", folder).printed());
        assertThat(commands).contains("run", "why");
        return commands;
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
