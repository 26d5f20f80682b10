package org.claimstake.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.finding.Rendering;
import org.claimstake.language.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class FormatterTest {

    static Stream<SourceText> trials() {
        return Texts.all("/trials", ".stake").stream();
    }

    @ParameterizedTest
    @MethodSource("trials")
    void formattingATrialTwiceChangesNothingAndMeansTheSame(SourceText trial) {
        assertKeepsItsMeaning(trial);
    }

    @Test
    void formattingAnyValidTextTwiceChangesNothingAndMeansTheSame() {
        for (long seed = 1; seed <= 1_500; seed++) {
            assertKeepsItsMeaning(new SourceText("seed " + seed, new Samples(seed).file()));
        }
    }

    @Test
    void whatIsExpectedStandsUnderEachOther() {
        assertThat(formatted("""
                expect a == 1.2%
                expect longer near 3 mn USD within 1 USD
                expect b near 3_000 mn USD within 1 USD in "A steady price"
                """)).isEqualTo("""
                expect a      == 1.2%
                expect longer near 3 mn USD     within 1 USD
                expect b      near 3_000 mn USD within 1 USD in "A steady price"
                """);
    }

    @Test
    void rangesOfInputsAndWhatIsRequiredStandUnderEachOther() {
        assertThat(formatted("""
                input rate:percent in 0%..100%=5% "Rate"
                input spending : money in 0 .. "Spending"
                input years_of_life : years in ..40 years = 5 years
                require rate+other<=100%   "together no more than all"
                require years_of_life > 0 years "a life"
                """)).isEqualTo("""
                input rate          : percent in 0% .. 100%  = 5%  "Rate"
                input spending      : money   in 0 ..              "Spending"
                input years_of_life : years   in .. 40 years = 5 years
                require rate + other <= 100%     "together no more than all"
                require years_of_life > 0 years  "a life"
                """);
    }

    @Test
    void oneShortLineBreaksNoColumnOfTheOthers() {
        assertThat(formatted("""
                expect a_value_of_some_length near 1.123456 mn USD within 0.0001 USD in "D1"
                expect a_value_of_some_length near 1.1 mn USD within 1 USD in "D1"
                expect b == 13 in "D1"
                """)).isEqualTo("""
                expect a_value_of_some_length near 1.123456 mn USD within 0.0001 USD in "D1"
                expect a_value_of_some_length near 1.1 mn USD      within 1 USD      in "D1"
                expect b                      == 13                                  in "D1"
                """);
    }

    @Test
    void aColumnOrAnInputThatIsCalledLikeAKeywordStandsUnderTheOthers() {
        assertThat(formatted("""
                table regions from "r.csv" {
                  region : key
                  rate : percent
                }
                use Royalty as rent {
                  rate = 5%
                  sales = 3 USD
                }
                """)).isEqualTo("""
                table regions from "r.csv" {
                  region : key
                  rate   : percent
                }
                use Royalty as rent {
                  rate  = 5%
                  sales = 3 USD
                }
                """);
    }

    @Test
    void aLawThatChangesStandsInLineWithItsNeighbours() {
        assertThat(formatted("""
                line before = 5% * value "By the old law"
                line due = dated { before: before  2022-09-15: bands } "Royalty"
                line added = due - before "What the bands add"
                """)).isEqualTo("""
                line before = 5% * value                                   "By the old law"
                line due    = dated { before: before  2022-09-15: bands }  "Royalty"
                line added  = due - before                                 "What the bands add"
                """);
    }

    @Test
    void aNameThatIsElsewhereAWordOfADeclarationIsANameHere() {
        assertThat(formatted("""
                scenario "The draft" {
                  share = 100%
                  claim = 100 bn USD source draft:2
                  first_cash = 0
                }
                """)).isEqualTo("""
                scenario "The draft" {
                  share      = 100%
                  claim      = 100 bn USD  source draft:2
                  first_cash = 0
                }
                """);
    }

    @Test
    void aLineThatIsTooLongForOneColumnMovesNoOther() {
        assertThat(formatted("""
                pay tax from investor to state "Tax"
                pay either way tax - (tax[-1] otherwise 0) from state to investor "Repaid"
                pay royalty from investor to state "Royalty"
                """)).isEqualTo("""
                pay tax     from investor to state                                 "Tax"
                pay either way tax - (tax[-1] otherwise 0) from state to investor  "Repaid"
                pay royalty from investor to state                                 "Royalty"
                """);
    }

    @Test
    void theCellsOfRowsStandUnderEachOther() {
        assertThat(formatted("""
                table fields { id : key  capital : mn USD  begins : date }
                rows {
                  north 1_200 mn USD 2026-07-01
                  south_east 600 missing
                }
                """)).isEqualTo("""
                table fields { id : key  capital : mn USD  begins : date }
                rows {
                  north       1_200 mn USD  2026-07-01
                  south_east  600           missing
                }
                """);
    }

    @Test
    void theColumnsOfATableStandUnderEachOtherWhereEachHasItsLine() {
        assertThat(formatted("""
                table mines from "data/mines.csv" {
                  id : key
                  output : t(ore)/year from "output_t"
                  output_source : text from "source"
                }
                """)).isEqualTo("""
                table mines from "data/mines.csv" {
                  id            : key
                  output        : t(ore)/year from "output_t"
                  output_source : text        from "source"
                }
                """);
    }

    private static String formatted(String text) {
        var findings = new Findings();
        String formatted = Formatter.format(new SourceText("a.stake", text), findings);
        assertThat(findings.all()).isEmpty();
        return formatted;
    }

    @Test
    void aTextWithAMistakeStaysAsItIs() {
        var findings = new Findings();
        String text = "line   a = 5 +\nline b   = 3\n\n\n";
        assertThat(Formatter.format(new SourceText("a.stake", text), findings)).isEqualTo(text);
        assertThat(findings.any()).isTrue();
    }

    private static void assertKeepsItsMeaning(SourceText text) {
        var findings = new Findings();
        SyntaxTree tree = Parser.parse(text, findings);
        assertThat(Rendering.PLAIN.of(findings.all()))
                .as(text.name() + "\n" + text.text())
                .isEmpty();
        var formatted = new SourceText("formatted", Formatter.format(tree));
        var again = new Findings();
        SyntaxTree tree2 = Parser.parse(formatted, again);
        String both = text.name() + "\n" + text.text() + "\n---- formatted\n" + formatted.text();
        assertThat(Rendering.PLAIN.of(again.all())).as(both).isEmpty();
        assertThat(SyntaxShape.of(tree2)).as(both).isEqualTo(SyntaxShape.of(tree));
        assertThat(Formatter.format(tree2)).as(both).isEqualTo(formatted.text());
        assertThat(formatted.text().lines().allMatch(line -> line.equals(line.stripTrailing())))
                .as(both)
                .isTrue();
    }
}
