package org.claimstake.world.market.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.claimstake.world.market.Basis;
import org.claimstake.world.market.Frequency;
import org.claimstake.world.market.MarketUnit;
import org.claimstake.world.market.Quote;
import org.claimstake.world.market.Series;
import org.junit.jupiter.api.Test;

final class CalibrationTest {

    @Test
    void aPriceThatGoesUpAndDownByTheSameFactorHasTheVolatilityOfThatFactor() {
        // changes are +log(1.1) and -log(1.1), 60 each: their standard deviation with n - 1 is log(1.1) sqrt(120 / 119)
        Series zigzag = monthly(121, i -> i % 2 == 0 ? 100 : 110);
        assertThat(CoverageTest.read(zigzag).volatility().value())
                .isCloseTo(StrictMath.log(1.1) * Math.sqrt(120.0 / 119 * 12), within(1e-12));
    }

    @Test
    void aChangeOfTheUnitMovesTheLevelAndNothingElse() {
        Series dollars = CoverageTest.returning(new Random(11), 0.8, 0.3, 0);
        Series cents = times(dollars, 100);
        var one = (Reversion.Returns) CoverageTest.read(dollars).reversion();
        var other = (Reversion.Returns) CoverageTest.read(cents).reversion();
        assertThat(other.speed().value()).isCloseTo(one.speed().value(), within(1e-6));
        assertThat(other.speed().low()).isCloseTo(one.speed().low(), within(1e-6));
        assertThat(other.shocks().value()).isCloseTo(one.shocks().value(), within(1e-6));
        assertThat(other.level().value() / one.level().value()).isCloseTo(100, within(1e-4));
        assertThat(other.level().high() / one.level().high()).isCloseTo(100, within(1e-4));
    }

    @Test
    void aGapIsCountedAndItsStepIsNoChangeOfAMonth() {
        Series whole = CoverageTest.returning(new Random(12), 0.8, 0.3, 0);
        Series holed = CoverageTest.returning(new Random(12), 0.8, 0.3, 10);
        Calibration read = CoverageTest.read(holed);
        assertThat(read.window().gaps()).isEqualTo(60);
        assertThat(read.window().values()).isEqualTo(540);
        assertThat(read.volatility().value())
                .isCloseTo(CoverageTest.read(whole).volatility().value(), within(0.02));
    }

    @Test
    void aWalkIsNotSaidToReturn() {
        var random = new Random(13);
        double[] x = {4};
        Series walk = monthly(600, i -> StrictMath.exp(x[0] += 0.08 * random.nextGaussian()));
        boolean said = switch (CoverageTest.read(walk).reversion()) {
            case Reversion.Returns returns -> !returns.mayWander();
            case Reversion.Wanders wanders -> false;
            case Reversion.Forgets forgets -> true;
        };
        assertThat(said).isFalse();
    }

    @Test
    void drawsThatKnowNothingOfEachOtherForget() {
        // one value opposite to the last: faster than any return
        Series opposite = monthly(60, i -> i % 2 == 0 ? 90 : 110);
        assertThat(CoverageTest.read(opposite).reversion()).isInstanceOf(Reversion.Forgets.class);
    }

    @Test
    void aDayOfTradingIsAStepAndAWeekendIsNone() {
        List<Quote> quotes = new ArrayList<>();
        int i = 0;
        for (LocalDate day = LocalDate.of(2010, 1, 4); day.getYear() < 2014; day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                quotes.add(Quote.of(day, i++ % 2 == 0 ? 50 : 51));
            }
        }
        Series daily = new Series(
                "x", "x", "", MarketUnit.parse("USD/bbl"), new Basis.Nominal(), Frequency.DAY, quotes, "made up");
        Calibration read = CoverageTest.read(daily);
        assertThat(1 / read.window().stepYears()).isCloseTo(261, within(0.5)); // 365.25 x 5 / 7
        assertThat(read.window().gaps()).isZero();
    }

    @Test
    void aPriceOfZeroOrLessIsNamedWithItsDay() {
        Series fell = monthly(60, i -> i == 30 ? -36.98 : 20 + i % 3);
        assertThat(Calibration.of(fell))
                .isEqualTo(new Calibration.NotAboveZero(fell, Quote.of(LocalDate.of(1972, 7, 1), -36.98)));
    }

    @Test
    void nineYearsAreTooFew() {
        assertThat(Calibration.of(monthly(9, i -> 100 + i))).isInstanceOf(Calibration.TooFew.class);
    }

    @Test
    void aPriceThatNeverChangesHasNoVolatility() {
        assertThat(Calibration.of(monthly(60, i -> 35))).isInstanceOf(Calibration.NeverChanges.class);
    }

    @Test
    void aPriceThatSomebodySetIsNoted() {
        Series set = monthly(120, i -> 30 + i / 12);
        assertThat(CoverageTest.read(set).notes()).contains(new Calibration.StoodStill(110, 119));
    }

    @Test
    void anInterestRateIsNoPrice() {
        Series rate = monthly(60, i -> 3 + i % 2)
                .with(
                        MarketUnit.parse("percent a year"),
                        monthly(60, i -> 3 + i % 2).quotes());
        assertThat(Calibration.of(rate)).isInstanceOf(Calibration.NoPrice.class);
    }

    private static Series times(Series series, double factor) {
        return series.with(
                series.unit(),
                series.quotes().stream()
                        .map(quote ->
                                Quote.of(quote.on(), factor * quote.value().orElseThrow()))
                        .toList());
    }

    static Series monthly(int months, IntToDoubleFunction value) {
        List<Quote> quotes = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            quotes.add(Quote.of(LocalDate.of(1970, 1, 1).plusMonths(i), value.applyAsDouble(i)));
        }
        return CoverageTest.monthly(quotes);
    }
}
