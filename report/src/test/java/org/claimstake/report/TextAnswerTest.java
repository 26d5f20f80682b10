package org.claimstake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TextAnswerTest {

    @Test
    void oneFutureIsASentenceATableAndABasis() {
        assertThat(plain(TextAnswer.of(Sample.answer(), Look.PLAIN))).isEqualTo("""
                On these terms the deal is worth 1.2 bn USD(2025) to Arcadia.

                arcadia_value  Value to Arcadia  1.2 bn USD(2025)
                irr            Rate of return                none  several rates make the flows worth zero: 10%/year, 20%/year

                one-mine
                rests on 1 sourced, 1 assumed, 0 missing; 1 constant of the library
                """);
    }

    @Test
    void manyFuturesShowTheMeanItsErrorAndQuantiles() {
        assertThat(plain(TextAnswer.of(Sample.many(), Look.PLAIN)))
                .contains("mean   5%   25%   50%   75%   95%\n")
                .contains("arcadia_value  Value to Arcadia   1200 ± 3  900  1100  1200  1300  1500  mn USD(2025)\n")
                .contains("13 of 100 futures ± 1")
                .contains("covers 13 of 98 rows")
                .contains("1000 futures, seed 7");
    }

    @Test
    void aMeanThatChanceHasNoPartInTellsNoError() {
        var duration = Sample.entry(
                "duration",
                "Mean duration",
                Sample.MONEY,
                new Outcome.Many(1.2e9, 0, List.of(0.9e9, 1.1e9, 1.2e9, 1.3e9, 1.5e9), List.of(), 0, 0));

        assertThat(plain(TextAnswer.of(Sample.answer(1000, List.of(duration)), Look.PLAIN)))
                .contains("1200")
                .doesNotContain("±");
    }

    @Test
    void aTerminalSeesTheCashOfEachParty() {
        String text = plain(TextAnswer.of(Sample.answer(), new Look(true, false, 60)));
        assertThat(text).contains("cash by party, a period; the highest bar is 12.5 mn USD(2025)");
        assertThat(text).contains("Arcadia        ███\n         ▀▀▀".replace("        ███", "        ███"));
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
