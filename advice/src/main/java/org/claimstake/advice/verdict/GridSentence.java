package org.claimstake.advice.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.claimstake.advice.verdict.Grid.Cell;
import org.claimstake.advice.verdict.Grid.Gap;
import org.claimstake.advice.verdict.Readings.Named;
import org.claimstake.engine.ClaimResult.Verdict;

/**
 * A grid in one sentence: under which readings the speaker is right. "True for 3 of 12 readings (rare earths by count; tantalum,
 * niobium by count); false for 4; unknown for 5, because `ore` is not known for 85 of 98 `deposits`." It speaks of readings
 * and of what is missing, never of the speaker.
 */
public final class GridSentence {
    /** So many groups of readings are named. */
    private static final int NAMED = 4;

    private final Grid grid;
    private final int all;
    private final int holds;
    private final int fails;
    private final int unknown;

    private GridSentence(Grid grid) {
        this.grid = grid;
        this.all = grid.cells().size();
        this.holds = Math.toIntExact(grid.count(Verdict.HOLDS));
        this.fails = Math.toIntExact(grid.count(Verdict.FAILS));
        this.unknown = Math.toIntExact(grid.count(Verdict.UNKNOWN));
    }

    public static String of(Grid grid) {
        var sentence = new GridSentence(grid);
        return grid.cells().size() == 1 ? sentence.one() : sentence.several();
    }

    private String one() {
        Cell cell = grid.cells().getFirst();
        String covered = cell.byNumber()
                .filter(coverage -> !coverage.isComplete())
                .map(coverage -> ", with " + coverage.known() + " of " + coverage.of() + " rows known")
                .orElse("");
        return switch (cell.verdict()) {
            case HOLDS -> "True" + covered + ".";
            case FAILS -> "False" + covered + ".";
            case UNKNOWN -> "Unknown, " + because() + ".";
        };
    }

    private String several() {
        if (holds == all) {
            return "True for each of " + all + " readings.";
        }
        if (fails == all) {
            return "False for each of " + all + " readings.";
        }
        if (unknown == all) {
            return "Unknown for each of " + all + " readings, " + because() + ".";
        }
        var parts = new ArrayList<String>();
        if (holds > 0) {
            parts.add("true for " + holds + " of " + all + " readings" + which(Verdict.HOLDS, holds));
        }
        if (fails > 0) {
            parts.add(
                    holds > 0
                            ? "false for " + fails
                            : "false for " + fails + " of " + all + " readings" + which(Verdict.FAILS, fails));
        }
        if (unknown > 0) {
            parts.add("unknown for " + unknown + ", " + because());
        }
        String sentence = String.join("; ", parts) + ".";
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /** Those readings, or where that is shorter all but the others. */
    private String which(Verdict verdict, int count) {
        var readings = new Readings(grid);
        List<Named> named = readings.named(cell -> cell.verdict() == verdict);
        List<Named> others = readings.named(cell -> cell.verdict() != verdict);
        if (count > all - count && others.size() < named.size()) {
            return " (all but " + words(others) + ")";
        }
        return " (" + words(named) + ")";
    }

    private static String words(List<Named> named) {
        var words =
                new ArrayList<>(named.stream().limit(NAMED).map(Named::words).toList());
        int more = named.stream().skip(NAMED).mapToInt(Named::cells).sum();
        if (more > 0) {
            words.add(more + " more");
        }
        return String.join("; ", words);
    }

    /** What most of the unknown cells lack, as the widest of them asks for it. */
    private String because() {
        List<Gap> first = grid.cells().stream()
                .filter(cell ->
                        cell.verdict() == Verdict.UNKNOWN && !cell.gaps().isEmpty())
                .map(cell -> cell.gaps().getFirst())
                .toList();
        return first.stream()
                .max(Comparator.comparingLong((Gap gap) -> first.stream()
                                .filter(other -> alike(gap, other))
                                .count())
                        .thenComparingLong(Gap::of)
                        .thenComparing(Comparator.comparing(Gap::what).reversed()))
                .map(gap -> "because " + missing(gap, first))
                .orElse("because of what is missing");
    }

    private static boolean alike(Gap gap, Gap other) {
        return other.table().equals(gap.table()) && other.what().equals(gap.what());
    }

    private static String missing(Gap gap, List<Gap> all) {
        if (gap.of() > 1) {
            return "`" + gap.what() + "` is not known for " + gap.missing() + " of " + gap.of() + " `" + gap.table()
                    + "`";
        }
        long rows = all.stream().filter(other -> alike(gap, other)).distinct().count();
        return rows > 1
                ? "`" + gap.what() + "` is not known for " + rows + " rows of `" + gap.table() + "`"
                : "`" + gap.table() + (gap.key().isEmpty() ? "" : "[" + gap.key() + "]") + "." + gap.what()
                        + "` is not known";
    }
}
