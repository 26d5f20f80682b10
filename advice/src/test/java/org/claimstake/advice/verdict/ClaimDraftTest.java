package org.claimstake.advice.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimstake.advice.verdict.ClaimDraft.Choice;
import org.claimstake.advice.verdict.ClaimDraft.Compare;
import org.claimstake.advice.verdict.ClaimDraft.Fold;
import org.claimstake.advice.verdict.ClaimDraft.Named;
import org.claimstake.advice.verdict.ClaimDraft.Rows;
import org.claimstake.advice.verdict.ClaimDraft.Value;
import org.claimstake.advice.verdict.ClaimDraft.Weight;
import org.claimstake.evidence.quantity.Hedge;
import org.claimstake.language.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimDraftTest {
    private static final String TEXT = """
            choice control { held, occupied }
            choice metals { tin, lithium, all }
            good ore
            table sites { id : key  metals : list of metals  ore : Mt(ore)?  control : control?  part : percent } rows {
              a  [tin]      10 Mt(ore)  held      40%
              b  [lithium]  missing     occupied  60%
            }
            measure value = 12 bn USD
            measure part  = 40%
            """;
    private static final Choice TIN = new Choice("metals", true, List.of("tin"), false);
    private static final Choice METALS = new Choice("metals", true, List.of("tin", "lithium"), true);
    private static final Choice OCCUPIED = new Choice("control", false, List.of("occupied"), false);
    private static final List<Weight> ORE = List.of(new Weight("ore", "Mt(ore)"));

    @TempDir
    private Path here;

    static Stream<Rows> rows() {
        return Stream.of(
                new Rows("sites", "ore", Fold.SUM, Optional.empty(), Optional.empty(), List.of()),
                new Rows("sites", "ore", Fold.MAX, Optional.of(TIN), Optional.empty(), List.of()),
                new Rows("sites", "ore", Fold.MIN, Optional.of(METALS), Optional.empty(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyFoldOfAColumnCompiles(Rows rows) {
        assertThat(claim(rows, Compare.MORE, "1 Mt(ore)", "10 Mt(ore)").judged())
                .hasSize(rows.meant().filter(Choice::andAll).isPresent() ? 6 : 2);
    }

    static Stream<Rows> shares() {
        return Stream.of(
                new Rows("sites", "", Fold.SHARE, Optional.empty(), Optional.of(OCCUPIED), List.of()),
                new Rows("sites", "", Fold.SHARE, Optional.of(METALS), Optional.of(OCCUPIED), ORE),
                new Rows("sites", "", Fold.SHARE, Optional.of(OCCUPIED), Optional.of(METALS), ORE),
                new Rows(
                        "sites",
                        "",
                        Fold.SHARE,
                        Optional.of(new Choice("metals", true, List.of("all", "tin"), true)),
                        Optional.of(OCCUPIED),
                        List.of(new Weight("part", "%"))));
    }

    @ParameterizedTest
    @MethodSource("shares")
    void everyShareOfRowsCompiles(Rows rows) {
        assertThat(claim(rows, Compare.MORE, "50%").judged()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Compare.class)
    void everyComparisonCompiles(Compare compare) {
        assertThat(claim(new Named("value"), compare, "15_000 bn USD").judged()).hasSize(1);
        assertThat(claim(new Named("part"), compare, "50%", "60%").judged()).hasSize(2);
    }

    @Test
    void rowsAreCountedWithAndWithoutACondition() {
        assertThat(claim(
                                new Rows("sites", "", Fold.COUNT, Optional.of(TIN), Optional.empty(), List.of()),
                                Compare.AT_LEAST,
                                "1")
                        .judged())
                .hasSize(1);
        assertThat(claim(
                                new Rows("sites", "", Fold.COUNT, Optional.empty(), Optional.of(METALS), List.of()),
                                Compare.AT_LEAST,
                                "1")
                        .judged())
                .hasSize(3);
        assertThatThrownBy(() -> new Rows("sites", "", Fold.SHARE, Optional.empty(), Optional.empty(), List.of()))
                .hasMessageContaining("what its rows must be");
    }

    @Test
    void theTextIsABlockOfTheLanguage() {
        var share = new Rows("sites", "", Fold.SHARE, Optional.of(METALS), Optional.of(OCCUPIED), ORE);
        assertThat(new ClaimDraft(
                                "most",
                                "Most \"sites\" are\n occupied",
                                "The mayor",
                                "",
                                share,
                                Compare.MORE,
                                List.of("50%"))
                        .text())
                .isEqualTo("""
                        claim most "Most 'sites' are occupied" by "The mayor"  assumed {
                          reading what : {all, tin, lithium}
                          reading counted : {by_number, by_ore}
                          says share(d.control == occupied for d in sites where what == all or (what == tin and has(d.metals, tin)) or (what == lithium and has(d.metals, lithium)), by: if counted == by_number then 1 Mt(ore) else d.ore) > 50%
                        }
                        """);
    }

    @Test
    void anAmountStandsInTheUnitOfWhatItIsComparedWith() {
        Plan plan = new Deal(here).says(TEXT).ready().plan();
        assertThat(ClaimDraft.amount(
                        15e12, plan.find("value").orElseThrow().type().form()))
                .isEqualTo("15000000000000 USD(2026)");
        assertThat(ClaimDraft.amount(
                        0.5, plan.tables().getFirst().columns().getLast().type().form()))
                .isEqualTo("50%");
        assertThat(ClaimDraft.amount(
                        12.5e6, plan.tables().getFirst().columns().get(2).type().form()))
                .isEqualTo("12.5 Mt(ore)");
        assertThat(claim(new Named("value"), Compare.of(Hedge.NEARLY), "15000000000000 USD(2026)")
                        .judged())
                .hasSize(1);
    }

    @Test
    void nearlyIsAtMostTheNumberAndATenthLessAtLeast() {
        assertThat(whole("13.4 bn USD")).isEqualTo("False.");
        assertThat(whole("13.4 bn USD * 0 + 12.1 bn USD")).isEqualTo("True.");
        assertThat(whole("11.9 bn USD")).isEqualTo("False.");
    }

    private String whole(String bound) {
        var draft =
                new ClaimDraft("it", "It", "All", "", new Named("value"), Compare.NEARLY, List.of("(" + bound + ")"));
        return GridSentence.of(new Deal(here).says(TEXT + draft.text()).grids().getFirst());
    }

    private Plan.Claim claim(Value value, Compare compare, String... bounds) {
        var draft = new ClaimDraft("drafted", "What is said", "Somebody", "", value, compare, List.of(bounds));
        return new Deal(here).says(TEXT + draft.text()).ready().plan().claims().getFirst();
    }
}
