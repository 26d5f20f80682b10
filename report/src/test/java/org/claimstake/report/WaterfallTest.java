package org.claimstake.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

final class WaterfallTest {

    /** The law of a waterfall: what a reader adds up with a pencil is what stands at its end. */
    @Test
    void thePrintedPartsAddUpToThePrintedDifference() {
        var random = new Random(20_261_126);
        for (int i = 0; i < 2_000; i++) {
            Waterfall fall = random(random);
            List<List<String>> rows =
                    Charts.waterfall(fall, Pictured.setting(390)).table().rows();
            BigDecimal sum = number(rows.getFirst().get(1));
            for (List<String> row : rows.subList(1, rows.size() - 1)) {
                sum = sum.add(number(row.get(1)));
            }
            assertThat(sum)
                    .as("%s gives %s", fall, rows)
                    .isEqualByComparingTo(number(rows.getLast().get(1)));
        }
    }

    @Test
    void noPartIsOffByMoreThanAUnitOfTheLastPlaceAndItsNeighbour() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            double[] parts = random.doubles(1 + random.nextInt(8), -50, 50).toArray();
            double from = random.nextDouble(-100, 100);
            double to = from;
            for (double part : parts) {
                to += part;
            }
            Apportioned told = Apportioned.of(from, parts, to, 1);
            for (int k = 0; k < parts.length; k++) {
                // a tenth for the rounding of the part, and where it is alone one for that of both ends
                assertThat(Math.abs(told.parts().get(k).doubleValue() - parts[k]))
                        .as("%s of %s", told, List.of(parts[k]))
                        .isLessThan(parts.length == 1 ? 0.2 : 0.1 + 1e-9);
            }
        }
    }

    @Test
    void whatIsLeftOfRoundingGoesToThePartThatLostMost() {
        Apportioned told = Apportioned.of(0, new double[] {0.34, 0.33, 0.33}, 1, 1);
        assertThat(told.parts().stream().map(BigDecimal::toPlainString)).containsExactly("0.4", "0.3", "0.3");
    }

    @Test
    void partsThatDoNotAddUpAreRefusedWithTheirSum() {
        assertThatThrownBy(() -> fall(1e9, 2e9, 0.5e9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5.0E8")
                .hasMessageContaining("1.0E9");
        assertThatThrownBy(() -> fall(1e9, 2e9, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBarBeginsWhereTheOneBeforeItEnds() throws Exception {
        Chart chart = Charts.waterfall(fall(100e6, 190e6, 120e6, -30e6), Pictured.setting(768));
        Element up = Pictured.elements(Pictured.parsed(chart), "rect", "bar up").getFirst();
        Element down =
                Pictured.elements(Pictured.parsed(chart), "rect", "bar down").getFirst();
        double right = Double.parseDouble(up.getAttribute("x")) + Double.parseDouble(up.getAttribute("width"));
        double end = Double.parseDouble(down.getAttribute("x")) + Double.parseDouble(down.getAttribute("width"));
        assertThat(end).isCloseTo(right, org.assertj.core.data.Offset.offset(0.15));
        assertThat(Pictured.plain(chart.summary()))
                .isEqualTo(
                        "From 100 mn USD (Before) to 190 mn USD (After): +90 mn USD, most of it by “Part 0”, +120 mn USD.");
    }

    @Test
    void anEndThatNeverComesHasNoDifferenceAndSaysWhy() {
        var fall = new Waterfall(
                "f",
                "Paid back",
                PictureGallery.YEAR,
                new Waterfall.End("Before", new Outcome.One(2031 * 12, 0)),
                List.of(),
                new Waterfall.End("After", new Outcome.None("never", List.of())));
        Chart chart = Charts.waterfall(fall, Pictured.setting(390));
        assertThat(chart.summary()).isEqualTo("No difference can be told, since of After there is no value: never.");
        assertThat(chart.svg()).contains("class=\"arrow\"").doesNotContain("bar total");
    }

    @Test
    void theStepsOfAnAnswerKeepTheDigitsOfTheAnswer() {
        var steps = new Steps(
                "worth",
                "Worth to the State",
                Sample.MONEY,
                false,
                "February",
                100e6,
                "100.0",
                "March",
                110e6,
                "110.0",
                10e6,
                0,
                "10.0",
                "",
                "mn USD(2025)",
                false,
                List.of(
                        new Steps.Step("share", 6.66e6, "6.7", 0, "", 0.666, "67%"),
                        new Steps.Step("rank", 3.34e6, "3.3", 1e5, "0.1", 0.334, "33%")));
        assertThat(Charts.waterfall(steps, Pictured.setting(390)).table().rows())
                .containsExactly(
                        List.of("February", "100.0"),
                        List.of("share", "+6.7"),
                        List.of("rank", "+3.3\u00a0±\u00a00.1"),
                        List.of("March", "110.0"));
    }

    private static Waterfall random(Random random) {
        double from = random.nextGaussian() * Math.pow(10, random.nextInt(3, 13));
        double size = Math.abs(from) * Math.pow(10, -random.nextInt(0, 4));
        double[] parts = random.doubles(1 + random.nextInt(8), -size, size).toArray();
        double to = from;
        for (double part : parts) {
            to += part;
        }
        return fall(from, to, parts);
    }

    private static Waterfall fall(double from, double to, double... parts) {
        var all = new ArrayList<Waterfall.Part>();
        for (double part : parts) {
            all.add(new Waterfall.Part("Part " + all.size(), part, 0));
        }
        return new Waterfall(
                "f",
                "Worth",
                Sample.MONEY,
                new Waterfall.End("Before", new Outcome.One(from, 0)),
                all,
                new Waterfall.End("After", new Outcome.One(to, 0)));
    }

    private static BigDecimal number(String told) {
        return new BigDecimal(told.replace("\u00a0", "").replace("+", ""));
    }
}
