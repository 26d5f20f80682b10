package org.claimstake.language.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.claimstake.language.unit.UnitWords.Measure;
import org.junit.jupiter.api.Test;

class UnitTest {
    private static final Unit USD = Unit.money("USD", "2025");
    private static final Unit ORE = Unit.of(new Unit.Atom(Measure.MASS, "", List.of("ore")));
    private static final Unit METAL = Unit.of(new Unit.Atom(Measure.MASS, "", List.of("metal", "grade A")));
    private static final Unit YEAR = Unit.of(Measure.TIME);

    @Test
    void productsAndQuotientsAddAndTakeExponents() {
        assertThat(USD.over(ORE).times(ORE)).isEqualTo(USD);
        assertThat(ORE.over(ORE)).isEqualTo(Unit.NUMBER);
        assertThat(ORE.over(ORE).isNumber()).isTrue();
        assertThat(ORE.isNumber()).isFalse();
        assertThat(ORE.over(METAL).isNumber()).isFalse();
        assertThat(USD.times(Unit.NUMBER)).isEqualTo(USD);
        assertThat(Unit.NUMBER.over(YEAR).times(YEAR)).isEqualTo(Unit.NUMBER);
    }

    @Test
    void theOrderOfFactorsIsNoMatter() {
        assertThat(USD.times(ORE).over(YEAR)).isEqualTo(ORE.over(YEAR).times(USD));
    }

    @Test
    void aUnitIsWrittenWithMoneyFirstAndTimeLast() {
        assertThat(USD).hasToString("USD(2025)");
        assertThat(ORE.times(USD)).hasToString("USD(2025)*t(ore)");
        assertThat(Unit.NUMBER.over(YEAR).times(ORE)).hasToString("t(ore)/year");
        assertThat(Unit.NUMBER.over(YEAR).over(ORE).times(USD)).hasToString("USD(2025)/t(ore)/year");
        assertThat(YEAR.times(Unit.of(Measure.LENGTH))).hasToString("m*year");
        assertThat(METAL).hasToString("t(metal, grade A)");
    }

    @Test
    void exponentsOtherThanOneAreWritten() {
        assertThat(YEAR.times(YEAR)).hasToString("year^2");
        assertThat(halfYears(1)).hasToString("year^0.5");
        assertThat(halfYears(3)).hasToString("year^1.5");
        assertThat(Unit.NUMBER.over(halfYears(1))).hasToString("1/year^0.5");
        assertThat(USD.over(YEAR).over(YEAR)).hasToString("USD(2025)/year^2");
        assertThat(Unit.NUMBER).hasToString("number");
    }

    @Test
    void aPlainFormIsItsUnitAndATimeAloneIsInYears() {
        assertThat(UnitForm.plain(Unit.NUMBER)).isEqualTo(UnitForm.NUMBER);
        assertThat(UnitForm.plain(YEAR)).isEqualTo(new UnitForm("years", 1, YEAR));
        assertThat(UnitForm.plain(USD.over(YEAR)).text()).isEqualTo("USD(2025)/year");
        assertThat(new UnitForm("%", 0.01, Unit.NUMBER).isPercent()).isTrue();
        assertThat(UnitForm.plain(USD).isPercent()).isFalse();
    }

    private static Unit halfYears(int halves) {
        return new Unit(Map.of(new Unit.Atom(Measure.TIME, "", List.of()), halves));
    }
}
