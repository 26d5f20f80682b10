package org.claimstake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.claimstake.casefile.question.Answer.Chart;
import org.claimstake.casefile.yaml.YamlNode.Words;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.plan.ValueType;
import org.junit.jupiter.api.Test;

/** The waterfall of a question: what it needs, and what it says where that is not given. */
final class FallsTest {
    private final Findings findings = new Findings();

    @Test
    void eachRunHasAPictureUnderItsName() {
        List<Picture> pictures = falls(run("as drafted", 100, -60, -10, 30), run("as signed", 100, -60, -20, 20));
        assertThat(findings.any()).isFalse();
        assertThat(pictures).extracting(Picture::title).containsExactly("Left: as drafted", "Left: as signed");
        assertThat(Falls.of("own0", pictures.getLast()).end()).isEqualTo(20);
    }

    @Test
    void stepsThatDoNotAddUpAreSaidWithBothNumbersAndTheRun() {
        assertThat(falls(run("as drafted", 100, -60, -10, 30), run("as signed", 100, -60, -20, 30)))
                .isEmpty();
        Finding finding = findings.all().getFirst();
        assertThat(finding.name()).isEqualTo("question/waterfall");
        assertThat(finding.what()).contains("do not add up to `left` in “as signed”");
        assertThat(Pictured.plain(finding.toString())).contains("20 USD(2025)", "30 USD(2025)");
    }

    @Test
    void whatDiffersByRoundingAloneAddsUp() {
        assertThat(falls(run("", 0.3e12, -0.1e12, -0.2e12 + 1e9, 1e9 + 1e-5))).hasSize(1);
    }

    @Test
    void aLineIsNoStep() {
        var line = new Drawn("Tax", Sample.MONEY, Drawn.Sort.LINE, List.of(-1.0, -2.0), List.of());
        var run = new Pictures.Of("", List.of(value(100), value(-60), line, value(37)));
        assertThat(falls(run)).isEmpty();
        assertThat(findings.all().getFirst().what()).isEqualTo("`tax` is no single number");
    }

    @Test
    void aShareIsNoStepOfMoney() {
        var share = new Drawn("Tax", Sample.SHARE, Drawn.Sort.VALUE, List.of(-0.1), List.of());
        assertThat(falls(new Pictures.Of("", List.of(value(100), value(-60), share, value(40)))))
                .isEmpty();
        assertThat(findings.all().getFirst().what()).startsWith("`tax` is in `");
    }

    @Test
    void whereAStepIsMissingNothingIsDrawnAndNothingIsWrong() {
        assertThat(falls(run("", 100, -60, ValueType.MISSING, ValueType.MISSING)))
                .isEmpty();
        assertThat(findings.any()).isFalse();
    }

    @Test
    void aTerminalSeesStepsThatBeginWhereTheOneBeforeEnds() {
        List<String> lines = FallText.of(falls(run("", 100, -60, -20, 20)).getFirst(), 40);
        assertThat(lines.stream().map(Pictured::plain))
                .containsExactly(
                        "Left; USD(2025)",
                        "100  ██████████████████████████████  100",
                        "-60              ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒  -60",
                        "-20        ▒▒▒▒▒▒                    -20",
                        "20   ██████                           20");
    }

    @Test
    void aTerminalWithoutRoomForBarsGetsNone() {
        assertThat(FallText.of(falls(run("", 100, -60, -20, 20)).getFirst(), 18))
                .isEmpty();
    }

    private List<Picture> falls(Pictures.Of... runs) {
        var series = Stream.of("sales", "-costs", "-tax", "left")
                .map(name -> new Words(Sample.place(), name))
                .toList();
        return Falls.of(new Chart("waterfall", series, "Left", null, null, null), List.of(runs), findings);
    }

    private static Pictures.Of run(String label, double... values) {
        return new Pictures.Of(
                label,
                java.util.Arrays.stream(values).mapToObj(FallsTest::value).toList());
    }

    private static Drawn value(double value) {
        return new Drawn(
                Digits.plain(Double.isNaN(value) ? 0 : value),
                Sample.MONEY,
                Drawn.Sort.VALUE,
                List.of(value),
                List.of());
    }
}
