package org.claimstake.advice.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.claimstake.engine.ClaimResult;
import org.claimstake.engine.ClaimResult.Verdict;
import org.claimstake.engine.ClaimResult.Whole;
import org.claimstake.engine.Coverage;
import org.claimstake.engine.Run;
import org.claimstake.engine.Trace;
import org.claimstake.language.plan.Plan;

/**
 * A claim under every reading of it.
 *
 * @param claim    its name in the case
 * @param title    what is said
 * @param by       who says it
 * @param words    the condition as the case reads it
 * @param readings what its words may mean; may be empty
 * @param cells    one for every combination, the last reading running fastest
 */
public record Grid(
        String claim, String title, String by, String words, List<Reading> readings, List<Cell> cells, Whole whole) {

    /**
     * @param values as written
     * @param titles what people call them, one for each
     */
    public record Reading(String name, List<String> values, List<String> titles) {
        public Reading {
            values = List.copyOf(values);
            titles = List.copyOf(titles);
            if (values.size() != titles.size()) {
                throw new IllegalArgumentException(
                        name + " has " + values.size() + " values and " + titles.size() + " titles");
            }
        }

        /** Of words and numbers that are told as they are. */
        public Reading(String name, List<String> values) {
            this(name, values, values.stream().map(Readings::plain).toList());
        }
    }

    /**
     * @param at       for each reading the place of its value
     * @param byNumber rows that are known, of those asked for; empty where nothing is counted
     * @param byWeight of what the known rows weigh, the part in rows of which all is known; empty where nothing is weighed
     * @param gaps     what is missing, the widest first
     */
    public record Cell(
            List<Integer> at, Verdict verdict, Optional<Coverage> byNumber, OptionalDouble byWeight, List<Gap> gaps) {
        public Cell {
            at = List.copyOf(at);
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * What rows lack.
     *
     * @param table   whose rows
     * @param what    a column, or a value that each row has
     * @param key     of the row, where one alone is asked for it; else empty
     * @param missing rows without it
     * @param of      rows that are asked for it
     */
    public record Gap(String table, String what, String key, long missing, long of) {}

    public Grid {
        readings = List.copyOf(readings);
        cells = List.copyOf(cells);
        int combinations = 1;
        for (Reading reading : readings) {
            combinations *= reading.values().size();
        }
        if (combinations != cells.size()) {
            throw new IllegalArgumentException(combinations + " readings and " + cells.size() + " cells");
        }
    }

    /** All claims of a run, in the order of the text. */
    public static List<Grid> of(Run run, Trace trace) {
        var gaps = new Gaps(trace);
        var titles = new Titles(run.plan());
        return run.claims().stream().map(result -> of(result, gaps, titles)).toList();
    }

    private static Grid of(ClaimResult result, Gaps gaps, Titles titles) {
        Plan.Claim claim = result.claim();
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < result.cells().size(); i++) {
            ClaimResult.Cell cell = result.cells().get(i);
            Plan.Judged judged = claim.judged().get(i);
            boolean whole =
                    cell.coverage().filter(covered -> !covered.isComplete()).isEmpty();
            Gaps.Found found = whole && cell.verdict() != Verdict.UNKNOWN ? Gaps.Found.NONE : gaps.of(judged.step());
            cells.add(new Cell(judged.at(), cell.verdict(), cell.coverage(), found.byWeight(), found.gaps()));
        }
        return new Grid(
                claim.name(),
                claim.title(),
                claim.by(),
                claim.words(),
                claim.readings().stream()
                        .map(reading -> new Reading(reading.name(), reading.values(), titles.of(reading)))
                        .toList(),
                cells,
                result.whole());
    }

    /** How many cells say so. */
    public long count(Verdict verdict) {
        return cells.stream().filter(cell -> cell.verdict() == verdict).count();
    }

    /** What the readings of a cell are, as people call them. */
    public List<String> titles(Cell cell) {
        var titles = new ArrayList<String>();
        for (int i = 0; i < readings.size(); i++) {
            titles.add(readings.get(i).titles().get(cell.at().get(i)));
        }
        return titles;
    }

    /** What the readings of a cell are, as written. */
    public List<String> values(Cell cell) {
        var values = new ArrayList<String>();
        for (int i = 0; i < readings.size(); i++) {
            values.add(readings.get(i).values().get(cell.at().get(i)));
        }
        return values;
    }
}
