package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An answer on the terminal: the sentence, the table, a chart, what it rests on. */
public final class TextAnswer {
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
        answer.leftOut().ifPresent(futures -> {
            lines.addAll(futures.text(look).lines().toList());
            lines.add("");
        });
        if (!answer.sentence().isEmpty()) {
            lines.add(look.strong(Wrapped.to(look.width(), answer.sentence())));
        }
        answer.gap().ifPresent(gap -> block(GapText.of(gap, answer.subject().id(), look)));
        if (answer.isOfTwoDeals()) {
            sheets();
            values();
        } else {
            values();
            sheets();
        }
        groups();
        answer.claims().forEach(this::claim);
        if (look.terminal() && answer.chart() == Answer.Chart.CASH) {
            block(BlockChart.of(cash(), look.width(), answer.subject().futures() > 1));
        }
        if (look.terminal()) {
            answer.pictures().stream()
                    .filter(picture -> picture.kind() == Picture.Kind.WATERFALL)
                    .forEach(picture -> block(FallText.of(picture, look.width())));
        }
        answer.notes().forEach(note -> block(List.of(Wrapped.to(look.width(), note))));
        lines.replaceAll(line -> OwnMoney.bare(line, answer.subject()));
        lines.add("");
        foot();
    }

    private List<Answer.Series> cash() {
        return answer.series().stream().filter(Answer.Series::isCash).toList();
    }

    private void block(List<String> block) {
        if (!block.isEmpty()) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(block);
        }
    }

    private void values() {
        block(
                answer.columns().isEmpty()
                        ? ValueTable.of(answer.values(), look)
                        : ColumnTable.of(answer.columns(), look));
    }

    private void sheets() {
        answer.sheets().stream()
                .filter(sheet -> sheet.shown() == Sheet.Shown.EVERYWHERE || sheet.shown() == Sheet.Shown.BESIDE)
                .forEach(this::sheet);
    }

    private void sheet(Sheet sheet) {
        if (!answer.columns().isEmpty()) {
            block(List.of(Wrapped.to(look.width(), sheet.caption())));
            lines.addAll(sheet.shown() == Sheet.Shown.BESIDE ? sheet.paragraphs(look) : sheet.lines());
        } else {
            block(sheet.lines());
        }
    }

    private void claim(Said said) {
        block(List.of(look.strong(Wrapped.to(look.width(), said.sentence()))));
        if (said.cells().size() > 1) {
            lines.addAll(said.table());
        }
    }

    private void groups() {
        for (Answer.Group group : answer.groups()) {
            if (!group.sentence().isEmpty()) {
                block(List.of(look.strong(Wrapped.to(look.width(), group.sentence()))));
            }
            String label = group.sentence().isEmpty() ? group.label() : "";
            block(group.cells().size() == 1 ? one(label, group) : several(label, group));
        }
    }

    private static List<String> several(String label, Answer.Group group) {
        var columns = new Columns(false, false, true, true, false);
        columns.add("", label, "least", "largest", "");
        for (int place = 0; place < group.columns(); place++) {
            columns.add(Extremes.of(group.column(place)).row());
        }
        return columns.lines();
    }

    private List<String> one(String label, Answer.Group group) {
        var lines = new ArrayList<String>();
        if (!label.isEmpty()) {
            lines.add(label);
        }
        lines.addAll(ValueTable.of(group.cells().getFirst().values(), look));
        return lines;
    }

    private String scenario(Answer.Subject subject) {
        return answer.columns().isEmpty() || !subject.question().isEmpty()
                ? ", scenario \"" + subject.scenario() + "\""
                : ", scenarios " + subject.scenario();
    }

    private void foot() {
        Answer.Subject subject = answer.subject();
        var parts = new ArrayList<String>();
        parts.add(subject.id() + (subject.scenario().equals("base") ? "" : scenario(subject)));
        if (!answer.changed().isEmpty()) {
            parts.add("with " + String.join(", ", answer.changed()));
        }
        if (subject.futures() > 1) {
            parts.add(Digits.significant(subject.futures(), 9) + " futures, seed " + subject.seed());
        }
        if (!subject.question().isEmpty()) {
            parts.add(OwnMoney.told(subject.money()));
        }
        lines.add(look.faint(parts.stream().collect(Collectors.joining("; "))));
        lines.add(look.faint(answer.basis().line()));
    }
}
