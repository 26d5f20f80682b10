package org.claimstake.checks.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is large is computed or refused with a finding; nothing overflows a stack or runs without end. */
@Timeout(120)
class LargeCasesTest {
    private static final String HEAD = "case \"x\" { time 2026 .. 2027 by year   money USD(2026) }\n";

    @Test
    void aChainOfTwentyThousandLinesIsComputed() {
        String lines = "line x0 = 1\n" + each(1, 20_000, i -> "line x" + i + " = x" + (i - 1) + " + 1\n");
        assertThat(outcome(HEAD + lines)).isEqualTo("holds");
    }

    @Test
    void aLongCircleIsWalkedInAFewNames() {
        String lines = "line x0 = x9999\n" + each(1, 10_000, i -> "line x" + i + " = x" + (i - 1) + "\n");
        Outcome outcome = Outcome.of(new SmallCase("", "", HEAD + lines, Map.of()));
        assertThat(outcome.words()).isEqualTo("finds circle/period");
        assertThat(outcome.more()).contains("-> … 9989 more … ->");
    }

    @Test
    void moreValuesThanACaseMayHoldAreRefused() {
        assertThat(outcome(HEAD + each(0, 50_000, i -> "line x" + i + " = 1\n")))
                .isEqualTo("finds limit/values");
    }

    @Test
    void tenThousandRowsEachHaveTheirAccount() {
        String text = HEAD + """
                table f from "f.csv" { id : key  w : USD }
                for d in f {
                  account pot[d] : USD { plus put = d.w  less taken = pot[d].balance / 2 }
                }
                line all = sum(pot[d].put for d in f)
                expect all == 49_995_000 USD
                """;
        String rows = "id,w\n" + each(0, 10_000, i -> "k" + i + "," + i + "\n");
        assertThat(outcome(text, rows)).isEqualTo("holds");
    }

    @Test
    void tenThousandRowsEachReadTheOneBeforeThem() {
        String text = HEAD + """
                table f from "f.csv" { id : key  before : key of f?  w : USD }
                for d in f {
                  line x[d] : USD = d.w * period_number + (if known(d.before) then x[d.before] otherwise 0 USD else 0 USD)
                }
                line last = x[k9999]
                expect last == [10_000, 20_000] USD
                """;
        String rows = "id,before,w\n"
                + each(0, 10_000, i -> "k" + (9_999 - i) + "," + (i == 9_999 ? "" : "k" + (9_998 - i)) + ",1\n");
        assertThat(outcome(text, rows)).isEqualTo("holds");
    }

    @Test
    void aTableOfTwoHundredThousandRowsIsSummed() {
        String text = HEAD + """
                table f from "f.csv" { id : key  w : USD  hue : choice }
                line red = sum(d.w for d in f where d.hue == red)
                expect red == 100_000 USD
                """;
        String rows = "id,w,hue\n" + each(0, 200_000, i -> "k" + i + ",1," + (i % 2 == 0 ? "red" : "blue") + "\n");
        assertThat(outcome(text, rows)).isEqualTo("holds");
    }

    @Test
    void sumsWithinSumsThatWouldNeverEndAreNotBegun() {
        String sums = "sum(".repeat(6) + "1" + each(0, 6, i -> " for d" + i + " in f)");
        String rows = "id,w\n" + each(0, 1_000, i -> "k" + i + "," + i + "\n");
        assertThat(outcome(HEAD + "table f from \"f.csv\" { id : key  w : USD }\nline s = " + sums + "\n", rows))
                .isEqualTo("stops run/too-large");
    }

    @Test
    void instancesWithinInstancesEndSomewhere() {
        String models = each(
                0, 40, i -> "model M" + i + "x \"m\" { input a : number\n  use M" + (i + 1) + "x as inner { a } }\n");
        String last = "model M40x \"m\" { input a : number }\nuse M0x as outer { a = 1 }\n";
        assertThat(outcome(HEAD + models + last)).isEqualTo("finds limit/uses");
    }

    @Test
    void instancesThatDoubleAtEveryLevelAreRefused() {
        String models = each(
                0,
                18,
                i -> "model M" + i + "x \"m\" { input a : number\n  use M" + (i + 1) + "x as one { a }\n  use M"
                        + (i + 1) + "x as two { a } }\n");
        String last = "model M18x \"m\" { input a : number }\nuse M0x as outer { a = 1 }\n";
        assertThat(outcome(HEAD + models + last)).isEqualTo("finds limit/values");
    }

    @Test
    void aTextOfFiveMillionCharactersIsRead() {
        assertThat(outcome(HEAD + "# " + "x".repeat(5_000_000) + "\nline a = 1\n"))
                .isEqualTo("holds");
    }

    @Test
    void aMillionPeriodsAreNoSpan() {
        assertThat(outcome("case \"x\" { time 2026 .. 9999 by year   money USD(2026) }\nline a = 1\n"))
                .isEqualTo("finds case/time");
    }

    private static String each(int from, int to, IntFunction<String> text) {
        return IntStream.range(from, to).mapToObj(text).collect(Collectors.joining());
    }

    private static String outcome(String text) {
        return Outcome.of(new SmallCase("", "", text, Map.of())).words();
    }

    private static String outcome(String text, String table) {
        return Outcome.of(new SmallCase("", "", text, Map.of("f.csv", table))).words();
    }
}
