package org.claimstake.language.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitWordsTest {

    /** One of the word in plain units, worked out from what defines it. */
    @ParameterizedTest
    @CsvSource({
        "number, 1",
        "percent, 1e-2",
        "g, 1e-6",
        "kg, 1e-3",
        "t, 1",
        "kt, 1e3",
        "Mt, 1e6",
        "Gt, 1e9",
        "oz, 31.1034768e-6",
        "lb, 0.45359237e-3",
        "m3, 1",
        "km3, 1e9",
        "l, 1e-3",
        "bbl, 0.158987294928",
        "tcm, 1e3",
        "bcm, 1e9",
        "mcf, 28.316846592",
        "m, 1",
        "km, 1e3",
        "m2, 1",
        "km2, 1e6",
        "ha, 1e4",
        "kWh, 3.6e-3",
        "MWh, 3.6",
        "GWh, 3.6e3",
        "TWh, 3.6e6",
        "MJ, 1e-3",
        "GJ, 1",
        "TJ, 1e3",
        "boe, 6.119323945196", // 5.8e6 * 1055.05585262 J
        "year, 1",
        "years, 1",
        "quarter, 0.25",
        "quarters, 0.25",
        "pieces, 1",
        "people, 1",
        "money, 1",
        "EUR, 1"
    })
    void everyWordHasItsSize(String word, double size) {
        assertThat(UnitWords.find(word).orElseThrow().size()).isCloseTo(size, within(size * 1e-15));
    }

    @Test
    void aMonthIsATwelfthOfAYear() {
        assertThat(UnitWords.find("month").orElseThrow().size()).isEqualTo(1 / 12.0);
        assertThat(UnitWords.find("months").orElseThrow().size()).isEqualTo(1 / 12.0);
    }

    @Test
    void currenciesAreUnitsMeasuredInThemselves() {
        assertThat(UnitWords.isCurrency("USD")).isTrue();
        assertThat(UnitWords.isCurrency("t")).isFalse();
        assertThat(UnitWords.isUnit("USD")).isTrue();
        assertThat(UnitWords.isUnit("t")).isTrue();
        assertThat(UnitWords.isUnit("furlong")).isFalse();
        assertThat(UnitWords.find("USD").orElseThrow().measure()).isEqualTo(UnitWords.Measure.MONEY);
        assertThat(UnitWords.find("furlong")).isEmpty();
        assertThat(UnitWords.words()).contains("t", "month").doesNotContain("USD");
    }

    @Test
    void scalesAreThousandsMillionsBillionsAndTrillions() {
        assertThat(UnitWords.scale(null)).isEqualTo(BigDecimal.ONE);
        assertThat(UnitWords.scale("k")).isEqualByComparingTo("1000");
        assertThat(UnitWords.scale("mn")).isEqualByComparingTo("1000000");
        assertThat(UnitWords.scale("bn")).isEqualByComparingTo("1000000000");
        assertThat(UnitWords.scale("tn")).isEqualByComparingTo("1000000000000");
        assertThat(UnitWords.isScale("mn")).isTrue();
        assertThat(UnitWords.isScale("t")).isFalse();
    }
}
