package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.ValueType;

/**
 * Values in rows: those over many futures with their mean and quantiles, then those that are one value. Titles stand
 * beside the names, or below their rows where a terminal is too narrow.
 */
final class ValueTable {
    private final Columns many = new Columns(false, false, true, true, true, true, true, true, false, true);
    private final Columns single = new Columns(false, false, true, false);
    private final List<String> manyTitles = new ArrayList<>();
    private final List<String> singleTitles = new ArrayList<>();

    private ValueTable() {}

    static List<String> of(List<Answer.Entry> entries, Look look) {
        List<String> lines = new ValueTable().lines(entries, true);
        boolean fits = lines.stream().allMatch(line -> Columns.width(line) <= look.width());
        if (fits || !look.terminal()) {
            return lines;
        }
        var narrow = new ValueTable();
        return narrow.withTitles(narrow.lines(entries, false), look);
    }

    private List<String> lines(List<Answer.Entry> entries, boolean titles) {
        boolean none = entries.stream()
                .anyMatch(entry -> entry.outcome() instanceof Outcome.Many outcome && outcome.none() > 0);
        many.add("", "", "mean", "5%", "25%", "50%", "75%", "95%", "", none ? "none" : "");
        manyTitles.add("");
        entries.forEach(entry -> add(entry, titles ? entry.title() : ""));
        if (manyTitles.size() == 1) {
            manyTitles.clear();
            return single.lines();
        }
        for (int column = 0; column < 2; column++) {
            int width = Math.max(single.width(column), many.width(column));
            single.widen(column, width);
            many.widen(column, width);
        }
        var lines = new ArrayList<>(many.lines());
        lines.addAll(single.lines());
        return lines;
    }

    private void add(Answer.Entry entry, String title) {
        if (entry.outcome() instanceof Outcome.Many outcome) {
            many.add(spread(entry, title, outcome));
            manyTitles.add(entry.title());
        } else {
            single.add(entry.name(), title, value(entry), beside(entry));
            singleTitles.add(entry.title());
        }
    }

    private List<String> withTitles(List<String> lines, Look look) {
        var titles = new ArrayList<>(manyTitles);
        titles.addAll(singleTitles);
        var all = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            all.add(lines.get(i));
            if (!titles.get(i).isEmpty()) {
                all.add("  " + look.faint(Wrapped.to(look.width() - 2, "  ", titles.get(i))));
            }
        }
        return all;
    }

    static String value(Answer.Entry entry) {
        return switch (entry.outcome()) {
            case Outcome.One one
            when one.error() > 0 ->
                Amount.of(one.value(), one.error(), entry.type()) + error(one.value(), one.error(), entry.type());
            case Outcome.One one
            when entry.digits() > 0 && entry.type().sort() == ValueType.Sort.NUMBER -> exact(one.value(), entry);
            case Outcome.Chance chance -> Told.frequency(chance);
            case Outcome.None none -> Told.brief(none, entry.type());
            case Outcome other -> Told.of(other, entry.type());
        };
    }

    private static String exact(double value, Answer.Entry entry) {
        Scale scale = Scale.of(entry.type(), value);
        return scale.with(Digits.significant(value / scale.size(), entry.digits()));
    }

    private static String beside(Answer.Entry entry) {
        String reason = entry.outcome() instanceof Outcome.None none ? Told.reason(none, entry.type()) : "";
        return (reason + " " + band(entry) + " " + covered(entry)).strip();
    }

    private static String error(double value, double error, ValueType type) {
        if (type.sort() != ValueType.Sort.NUMBER) {
            return "";
        }
        return error(error, Scale.of(type, value));
    }

    private static String error(double error, Scale scale) {
        return " ± " + Digits.significant(error / scale.size(), 1);
    }

    /** Where the figure lies over what is not known, but for a tenth of the states on either side. */
    private static String band(Answer.Entry entry) {
        return entry.band()
                .map(band -> bound(band.low(), entry.type()) + " to " + bound(band.high(), entry.type())
                        + " over what is not known")
                .orElse("");
    }

    private static String bound(double value, ValueType type) {
        return Double.isNaN(value) ? "never" : Amount.of(value, type);
    }

    private static String covered(Answer.Entry entry) {
        return entry.coverage().map(c -> "covers " + c + " rows").orElse("");
    }

    private static List<String> spread(Answer.Entry entry, String title, Outcome.Many many) {
        var cells = new ArrayList<String>();
        cells.add(entry.name());
        cells.add(title);
        Scale scale = scale(entry.type(), many);
        cells.add(mean(entry.type(), many, scale));
        for (double quantile : many.quantiles()) {
            cells.add(quantile(quantile, entry.type(), scale));
        }
        cells.add((scale.words() + " " + covered(entry)).strip());
        cells.add(many.none() == 0 ? "" : String.valueOf(many.none()));
        return cells;
    }

    static Scale scale(ValueType type, Outcome.Many many) {
        return type.sort() == ValueType.Sort.NUMBER ? Scale.of(type, many.quantiles()) : new Scale(1, "", false);
    }

    /** Empty for dates: their mean is a day on which nothing happens. */
    static String mean(ValueType type, Outcome.Many many, Scale scale) {
        return switch (type.sort()) {
            // what chance has no part in, only ignorance, has no error of simulation
            case NUMBER ->
                many.error() > 0
                        ? scale.number(many.mean(), many.error()) + error(many.error(), scale)
                        : scale.number(many.mean());
            case TRUTH -> Digits.plain(many.mean() * 100) + " of 100";
            case DATE, CHOICE, TEXT -> "";
        };
    }

    static String quantile(double value, ValueType type, Scale scale) {
        if (type.sort() == ValueType.Sort.DATE && (Double.isNaN(value) || value >= Calendar.FOREVER)) {
            return "never";
        }
        return type.sort() == ValueType.Sort.NUMBER && !Double.isNaN(value)
                ? scale.number(value)
                : Amount.of(value, type);
    }
}
