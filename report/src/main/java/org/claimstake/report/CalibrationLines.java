package org.claimstake.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.syntax.Formatter;
import org.claimstake.language.text.SourceText;
import org.claimstake.world.market.Basis;
import org.claimstake.world.market.MarketUnit;
import org.claimstake.world.market.Series;
import org.claimstake.world.market.calibration.Calibration;
import org.claimstake.world.market.calibration.Estimate;
import org.claimstake.world.market.calibration.Reversion;

/**
 * What was read from a series, as text of the language: what is not known of the law of a price as {@code unsure}, and the price
 * as the library's process by it. MeanReverting, where the series sets an end to the half life or somebody takes it that the
 * price returns; otherwise BrownianPrice.
 */
public final class CalibrationLines {
    private static final int TOLD = 4;
    private static final int TOLD_OF_A_PRICE = 7;
    /** A tenth of the normal distribution lies above it. */
    private static final double TENTH = 1.2815515655446004;

    private final Calibration read;
    private final String name;
    private final String unit;
    private final double factor;
    private final String because;

    private CalibrationLines(Calibration read, String good) {
        this.read = read;
        this.name = name(read.series().id());
        MarketUnit.Meaning meaning = read.series().unit().meaning();
        this.unit = unit(meaning, read.series().basis(), good);
        this.factor = meaning instanceof MarketUnit.Price price ? price.factor() : 1;
        this.because = "assumed \"read from " + plain(read.series().source()) + ", "
                + period(read.window().from()) + " .. " + period(read.window().to()) + ", "
                + CalibrationText.basis(read.series().basis()) + "\"";
    }

    /**
     * In the canonical form.
     *
     * @param good what a case calls the thing that is priced; empty where it names no goods
     * @param returns somebody takes it that the price returns, though the series sets no end to its half life
     */
    public static List<String> of(Calibration read, String good, boolean returns) {
        String text = String.join("\n", new CalibrationLines(read, good).lines(returns)) + "\n";
        return Formatter.format(new SourceText("calibration", text), new Findings())
                .lines()
                .toList();
    }

    private List<String> lines(boolean taken) {
        var lines = new ArrayList<String>();
        if (factor != 1) {
            lines.add("# In " + unit + ", from " + read.series().unit() + ": times " + number(factor));
        }
        switch (read.reversion()) {
            case Reversion.Returns returns
            when Double.isFinite(returns.halfLife().p90()) ->
                returning(lines, returns, band(returns.halfLife(), 1, "years"), because);
            case Reversion.Returns returns
            when taken ->
                returning(
                        lines,
                        returns,
                        openEnded(returns.halfLife()),
                        because.replace("\"read", "\"that it returns at all is a view; read"));
            case Reversion.Returns returns -> {
                lines.add(
                        "# Nothing ends the half life, not even nine times in ten. With --returns it is taken to return.");
                wandering(lines);
            }
            case Reversion.Wanders wanders -> wandering(lines);
            case Reversion.Forgets forgets -> {
                lines.add("# It forgets within a step, and BrownianPrice does not fit it: take it by hand.");
                wandering(lines);
            }
        }
        return lines;
    }

    private void returning(List<String> lines, Reversion.Returns returns, String halfLife, String becauseOfHalfLife) {
        var columns = new Columns(false, false, false, false, false);
        unsure(
                columns,
                "level",
                unit,
                band(returns.level(), factor, unit),
                "Where it is drawn to, in the long run",
                because);
        unsure(
                columns,
                "half_life",
                "years",
                halfLife,
                "Time in which half of a distance is made good",
                becauseOfHalfLife);
        unsure(
                columns,
                "volatility",
                "percent/year^0.5",
                spread(returns.shocks()),
                "Size of the shocks of a year",
                because);
        lines.addAll(columns.lines());
        lines.add("random " + name + " : " + unit + " line = MeanReverting {");
        lines.add("  spot = " + amount(last()) + "  mean = " + name + "_level");
        lines.add("  half_life = " + name + "_half_life  volatility = " + name + "_volatility");
        lines.add("}  \"" + title() + "\"  " + because);
    }

    private void wandering(List<String> lines) {
        var columns = new Columns(false, false, false, false, false);
        unsure(
                columns,
                "volatility",
                "percent/year^0.5",
                spread(read.volatility()),
                "Size of the shocks of a year",
                because);
        lines.addAll(columns.lines());
        lines.add("random " + name + " : " + unit + " line = BrownianPrice {");
        lines.add("  spot = " + amount(last()) + "  growth = 0%/year  volatility = " + name + "_volatility");
        lines.add("}  \"" + title() + "\"  " + because.replace("\"read", "\"no growth; the rest read"));
    }

    private void unsure(Columns columns, String what, String type, String drawn, String words, String why) {
        columns.add("unsure " + name + "_" + what, ": " + type, "= " + drawn, "\"" + words + "\"", why);
    }

    private static String band(Estimate estimate, double factor, String unit) {
        String behind = unit.equals("number") ? "" : " " + unit;
        return "lognormal(p10: " + number(estimate.p10() * factor) + behind + ", p90: "
                + number(estimate.p90() * factor) + behind + ")";
    }

    // the lower end is the series', the upper one lies as far above the estimate
    private static String openEnded(Estimate halfLife) {
        double sigma = StrictMath.log(halfLife.value() / halfLife.p10()) / TENTH;
        return "lognormal(median: " + number(halfLife.value()) + " years, sigma: " + number(sigma) + ")";
    }

    private static String spread(Estimate estimate) {
        return "lognormal(median: " + number(100 * estimate.value()) + "%/year^0.5, sigma: "
                + number(estimate.standardError() / estimate.value()) + ")";
    }

    private double last() {
        return read.last().value().orElseThrow() * factor;
    }

    private String amount(double value) {
        return number(value, TOLD_OF_A_PRICE) + (unit.equals("number") ? "" : " " + unit);
    }

    private String title() {
        Series series = read.series();
        return plain(series.commodity()) + ", as it has moved";
    }

    private String period(LocalDate day) {
        return read.series().frequency().write(day);
    }

    /** Money says of which year it is, as it has to beside the money of a case. */
    private static String unit(MarketUnit.Meaning meaning, Basis basis, String good) {
        String kind = good.isEmpty() ? "" : "(" + good + ")";
        return switch (meaning) {
            case MarketUnit.Price price -> money(price.money(), basis) + "/" + price.per() + kind;
            case MarketUnit.Exchange(String quoted, String base) ->
                money(quoted, new Basis.Nominal()) + "/" + money(base, new Basis.Nominal());
            case MarketUnit.Amount(String money) -> money(money, basis);
            case MarketUnit.Index index -> "number";
            case MarketUnit.Rate rate -> "number";
            case MarketUnit.Other other -> "number";
        };
    }

    private static String money(String code, Basis basis) {
        return basis instanceof Basis.Real(int year) ? code + "(" + year + ")" : code + "(nominal)";
    }

    /** A name of the language: small letters, digits and {@code _}, a letter first; never that of a good. */
    private static String name(String id) {
        String bare = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^[^a-z]+|_+$", "");
        return (bare.isEmpty() ? "market" : bare) + "_price";
    }

    // what stands within quotation marks
    private static String plain(String text) {
        return text.replaceAll("[\"\\\\\\r\\n]", " ");
    }

    private static String number(double value) {
        return number(value, TOLD);
    }

    private static String number(double value, int digits) {
        BigDecimal told = BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        BigDecimal bare = told.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0).toPlainString() : bare.toPlainString();
    }
}
