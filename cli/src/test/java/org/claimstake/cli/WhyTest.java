package org.claimstake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands behind a number when bands, knots, laws and rows by date made it. */
final class WhyTest {

    private static final String CASE = """
            case "x" { time 2022-Q1 .. 2023-Q4 by quarter  money USD(nominal) }
            term full : USD = 10 USD  "All of it"  assumed
            input wait : percent/year = 5%/year  "What waiting costs"  assumed
            party firm "the firm"  discount wait nominal
            outside buyers
            pay 3 USD from buyers to firm  "Sales"
            measure worth = npv(net(firm))
            measure ends  = first(now + period where price > 5 USD)
            table prices { day : date  usd : USD } rows {
              2022-02-01  3 USD
              2022-08-01  7 USD
            }
            schedule programme by price : USD -> USD { at 5: 0  at 9: full }
            schedule steps by price : USD -> percent { up to 2: 10% whole  up to 6: 20% sliced  above: 30% sliced }  assumed "by hand"
            line price = prices[now].usd otherwise last
            line due   = between(programme, price)
            line owed  = charge(steps, price)
            line rate  = rate_at(steps, price)
            line tax   = dated { before: due  2022-07-15: owed }
            """;

    @TempDir
    private Path folder;

    @Test
    void knotsAreToldWithWhatTheyRestOnAndARowIsCalledByItsDate() throws IOException {
        assertThat(why("due", "2022-Q3"))
                .contains("programme = at 5 USD(nominal): 0 USD(nominal); at 9 USD(nominal): 10 USD(nominal)")
                .contains("full = 10 USD(nominal)   All of it   assumed")
                .contains("prices[2022-08-01].usd = 7 USD(nominal)");
    }

    @Test
    void outsideTheKnotsTheNearestOneIsTold() throws IOException {
        assertThat(why("due", "2022-Q1")).contains("programme = at 5 USD(nominal): 0 USD(nominal)   assumed\n");
    }

    @Test
    void onlyTheBandsThatWereUsedAreToldWithTheirOrigin() throws IOException {
        assertThat(why("owed", "2022-Q1")).contains("steps = up to 6 USD(nominal): 20%   assumed: by hand\n");
        assertThat(why("owed", "2022-Q3"))
                .contains("steps = up to 6 USD(nominal): 20%; above 6 USD(nominal): 30%   assumed: by hand\n");
        assertThat(why("rate", "2022-Q3")).contains("steps = above 6 USD(nominal): 30%   assumed: by hand\n");
    }

    @Test
    void onlyTheLawInForceIsToldAndItsDaysWhereAPeriodHoldsTwo() throws IOException {
        assertThat(why("tax", "2022-Q1")).contains("due in 2022-Q1").doesNotContain("owed in", " days");
        assertThat(why("tax", "2022-Q4")).contains("owed in 2022-Q4").doesNotContain("due in", " days");
        assertThat(why("tax", "2022-Q3"))
                .containsSubsequence(
                        "from 2022-07-01: 14 of 92 days", "due in", "from 2022-07-15: 78 of 92 days", "owed in");
    }

    @Test
    void aDateIsToldAsADateAndARateThatOnlyReadsAnotherAssumesNothingItself() throws IOException {
        assertThat(why("ends", "2022-Q1")).contains("in 2022-Q3: 2022-10-01");
        assertThat(why("worth", "2022-Q1"))
                .contains("wait = 5%/year   What waiting costs   assumed")
                .doesNotContain("the numbers in this formula\n│  └─ wait");
    }

    @Test
    void driversAreToldWithTheirErrorsWhereTheyAreAskedFor() throws IOException {
        Files.createDirectories(folder.resolve("d"));
        Files.writeString(folder.resolve("d/case.stake"), """
                case "d" { time 2026 .. 2027 by year  money USD(2026) }
                random a : number = normal(mean: 0, sd: 3)  "The larger"  assumed
                random b : number = normal(mean: 0, sd: 1)  assumed
                measure worth = a + b
                measure fixed = 3
                """);
        var shell = TestShell.plain(folder);
        shell.run("why", "d", "worth", "--drivers", "--quiet");
        assertThat(shell.out())
                .contains("driven by   share of the variance, each alone\n")
                .containsPattern("(?m)^a +(8|9)[0-9.]*% +± [0-9.]+  The larger$");
        var still = TestShell.plain(folder);
        still.run("why", "d", "fixed", "--drivers", "--quiet");
        assertThat(still.out()).contains("nothing moves it over the futures");
    }

    private String why(String name, String period) throws IOException {
        Files.createDirectories(folder.resolve("x"));
        Files.writeString(folder.resolve("x/case.stake"), CASE);
        var shell = TestShell.plain(folder);
        shell.run("why", "x", name, "--at", period);
        return shell.out().replace('\u00a0', ' ');
    }
}
