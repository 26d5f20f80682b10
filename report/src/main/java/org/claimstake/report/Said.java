package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimstake.engine.ClaimResult;
import org.claimstake.engine.ClaimResult.Verdict;
import org.claimstake.engine.ClaimResult.Whole;
import org.claimstake.engine.Run;
import org.claimstake.language.plan.Plan;

/**
 * What somebody said, and whether it holds under each reading of it. The case computes this; what a person makes of it
 * stands elsewhere, with a name and a date.
 *
 * @param title    the statement
 * @param by       who made it
 * @param source   where, or empty
 * @param words    the condition as the case reads it
 * @param readings what its words may mean, by name
 * @param cells    one for every combination of them
 */
public record Said(
        String name,
        String title,
        String by,
        String source,
        String words,
        List<String> readings,
        Whole whole,
        List<Cell> cells) {

    /** @param values one for each reading, as written */
    public record Cell(List<String> values, Verdict verdict, Optional<Answer.Coverage> coverage) {
        public Cell {
            values = List.copyOf(values);
        }
    }

    public Said {
        readings = List.copyOf(readings);
        cells = List.copyOf(cells);
    }

    static List<Said> of(Run run) {
        return run.claims().stream().map(result -> of(result, run.plan())).toList();
    }

    private static Said of(ClaimResult result, Plan plan) {
        Plan.Claim claim = result.claim();
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < result.cells().size(); i++) {
            ClaimResult.Cell cell = result.cells().get(i);
            List<Integer> at = claim.judged().get(i).at();
            var values = new ArrayList<String>();
            for (int reading = 0; reading < at.size(); reading++) {
                values.add(claim.readings().get(reading).values().get(at.get(reading)));
            }
            cells.add(new Cell(
                    values,
                    cell.verdict(),
                    cell.coverage()
                            .filter(covered -> !covered.isComplete())
                            .map(covered -> new Answer.Coverage(covered.known(), covered.of()))));
        }
        return new Said(
                claim.name(),
                claim.title(),
                claim.by(),
                source(claim, plan),
                claim.words(),
                claim.readings().stream().map(Plan.Reading::name).toList(),
                result.whole(),
                cells);
    }

    private static String source(Plan.Claim claim, Plan plan) {
        if (claim.ground() < 0) {
            return "";
        }
        Plan.Ground ground = plan.grounds().get(claim.ground());
        return ground.source() + (ground.at().isEmpty() ? "" : ":" + ground.at());
    }

    /** The statement and what became of it: never who is right, only under which reading it holds. */
    String sentence() {
        return "\u201c" + title + "\u201d (" + by + "): " + outcome() + ".";
    }

    private String outcome() {
        if (cells.size() == 1) {
            String covered = cells.getFirst()
                    .coverage()
                    .map(rows -> " (covers " + rows + " rows)")
                    .orElse("");
            return switch (whole) {
                case HOLDS -> "holds" + covered;
                case FAILS -> "does not hold" + covered;
                case UNKNOWN -> "unknown, because of what is missing" + covered;
                case DEPENDS -> throw new IllegalStateException("one answer depends on no reading");
            };
        }
        return switch (whole) {
            case HOLDS -> "holds under each of " + cells.size() + " readings";
            case FAILS -> "holds under none of " + cells.size() + " readings";
            case UNKNOWN -> "unknown under each of " + cells.size() + " readings, because of what is missing";
            case DEPENDS -> depends();
        };
    }

    private String depends() {
        long holds = count(Verdict.HOLDS);
        long unknown = count(Verdict.UNKNOWN);
        String holding = holds == 0
                ? "holds under none of " + cells.size() + " readings"
                : "holds under " + holds + " of " + cells.size() + " readings" + named();
        return holding + (unknown == 0 ? "" : "; unknown under " + unknown + ", because of what is missing");
    }

    /** Which readings make it hold, where they are few. */
    private String named() {
        List<String> holding = cells.stream()
                .filter(cell -> cell.verdict() == Verdict.HOLDS)
                .map(cell -> String.join(" ", cell.values()))
                .toList();
        return holding.size() > 3 ? "" : " (" + String.join("; ", holding) + ")";
    }

    private long count(Verdict verdict) {
        return cells.stream().filter(cell -> cell.verdict() == verdict).count();
    }

    /** Heads of the table: the readings, then the answer. */
    List<String> heads() {
        return Stream.concat(readings.stream(), Stream.of("answer", "")).toList();
    }

    /** One row for each cell. */
    List<List<String>> rows() {
        return cells.stream()
                .map(cell -> Stream.concat(
                                cell.values().stream(),
                                Stream.of(
                                        word(cell.verdict()),
                                        cell.coverage()
                                                .map(covered -> "covers " + covered + " rows")
                                                .orElse("")))
                        .collect(Collectors.toList()))
                .toList();
    }

    /** The readings and what came of each, in columns. */
    List<String> table() {
        var columns = new Columns(new boolean[heads().size()]);
        columns.add(heads());
        rows().forEach(columns::add);
        return columns.lines().stream().map(line -> "  " + line).toList();
    }

    static String word(Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> "holds";
            case FAILS -> "fails";
            case UNKNOWN -> "unknown";
        };
    }

    String wholeWord() {
        return switch (whole) {
            case HOLDS -> "holds";
            case FAILS -> "fails";
            case DEPENDS -> "depends on the reading";
            case UNKNOWN -> "unknown";
        };
    }
}
