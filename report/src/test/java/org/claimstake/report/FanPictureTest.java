package org.claimstake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.claimstake.language.plan.ValueType;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

final class FanPictureTest {
    private static final String HOSTILE = "<script>alert(1)</script> & \"Київ\"";

    @Test
    void aFanHasBandsAMedianAndFiveFuturesThatCanBeReached() throws Exception {
        Chart chart = FanPicture.of("fan-a", Fans.of("A line", 5), Pictured.setting(768));
        Document svg = Pictured.parsed(chart);
        assertThat(Pictured.elements(svg, "path", "band wide s0")).hasSize(1);
        assertThat(Pictured.elements(svg, "path", "band s0")).hasSize(1);
        assertThat(Pictured.elements(svg, "path", "line s0")).hasSize(1);
        List<Element> futures = Pictured.elements(svg, "g", "future");
        assertThat(futures.stream().map(future -> future.getAttribute("data-future")))
                .containsExactly("7", "107", "207", "307", "407");
        assertThat(futures)
                .allSatisfy(future -> assertThat(future.getAttribute("id"))
                        .isEqualTo("fan-a-future-" + future.getAttribute("data-future")));
    }

    @Test
    void theSentenceCountsFuturesWhereTheyLieWidestApart() {
        Chart chart = FanPicture.of("fan-a", Fans.of("A line", 0), Pictured.setting(768));
        assertThat(Pictured.plain(chart.summary()))
                .isEqualTo("Widest apart in 2034: 90 of 100 futures lie between 10 and 190 mn USD, 50 of them between"
                        + " 50 and 150 mn USD.");
    }

    @Test
    void whatIsNotKnownInAYearIsHatchedAndPartsTheBand() throws Exception {
        FanChart.Fan whole = Fans.of(HOSTILE, 1);
        var bands = IntStream.range(0, 10)
                .mapToObj(t -> t == 4
                        ? List.of(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN)
                        : whole.bands().get(t))
                .toList();
        var fan = new FanChart.Fan(HOSTILE, Sample.MONEY, whole.periods(), bands, List.of(), whole.singles());
        Chart chart = FanPicture.of("fan-a", fan, Pictured.setting(768));
        Document svg = Pictured.parsed(chart);
        assertThat(Pictured.elements(svg, "path", "band wide s0")).hasSize(2);
        assertThat(svg.getElementsByTagName("pattern").getLength()).isEqualTo(1);
        assertThat(chart.table().rows().get(4)).startsWith("2029", "none", "none");
    }

    @Test
    void aLineOfWhichNothingIsKnownSaysSo() throws Exception {
        List<Double> none = List.of(ValueType.MISSING, ValueType.MISSING);
        var fan = new FanChart.Fan("A line", Sample.MONEY, List.of("2025", "2026"), List.of(), none, List.of());
        Chart chart = FanPicture.of("fan-a", fan, Pictured.setting(390));
        assertThat(chart.summary()).isEqualTo("A line cannot be given: something it needs is not known.");
        assertThat(Pictured.parsed(chart).getElementsByTagName("pattern").getLength())
                .isEqualTo(1);
    }

    @Test
    void aLineWithoutChanceIsALine() throws Exception {
        var fan = new FanChart.Fan(
                "A line", Sample.MONEY, List.of("2025", "2026"), List.of(), List.of(1e6, 3e6), List.of());
        Chart chart = FanPicture.of("fan-a", fan, Pictured.setting(390));
        assertThat(Pictured.plain(chart.summary()))
                .isEqualTo("Nothing in it is left to chance: 1 mn USD in 2025, 3 mn USD in 2026.");
        assertThat(Pictured.elements(Pictured.parsed(chart), "path", "band s0")).isEmpty();
    }
}
