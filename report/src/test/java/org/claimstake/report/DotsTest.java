package org.claimstake.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.claimstake.engine.Values;
import org.claimstake.language.plan.ValueType;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

final class DotsTest {

    @Test
    void thereAreFiftyDotsWhateverTheFuturesAre() throws Exception {
        var random = new Random(11);
        for (int i = 0; i < 300; i++) {
            int futures = 2 + random.nextInt(400);
            double without = random.nextInt(3) == 0 ? random.nextDouble() : 0;
            double[] values = IntStream.range(0, futures)
                    .mapToDouble(f -> random.nextDouble() < without ? ValueType.MISSING : random.nextGaussian() * 1e8)
                    .toArray();
            values[0] = 1e6;
            Dots.Along dots = Dots.along("Worth", Sample.MONEY, new Values(values, Sample.MONEY, 1));
            int width = List.of(390, 768, 1120).get(i % 3);
            Document svg = Pictured.parsed(DotPicture.of("d", dots, Pictured.setting(width)));
            assertThat(svg.getElementsByTagName("circle").getLength())
                    .as("%d futures, %s without a value", futures, without)
                    .isEqualTo(50);
        }
    }

    @Test
    void whatNeverComesStandsApartAndIsCounted() throws Exception {
        Chart chart = DotPicture.of("d", PictureGallery.paidBack(), Pictured.setting(390));
        // one future of eight: 12.5 of 100 are 6 dots
        assertThat(Pictured.elements(Pictured.parsed(chart), "circle", "mark never"))
                .hasSize(6);
        assertThat(chart.summary()).startsWith("In 13 of 100 futures\u00a0±\u00a01 it never comes;");
        assertThat(chart.table().rows().getLast()).containsExactly("12", "never");
    }

    @Test
    void whatIsBelowZeroHasAColourOfItsOwnAndIsSaidInFutures() throws Exception {
        double[] values =
                IntStream.range(0, 100).mapToDouble(i -> (i - 13) * 1e6).toArray();
        Dots.Along dots = Dots.along("Worth", Sample.MONEY, new Values(values, Sample.MONEY, 1));
        Chart chart = DotPicture.of("d", dots, Pictured.setting(768));
        assertThat(Pictured.plain(chart.summary()))
                .isEqualTo("In 13 of 100 futures ± 3 it is below zero; in 90 of 100 it lies between -9 and 81 mn USD,"
                        + " in 50 of 100 below 36 mn USD.");
        // the middles of fifty parts are at 1, 3, 5, ... of 100: of the lowest thirteen values seven are middles
        assertThat(Pictured.elements(Pictured.parsed(chart), "circle", "mark below"))
                .hasSize(7);
    }

    @Test
    void aMeasureThatNeverHasAValueIsNoEmptyPicture() {
        double[] none = {ValueType.MISSING, ValueType.MISSING};
        Dots.Along date = Dots.along("When", PictureGallery.YEAR, new Values(none, PictureGallery.YEAR, 1));
        assertThat(DotPicture.of("d", date, Pictured.setting(390)).summary())
                .isEqualTo("Never, in any of the futures.");
        Dots.Along worth = Dots.along("Worth", Sample.MONEY, new Values(none, Sample.MONEY, 1));
        assertThat(DotPicture.of("d", worth, Pictured.setting(390)).svg()).contains("class=\"empty\"");
    }

    @Test
    void sharesOfWordsAreWholeDotsThatAddUp() {
        var random = new Random(5);
        for (int i = 0; i < 500; i++) {
            double[] raw = random.doubles(1 + random.nextInt(7)).toArray();
            double sum = IntStream.range(0, raw.length).mapToDouble(k -> raw[k]).sum();
            List<Double> shares = IntStream.range(0, raw.length)
                    .mapToObj(k -> Double.valueOf(raw[k] / sum))
                    .toList();
            List<Integer> dots = Dots.whole(shares);
            assertThat(dots.stream().mapToInt(n -> n).sum()).isEqualTo(50);
            for (int k = 0; k < raw.length; k++) {
                assertThat((double) dots.get(k))
                        .isCloseTo(shares.get(k) * 50, org.assertj.core.data.Offset.offset(1.0));
            }
        }
    }

    @Test
    void dotsThatAreNotFiftyAreRefused() {
        assertThatThrownBy(() -> new Dots.Along(
                        "Worth",
                        Sample.MONEY,
                        List.of(1.0),
                        0,
                        List.of(),
                        new Outcome.Chance(0, 0, 1),
                        new Outcome.Chance(0, 0, 1)))
                .hasMessageContaining("50");
    }
}
