package org.claimstake.advice.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Optional;
import org.claimstake.advice.verdict.Grid.Cell;
import org.claimstake.advice.verdict.Grid.Gap;
import org.claimstake.engine.ClaimResult.Verdict;
import org.claimstake.engine.ClaimResult.Whole;
import org.claimstake.engine.Coverage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GridTest {
    private static final String SITES = """
            choice control { held, occupied }
            table sites { id : key  metals : list of choice {soft, hard}  ore : t?  control : control? } rows {
              a  [soft]        10 t     held
              b  [soft, hard]  20 t     occupied
              c  [hard]        missing  occupied
              d  [soft]        100 t    held
              e  [soft]        15 t     held
              f  [hard]        5 t      missing
            }
            """;
    private static final String MOST = """
            claim most "Most sites are occupied" by "The mayor"  assumed {
              reading what    : {all, hard_ones}
              reading counted : {by_site, by_tonne}
              says share(d.control == occupied for d in sites where what == all or has(d.metals, hard),
                by: if counted == by_site then 1 t else d.ore) > 50%
            }
            """;

    @TempDir
    private Path here;

    @Test
    void aGridHasACellForEveryReadingWithWhatIsKnownByNumberAndByWeight() {
        Grid grid = new Deal(here).says(SITES + MOST).grids().getFirst();
        assertThat(grid.readings()).extracting(Grid.Reading::name).containsExactly("what", "counted");
        assertThat(grid.whole()).isEqualTo(Whole.DEPENDS);
        assertThat(grid.cells())
                .extracting(Cell::verdict)
                .containsExactly(Verdict.FAILS, Verdict.UNKNOWN, Verdict.HOLDS, Verdict.UNKNOWN);
        Cell tonnes = grid.cells().get(1);
        assertThat(grid.values(tonnes)).containsExactly("all", "by_tonne");
        assertThat(tonnes.byNumber()).contains(new Coverage(4, 6));
        // of the 150 t whose rows are weighed, f's 5 t are in a row nobody knows the holder of
        assertThat(tonnes.byWeight().getAsDouble()).isCloseTo(145.0 / 150, within(1e-12));
        assertThat(tonnes.gaps())
                .containsExactly(new Gap("sites", "control", "", 1, 6), new Gap("sites", "ore", "", 1, 6));
    }

    @Test
    void rowsThatAReadingDoesNotAskForAreNotMissing() {
        Grid grid = new Deal(here).says(SITES + MOST).grids().getFirst();
        assertThat(grid.cells().get(2).byNumber()).contains(new Coverage(2, 3));
        assertThat(grid.cells().get(2).gaps()).containsExactly(new Gap("sites", "control", "", 1, 3));
        assertThat(grid.cells().get(3).gaps())
                .containsExactly(new Gap("sites", "control", "", 1, 3), new Gap("sites", "ore", "", 1, 3));
    }

    @Test
    void aRowOfWhichNobodyKnowsWhetherItIsMeantLacksWhatWouldTell() {
        Grid grid = new Deal(here)
                .says(SITES + "claim big \"A big site\" by \"All\" assumed {"
                        + " says sum(1 for d in sites where d.control == occupied and above_zero(d.ore) > 20 t) >= 1 }")
                .grids()
                .getFirst();
        // c is occupied and of no known size; f is small, whoever holds it
        assertThat(grid.cells().getFirst().verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(grid.cells().getFirst().gaps()).contains(new Gap("sites", "ore", "", 1, 2));
    }

    @Test
    void whatIsWhollyKnownHasNoGapAndNoWeight() {
        Grid grid = new Deal(here)
                .says("claim two \"One and one is two\" by \"All\" assumed { says 1 + 1 == 2 }")
                .grids()
                .getFirst();
        assertThat(grid.readings()).isEmpty();
        Cell cell = grid.cells().getFirst();
        assertThat(cell.byNumber()).isEqualTo(Optional.empty());
        assertThat(cell.byWeight()).isEmpty();
        assertThat(cell.gaps()).isEmpty();
        assertThat(GridSentence.of(grid)).isEqualTo("True.");
    }

    @Test
    void theSentenceSaysWhichReadingMakesTheSpeakerRightAndWhatIsMissing() {
        assertThat(GridSentence.of(new Deal(here).says(SITES + MOST).grids().getFirst()))
                .isEqualTo(
                        "True for 1 of 4 readings (hard ones by site); false for 1; unknown for 2, because `control` is"
                                + " not known for 1 of 6 `sites`.");
    }

    @Test
    void whatIsOnlyMissingInABranchNotTakenIsNoGap() {
        Grid grid = new Deal(here).says(SITES + """
                        claim large "There is much ore" by "The mayor"  assumed {
                          reading bound : {100 t, 1 kt}
                          says sum(above_zero(if known(d.ore) then d.ore else 0 t) for d in sites) > bound
                        }
                        claim open "There is much ore" by "The mayor"  assumed { says sum(d.ore for d in sites) > 1 kt }
                        """).grids().getFirst();
        assertThat(GridSentence.of(grid)).isEqualTo("True for 1 of 2 readings (100 t); false for 1.");
        Grid open = new Deal(here)
                .says(SITES + "claim open \"Much ore\" by \"All\" assumed { says sum(d.ore for d in sites) > 1 kt }")
                .grids()
                .getFirst();
        assertThat(open.cells().getFirst().gaps()).containsExactly(new Gap("sites", "ore", "", 1, 6));
        assertThat(GridSentence.of(open)).isEqualTo("Unknown, because `ore` is not known for 1 of 6 `sites`.");
    }
}
