package org.claimstake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed to be pasted compiles where it is pasted, and draws what was read. */
final class CalibratedTextTest {

    @TempDir
    Path here;

    @Test
    void aPriceThatReturnsIsMeanRevertingAndStaysWhereItWasReadToBeDrawn() throws IOException {
        write(1.5, "USD/t", 1);
        String text = text("prices.csv");
        assertThat(text).contains("MeanReverting").contains("unsure made_up_price_half_life");
        // the median of the long run is that of the level, whatever half life and shocks are
        check(
                text,
                "expect quantile(at(made_up_price, 2075), 50%) near quantile(made_up_price_level, 50%) within 4 errors");
    }

    @Test
    void aPriceThatMayWanderIsAWalkUnlessSomebodyTakesItThatItReturns() throws IOException {
        write(0.02, "USD/t", 1);
        String walk = text("prices.csv", "--to", "2001");
        assertThat(walk).contains("BrownianPrice");
        check(walk, "expect mean(at(made_up_price, 2026)) near made_up_price.spot within 4 errors");
        write(0.1, "USD/t", 1);
        String taken = text("prices.csv", "--returns", "--to", "2001");
        assertThat(taken).contains("MeanReverting").contains("a view");
        check(taken, "");
    }

    @Test
    void unitsThatTheLanguageDoesNotKnowAreTurnedIntoThoseThatItDoes() throws IOException {
        for (String unit : new String[] {
            "USD/dmtu", "USD/mmbtu", "USD/troy oz", "cents/lb", "index 2010=100", "UAH per USD", "1998 USD/t"
        }) {
            write(1.5, unit, 1);
            check(text("prices.csv"), "");
        }
        write(1.5, "USD/dmtu", 1);
        assertThat(text("prices.csv")).contains("# In USD(nominal)/kg, from USD/dmtu: times 0.1");
    }

    @Test
    void theGoodsOfACaseStandInItsUnit() throws IOException {
        write(1.5, "USD/t", 1);
        check("good copper\n" + text("prices.csv", "--good", "copper"), "");
    }

    /** The text as a program gets it: without the indent of the screen. */
    private String text(String... args) {
        TestShell shell = TestShell.plain(here);
        var words = new String[args.length + 2];
        words[0] = "calibrate";
        System.arraycopy(args, 0, words, 1, args.length);
        words[args.length + 1] = "--json";
        assertThat(shell.run(words)).as(shell.talk()).isZero();
        String json = shell.out();
        String quoted = json.substring(json.indexOf("\"text\" : \"") + 10, json.lastIndexOf('"'));
        return quoted.replace("\\n", "\n").replace("\\\"", "\"");
    }

    private void check(String text, String expectation) throws IOException {
        Path folder = Files.createDirectories(here.resolve("deal"));
        Files.writeString(
                folder.resolve("case.stake"),
                "case \"Pasted\" { time 2026 .. 2075 by year  money USD(2026)  seed 1 }\n" + text + expectation + "\n");
        TestShell checks = TestShell.plain(here);
        assertThat(checks.run("check", "deal", "--futures", "4000"))
                .as(text + checks.talk() + checks.out())
                .isZero();
        TestShell form = TestShell.plain(here);
        form.run("fmt", "--check", "deal");
        assertThat(form.talk()).isEmpty();
    }

    /** Sixty years of months from the law that is read, level 50. */
    private void write(double speed, String unit, long seed) throws IOException {
        var random = new Random(seed);
        double decay = StrictMath.exp(-speed / 12);
        double spread = 0.3 / Math.sqrt(2 * speed);
        double x = spread * random.nextGaussian();
        var text = new StringBuilder("date,series,value,unit,source\n");
        for (int i = 0; i < 720; i++) {
            text.append("%s,made up,%s,%s,a test\n"
                    .formatted(YearMonth.of(1966, 1).plusMonths(i), 50 * StrictMath.exp(x), unit));
            x = decay * x + spread * Math.sqrt(1 - decay * decay) * random.nextGaussian();
        }
        Files.writeString(here.resolve("prices.csv"), text);
    }
}
