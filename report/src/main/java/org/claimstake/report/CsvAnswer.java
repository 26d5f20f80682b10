package org.claimstake.report;

import java.util.List;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.ValueType;

/**
 * An answer in long form, a value a row: case, version, scenario, kind ({@code measure}, {@code figure}, {@code
 * series}), name, statistic, period, value, unit; of runs side by side the scenario is what they are called. Values are in plain units, what cannot be given is empty. Where futures stopped
 * and were left out, a row of kind {@code futures} says how many of them.
 */
public final class CsvAnswer {
    private final Answer answer;
    private final StringBuilder rows = new StringBuilder();
    private String scenario;

    private CsvAnswer(Answer answer) {
        this.answer = answer;
        this.scenario = answer.subject().scenario();
    }

    public static String of(Answer answer) {
        var csv = new CsvAnswer(answer);
        csv.rows.append("case,version,scenario,kind,name,statistic,period,value,unit\n");
        answer.leftOut().ifPresent(csv::leftOut);
        answer.all().forEach(csv::entry);
        answer.series().forEach(csv::series);
        answer.columns().forEach(csv::column);
        answer.sheets().forEach(csv::sheet);
        return csv.rows.toString();
    }

    private void leftOut(LeftOut futures) {
        row("futures", "stopped", "value", "", String.valueOf(futures.stopped()), "");
    }

    // the label tells runs of one scenario apart
    private void column(Answer.Column column) {
        scenario = column.label();
        column.values().forEach(this::entry);
        column.series().forEach(this::series);
    }

    /** The kind is the table, the name its first column in words, the statistic the column. */
    private void sheet(Sheet sheet) {
        scenario = answer.subject().scenario();
        for (List<Sheet.Cell> row : sheet.rows()) {
            for (int i = 1; i < row.size(); i++) {
                Sheet.Head head = sheet.heads().get(i);
                if (head.name().equals("unit")) {
                    continue; // numbers carry their own
                }
                Sheet.Cell cell = row.get(i);
                String value = Double.isNaN(cell.value())
                        ? sheet.isNumbers(i) ? "" : cell.words()
                        : PlainNumber.of(cell.value());
                String unit = head.type().map(type -> type.unit().toString()).orElse("");
                row(
                        sheet.name(),
                        row.getFirst().words().replace('\u00a0', ' '),
                        head.name(),
                        "",
                        value.replace('\u00a0', ' '),
                        unit);
            }
        }
    }

    private void entry(Answer.Entry entry) {
        String kind = entry.figure() ? "figure" : "measure";
        ValueType type = entry.type();
        switch (entry.outcome()) {
            case Outcome.One one -> {
                row(kind, entry.name(), "value", "", cell(one.value(), type), type);
                if (one.error() > 0) {
                    row(kind, entry.name(), "error", "", PlainNumber.of(one.error()), type);
                }
            }
            case Outcome.Chance chance -> {
                row(kind, entry.name(), "value", "", PlainNumber.of(chance.share()), type);
                row(kind, entry.name(), "error", "", PlainNumber.of(chance.error()), type);
            }
            case Outcome.None none -> row(kind, entry.name(), "value", "", "", type);
            case Outcome.Many many -> many(kind, entry.name(), many, type);
            case Outcome.Shares shares -> {
                for (int i = 0; i < shares.shares().size(); i++) {
                    String word = "share of " + type.words().get(i);
                    row(
                            kind,
                            entry.name(),
                            word,
                            "",
                            PlainNumber.of(shares.shares().get(i)),
                            type);
                }
            }
        }
    }

    private void many(String kind, String name, Outcome.Many many, ValueType type) {
        row(kind, name, "mean", "", cell(many.mean(), type), type);
        row(kind, name, "error", "", Double.isNaN(many.error()) ? "" : PlainNumber.of(many.error()), type);
        for (int i = 0; i < many.quantiles().size(); i++) {
            String level = "quantile " + PlainNumber.of(Outcome.Many.LEVELS.get(i));
            row(kind, name, level, "", cell(many.quantiles().get(i), type), type);
        }
        row(kind, name, "none", "", String.valueOf(many.none()), type);
    }

    private void series(Answer.Series series) {
        String statistic = series.bands().isEmpty() ? "value" : "quantile 0.5";
        for (int t = 0; t < series.periods().size(); t++) {
            String value = cell(series.values().get(t), series.type());
            row("series", series.name(), statistic, series.periods().get(t), value, series.type());
        }
    }

    private void row(String kind, String name, String statistic, String period, String value, ValueType type) {
        row(
                kind,
                name,
                statistic,
                period,
                value,
                type.sort() == ValueType.Sort.NUMBER ? type.unit().toString() : "");
    }

    private void row(String kind, String name, String statistic, String period, String value, String unit) {
        Answer.Subject subject = answer.subject();
        var cells = List.of(subject.id(), subject.version(), scenario, kind, name, statistic, period, value, unit);
        for (int i = 0; i < cells.size(); i++) {
            rows.append(i == 0 ? "" : ",").append(quoted(cells.get(i)));
        }
        rows.append('\n');
    }

    private static String cell(double value, ValueType type) {
        if (Double.isNaN(value)) {
            return "";
        }
        return switch (type.sort()) {
            case NUMBER -> PlainNumber.of(value);
            case TRUTH, CHOICE, TEXT -> Amount.of(value, type);
            case DATE -> value >= Calendar.FOREVER ? "never" : Calendar.format(value);
        };
    }

    // a text that begins like a formula would be one in a spreadsheet: it is kept a text
    static String quoted(String cell) {
        boolean formula = !cell.isEmpty() && "=@\t\r".indexOf(cell.charAt(0)) >= 0;
        String safe = formula ? "'" + cell : cell;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
