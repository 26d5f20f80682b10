package org.claimstake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blanks in titles and sentences are filled wherever they are shown; a payment is told with its code. */
final class TitlesTest {
    private static final String CASE = """
            case "x" { time 2026 .. 2027 by year  money USD(2026) }
            party state "The State"  level "national"
            party firm "The firm"
            table fields { id : key  name : text } rows { a  "Alpha"; b  "Beta" }
            term rate : percent = 30%  assumed
            model Share "A share" {
              role who
              input base_name : text
              input basis : choice { before_tax, after_tax }
              input part : percent line in 0% .. 100%
              require part <= 90%  "{who} takes {part} of {base_name}; it is at most 90 %"
              measure share = max(part) * 100 t  "Share of {who} in {base_name}, {basis}, at {rest}"
              measure rest = 100% - max(part)
            }
            use Share as due { who = state  base_name = "profit"  basis = before_tax  part = rate }
            random price : USD = uniform(low: 1 USD, high: 3 USD)  assumed
            measure worth = 2 * price  "Worth at {price}"
            for d in fields { measure one[d] = 1 t  "Of {d.name}" }
            pay 3 USD from firm to state  "Royalty" code "1415E1"
            measure paid_in = sum(received(state))
            """;

    @TempDir
    private Path folder;

    @Test
    void aTableTellsTheValuesThatItsTitlesName() throws IOException {
        assertThat(said("run", "x", "--futures", "100"))
                .contains("Share of The State in profit, before tax, at 70%")
                .contains("Worth at ")
                .contains(" USD(2026) on average")
                .contains("Of Alpha", "Of Beta");
    }

    @Test
    void theTreeBehindAValueTellsThoseOfItsFuture() throws IOException {
        assertThat(said("why", "x", "due.share")).contains("Share of The State in profit, before tax, at 70%");
        assertThat(said("why", "x", "worth"))
                .containsPattern("Worth at [123]\\.[0-9]+ USD")
                .doesNotContain("average");
    }

    @Test
    void aChangedTermIsToldAsItIs() throws IOException {
        assertThat(said("run", "x", "--set", "rate=40%")).contains("in profit, before tax, at 60%");
    }

    @Test
    void aSentenceThatIsBrokenTellsWhatItNames() throws IOException {
        assertThat(said("run", "x", "--set", "rate=95%"))
                .contains("error[run/require]: The State takes 95% of profit; it is at most 90 %");
    }

    @Test
    void aPaymentIsToldWithItsCode() throws IOException {
        assertThat(said("why", "x", "paid_in")).contains("\"Royalty\" code 1415E1 firm → state: 3 USD(2026)");
    }

    private String said(String... arguments) throws IOException {
        Files.createDirectories(folder.resolve("x"));
        Files.writeString(folder.resolve("x/case.stake"), CASE);
        var shell = TestShell.plain(folder);
        shell.run(arguments);
        return (shell.out() + shell.talk()).replace('\u00a0', ' ');
    }
}
