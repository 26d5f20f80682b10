package org.claimstake.casefile.finding;

import java.util.List;
import java.util.Optional;
import org.claimstake.language.finding.Finding;
import org.claimstake.world.market.Basis;
import org.claimstake.world.market.Conversion;
import org.claimstake.world.market.PriceBook;
import org.claimstake.world.market.Quote;
import org.claimstake.world.market.Series;
import org.claimstake.world.market.calibration.Calibration;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.reading.Trouble.Outcome;

/**
 * Why a file holds no prices, or a series no law of a price.
 */
public final class MarketFindings {
    private MarketFindings() {}

    /** A file of prices that was refused: a finding for each reason. */
    public static List<Finding> refused(String file, PriceBook book) {
        return book.troubles().stream()
                .filter(trouble -> trouble.became() == Outcome.REFUSED)
                .map(trouble -> refused(file, trouble))
                .toList();
    }

    private static Finding refused(String file, Trouble trouble) {
        String found = trouble.found().isEmpty() ? "" : ": " + trouble.found();
        Finding finding = Finding.of("market/file", "`" + file + "` is not read as prices" + found)
                .why("wanted: " + trouble.expected());
        Optional<String> mend = trouble.mend();
        return mend.isEmpty() ? finding : finding.why(mend.get());
    }

    public static Finding noSeries(String file, String id, List<String> ids) {
        return CaseWording.withNames(
                Finding.of("market/no-series", "`" + file + "` has no series `" + id + "`"), "it has", id, ids);
    }

    /** A file of several series of which none is named. */
    public static Finding whichSeries(String file, List<String> ids) {
        return Finding.of("market/no-series", "`" + file + "` has " + ids.size() + " series, and none is named")
                .why("they are " + CaseWording.some(ids));
    }

    // ---- calibration ---------------------------------------------------------------------------------------------

    /** Why nothing can be read from a series. */
    public static Finding of(Calibration.TooFew few) {
        return Finding.of(
                        "market/too-few",
                        "`" + few.series().id() + "` has " + few.values() + " values that can be used, and "
                                + few.needed() + " are needed")
                .why("so few say nothing of how a price moves, however they are counted")
                .why("gaps are never filled; take a longer window or a series with more values");
    }

    public static Finding of(Calibration.NotAboveZero zero) {
        Series series = zero.series();
        Quote quote = zero.quote();
        return Finding.of(
                        "market/above-zero",
                        "`" + series.id() + "` is " + number(quote) + " " + series.unit() + " in "
                                + series.frequency().write(quote.on()))
                .why("the models of a price move its logarithm, and only what is above zero has one")
                .why("take a window without it: --from or --to");
    }

    public static Finding of(Calibration.NeverChanges still) {
        return Finding.of("market/never-changes", "`" + still.series().id() + "` never changes in this window")
                .why("a price that somebody sets has no volatility; take another window");
    }

    public static Finding of(Calibration.NoPrice none) {
        return Finding.of(
                        "market/no-price",
                        "`" + none.series().id() + "` is in " + none.series().unit() + ", and no price")
                .why("what is read here is how the logarithm of a price, an index or an exchange rate moves");
    }

    // ---- other money ---------------------------------------------------------------------------------------------

    /** A year or a basis that does not go with the series. */
    public static Finding of(Conversion.WrongBasis wrong) {
        return Finding.of(
                        "market/basis",
                        "`" + wrong.series().id() + "` is " + basis(wrong.series()) + ", and " + words(wrong.wanted())
                                + " is wanted")
                .why(
                        "money of one year and money of each day are never mixed, and what is no money has no prices of a year");
    }

    public static Finding of(Conversion.NoIndex none) {
        return Finding.of(
                        "market/index",
                        "`" + none.given().id() + "` is in " + none.given().unit() + ", and no index")
                .why("money of one year is reckoned by an index of prices: a unit such as `index 2010=100`");
    }

    public static Finding of(Conversion.TooCoarse coarse) {
        return Finding.of(
                        "market/index",
                        "`" + coarse.given().id() + "` is given by "
                                + coarse.given().frequency().word() + ", and `"
                                + coarse.series().id() + "` by "
                                + coarse.series().frequency().word())
                .why("a value for a year says nothing of its months; take an index by month");
    }

    public static Finding of(Conversion.NoBaseYear none) {
        List<Quote> quotes = none.index().quotes();
        String covers = quotes.isEmpty()
                ? "no year"
                : none.index().frequency().write(quotes.getFirst().on()) + " .. "
                        + none.index().frequency().write(quotes.getLast().on());
        return Finding.of("market/base-year", "`" + none.index().id() + "` does not cover " + none.year() + " whole")
                .why("money of a year is that of its average, so all of its months are needed; the index covers "
                        + covers);
    }

    public static Finding of(Conversion.NoRate none) {
        return Finding.of(
                        "market/rate",
                        "`" + none.given().id() + "` is in " + none.given().unit() + ", and " + none.to() + " per "
                                + none.from() + " is wanted")
                .why("a rate may be given in either direction: `UAH per USD` or `USD per UAH`");
    }

    private static String basis(Series series) {
        return series.basis() instanceof Basis.None ? "no money (" + series.unit() + ")" : words(series.basis());
    }

    private static String words(Basis basis) {
        return switch (basis) {
            case Basis.Nominal nominal -> "money of each day";
            case Basis.Real(int year) -> "money of " + year;
            case Basis.None none -> "no money";
        };
    }

    private static String number(Quote quote) {
        return quote.value().isPresent()
                ? new java.math.BigDecimal(Double.toString(quote.value().getAsDouble()))
                        .stripTrailingZeros()
                        .toPlainString()
                : "nothing";
    }
}
