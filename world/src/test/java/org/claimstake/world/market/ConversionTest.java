package org.claimstake.world.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ConversionTest {
    private static final Series PRICE = months("price", "USD/t", new Basis.Nominal(), 2020, 24, 100);

    @Test
    void realMoneyIsNominalMoneyTimesTheIndexOfTheBaseYearOverThatOfTheMonth() {
        // 100 in 2020 and 110 in 2021: 100 USD of 2020 are 110 of 2021, by hand
        Series index = steps("cpi", "index 2020=100", 100, 110);
        var done = (Conversion.Done) Conversion.real(PRICE, index, 2021);
        assertThat(done.series().at(LocalDate.of(2020, 5, 1)).orElseThrow()).isCloseTo(110, within(1e-12));
        assertThat(done.series().at(LocalDate.of(2021, 5, 1)).orElseThrow()).isCloseTo(100, within(1e-12));
        assertThat(done.series().basis()).isEqualTo(new Basis.Real(2021));
        assertThat(done.lost()).isEmpty();
    }

    @Test
    void theWayBackGivesWhatWasThere() {
        Series index = Extract.series("us_cpi_extract.csv", "us_cpi_u_all_items", "1990-01", "2024-12", Set.of());
        Series copper = Extract.series("pinksheet_extract.csv", "copper", "1990-01", "2024-12", Set.of());
        var real = (Conversion.Done) Conversion.real(copper, index, 2020);
        var back = (Conversion.Done) Conversion.nominal(real.series(), index);
        for (Quote quote : copper.quotes()) {
            assertThat(back.series().at(quote.on()).orElseThrow())
                    .isCloseTo(quote.value().orElseThrow(), within(1e-8));
        }
    }

    @Test
    void whatIsRealIsNotMadeRealAgain() {
        Series index = steps("cpi", "index 2020=100", 100, 110);
        Series real = ((Conversion.Done) Conversion.real(PRICE, index, 2021)).series();
        assertThat(Conversion.real(real, index, 2020)).isEqualTo(new Conversion.WrongBasis(real, new Basis.Nominal()));
    }

    @Test
    void aMonthWithoutAnIndexBecomesAGapAndIsNamed() {
        Series whole = steps("cpi", "index 2020=100", 100, 110);
        List<Quote> holed = whole.quotes().stream()
                .filter(quote -> !quote.on().equals(LocalDate.of(2021, 10, 1)))
                .toList();
        var done = (Conversion.Done) Conversion.real(PRICE, whole.with(whole.unit(), holed), 2020);
        assertThat(done.lost()).containsExactly(LocalDate.of(2021, 10, 1));
        assertThat(done.series().at(LocalDate.of(2021, 10, 1))).isEmpty();
    }

    @Test
    void aBaseYearOfWhichAMonthIsMissingIsRefused() {
        Series index =
                steps("cpi", "index 2020=100", 100, 110).between(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 6, 1));
        assertThat(Conversion.real(PRICE, index, 2021)).isEqualTo(new Conversion.NoBaseYear(index, 2021));
    }

    @Test
    void aPriceIsNoIndexAndAnIndexOfYearsSaysNothingOfMonths() {
        Series yearly = new Series(
                "cpi",
                "cpi",
                "",
                MarketUnit.parse("index 2010=100"),
                new Basis.None(),
                Frequency.YEAR,
                List.of(Quote.of(LocalDate.of(2020, 1, 1), 100)),
                "made up");
        assertThat(Conversion.real(PRICE, PRICE, 2020)).isEqualTo(new Conversion.NoIndex(PRICE));
        assertThat(Conversion.real(PRICE, yearly, 2020)).isEqualTo(new Conversion.TooCoarse(PRICE, yearly));
    }

    @Test
    void moneyIsChangedInTheDirectionInWhichTheRateIsGiven() {
        Series hryvnias = steps("uah_per_usd", "UAH per USD", 25, 50);
        var there = (Conversion.Done) Conversion.money(PRICE, hryvnias, "UAH");
        assertThat(there.series().unit().written()).isEqualTo("UAH/t");
        assertThat(there.series().at(LocalDate.of(2021, 1, 1)).orElseThrow()).isCloseTo(5_000, within(1e-9));
        var back = (Conversion.Done) Conversion.money(there.series(), hryvnias, "USD");
        assertThat(back.series().at(LocalDate.of(2021, 1, 1)).orElseThrow()).isCloseTo(100, within(1e-9));
    }

    @Test
    void moneyOfOneYearIsNotChangedByTheRateOfAnother() {
        Series index = steps("cpi", "index 2020=100", 100, 110);
        Series real = ((Conversion.Done) Conversion.real(PRICE, index, 2021)).series();
        Series hryvnias = steps("uah_per_usd", "UAH per USD", 25, 50);
        assertThat(Conversion.money(real, hryvnias, "UAH")).isInstanceOf(Conversion.WrongBasis.class);
        assertThat(Conversion.money(PRICE, hryvnias, "EUR")).isEqualTo(new Conversion.NoRate(hryvnias, "USD", "EUR"));
    }

    private static Series steps(String id, String unit, double first, double second) {
        Series one = months(id, unit, new Basis.None(), 2020, 12, first);
        Series other = months(id, unit, new Basis.None(), 2021, 12, second);
        return one.with(
                one.unit(),
                java.util.stream.Stream.concat(one.quotes().stream(), other.quotes().stream())
                        .toList());
    }

    private static Series months(String id, String unit, Basis basis, int year, int months, double value) {
        List<Quote> quotes = IntStream.range(0, months)
                .mapToObj(month -> Quote.of(LocalDate.of(year, 1, 1).plusMonths(month), value))
                .toList();
        return new Series(id, id, "", MarketUnit.parse(unit), basis, Frequency.MONTH, quotes, "made up");
    }
}
