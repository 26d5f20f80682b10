package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.advice.Solution;
import org.claimstake.advice.root.Found;
import org.claimstake.advice.root.Point;
import org.claimstake.advice.root.Probe;
import org.claimstake.advice.root.Sought;
import org.claimstake.language.plan.ValueType;
import org.claimstake.language.unit.UnitForm;

/** The tables and the picture of a search. */
final class SolveSheets {
    private final Solution solution;
    private final SolveWords words;
    private final ValueType type;

    SolveSheets(Solution solution) {
        this.solution = solution;
        this.words = new SolveWords(solution);
        this.type = words.type();
    }

    List<Sheet> of() {
        return solution.sought().found().isEmpty() ? List.of(search(), looked()) : List.of(search(), found(), looked());
    }

    /** What was asked, and how it ended in one word. */
    private Sheet search() {
        ValueType term = solution.unknown().type();
        var heads = List.of(
                Sheet.Head.words("for"),
                Sheet.Head.words("until"),
                Sheet.Head.words("end"),
                Sheet.Head.of("low", "low", term),
                Sheet.Head.of("high", "high", term),
                Sheet.Head.of("tolerance", "tolerance", term),
                Sheet.Head.of("runs", "runs", ValueType.number(UnitForm.NUMBER)));
        var row = List.of(
                Sheet.Cell.words(name()),
                Sheet.Cell.words(
                        solution.goal().left() + " = " + solution.goal().right()),
                Sheet.Cell.words(end(solution.sought().kind())),
                place(solution.range().low()),
                place(solution.range().high()),
                new Sheet.Cell(words.tolerance(), plain(solution.sought().tolerance())),
                new Sheet.Cell("", solution.sought().runs()));
        return new Sheet("search", "What was looked for", heads, List.of(row), Sheet.Shown.PROGRAMS);
    }

    /** One word for a program. */
    static String end(Sought.Kind kind) {
        return switch (kind) {
            case FOUND -> "found";
            case NO_EFFECT -> "no effect";
            case ALWAYS_ABOVE -> "always above";
            case ALWAYS_BELOW -> "always below";
            case PASSED_OVER -> "passed over";
            case NOWHERE -> "cannot be given";
        };
    }

    private String name() {
        return solution.unknown().name();
    }

    private Sheet found() {
        ValueType term = solution.unknown().type();
        var heads = List.of(
                Sheet.Head.words("found"),
                Sheet.Head.of(name(), name(), term),
                Sheet.Head.of(name() + " to", "to", term),
                Sheet.Head.of(solution.goal().left(), solution.goal().left(), type),
                Sheet.Head.of(solution.goal().left() + " then", "then", type),
                Sheet.Head.words("why"));
        var rows = new ArrayList<List<Sheet.Cell>>();
        for (Found found : solution.sought().found()) {
            rows.add(row(found));
        }
        return new Sheet("found", "What was found " + words.range(), heads, rows, Sheet.Shown.EVERYWHERE);
    }

    private List<Sheet.Cell> row(Found found) {
        return switch (found) {
            case Found.Root root ->
                List.of(
                        Sheet.Cell.words(root.touches() ? "touches" : "root"),
                        new Sheet.Cell(words.place(root.at(), root.spread()), plain(root.at())),
                        Sheet.Cell.EMPTY,
                        new Sheet.Cell(
                                words.valueAtRoot(root.there()), root.there().left()),
                        Sheet.Cell.EMPTY,
                        Sheet.Cell.EMPTY);
            case Found.Stretch stretch ->
                List.of(
                        Sheet.Cell.words("all along"),
                        place(stretch.from()),
                        place(stretch.to()),
                        value(stretch.there()),
                        Sheet.Cell.EMPTY,
                        Sheet.Cell.EMPTY);
            case Found.Jump jump ->
                List.of(
                        Sheet.Cell.words("jump"),
                        place(jump.to()),
                        Sheet.Cell.EMPTY,
                        value(jump.before()),
                        value(jump.after()),
                        Sheet.Cell.EMPTY);
            case Found.Gap gap ->
                List.of(
                        Sheet.Cell.words("cannot be given"),
                        place(gap.from()),
                        place(gap.to()),
                        Sheet.Cell.EMPTY,
                        Sheet.Cell.EMPTY,
                        Sheet.Cell.words(SolveWords.blank(gap.why())));
        };
    }

    private Sheet.Cell place(double number) {
        return new Sheet.Cell(words.place(number), plain(number));
    }

    private double plain(double number) {
        return solution.unknown().plain(number);
    }

    private Sheet.Cell value(Probe.Value there) {
        return new Sheet.Cell(words.value(there), there.left());
    }

    private Sheet looked() {
        var heads = new ArrayList<Sheet.Head>();
        heads.add(Sheet.Head.of(name(), name(), solution.unknown().type()));
        heads.add(Sheet.Head.of(solution.goal().left(), solution.goal().left(), type));
        if (!words.isNumber()) {
            heads.add(Sheet.Head.of(solution.goal().right(), solution.goal().right(), type));
        }
        heads.add(Sheet.Head.words("why"));
        var rows = new ArrayList<List<Sheet.Cell>>();
        for (Point point : solution.sought().looked()) {
            var row = new ArrayList<Sheet.Cell>();
            row.add(place(point.at()));
            boolean known = point.probe() instanceof Probe.Value;
            row.add(known ? value((Probe.Value) point.probe()) : new Sheet.Cell("none", Double.NaN));
            if (!words.isNumber()) {
                row.add(
                        point.probe() instanceof Probe.Value there
                                ? new Sheet.Cell(Amount.of(there.right(), type), there.right())
                                : new Sheet.Cell("none", Double.NaN));
            }
            row.add(Sheet.Cell.words(SolveWords.blank(point.probe())));
            rows.add(row);
        }
        String caption = "What " + solution.goal().left() + " is at each value that was looked at";
        return new Sheet("looked_at", caption, heads, rows, Sheet.Shown.ASIDE);
    }

    /** The measure over the term, with what it shall be. */
    List<Picture> pictures() {
        List<Point> looked = solution.sought().looked();
        var places = looked.stream().map(point -> words.place(point.at())).toList();
        var left = new Picture.Row(
                SolveWords.label(words.left().title(), solution.goal().left()),
                looked.stream().map(point -> side(point, true)).toList());
        var right = new Picture.Row(
                words.isNumber()
                        ? "wanted"
                        : SolveWords.label(
                                words.right().title(), solution.goal().right()),
                looked.stream().map(point -> side(point, false)).toList());
        String title = words.measure() + " over " + words.term();
        return List.of(new Picture(Picture.Kind.LINES, title, type, places, false, List.of(left, right)));
    }

    private static double side(Point point, boolean left) {
        return point.probe() instanceof Probe.Value value ? left ? value.left() : value.right() : Double.NaN;
    }
}
