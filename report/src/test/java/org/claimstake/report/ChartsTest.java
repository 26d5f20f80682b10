package org.claimstake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

final class ChartsTest {
    private static final String HOSTILE = "<script>alert(1)</script> & \"Київ\"";
    private static final List<String> YEARS = List.of("2025", "2026", "2027");

    @Test
    void cashIsColumnsThatGrowFromZero() throws Exception {
        Document chart = parsed(CashPicture.of(
                        List.of(series("cash.a", -5e6, 0.0, 12.5e6)), Optional.empty(), false, Pictured.setting(760))
                .svg());
        assertThat(rects(chart))
                .as("a column for each period in which money moves")
                .hasSize(2);
        assertThat(rects(chart)).allSatisfy(height -> assertThat(height).isPositive());
        assertThat(text(chart)).contains("mn USD a period").contains(HOSTILE);
    }

    @Test
    void noMoneyIsNoPicture() {
        assertThat(BlockChart.of(List.of(series("cash.a", 0.0, 0.0, 0.0)), 80, false))
                .isEmpty();
    }

    @Test
    void linesAreNamedAtTheirEndsAndNamesDoNotCoverEachOther() throws Exception {
        var lines = List.of(
                series("a", "Rent", 1, 2, 3), series("b", "Tax", 2, 2, 3), series("c", "Product & all", 9, 2, 3.01));
        Document chart = parsed(LineChart.of("l", "Over time", Room.WIDE, lines));
        var heights = IntStream.range(0, chart.getElementsByTagName("text").getLength())
                .mapToObj(i ->
                        (org.w3c.dom.Element) chart.getElementsByTagName("text").item(i))
                .filter(text -> text.getAttribute("class").startsWith("label"))
                .mapToDouble(text -> Double.parseDouble(text.getAttribute("y")))
                .sorted()
                .toArray();
        assertThat(heights).hasSize(3);
        assertThat(heights[1] - heights[0]).isGreaterThanOrEqualTo(15.9);
        assertThat(heights[2] - heights[1]).isGreaterThanOrEqualTo(15.9);
    }

    @Test
    void linesThatLieOnOneAnotherAreDrawnOnceAndNamedTogether() throws Exception {
        var lines = List.of(
                series("a", "Rent", 1, 2, 3), series("b", "Tax", 9, 2, 3.01), series("c", "Levy", 1, 2, 3.0000001));
        Document chart = parsed(LineChart.of("l", "Over time", Room.WIDE, lines));
        assertThat(chart.getElementsByTagName("path").getLength()).isEqualTo(2);
        assertThat(text(chart))
                .contains("Rent =")
                .contains("Levy")
                .doesNotContain("Levy =")
                .doesNotContain("Tax =");
    }

    @Test
    void aBandShowsEveryValueAndItsEnds() throws Exception {
        var rows = List.of(
                new BandChart.Row(HOSTILE, "Value", List.of(-806e6, 12e6, 1.11e9)),
                new BandChart.Row(HOSTILE, "Receipts", List.of(38.8e6, 521e6)));
        Document chart = parsed(BandChart.of("b", "Least to largest", Room.WIDE, Sample.MONEY, rows));
        assertThat(chart.getElementsByTagName("circle").getLength()).isEqualTo(5);
        assertThat(text(chart)).contains("-806 to 1110").contains("38.8 to 521").contains(HOSTILE);
    }

    @Test
    void fiftyDotsAreFiftyDots() throws Exception {
        List<Double> dots = IntStream.range(0, 50).mapToObj(i -> i * 1e6 - 10e6).toList();
        Document chart = parsed(DotChart.of(
                "d", "Over the futures", Room.WIDE, Sample.MONEY, List.of(new DotChart.Row(HOSTILE, dots))));
        assertThat(chart.getElementsByTagName("circle").getLength()).isEqualTo(50);
        assertThat(text(chart)).contains("each dot is 2 of 100 futures").contains(HOSTILE);
    }

    @Test
    void roundNumbersHoldAllValuesAndZero() {
        for (double[] ends : new double[][] {{-112, 131}, {0.0001, 0.00034}, {3e9, 4e9}, {-5, -1}, {0, 0}}) {
            Ticks ticks = Ticks.of(ends[0], ends[1], 5);
            assertThat(ticks.low()).isLessThanOrEqualTo(Math.min(0, ends[0]));
            assertThat(ticks.high()).isGreaterThanOrEqualTo(Math.max(0, ends[1]));
            assertThat(ticks.values()).contains(0.0).hasSizeBetween(2, 12);
        }
    }

    private static Answer.Series series(String name, double... values) {
        return series(name, HOSTILE, values);
    }

    private static Answer.Series series(String name, String label, double... values) {
        return new Answer.Series(
                name,
                label,
                Sample.MONEY,
                YEARS,
                java.util.Arrays.stream(values).boxed().toList(),
                List.of());
    }

    private static Document parsed(String svg) throws Exception {
        assertThat(svg).doesNotContain("NaN", "Infinity");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Double> rects(Document chart) {
        var rects = chart.getElementsByTagName("rect");
        return IntStream.range(0, rects.getLength())
                .mapToObj(i -> Double.valueOf(((org.w3c.dom.Element) rects.item(i)).getAttribute("height")))
                .toList();
    }

    private static String text(Document chart) {
        return chart.getDocumentElement().getTextContent().replace('\u00a0', ' ');
    }
}
