package org.claimstake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.ValueType;
import org.claimstake.language.unit.Unit;
import org.claimstake.language.unit.UnitForm;
import org.claimstake.language.unit.UnitWords;
import org.junit.jupiter.api.Test;

final class AmountTest {
    private static final ValueType MONEY = ValueType.number(UnitForm.plain(Unit.money("USD", "2025")));
    private static final ValueType SHARE = ValueType.number(new UnitForm("%", 0.01, Unit.NUMBER));
    private static final ValueType ORE =
            ValueType.number(UnitForm.plain(Unit.of(new Unit.Atom(UnitWords.Measure.MASS, "", List.of("ore")))));

    @Test
    void moneyIsToldWithAScaleWordAndNeverBreaksBetweenLines() {
        assertThat(Amount.of(1.234e9, MONEY)).isEqualTo("1.23\u00a0bn\u00a0USD(2025)");
        assertThat(Amount.of(-38_762_293, MONEY)).isEqualTo("-38.8\u00a0mn\u00a0USD(2025)");
        assertThat(Amount.of(8_000, MONEY)).isEqualTo("8000\u00a0USD(2025)");
        assertThat(Amount.of(15e12, MONEY)).isEqualTo("15\u00a0tn\u00a0USD(2025)");
    }

    @Test
    void aRoundNumberHasNoZerosThatNobodyMeasured() {
        assertThat(Amount.of(0.4, SHARE)).isEqualTo("40%");
        assertThat(Amount.of(0.062, SHARE)).isEqualTo("6.2%");
        assertThat(Amount.of(0, MONEY)).isEqualTo("0\u00a0USD(2025)");
    }

    @Test
    void aRoundedNumberKeepsTheZerosThatWereRounded() {
        assertThat(Amount.of(0.02104, SHARE)).isEqualTo("2.10%");
    }

    @Test
    void digitsFollowTheError() {
        assertThat(Amount.of(0.5747e9, 0.012e9, MONEY)).isEqualTo("575\u00a0mn\u00a0USD(2025)".replace("575", "570"));
        assertThat(Digits.to(0.5747, 0.012)).isEqualTo("0.57");
        assertThat(Digits.to(123.456, 0.0001)).isEqualTo("123.5");
        assertThat(Digits.to(3, 20)).isEqualTo("3");
    }

    @Test
    void massesTakeTheUnitOfTheirSize() {
        assertThat(Amount.of(220e6, ORE)).isEqualTo("220\u00a0Mt(ore)");
        assertThat(Amount.of(15_000, ORE)).isEqualTo("15\u00a0kt(ore)");
        assertThat(Amount.of(12, ORE)).isEqualTo("12\u00a0t(ore)");
    }

    @Test
    void datesAreAsExactAsTheirType() {
        double date = Calendar.of(2031, 7, 1);
        assertThat(Amount.of(date, ValueType.date(ValueType.Grain.DAY))).isEqualTo("2031-07-01");
        assertThat(Amount.of(date, ValueType.date(ValueType.Grain.QUARTER))).isEqualTo("2031-Q3");
        assertThat(Amount.of(date, ValueType.date(ValueType.Grain.YEAR))).isEqualTo("2031");
        assertThat(Amount.of(Calendar.FOREVER, ValueType.date(ValueType.Grain.YEAR)))
                .isEqualTo("never");
    }

    @Test
    void truthsAndChoicesAreWords() {
        assertThat(Amount.of(1, ValueType.truth())).isEqualTo("yes");
        assertThat(Amount.of(1, ValueType.choice(List.of("low", "high")))).isEqualTo("high");
        assertThat(Amount.of(ValueType.MISSING, MONEY)).isEqualTo("none");
    }

    @Test
    void longNumbersStandInGroups() {
        assertThat(Digits.plain(1234)).isEqualTo("1230");
        assertThat(Digits.significant(1_000_000, 7)).isEqualTo("1\u00a0000\u00a0000");
        assertThat(Digits.plain(-12_345)).isEqualTo("-12\u00a0300");
    }

    @Test
    void aPriceKeepsItsUnit() {
        var unit = new Unit(Map.of(
                new Unit.Atom(UnitWords.Measure.MONEY, "USD", List.of("2025")), 2,
                new Unit.Atom(UnitWords.Measure.MASS, "", List.of("ore")), -2));
        assertThat(Amount.of(14_200, ValueType.number(UnitForm.plain(unit))))
                .isEqualTo("14\u00a0200\u00a0USD(2025)/t(ore)");
    }

    @Test
    void aTimeAloneIsToldInYearsWhetherItWasDeclaredOrComputed() {
        assertThat(Amount.of(5, ValueType.number(UnitForm.plain(Unit.of(UnitWords.Measure.TIME)))))
                .isEqualTo("5\u00a0years");
    }

    @Test
    void aShareIsToldOutOfAHundredFutures() {
        assertThat(Told.frequency(0.13, 1000)).isEqualTo("13 of 100 futures");
        assertThat(Told.frequency(0.004, 10_000)).isEqualTo("4 of 1000 futures");
        assertThat(Told.frequency(1, 100)).isEqualTo("100 of 100 futures");
        assertThat(Told.frequency(0.9996, 100_000)).isEqualTo("9996 of 10\u00a0000 futures");
    }

    @Test
    void anErrorIsToldOfTheSameFuturesAsItsShareAndASmallOneGivesTheShareADigitMore() {
        assertThat(Told.frequency(new Outcome.Chance(0.13, 0.0106, 1000))).isEqualTo("13 of 100 futures ± 1");
        assertThat(Told.frequency(new Outcome.Chance(0.2949, 0.0014, 100_000))).isEqualTo("295 of 1000 futures ± 1");
        assertThat(Told.frequency(new Outcome.Chance(0.001, 0.0002, 20_000)))
                .isEqualTo("10 of 10\u00a0000 futures ± 2");
        assertThat(Told.frequency(new Outcome.Chance(0.9996, 0.0006, 1000))).isEqualTo("1000 of 1000 futures ± 0.6");
        assertThat(Told.frequency(new Outcome.Chance(1, 0, 100))).isEqualTo("100 of 100 futures");
    }
}
