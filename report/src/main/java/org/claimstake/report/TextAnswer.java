package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.ValueType;

/** An answer on the terminal: the sentence, the table, a chart, what it rests on. */
public final class TextAnswer {
    private static final int SHORTEST_TITLE = 12;

    private final Answer answer;
    private final Look look;
    private final List<String> lines = new ArrayList<>();

    private TextAnswer(Answer answer, Look look) {
        this.answer = answer;
        this.look = look;
    }

    /** Lines, each with its end. */
    public static String of(Answer answer, Look look) {
        var text = new TextAnswer(answer, look);
        text.write();
        // spaces that do not break have done their work here, and would be in the way of who copies an amount
        return (String.join("\n", text.lines) + "\n").replace('\u00a0', ' ');
    }

    private void write() {
        if (!answer.subject().ask().isEmpty()) {
            lines.add(look.faint(Wrapped.to(look.width(), answer.subject().ask())));
            lines.add("");
        }
        if (!answer.sentence().isEmpty()) {
            lines.add(look.strong(Wrapped.to(look.width(), answer.sentence())));
        }
        block(table(answer.values()));
        groups();
        if (look.terminal() && answer.chart() == Answer.Chart.CASH) {
            block(BlockChart.of(cash(), look.width(), answer.subject().futures() > 1));
        }
        answer.notes().forEach(note -> block(List.of(Wrapped.to(look.width(), note))));
        lines.add("");
        foot();
    }

    private List<Answer.Series> cash() {
        return answer.series().stream().filter(Answer.Series::isCash).toList();
    }

    private void block(List<String> block) {
        if (!block.isEmpty()) {
            lines.add("");
            lines.addAll(block);
        }
    }

    private List<String> table(List<Answer.Entry> entries) {
        List<String> lines = table(entries, Integer.MAX_VALUE);
        int over = lines.stream().mapToInt(Columns::width).max().orElse(0) - look.width();
        if (over <= 0 || !look.terminal()) {
            return lines;
        }
        int titles = entries.stream().mapToInt(entry -> Columns.width(entry.title())).max().orElse(0);
        return table(entries, titles - over < SHORTEST_TITLE ? 0 : titles - over);
    }

    private static List<String> table(List<Answer.Entry> entries, int titles) {
        var single = new Columns(false, false, true, false);
        var many = new Columns(false, false, true, true, true, true, true, true, false, true);
        boolean none = entries.stream()
                .anyMatch(entry -> entry.outcome() instanceof Outcome.Many outcome && outcome.none() > 0);
        many.add("", "", "mean", "5%", "25%", "50%", "75%", "95%", "", none ? "none" : "");
        boolean spread = false;
        for (Answer.Entry entry : entries) {
            String title = Columns.fitted(entry.title(), titles);
            if (entry.outcome() instanceof Outcome.Many outcome) {
                many.add(spread(entry, title, outcome));
                spread = true;
            } else {
                single.add(entry.name(), title, value(entry), beside(entry));
            }
        }
        if (!spread) {
            return single.lines();
        }
        for (int column = 0; column < 2; column++) {
            int width = Math.max(single.width(column), many.width(column));
            single.widen(column, width);
            many.widen(column, width);
        }
        var all = new ArrayList<>(many.lines());
        all.addAll(single.lines());
        return all;
    }

    static String value(Answer.Entry entry) {
        return switch (entry.outcome()) {
            case Outcome.One one
            when one.error() > 0 ->
                Amount.of(one.value(), one.error(), entry.type()) + error(one.value(), one.error(), entry.type());
            case Outcome.Chance chance -> Told.frequency(chance);
            case Outcome.None none -> Told.brief(none, entry.type());
            case Outcome other -> Told.of(other, entry.type());
        };
    }

    private static String beside(Answer.Entry entry) {
        String reason = entry.outcome() instanceof Outcome.None none ? Told.reason(none, entry.type()) : "";
        return (reason + " " + covered(entry)).strip();
    }

    private static String error(double value, double error, ValueType type) {
        if (type.sort() != ValueType.Sort.NUMBER) {
            return "";
        }
        Scale scale = Scale.of(type, value);
        return " ± " + Digits.significant(error / scale.size(), 1);
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
            case NUMBER ->
                scale.number(many.mean(), many.error()) + " ± " + Digits.significant(many.error() / scale.size(), 1);
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

    private void groups() {
        for (Answer.Group group : answer.groups()) {
            if (!group.sentence().isEmpty()) {
                block(List.of(look.strong(Wrapped.to(look.width(), group.sentence()))));
            }
            var columns = new Columns(false, false, true, true, false);
            columns.add("", group.sentence().isEmpty() ? group.label() : "", "least", "largest", "");
            for (int place = 0; place < group.columns(); place++) {
                columns.add(Extremes.of(group.column(place)).row());
            }
            block(columns.lines());
        }
    }

    private void foot() {
        Answer.Subject subject = answer.subject();
        var parts = new ArrayList<String>();
        parts.add(
                subject.id() + (subject.scenario().equals("base") ? "" : ", scenario \"" + subject.scenario() + "\""));
        if (!answer.changed().isEmpty()) {
            parts.add("with " + String.join(", ", answer.changed()));
        }
        if (subject.futures() > 1) {
            parts.add(Digits.significant(subject.futures(), 9) + " futures, seed " + subject.seed());
        }
        lines.add(look.faint(parts.stream().collect(Collectors.joining("; "))));
        lines.add(look.faint(answer.basis().line()));
    }
}
