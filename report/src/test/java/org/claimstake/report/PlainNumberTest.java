package org.claimstake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class PlainNumberTest {

    @Test
    void theShorterOfPlainAndPowerIsTaken() {
        assertThat(PlainNumber.of(1.2e9)).isEqualTo("1.2e9");
        assertThat(PlainNumber.of(0.18)).isEqualTo("0.18");
        assertThat(PlainNumber.of(2031)).isEqualTo("2031");
        assertThat(PlainNumber.of(-54.8821972665)).isEqualTo("-54.8821972665");
        assertThat(PlainNumber.of(0)).isEqualTo("0");
        assertThat(PlainNumber.of(1e-12)).isEqualTo("1e-12");
    }

    @Test
    void everyNumberReadsBackAsTheSameBits() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                String words = PlainNumber.of(value);
                assertThat(Double.doubleToRawLongBits(Double.parseDouble(words)))
                        .as("%s, written %s", value, words)
                        .isEqualTo(Double.doubleToRawLongBits(value));
            }
        }
    }
}
