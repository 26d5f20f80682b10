package org.claimstake.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.claimstake.world.market.Basis;
import org.claimstake.world.market.Series;
import org.claimstake.world.market.calibration.Calibration;
import org.claimstake.world.market.calibration.Estimate;
import org.claimstake.world.market.calibration.Reversion;
import org.claimstake.world.market.calibration.Window;

/** What was read from a series, on a terminal: the window, a table with errors, what to beware of, text to paste. */
public final class CalibrationText {
    private final Calibration read;
    private final Look look;
    private final List<String> lines = new ArrayList<>();

    private CalibrationText(Calibration read, Look look) {
        this.read = read;
        this.look = look;
    }

    /**
     * @param notes what the reader of the file has to say, a sentence each
     * @param text lines of the language to paste
     */
    public static String of(Calibration read, List<String> notes, List<String> text, Look look) {
        var words = new CalibrationText(read, look);
        words.head();
        words.table();
        words.notes(notes);
        words.lines.add("");
        words.lines.add(look.strong("As text of the language"));
        text.forEach(line -> words.lines.add(line.isEmpty() ? "" : "  " + line));
        return String.join("\n", words.lines) + "\n";
    }

    private void head() {
        Series series = read.series();
        lines.add(look.strong(series.id()) + "  " + series.unit() + ", " + basis(series.basis()) + ", by "
                + series.frequency().word() + ", " + series.source());
        lines.add(window() + "; the last is "
                + Digits.exactly(
                        BigDecimal.valueOf(read.last().value().orElseThrow()).stripTrailingZeros())
                + " " + series.unit());
        lines.add("");
    }

    private String window() {
        Window window = read.window();
        return period(window.from()) + " .. " + period(window.to()) + ": " + window.values() + " values, "
                + (window.gaps() == 0 ? "no gap" : window.gaps() == 1 ? "1 gap" : window.gaps() + " gaps");
    }

    private String period(java.time.LocalDate day) {
        return read.series().frequency().write(day);
    }

    private void table() {
        var columns = new Columns(false, true, true, true, true, false);
        columns.add("", "estimate", "std. error", "95 % from", "to", "");
        add(columns, "volatility", read.volatility(), 100, "%/year^0.5, of its changes alone");
        switch (read.reversion()) {
            case Reversion.Returns returns -> {
                add(columns, "speed of return", returns.speed(), 1, "/year");
                add(columns, "half life", returns.halfLife(), 1, "years");
                add(columns, "level", returns.level(), 1, read.series().unit() + ", the median of the long run");
                add(columns, "shocks", returns.shocks(), 100, "%/year^0.5, of the price that returns");
            }
            case Reversion.Wanders wanders -> {}
            case Reversion.Forgets forgets -> {}
        }
        lines.addAll(columns.lines());
    }

    private static void add(Columns columns, String name, Estimate estimate, double times, String unit) {
        columns.add(
                name,
                Digits.plain(estimate.value() * times),
                Digits.significant(estimate.standardError() * times, 2),
                Digits.plain(estimate.low() * times),
                Double.isInfinite(estimate.high()) ? "no end" : Digits.plain(estimate.high() * times),
                unit);
    }

    private void notes(List<String> others) {
        var all = new ArrayList<String>(notes(read));
        all.addAll(others);
        if (!all.isEmpty()) {
            lines.add("");
        }
        all.forEach(
                note -> lines.add(Wrapped.to(look.width(), "  ", "! " + note).stripLeading()));
    }

    /** What a reader should know before using the numbers, a sentence each. */
    static List<String> notes(Calibration read) {
        var notes = new ArrayList<String>();
        switch (read.reversion()) {
            case Reversion.Returns returns
            when returns.mayWander() ->
                notes.add(
                        "The interval of the speed holds 0: a price that returns nowhere explains this window nearly as well.");
            case Reversion.Returns returns -> {}
            case Reversion.Wanders wanders ->
                notes.add("A price that returns nowhere explains this window best; no level is read from it.");
            case Reversion.Forgets forgets ->
                notes.add(
                        "A value says nothing of the next one: whatever returns does so within a step, and how fast cannot be seen.");
        }
        for (Calibration.Note note : read.notes()) {
            notes.add(
                    switch (note) {
                        case Calibration.StoodStill(int still, int steps) ->
                            "It stood still in " + still + " of " + steps
                                    + " steps: set by somebody rather than traded; judge whether --from should leave them out.";
                        case Calibration.Averages averages ->
                            "Where these are averages of days, the price of a day moves more: for a walk by a factor of 1.22 (Working 1960).";
                    });
        }
        return notes;
    }

    /** {@code nominal}, {@code real 2020}, {@code no money}. */
    static String basis(Basis basis) {
        return switch (basis) {
            case Basis.Nominal nominal -> "money of each day";
            case Basis.Real(int year) -> "money of " + year;
            case Basis.None none -> "no money";
        };
    }
}
