package org.claimstake.world.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Kind;
import org.claimstake.world.reading.Trouble.Outcome;
import org.junit.jupiter.api.Test;

final class PriceReaderTest {

    @Test
    void theWorldBanksWorkbookGivesWhatIsInOurLongForm() {
        PriceBook book = PriceReader.read(Books.worldBank(Books.Fault.NONE), "CMO.xlsx", PriceOptions.FOUND);
        assertThat(book.series())
                .extracting(Series::id)
                .containsExactly("crude_oil_brent", "aluminum", "copper", "iron_ore_cfr_spot", "natural_gas_index");
        Series brent = book.find("crude_oil_brent").orElseThrow();
        assertThat(brent.quotes())
                .isEqualTo(Extract.series("pinksheet_extract.csv", "oil_brent", "1990-01", "2026-12", Set.of())
                        .quotes());
        assertThat(brent.unit().meaning()).isEqualTo(new MarketUnit.Price("USD", 1, "bbl", ""));
        assertThat(brent.commodity()).isEqualTo("Crude oil, Brent");
        assertThat(brent.basis()).isEqualTo(new Basis.Nominal());
        assertThat(brent.frequency()).isEqualTo(Frequency.MONTH);
        assertThat(book.rowsIn()).isEqualTo(437);
        assertThat(book.rowsOut()).isEqualTo(437);
    }

    @Test
    void twoPointsInACellAreAGapAndNotZero() {
        PriceBook book = PriceReader.read(Books.worldBank(Books.Fault.NONE), "CMO.xlsx", PriceOptions.FOUND);
        Series ore = book.find("iron_ore_cfr_spot").orElseThrow();
        assertThat(ore.quotes()).contains(Quote.gap(LocalDate.of(2001, 7, 1)));
        assertThat(ore.count()).isEqualTo(436);
    }

    @Test
    void anIndexAmongPricesIsNamed() {
        PriceBook book = PriceReader.read(Books.worldBank(Books.Fault.NONE), "CMO.xlsx", PriceOptions.FOUND);
        assertThat(book.find("natural_gas_index").orElseThrow().basis()).isEqualTo(new Basis.None());
        assertThat(book.troubles())
                .anySatisfy(trouble ->
                        assertThat(trouble.found()).isEqualTo("1 of 5 series are indices: natural_gas_index"));
    }

    @Test
    void aWorkbookWithoutARowOfUnitsIsRefusedAndTheMendIsNamed() {
        PriceBook book = PriceReader.read(Books.worldBank(Books.Fault.NO_UNITS), "CMO.xlsx", PriceOptions.FOUND);
        assertThat(book.isRefused()).isTrue();
        assertThat(book.series()).isEmpty();
        assertThat(book.troubles()).anySatisfy(trouble -> {
            assertThat(trouble.kind()).isEqualTo(Kind.UNIT);
            assertThat(trouble.mend().orElseThrow()).contains("--units-row");
        });
    }

    @Test
    void numbersKeptAsTextsAreRead() {
        PriceBook plain = PriceReader.read(Books.worldBank(Books.Fault.NONE), "CMO.xlsx", PriceOptions.FOUND);
        PriceBook texts = PriceReader.read(Books.worldBank(Books.Fault.TEXT_NUMBERS), "CMO.xlsx", PriceOptions.FOUND);
        assertThat(texts.series()).isEqualTo(plain.series());
    }

    @Test
    void mergedNamesAreTold() {
        PriceBook book = PriceReader.read(Books.worldBank(Books.Fault.MERGED_NAMES), "CMO.xlsx", PriceOptions.FOUND);
        assertThat(book.troubles()).extracting(Trouble::kind).contains(Kind.HEADER_CELLS);
    }

    @Test
    void whatIsWrittenInLongFormIsReadAsTheSame() {
        PriceBook book = PriceReader.read(Books.worldBank(Books.Fault.NONE), "CMO.xlsx", PriceOptions.FOUND);
        PriceBook again = PriceReader.read(book.toLongCsv(), "prices.csv", PriceOptions.FOUND);
        assertThat(again.series())
                .extracting(Series::quotes)
                .isEqualTo(book.series().stream().map(Series::quotes).toList());
        assertThat(again.series())
                .extracting(Series::unit)
                .isEqualTo(book.series().stream().map(Series::unit).toList());
        assertThat(again.toLongCsv()).isEqualTo(book.toLongCsv());
    }

    @Test
    void twoColumnsAndAUnitThatIsToldAreASeries() {
        PriceBook book =
                read("month,price\n2020-01,\"1,5\"\n2020-02,\"2,25\"\n", PriceOptions.FOUND.withUnit("USD/kg"));
        assertThat(book.series().getFirst().quotes())
                .containsExactly(Quote.of(LocalDate.of(2020, 1, 1), 1.5), Quote.of(LocalDate.of(2020, 2, 1), 2.25));
    }

    @Test
    void aSemicolonAndADecimalCommaAreFound() {
        PriceBook book = read(
                "date;series;value;unit;source\n2020-01;x;1234,5;USD/t;S\n2020-02;x;1300,25;USD/t;S\n",
                PriceOptions.FOUND);
        assertThat(book.series().getFirst().at(LocalDate.of(2020, 1, 9))).hasValue(1234.5);
    }

    @Test
    void withheldAndNotAvailableAreGaps() {
        PriceBook book = read(
                "date,series,value,unit,source\n2019,x,5,USD/kg,S\n2020,x,W,USD/kg,S\n2021,x,NA,USD/kg,S\n2022,x,,USD/kg,S\n",
                PriceOptions.FOUND);
        assertThat(book.series().getFirst().quotes())
                .extracting(Quote::value)
                .containsExactly(
                        OptionalDouble.of(5), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        assertThat(book.rowsOut()).isEqualTo(4);
    }

    @Test
    void ofTwoValuesForAPeriodNoneIsTakenAndBothAreNamed() {
        PriceBook book = read(
                "date,series,value,unit\n2020-01,x,5,USD/t\n2020-02,x,6,USD/t\n2020-02,x,7,USD/t\n2020-03,x,8,USD/t\n2020-03,x,8,USD/t\n",
                PriceOptions.FOUND);
        assertThat(book.series().getFirst().quotes()).contains(Quote.gap(LocalDate.of(2020, 2, 1)));
        assertThat(book.troubles())
                .filteredOn(Trouble::isRowNamed)
                .extracting(Trouble::kind)
                .containsExactly(Kind.CONTRADICTION, Kind.CONTRADICTION, Kind.DUPLICATE);
        assertThat(book.rowsOut()).isEqualTo(2);
    }

    @Test
    void datesAreReadInTheFormsOfPublishers() {
        for (String dates : List.of(
                "1960M01 1960M02 1960M03",
                "Jan-1960 Feb-1960 Mar-1960",
                "01/1960 02/1960 03/1960",
                "1960-01-15 1960-02-15 1960-03-15",
                "15.01.1960 15.02.1960 15.03.1960",
                "01/15/1960 02/15/1960 03/15/1960")) {
            String[] each = dates.split(" ", -1);
            PriceBook book = read(
                    "date,price\n" + each[0] + ",5\n" + each[1] + ",6\n" + each[2] + ",7\n",
                    PriceOptions.FOUND.withUnit("USD/t"));
            assertThat(book.series()).as(dates).hasSize(1);
            assertThat(book.series().getFirst().frequency()).as(dates).isEqualTo(Frequency.MONTH);
            assertThat(book.series().getFirst().quotes().getLast().on())
                    .as(dates)
                    .isEqualTo(LocalDate.of(1960, 3, 1));
        }
    }

    @Test
    void datesOfWhichDayAndMonthCannotBeToldApartAreNotGuessed() {
        PriceBook book =
                read("date,price\n03/04/2020,5\n04/05/2020,6\n05/06/2020,7\n", PriceOptions.FOUND.withUnit("USD/t"));
        assertThat(book.series()).isEmpty();
        assertThat(book.troubles())
                .filteredOn(trouble -> trouble.kind() == Kind.DATE)
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void aYearAmongMonthsIsLeftOutAndNamed() {
        PriceBook book =
                read("date,price\n2020-01,5\n2020-02,6\n2020,5.5\n2020-03,7\n", PriceOptions.FOUND.withUnit("USD/t"));
        assertThat(book.series().getFirst().count()).isEqualTo(3);
        assertThat(book.troubles())
                .filteredOn(Trouble::isRowNamed)
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.expected()).isEqualTo("a month, as in the other rows"));
    }

    @Test
    void aSeriesWithTwoUnitsKeepsTheFirstAndNamesTheRowsOfTheOther() {
        PriceBook book = read("date,series,value,unit\n2020-01,x,5,USD/t\n2020-02,x,6,USD/kg\n", PriceOptions.FOUND);
        assertThat(book.series().getFirst().count()).isEqualTo(1);
        assertThat(book.troubles()).extracting(Trouble::kind).contains(Kind.UNIT);
    }

    @Test
    void aWordWhereANumberIsWantedIsNamedWithItsRow() {
        PriceBook book = read(
                "date,series,value,unit\n2020-01,x,five,USD/t\n2020-02,x,6,USD/t\n2020-03,x,7.5,USD/t\n",
                PriceOptions.FOUND);
        assertThat(book.troubles()).anySatisfy(trouble -> {
            assertThat(trouble.kind()).isEqualTo(Kind.NUMBER);
            assertThat(trouble.at().row()).isEqualTo(2);
            assertThat(trouble.became()).isEqualTo(Outcome.LEFT_OUT);
        });
        assertThat(book.rowsIn()).isEqualTo(3);
        assertThat(book.rowsOut()).isEqualTo(2);
    }

    @Test
    void moneyOfOneYearIsReadFromTheUnit() {
        PriceBook book = read("date,series,value,unit\n1999,x,5,1998 USD/t\n2000,x,6,1998 USD/t\n", PriceOptions.FOUND);
        assertThat(book.series().getFirst().basis()).isEqualTo(new Basis.Real(1998));
    }

    @Test
    void everyFileOfTheSharedDataIsReadWhole() throws IOException {
        Path folder =
                Path.of(System.getProperty("claimstake.shared", "../../shared")).resolve("data/markets");
        assumeTrue(
                Files.isDirectory(folder),
                "NOT TESTED: the files of data/markets, since there is no " + folder.toAbsolutePath()
                        + " (-Dclaimstake.shared=DIR says where they are)");
        List<String> names;
        try (Stream<Path> files = Files.list(folder)) {
            names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .sorted()
                    .toList();
        }
        assertThat(names).hasSize(12);
        for (String name : names) {
            byte[] bytes = Files.readAllBytes(folder.resolve(name));
            PriceBook book = PriceReader.read(bytes, name, PriceOptions.FOUND);
            long lines = new String(bytes, StandardCharsets.UTF_8).lines().count() - 1;
            assertThat(book.rowsIn()).as(name).isEqualTo(lines);
            assertThat(book.rowsOut()).as(name + " " + book.troubles()).isEqualTo(lines);
            assertThat(book.series().stream().mapToInt(Series::count).sum())
                    .as(name)
                    .isEqualTo((int) lines);
        }
    }

    private static PriceBook read(String text, PriceOptions options) {
        return PriceReader.read(text.getBytes(StandardCharsets.UTF_8), "prices.csv", options);
    }
}
