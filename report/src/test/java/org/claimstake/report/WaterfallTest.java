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

    @Test
    void ofAWholeOfWhichLittleIsLeftTheEndIsDrawnAgainAndSaysSo() throws Exception {
        Chart chart = WaterfallPicture.left(PictureGallery.little(), Pictured.setting(768));
        assertThat(chart.table().rows())
                .extracting(row -> Pictured.plain(String.join(" | ", row)))
                .containsExactly(
                        "All that is said to lie in the ground | 14 800",
                        "Less: what lies too deep, too thin or too far from anything to be dug | -9800",
                        "Less: lost in the plant | -3960",
                        "And what is found beside it | +100",
                        "Less: the wait | -1098",
                        "Less: whoever builds the mines | -30.5",
                        "The State's | 11.5",
                        "The end again, on a scale of its own: bn USD | ",
                        "Left until then | 42.0",
                        "Less: whoever builds the mines | -30.5",
                        "The State's | 11.5 (2.5 to 29)");
        assertThat(Pictured.plain(chart.summary()))
                .isEqualTo("Of 14.8 tn USD (All that is said to lie in the ground) 11.5 bn USD is left on average"
                        + " (The State's), and 2.5 to 29 bn USD in nine of ten futures. The largest step is “Less: what"
                        + " lies too deep, too thin or too far from anything to be dug”, -9.8 tn USD.");
        assertThat(Pictured.elements(Pictured.parsed(chart), "line", "range")).hasSize(3);
    }

    @Test
    void theEndIsDrawnAgainOnlyWhereItCannotBeSeenBesideTheWhole() {
        assertThat(fall(100e9, 1e9, -90e9, -9e9).tail("then").orElseThrow().parts())
                .as("an end of a tenth of what it begins with")
                .hasSize(1);
        assertThat(fall(100e9, 5e9, -90e9, -5e9).tail("then"))
                .as("five in a hundred")
                .isEmpty();
        assertThat(fall(100e9, 0, -90e9, -10e9).tail("then")).as("nothing left").isEmpty();
        assertThat(fall(100e9, 1e9, -99e9).tail("then")).as("one step alone").isEmpty();
        assertThat(fall(100e9, 1e9, -90e9, -30e9, 21e9).tail("then"))
                .as("an end that falls below zero on its way")
                .isEmpty();
    }

    @Test
    void whatIsTheSameInAllFuturesHasNoRange() throws Exception {
        Chart chart = WaterfallPicture.left(fall(100e6, 30e6, -50e6, -20e6), Pictured.setting(768));
        assertThat(Pictured.elements(Pictured.parsed(chart), "line", "range")).isEmpty();
        assertThat(Pictured.plain(chart.summary()))
                .isEqualTo(
                        "Of 100 mn USD (Before) 30 mn USD is left (After). The largest step is “Part 0”, -50 mn USD.");
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
