package org.claimstake.cli;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.finding.MarketFindings;
import org.claimstake.language.finding.Finding;
import org.claimstake.report.CalibrationJson;
import org.claimstake.report.CalibrationLines;
import org.claimstake.report.CalibrationText;
import org.claimstake.world.market.Conversion;
import org.claimstake.world.market.PriceBook;
import org.claimstake.world.market.PriceOptions;
import org.claimstake.world.market.PriceReader;
import org.claimstake.world.market.Series;
import org.claimstake.world.market.calibration.Calibration;
import org.claimstake.world.reading.Trouble.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stake calibrate}: how a price has moved, with errors, and the text of the language that says so. */
@Command(
        header = "stake calibrate prices.csv copper",
        description =
                "Reads from the past of a price how much it moves and whether it returns, with errors, and prints it as"
                        + " unsure inputs to paste.",
        sortOptions = false)
final class CalibrateCommand implements org.claimstake.cli.Command {
    private final Shell shell;

    @Parameters(index = "0", paramLabel = "FILE", description = "Prices: .csv or .xlsx.")
    private String file = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "SERIES",
            description = "Which of its series, where it has several.")
    private @Nullable String id;

    @Option(names = "--from", paramLabel = "DATE", description = "First of the window: 1990, 1990-06 or 1990-06-15.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last of the window.")
    private @Nullable String to;

    @Option(names = "--real", paramLabel = "YEAR", description = "In money of this year, by --index.")
    private @Nullable String real;

    @Option(
            names = "--index",
            paramLabel = "FILE",
            description = "An index of prices, by month: what money of a year is reckoned by.")
    private @Nullable String index;

    @Option(
            names = "--index-series",
            paramLabel = "SERIES",
            description = "Which series of that file, where it has several.")
    private @Nullable String indexId;

    @Option(names = "--in", paramLabel = "MONEY", description = "In this currency, by --rate: EUR.")
    private @Nullable String money;

    @Option(names = "--rate", paramLabel = "FILE", description = "An exchange rate, as UAH per USD.")
    private @Nullable String rate;

    @Option(
            names = "--rate-series",
            paramLabel = "SERIES",
            description = "Which series of that file, where it has several.")
    private @Nullable String rateId;

    @Option(
            names = "--good",
            paramLabel = "GOOD",
            description = "What a case calls the thing: USD/t(GOOD) in the text.")
    private String good = "";

    @Option(
            names = "--returns",
            description = "Take it that the price returns, though the series sets no end to its half life.")
    private boolean returns;

    @Mixin
    private PriceFileOptions reading = new PriceFileOptions();

    @Option(names = "--json", description = "The same for programs, with stable keys.")
    private boolean json;

    private final List<String> notes = new ArrayList<>();

    CalibrateCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public int run() {
        check();
        return switch (series()) {
            case Reading.Failed<Series>(List<Finding> wrong) -> refuse(wrong);
            case Reading.Done<Series>(Series series) -> calibrate(window(series));
        };
    }

    private void check() {
        if ((real == null) != (index == null)) {
            throw new WrongUse(
                    real == null ? "--index wants --real" : "--real wants --index",
                    "money of a year is reckoned by an index of prices",
                    "try: --real 2025 --index cpi.csv");
        }
        if ((money == null) != (rate == null)) {
            throw new WrongUse(
                    money == null ? "--rate wants --in" : "--in wants --rate",
                    "one currency is turned into another by a rate",
                    "try: --in EUR --rate fx.csv");
        }
        if (!good.matches("|[a-z][a-z0-9_]*")) {
            throw new WrongUse(
                    "`" + good + "` is no name of a good",
                    "a name is small letters, digits and _",
                    "try: --good copper");
        }
    }

    private int calibrate(Series series) {
        return switch (Calibration.of(series)) {
            case Calibration.Read(Calibration read) -> tell(read);
            case Calibration.TooFew few -> refuse(List.of(MarketFindings.of(few)));
            case Calibration.NotAboveZero zero -> refuse(List.of(MarketFindings.of(zero)));
            case Calibration.NeverChanges still -> refuse(List.of(MarketFindings.of(still)));
            case Calibration.NoPrice none -> refuse(List.of(MarketFindings.of(none)));
        };
    }

    private int tell(Calibration read) {
        List<String> text = CalibrationLines.of(read, good, returns);
        byte[] bytes = json
                ? OutputOptions.json(out -> CalibrationJson.write(read, notes, text, out))
                : CalibrationText.of(read, notes, text, shell.look()).getBytes(StandardCharsets.UTF_8);
        shell.out().write(bytes, 0, bytes.length);
        return Exit.FINE;
    }

    private int refuse(List<Finding> wrong) {
        Refusal.tell(wrong, shell);
        return Exit.WRONG_CASE;
    }

    // ---- the series ----------------------------------------------------------------------------------------------

    private Reading<Series> series() {
        return named(file, id, reading.options()).then(this::inMoney).then(this::inMoneyOfOneYear);
    }

    private Reading<Series> inMoney(Series series) {
        if (money == null || rate == null) {
            return new Reading.Done<>(series);
        }
        String to = money;
        return named(rate, rateId, PriceOptions.FOUND)
                .then(rates -> converted(series, Conversion.money(window(series), rates, to), to, rates));
    }

    private Reading<Series> inMoneyOfOneYear(Series series) {
        if (real == null || index == null) {
            return new Reading.Done<>(series);
        }
        int year = (int) Whole.of("--real", real, "a year", 1800, 2200, 2025);
        String to = real;
        return named(index, indexId, PriceOptions.FOUND)
                .then(prices -> converted(series, Conversion.real(window(series), prices, year), to, prices));
    }

    private Reading<Series> converted(Series series, Conversion.Outcome outcome, String to, Series by) {
        return switch (outcome) {
            case Conversion.Done(Series done, List<LocalDate> lost) -> {
                notes.add("Money of " + to + " by `" + by.id() + "` (" + by.source() + ").");
                if (!lost.isEmpty()) {
                    notes.add("`" + by.id() + "` says nothing of " + lost.size() + " of the periods, the first "
                            + series.frequency().write(lost.getFirst()) + ": they are gaps.");
                }
                yield new Reading.Done<>(done);
            }
            case Conversion.WrongBasis wrong -> new Reading.Failed<>(List.of(MarketFindings.of(wrong)));
            case Conversion.NoIndex none -> new Reading.Failed<>(List.of(MarketFindings.of(none)));
            case Conversion.TooCoarse coarse -> new Reading.Failed<>(List.of(MarketFindings.of(coarse)));
            case Conversion.NoBaseYear none -> new Reading.Failed<>(List.of(MarketFindings.of(none)));
            case Conversion.NoRate none -> new Reading.Failed<>(List.of(MarketFindings.of(none)));
        };
    }

    private Reading<Series> named(String named, @Nullable String wanted, PriceOptions options) {
        PriceBook book = PriceReader.read(ForeignFile.read(shell.here(), named), named, options);
        if (book.isRefused()) {
            return new Reading.Failed<>(MarketFindings.refused(named, book));
        }
        long unread = book.troubles().stream()
                .filter(trouble -> trouble.isRowNamed() || trouble.became() == Outcome.BLANKED)
                .count();
        if (unread > 0) {
            notes.add(unread + (unread == 1 ? " place of `" : " places of `") + named
                    + "` could not be read; stake import FILE --as prices says which.");
        }
        List<String> ids = book.series().stream().map(Series::id).toList();
        if (wanted == null) {
            return ids.size() == 1
                    ? new Reading.Done<>(book.series().getFirst())
                    : new Reading.Failed<>(List.of(MarketFindings.whichSeries(named, ids)));
        }
        return book.find(wanted)
                .<Reading<Series>>map(Reading.Done::new)
                .orElseGet(() -> new Reading.Failed<>(List.of(MarketFindings.noSeries(named, wanted, ids))));
    }

    // ---- the window ----------------------------------------------------------------------------------------------

    private Series window(Series series) {
        LocalDate first = from == null
                ? LocalDate.MIN
                : day("--from", from, year -> LocalDate.of(year, 1, 1), month -> month.atDay(1));
        LocalDate last = to == null
                ? LocalDate.MAX
                : day("--to", to, year -> LocalDate.of(year, 12, 31), YearMonth::atEndOfMonth);
        if (first.isAfter(last)) {
            throw new WrongUse("--from " + from + " lies behind --to " + to);
        }
        return series.between(first, last);
    }

    private static LocalDate day(
            String option, String text, Function<Integer, LocalDate> ofYear, Function<YearMonth, LocalDate> ofMonth) {
        try {
            return switch (text.length()) {
                case 4 -> ofYear.apply(Integer.parseInt(text));
                case 7 -> ofMonth.apply(YearMonth.parse(text));
                default -> LocalDate.parse(text);
            };
        } catch (DateTimeException | NumberFormatException none) {
            throw new WrongUse(
                    option + " wants a date, and `" + text + "` is none",
                    "try: " + option + " 1990, or 1990-06, or 1990-06-15");
        }
    }
}
