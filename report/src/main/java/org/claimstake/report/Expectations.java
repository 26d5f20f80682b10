package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.claimstake.casefile.question.Expected;
import org.claimstake.casefile.question.Question;
import org.claimstake.language.plan.ValueType;

/** Judges what a question file says its values must be. */
final class Expectations {
    private static final double EQUAL = 1e-9;
    /** What a number that cannot be given may be expected to be; the first is any of them. */
    private static final List<String> NONE = List.of("none", "missing", "never");

    /** The values in one cell of the grid. @param settings input to value; empty without a grid */
    record Values(Map<String, String> settings, Map<String, Answer.Entry> values) {}

    private final Question question;
    private final List<Values> cells;
    private final List<String> failed = new ArrayList<>();
    private int held;

    private Expectations(Question question, List<Values> cells) {
        this.question = question;
        this.cells = cells;
    }

    static Judged of(Question question, Answer answer, List<Values> cells) {
        var expectations = new Expectations(question, cells);
        question.expects().forEach(expectations::judge);
        return new Judged(answer, expectations.held, expectations.failed);
    }

    private void judge(Expected expected) {
        List<Answer.Entry> entries = cells.stream()
                .filter(cell -> isMeant(cell, expected))
                .map(cell -> cell.values().get(expected.value().text()))
                .filter(java.util.Objects::nonNull)
                .toList();
        if (entries.isEmpty()) {
            failed.add(head(expected) + "\n        no cell of the grid has this value");
            return;
        }
        switch (expected.check()) {
            case Expected.Equal(String to) when NONE.contains(to) && isNumber(entries) -> none(expected, entries, to);
            case Expected.Equal(String to) -> each(expected, entries, to, "0");
            case Expected.Near(String to, String within) -> each(expected, entries, to, within);
            case Expected.Between(String low, String high, String within) -> {
                one(
                        expected,
                        "least",
                        entries.getFirst(),
                        Outcomes.middle(Outcomes.least(entries), type(entries)),
                        low,
                        within);
                one(
                        expected,
                        "largest",
                        entries.getFirst(),
                        Outcomes.middle(Outcomes.largest(entries), type(entries)),
                        high,
                        within);
            }
        }
    }

    // of a grid all cells that it does not tell apart; of runs that are compared the one it names, else the base
    private boolean isMeant(Values cell, Expected expected) {
        return question.compare().isEmpty()
                ? cell.settings().entrySet().containsAll(expected.cells().entrySet())
                : cell.settings().equals(expected.cells());
    }

    private static ValueType type(List<Answer.Entry> entries) {
        return entries.getFirst().type();
    }

    private static boolean isNumber(List<Answer.Entry> entries) {
        return type(entries).sort() == ValueType.Sort.NUMBER;
    }

    private void none(Expected expected, List<Answer.Entry> entries, String wanted) {
        for (Answer.Entry entry : entries) {
            String found = entry.outcome() instanceof Outcome.None none
                    ? none.reason().isEmpty() ? "none" : none.reason()
                    : CheckText.exact(Outcomes.middle(entry.outcome(), entry.type()), entry.type());
            if (entry.outcome() instanceof Outcome.None && (wanted.equals("none") || wanted.equals(found))) {
                held++;
            } else {
                fail(expected, "", found, wanted);
            }
        }
    }

    private void each(Expected expected, List<Answer.Entry> entries, String to, String within) {
        for (Answer.Entry entry : entries) {
            one(expected, "", entry, Outcomes.rank(entry), to, within);
        }
    }

    private void one(Expected expected, String which, Answer.Entry entry, double found, String to, String within) {
        if (entry.type().sort() == ValueType.Sort.DATE) {
            date(expected, which, found, to);
            return;
        }
        OptionalDouble wanted = plain(expected, to);
        OptionalDouble allowed = plain(expected, within);
        if (wanted.isEmpty() || allowed.isEmpty()) {
            failed.add(
                    head(expected) + "\n        `" + (wanted.isEmpty() ? to : within) + "` is no value of this unit");
            return;
        }
        double difference = Math.abs(found - wanted.getAsDouble());
        double most = Math.max(
                allowed.getAsDouble(), EQUAL * Math.max(1, Math.max(Math.abs(found), Math.abs(wanted.getAsDouble()))));
        if (difference <= most) {
            held++;
        } else {
            fail(
                    expected,
                    which,
                    CheckText.exact(found, entry.type()),
                    CheckText.exact(wanted.getAsDouble(), entry.type()));
        }
    }

    // a date is as exact as it is written: 2031 is met by any day of that year
    private void date(Expected expected, String which, double found, String to) {
        ValueType.Grain grain = to.contains("Q")
                ? ValueType.Grain.QUARTER
                : switch (to.length()) {
                    case 4 -> ValueType.Grain.YEAR;
                    case 7 -> ValueType.Grain.MONTH;
                    default -> ValueType.Grain.DAY;
                };
        if (Amount.date(found, grain).equals(to)) {
            held++;
        } else {
            fail(expected, which, Amount.date(found, grain), to);
        }
    }

    private void fail(Expected expected, String which, String found, String wanted) {
        String words = head(expected) + "\n        " + (which.isEmpty() ? "" : which + " ") + "found " + found
                + ", expected " + wanted;
        failed.add(words.replace('\u00a0', ' '));
    }

    private static OptionalDouble plain(Expected expected, String words) {
        String unit = expected.unit();
        return Literal.plain(unit == null || words.equals("0") ? words : words + " " + unit);
    }

    private String head(Expected expected) {
        String where = expected.cells().isEmpty() ? "" : " where " + expected.cells();
        return "failed  " + question.file().name() + ":"
                + expected.value().place().line() + "  " + expected.value().text()
                + where.replace("{", "").replace("}", "");
    }
}
