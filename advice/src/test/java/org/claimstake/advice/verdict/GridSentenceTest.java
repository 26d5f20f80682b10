package org.claimstake.advice.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.regex.Pattern;
import org.claimstake.advice.verdict.Grid.Cell;
import org.claimstake.advice.verdict.Grid.Gap;
import org.claimstake.advice.verdict.Grid.Reading;
import org.claimstake.engine.ClaimResult.Verdict;
import org.claimstake.engine.ClaimResult.Whole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GridSentenceTest {
    private static final Reading WHAT = new Reading("what", List.of("rare_ones", "soft", "hard", "all"));
    private static final Reading HOW = new Reading("how", List.of("by_count", "by_tonne", "by_value"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a row of the table is one of WHAT, in the order of HOW
                "+++ +-- --- ??? | True for 4 of 12 readings (rare ones; soft by count); false for 5; unknown for 3, because of what is missing.",
                "+-- +-- --- --- | True for 2 of 12 readings (rare ones, soft by count); false for 10.",
                "+-- +-- +-- +-- | True for 4 of 12 readings (by count); false for 8.",
                "++- ++- --- --- | True for 4 of 12 readings (rare ones, soft by count or by tonne); false for 8.",
                "+++ +++ +++ ++- | True for 11 of 12 readings (all but all by value); false for 1.",
                "--- --- --- --? | False for 11 of 12 readings (all but all by value); unknown for 1, because of what is missing.",
                "??? ??? ??? ??? | Unknown for each of 12 readings, because of what is missing.",
                "+++ +++ +++ +++ | True for each of 12 readings.",
                "--- --- --- --- | False for each of 12 readings.",
                "??? +++ ??? +?+ | True for 5 of 12 readings (soft; all by count or by value); unknown for 7, because of what is missing.",
            })
    void aWholeRowOrColumnIsNamedOnce(String cells, String sentence) {
        assertThat(GridSentence.of(grid(List.of(WHAT, HOW), cells.replace(" ", ""))))
                .isEqualTo(sentence);
    }

    @Test
    void ofManyGroupsTheFirstAreNamed() {
        var one = new Reading("one", List.of("p", "q", "r", "s", "t", "u"));
        var other = new Reading("other", List.of("a", "b", "c", "d", "e", "f"));
        assertThat(GridSentence.of(grid(List.of(one, other), "+-----?+----?-+---?--+--?---+-?----+")))
                .isEqualTo(
                        "True for 6 of 36 readings (p a; q b; r c; s d; 2 more); false for 25; unknown for 5, because of"
                                + " what is missing.");
    }

    @Test
    void numbersStandAsTheyAreWritten() {
        var bound = new Reading("bound", List.of("60%", "1_000 t"));
        assertThat(GridSentence.of(grid(List.of(bound), "-+")))
                .isEqualTo("True for 1 of 2 readings (1_000 t); false for 1.");
    }

    @Test
    void whatMostUnknownReadingsLackIsNamedAsTheWidestAsksForIt() {
        Gap ore = new Gap("sites", "ore", "", 85, 98);
        Gap few = new Gap("sites", "ore", "", 13, 15);
        Gap price = new Gap("prices", "usd", "", 1, 200);
        Grid grid = grid(List.of(new Reading("what", List.of("a", "b", "c", "d"))), "+???");
        Grid known = new Grid(
                "c",
                "",
                "",
                "",
                grid.readings(),
                List.of(
                        grid.cells().get(0),
                        cell(List.of(1), Verdict.UNKNOWN, List.of(few)),
                        cell(List.of(2), Verdict.UNKNOWN, List.of(ore, price)),
                        cell(List.of(3), Verdict.UNKNOWN, List.of(price))),
                Whole.DEPENDS);
        assertThat(GridSentence.of(known))
                .isEqualTo(
                        "True for 1 of 4 readings (a); unknown for 3, because `ore` is not known for 85 of 98 `sites`.");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theNumbersOfASentenceAreThoseOfTheCellsAndNamesStandForAllOfThem(long seed) {
        var random = new Random(seed);
        for (int turn = 0; turn < 200; turn++) {
            Grid grid = anyGrid(random);
            String sentence = GridSentence.of(grid);
            String told = seed + ": " + grid + " " + sentence;
            assertThat(sentence.toLowerCase(java.util.Locale.ROOT))
                    .as(told)
                    .doesNotContainPattern("\\bl(ie|ies|iar|ying)\\b");
            if (grid.cells().size() > 1) {
                int each = sentence.contains("for each of") ? grid.cells().size() : 0;
                int counted = Pattern.compile("(?:[Tt]rue|[Ff]alse|[Uu]nknown) for ([0-9]+)")
                        .matcher(sentence)
                        .results()
                        .mapToInt(found -> Integer.parseInt(found.group(1)))
                        .sum();
                assertThat(each + counted).as(told).isEqualTo(grid.cells().size());
            }
            for (Verdict verdict : Verdict.values()) {
                assertThat(new Readings(grid)
                                .named(cell -> cell.verdict() == verdict).stream()
                                        .mapToInt(Readings.Named::cells)
                                        .sum())
                        .as(told)
                        .isEqualTo((int) grid.count(verdict));
            }
        }
    }

    private static Grid anyGrid(Random random) {
        var readings = new ArrayList<Reading>();
        int cells = 1;
        for (int i = random.nextInt(6); i > 0; i--) {
            var values = new ArrayList<String>();
            for (int value = 0; value <= random.nextInt(4); value++) {
                values.add("v" + i + "_" + value);
            }
            cells *= values.size();
            readings.add(new Reading("r" + i, values));
        }
        var signs = new StringBuilder();
        int signsUsed = 1 + random.nextInt(3);
        for (int i = 0; i < cells; i++) {
            signs.append("+-?".charAt(random.nextInt(signsUsed)));
        }
        return grid(readings, signs.toString());
    }

    private static Grid grid(List<Reading> readings, String signs) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < signs.length(); i++) {
            var at = new ArrayList<Integer>();
            int rest = i;
            for (Reading reading : readings.reversed()) {
                at.addFirst(rest % reading.values().size());
                rest /= reading.values().size();
            }
            cells.add(cell(
                    at,
                    switch (signs.charAt(i)) {
                        case '+' -> Verdict.HOLDS;
                        case '-' -> Verdict.FAILS;
                        default -> Verdict.UNKNOWN;
                    },
                    List.of()));
        }
        return new Grid("c", "", "", "", readings, cells, Whole.DEPENDS);
    }

    private static Cell cell(List<Integer> at, Verdict verdict, List<Gap> gaps) {
        return new Cell(at, verdict, Optional.empty(), OptionalDouble.empty(), gaps);
    }
}
