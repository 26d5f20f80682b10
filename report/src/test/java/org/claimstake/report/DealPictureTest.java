package org.claimstake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.claimstake.report.DealPlane.Kind;
import org.claimstake.report.DealPlane.Mark;
import org.claimstake.report.DealPlane.Point;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Deals between two sides in a plane. */
final class DealPictureTest {

    @Test
    void whatIsWorthMoreLiesFurtherRightAndHigher() throws Exception {
        Document svg = Pictured.parsed(chart(Planes.agreed(), 768));
        List<Element> best = Pictured.elements(svg, "circle", "deal best");

        assertThat(best.size()).as("one in the key").isEqualTo(13);
        List<Double> x = best.subList(0, 12).stream()
                .map(dot -> Double.valueOf(dot.getAttribute("cx")))
                .toList();
        List<Double> y = best.subList(0, 12).stream()
                .map(dot -> Double.valueOf(dot.getAttribute("cy")))
                .toList();
        assertThat(x).as("from left to right").isSorted();
        assertThat(y).as("and down").isSorted();
    }

    @Test
    void dealsThatLieOnOneAnotherHaveOneShapeWithTheNumbersOfBoth() throws Exception {
        Document svg = Pictured.parsed(chart(Planes.agreed(), 768));

        List<String> numbers = Pictured.elements(svg, "text", "number").stream()
                .map(Element::getTextContent)
                .toList();
        assertThat(numbers).contains("3, 6", "1", "2", "4", "5");
        assertThat(numbers.subList(numbers.size() - 6, numbers.size()))
                .as("the key")
                .containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(Pictured.elements(svg, "circle", "named nash")).hasSize(2);
        assertThat(Pictured.elements(svg, "path", "named sum"))
                .as("in the key alone")
                .hasSize(1);
    }

    @Test
    void aCornerInWhichTheDealOnTheTableCannotBeSeenStandsAgain() throws Exception {
        Chart chart = chart(Planes.refused(), 768);

        assertThat(chart.svg()).contains("on a scale of its own");
        assertThat(Pictured.elements(Pictured.parsed(chart), "path", "named table"))
                .as("in the whole, in the corner, in the key")
                .hasSize(3);
        assertThat(chart(Planes.agreed(), 768).svg()).doesNotContain("on a scale of its own");
    }

    @Test
    void whereSomebodyRefusesEachDealItIsSaidAndWhatAllWouldSignIsStillShown() throws Exception {
        Chart chart = chart(Planes.refused(), 768);

        assertThat(Pictured.plain(chart.summary()))
                .isEqualTo(
                        "Each of 226 deals is refused by somebody; above no deal the one on the table is worth -96 mn USD"
                                + " to the State and 182 mn USD to the investor, the nearest to what all would sign -13 mn USD and"
                                + " 13 mn USD.");
        assertThat(Pictured.elements(Pictured.parsed(chart), "rect", "agreed"))
                .as("in the whole, in the corner, in the key")
                .hasSize(3);
    }

    @Test
    void theTableHasEveryNamedDealAndEveryOneThatWastesNothing() {
        Chart chart = chart(Planes.agreed(), 768);

        assertThat(chart.table().rows()).hasSize(1 + 6 + 12 + 1);
        assertThat(chart.table().rows().getFirst()).containsExactly("no deal", "0", "0");
        assertThat(chart.table().rows().get(1).getLast()).contains("\u00b1");
        assertThat(chart.table().rows().getLast().getFirst()).isEqualTo("48 other deals that nobody refuses");
    }

    @Test
    void whileTheSearchGoesOnItSaysHowFarItIs() {
        Chart chart = chart(Planes.growing(), 768);

        assertThat(chart.summary()).isEqualTo("40 deals so far, of which nobody would refuse 5.");
        assertThat(chart.svg()).contains("deal best");
    }

    @Test
    void aHundredThousandDealsAreNoLargePicture() {
        var random = new Random(7);
        var deals = new ArrayList<Point>();
        for (int i = 0; i < 100_000; i++) {
            deals.add(new Point(1e8 * random.nextDouble(), 1e8 * random.nextDouble()));
        }
        var plane = new DealPlane(
                Sample.MONEY,
                "the State",
                "the investor",
                Point.NOTHING,
                deals,
                Planes.frontier(5),
                List.of(new Mark(Kind.TABLE, "", new Point(5e7, 5e7), Point.NOTHING)),
                100_000,
                100_000,
                false);

        assertThat(chart(plane, 1120).svg().length()).isLessThan(150_000);
    }

    private static Chart chart(DealPlane plane, int width) {
        return Charts.deals(plane, "deals", Pictured.setting(width));
    }
}
