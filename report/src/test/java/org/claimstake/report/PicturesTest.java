package org.claimstake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Bars, grouped and stacked. The whole pictures lie beside the test; {@code -Dcharts.accept=NAME} writes one anew. */
final class PicturesTest {
    private static final List<String> YEARS = List.of("2025", "2026", "2027");
    private static final List<String> TEXTS = List.of("7 February", "30 April, as signed");
    private static final Path GOLDEN = Path.of("src/test/resources/org/claimstake/report/charts");

    @Test
    void partsStandOnOneAnotherAndThoseBelowZeroHangFromTheAxis() throws Exception {
        var picture = new Picture(
                Picture.Kind.STACKED,
                "What the State receives",
                Sample.MONEY,
                YEARS,
                true,
                List.of(row("Rent", 1e9, 2e9, 0), row("Profit tax", 3e9, 2e9, 1e9), row("Refund", -2e9, 0, 0)));
        Document chart = same("stacked-over-time", picture);
        Element rent = part(chart, "s0", 0);
        Element tax = part(chart, "s1", 0);
        Element refund = part(chart, "s2", 0);
        assertThat(bottom(tax)).isCloseTo(number(rent, "y"), within());
        assertThat(number(refund, "y")).isCloseTo(bottom(rent), within());
        assertThat(number(tax, "height")).isCloseTo(3 * number(rent, "height"), within());
    }

    @Test
    void columnsSideBySideShareAPeriod() throws Exception {
        var picture = new Picture(
                Picture.Kind.BARS,
                "Rent",
                Sample.MONEY,
                YEARS,
                true,
                List.of(row(TEXTS.get(0), 5e8, 6e8, -1e8), row(TEXTS.get(1), 0, Double.NaN, 1e8)));
        Document chart = same("grouped-over-time", picture);
        assertThat(parts(chart, "bar s0"))
                .as("three columns and the mark above")
                .hasSize(4);
        assertThat(parts(chart, "bar s1"))
                .as("nothing and what is not known draw nothing")
                .hasSize(2);
    }

    @Test
    void whatIsComparedIsABarOfItsParts() throws Exception {
        var picture = new Picture(
                Picture.Kind.STACKED,
                "State's share of a tonne",
                Sample.SHARE,
                TEXTS,
                false,
                List.of(row("Product", 0.012, 0.028), row("Rent", 0.05, 0.05), row("Profit tax", 0.05, Double.NaN)));
        Document chart = same("stacked", picture);
        assertThat(number(part(chart, "s1", 0), "x"))
                .isCloseTo(number(part(chart, "s0", 0), "x") + number(part(chart, "s0", 0), "width"), within());
        assertThat(text(chart))
                .contains("11.2")
                .as("a total that lacks a part says so")
                .contains("7.8 and more");
    }

    @Test
    void severalValuesOfSeveralRunsAreGroupedByValue() throws Exception {
        var picture = new Picture(
                Picture.Kind.BARS,
                "Side by side",
                Sample.MONEY,
                TEXTS,
                false,
                List.of(row("To the State", 5.7e8, 2.4e7), row("To the investor", -1e8, Double.NaN)));
        Document chart = same("grouped", picture);
        assertThat(text(chart)).contains("To the State", "To the investor").contains("none");
    }

    @Test
    void whatColoursCannotTellApartIsAddedUp() throws Exception {
        List<Picture.Row> rows = IntStream.range(0, 9)
                .mapToObj(i -> row("Payment " + i, 1e6 * (i + 1), 0, 0))
                .toList();
        var picture = new Picture(Picture.Kind.STACKED, "Payments", Sample.MONEY, YEARS, true, rows);
        Document chart = parsed(picture.svg("p", Room.WIDE));
        assertThat(text(chart)).contains("4 others together", "Payment 8").doesNotContain("Payment 3:");
        assertThat(parts(chart, "bar part s5")).hasSize(1);
        assertThat(number(part(chart, "s5", 0), "height"))
                .as("1 to 4 are 10")
                .isCloseTo(2 * number(part(chart, "s0", 0), "height"), within());
    }

    @Test
    void longNamesOfLinesStandAboveThem() throws Exception {
        var rows = List.of(row("The text of 7 February, half of everything", 1, 2, 3), row("As signed", 0, 0, 1));
        var picture = new Picture(Picture.Kind.LINES, "Paid in", Sample.MONEY, YEARS, true, rows);
        Document chart = same("lines-with-long-names", picture);
        assertThat(text(chart)).contains("The text of 7 February, half of everything");
    }

    @Test
    void nothingToDrawIsNoPicture() {
        assertThat(new Picture(Picture.Kind.STACKED, "", Sample.MONEY, YEARS, true, List.of()).svg("p", Room.WIDE))
                .isEmpty();
    }

    private static Picture.Row row(String label, double... values) {
        return new Picture.Row(label, DoubleStream.of(values).boxed().toList());
    }

    private static Document same(String name, Picture picture) throws Exception {
        for (Room room : List.of(Room.WIDE, Room.NARROW)) {
            String svg = picture.svg(name, room);
            accept(name, room.id(name), svg);
            assertThat(svg).isEqualTo(Files.readString(GOLDEN.resolve(room.id(name) + ".svg")));
            assertThat(parsed(svg)).isNotNull();
        }
        return parsed(picture.svg(name, Room.WIDE));
    }

    private static void accept(String name, String file, String svg) throws IOException {
        String accepted = System.getProperty("charts.accept", "");
        if (accepted.equals(name) || accepted.equals("all")) {
            Files.writeString(GOLDEN.resolve(file + ".svg"), svg);
        }
    }

    private static Document parsed(String svg) throws Exception {
        assertThat(svg).doesNotContain("NaN", "Infinity");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> parts(Document chart, String classes) {
        var rects = chart.getElementsByTagName("rect");
        return IntStream.range(0, rects.getLength())
                .mapToObj(i -> (Element) rects.item(i))
                .filter(rect -> rect.getAttribute("class").equals(classes))
                .toList();
    }

    private static Element part(Document chart, String colour, int place) {
        return parts(chart, "bar part " + colour).get(place);
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    private static double bottom(Element rect) {
        return number(rect, "y") + number(rect, "height");
    }

    private static Offset<Double> within() {
        return Offset.offset(0.25);
    }

    private static String text(Document chart) {
        return chart.getDocumentElement().getTextContent().replace('\u00a0', ' ');
    }
}
