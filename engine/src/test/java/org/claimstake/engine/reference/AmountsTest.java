package org.claimstake.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.claimstake.engine.PlanDraft;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.ValueType;
import org.claimstake.language.plan.ValueType.Grain;
import org.claimstake.language.unit.Unit;
import org.claimstake.language.unit.UnitForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource({
        "999999, 1000000 USD(2025)",
        "999900, 999900 USD(2025)",
        "1e6, 1 mn USD(2025)",
        "-3.2e6, -3.2 mn USD(2025)",
        "9.999e8, 999.9 mn USD(2025)",
        "1e9, 1 bn USD(2025)",
        "-9.999e11, -999.9 bn USD(2025)",
        "1e12, 1 tn USD(2025)",
        "0, 0 USD(2025)"
    })
    void largeMoneyHasAScaleWord(double value, String written) {
        assertThat(Amounts.of(value, PlanDraft.MONEY)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "12345, 12340",
        "-12355, -12360",
        "0.0001, 0.0001",
        "0.000001, 0.000001",
        "-1e-7, -1e-7",
        "999900000, 999900000",
        "1e9, 1e9",
        "1e200, 1e200"
    })
    void aPlainNumberHasFourDigitsAndPowersOfTenFarFromOne(double value, String written) {
        assertThat(Amounts.plain(value)).isEqualTo(written);
    }

    @Test
    void aPercentageStandsAtItsNumberAndAFormOfItsOwnSizeIsNotScaled() {
        var percent = ValueType.number(new UnitForm("%", 0.01, Unit.NUMBER));
        var kilotonnes = ValueType.number(new UnitForm("kt", 1e3, Unit.NUMBER));
        assertThat(Amounts.of(0.125, percent)).isEqualTo("12.5%");
        assertThat(Amounts.of(5e9, kilotonnes)).isEqualTo("5000000 kt");
    }

    @Test
    void whatIsNoNumberIsSaidInWords() {
        assertThat(Amounts.of(ValueType.MISSING, PlanDraft.MONEY)).isEqualTo("none");
        assertThat(Amounts.of(Double.NEGATIVE_INFINITY, PlanDraft.MONEY)).isEqualTo("less than any number");
        assertThat(Amounts.plain(Double.POSITIVE_INFINITY)).isEqualTo("more than any number");
    }

    @Test
    void truthsChoicesAndDatesAreWrittenAsTheyAreSaid() {
        assertThat(Amounts.of(1, ValueType.truth())).isEqualTo("yes");
        assertThat(Amounts.of(0, ValueType.truth())).isEqualTo("no");
        assertThat(Amounts.of(1, ValueType.choice(List.of("open", "closed")))).isEqualTo("closed");
        assertThat(Amounts.of(Calendar.of(2031, 7, 1), ValueType.date(Grain.DAY)))
                .isEqualTo(Calendar.format(Calendar.of(2031, 7, 1)));
    }

    @Test
    void aCountHasItsThousandsParted() {
        assertThat(Amounts.count(999)).isEqualTo("999");
        assertThat(Amounts.count(1_234_567)).isEqualTo("1,234,567");
    }
}
