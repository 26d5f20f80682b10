package org.claimstake.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.claimstake.advice.parting.Change;
import org.claimstake.advice.parting.Clause;
import org.claimstake.advice.parting.Group;
import org.claimstake.advice.parting.Parting;
import org.claimstake.casefile.source.Clauses;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.ValueType;
import org.claimstake.language.unit.UnitForm;

/** The tables of what differs between two deals. */
final class PartingSheets {
    private static final ValueType NUMBER = ValueType.number(UnitForm.NUMBER);

    private final Parting parting;
    private final Optional<Steps> steps;

    /** @param steps empty where the difference has no parts */
    PartingSheets(Parting parting, Optional<Steps> steps) {
        this.parting = parting;
        this.steps = steps;
    }

    /** @param why there are no parts; empty where there are */
    List<Sheet> of(String measure, String why, int without, Clauses clauses) {
        var sheets = new ArrayList<Sheet>();
        sheets.add(asked(measure, why, without));
        steps.filter(one -> !one.steps().isEmpty()).ifPresent(one -> sheets.add(parts(one)));
        if (!parting.changes().isEmpty()) {
            sheets.add(changes());
            Sheet texts = texts(clauses);
            if (!texts.rows().isEmpty()) {
                sheets.add(texts);
            }
        }
        return sheets;
    }

    /** What was split, and how it was done, for programs. */
    private Sheet asked(String measure, String why, int without) {
        ValueType type = steps.map(Steps::type).orElse(NUMBER);
        var heads = List.of(
                Sheet.Head.words("measure"),
                Sheet.Head.of("left", "", type),
                Sheet.Head.of("right", "", type),
                Sheet.Head.of("difference", "", type),
                Sheet.Head.of("error", "", type),
                Sheet.Head.words("method"),
                Sheet.Head.of("runs", "", NUMBER),
                Sheet.Head.of("without", "", NUMBER),
                Sheet.Head.words("none"));
        var row = List.of(
                Sheet.Cell.words(measure),
                number(steps.map(Steps::left)),
                number(steps.map(Steps::right)),
                number(steps.map(Steps::difference)),
                number(steps.map(Steps::error)),
                Sheet.Cell.words(
                        switch (parting.method()) {
                            case ALL_ORDERS -> "all orders";
                            case ONE_ORDER -> "order of the text";
                        }),
                new Sheet.Cell("", parting.runs()),
                new Sheet.Cell("", without),
                Sheet.Cell.words(why));
        return new Sheet("diff", "What was split", heads, List.of(row), Sheet.Shown.PROGRAMS);
    }

    private static Sheet.Cell number(Optional<Double> value) {
        return new Sheet.Cell("", value.orElse(Double.NaN));
    }

    private static Sheet parts(Steps steps) {
        var heads = List.of(
                Sheet.Head.words("by"),
                Sheet.Head.of("part", "part", steps.type()),
                Sheet.Head.of("error", "±", steps.type()),
                Sheet.Head.of("share", "share", NUMBER),
                Sheet.Head.words("unit"));
        List<List<Sheet.Cell>> rows = new ArrayList<>();
        for (Steps.Step step : steps.steps()) {
            rows.add(List.of(
                    Sheet.Cell.words(step.label()),
                    new Sheet.Cell(step.words(), step.value()),
                    new Sheet.Cell(step.errorWords(), step.error()),
                    new Sheet.Cell(step.shareText(), step.share()),
                    Sheet.Cell.words(steps.unit())));
        }
        String caption = Titled.plain(steps.title(), steps.name()) + ", from " + steps.side(steps.leftWords()) + " to "
                + steps.side(steps.rightWords()) + ": "
                + steps.with(steps.differenceWords() + (steps.errorWords().isEmpty() ? "" : " ± " + steps.errorWords()))
                + ", by what differs";
        return new Sheet("parts", caption, heads, rows, Sheet.Shown.EVERYWHERE);
    }

    private Sheet changes() {
        var heads = List.of(
                Sheet.Head.words("name"),
                new Sheet.Head("left", "from", Optional.empty()),
                new Sheet.Head("right", "to", Optional.empty()),
                new Sheet.Head("left_source", "by", Optional.empty()),
                new Sheet.Head("right_source", "by", Optional.empty()));
        List<List<Sheet.Cell>> rows = new ArrayList<>();
        for (Group group : parting.groups()) {
            for (Change change : group.changes()) {
                rows.add(List.of(
                        Sheet.Cell.words(change.name()),
                        Sheet.Cell.words(change.left().words()),
                        Sheet.Cell.words(change.right().words()),
                        Sheet.Cell.words(origin(change.left())),
                        Sheet.Cell.words(origin(change.right()))));
            }
        }
        return new Sheet("changes", "What differs, and where it stands", heads, rows, Sheet.Shown.EVERYWHERE);
    }

    private static String origin(Change.Stand stand) {
        return stand.ground().map(PartingSheets::origin).orElse("");
    }

    private static String origin(Plan.Ground ground) {
        return switch (ground.kind()) {
            case SOURCED -> ground.source() + (ground.at().isEmpty() ? "" : ":" + ground.at());
            case ASSUMED -> "assumed";
            case MISSING -> "missing";
        };
    }

    /** What the clauses say, where the case keeps their texts. */
    private Sheet texts(Clauses clauses) {
        var heads = List.of(
                Sheet.Head.words("by"),
                Sheet.Head.words("left_clause"),
                Sheet.Head.words("right_clause"),
                new Sheet.Head("left_text", "from", Optional.empty()),
                new Sheet.Head("right_text", "to", Optional.empty()));
        List<List<Sheet.Cell>> rows = new ArrayList<>();
        for (Group group : parting.groups()) {
            for (Pair pair : pairs(group)) {
                String left = text(clauses, pair.left());
                String right = text(clauses, pair.right());
                if (!left.isEmpty() || !right.isEmpty()) {
                    WordMarks marks = WordMarks.of(left, right);
                    rows.add(List.of(
                            Sheet.Cell.words(String.join(", ", group.names())),
                            Sheet.Cell.words(pair.left().toString()),
                            Sheet.Cell.words(pair.right().toString()),
                            new Sheet.Cell(left, Double.NaN, marks.left()),
                            new Sheet.Cell(right, Double.NaN, marks.right())));
                }
            }
        }
        return new Sheet("texts", "What the clauses say", heads, rows, Sheet.Shown.BESIDE);
    }

    private record Pair(Clause left, Clause right) {}

    private static List<Pair> pairs(Group group) {
        var pairs = new LinkedHashSet<Pair>();
        group.changes()
                .forEach(change -> pairs.add(
                        new Pair(change.left().clause(), change.right().clause())));
        return List.copyOf(pairs);
    }

    private static String text(Clauses clauses, Clause clause) {
        return clauses.find(clause.source(), clause.at())
                .map(Clauses.Clause::text)
                .orElse("");
    }
}
